// The search page: its form, its list that grows by twenty, and an address that leads back to all of it.
(function () {
  "use strict";

  const { searchUI } = window.lectern;
  const { element, say, words, recent } = searchUI;
  const STEP = 20;
  const MOST = 200; // Results looked through for a filter.
  const DEBOUNCE = 80;
  const PATIENCE = 150;

  let place, form, input, status, list, more, runner, titleText;
  let items = []; // The results so far, in their order.
  let target = STEP; // How many of them are wanted in the list.
  let answer = null; // The last answer.
  let committed = ""; // The search part of the address that "back" should lead to.
  let typing = 0;
  let waiting = 0;
  let isComposing = false;
  let isEnterComposed = false;

  const query = () => input.value.trim();
  const kind = () => form.elements.kind.value;

  // ---- The address ----

  function searchPart() {
    const parameters = new URLSearchParams();
    if (query()) parameters.set("q", query().slice(0, 200));
    if (kind()) parameters.set("kind", kind());
    const text = parameters.toString();
    return text ? "?" + text : "";
  }

  function setAddress(method, part) {
    try {
      history[method]({ target }, "", location.pathname + part);
    } catch (error) {
      // Some browsers forbid it for pages from disk, or when it is done very often.
    }
    document.title = (query() ? query().slice(0, 60) + " – " : "") + titleText;
  }

  // A new entry of the history; the old one gets back the address that it began with.
  function commit() {
    const part = searchPart();
    if (part === committed) return;
    setAddress("replaceState", committed);
    setAddress("pushState", part);
    committed = part;
  }

  function readAddress() {
    const parameters = new URLSearchParams(location.search);
    input.value = parameters.get("q") || "";
    const wanted = parameters.get("kind");
    form.elements.kind.value = searchUI.KINDS.includes(wanted) ? wanted : "";
    committed = searchPart();
    target = Math.min(Number(history.state && history.state.target) || STEP, MOST);
    start();
  }

  // ---- The list ----

  function row(item) {
    const link = element("a", { class: "search-option", href: item.href }, ...searchUI.contentOf(item.result, say(place.dataset[item.kind])));
    for (const type of ["click", "auxclick"]) link.addEventListener(type, () => recent.add(query()));
    return element("li", {}, link);
  }

  const wanted = () => items.filter((item) => !kind() || item.kind === kind());

  // Brings the list up to what is wanted; what is shown keeps its place.
  function grow() {
    const rows = wanted().slice(0, target);
    list.append(...rows.slice(list.childElementCount).map(row));
    const isMore = wanted().length > target || (answer.isFull && answer.limit < MOST);
    more.hidden = !rows.length || !isMore;
    tell(rows.length, isMore);
  }

  function tell(count, isMore) {
    const found = count ? say(isMore ? words.best : words.found, { n: count }) : "";
    const { title, hint } = searchUI.noteOf(answer);
    const isTold = !count || answer.problem;
    const text = [found, isTold ? title : ""].filter(Boolean).join(words.comma || ", ");
    status.spoken(text);
    status.seen.textContent = count ? text : "";
    list.nextElementSibling.replaceChildren(...(isTold ? [searchUI.note(title, hint)] : []));
  }

  function clear() {
    clearTimeout(waiting);
    list.replaceChildren();
    list.nextElementSibling.replaceChildren();
    more.hidden = true;
  }

  function show(found, limit) {
    clearTimeout(waiting);
    const isNew = !answer || limit <= answer.limit || answer.query !== found.query;
    if (isNew) {
      clear();
      items = [];
    }
    const known = new Set(items.map((item) => item.href));
    items.push(...found.results.filter((item) => !known.has(item.href)));
    answer = { ...found, limit };
    if (wanted().length < target && found.isFull && limit < MOST) fetch(Math.min(limit * 2, MOST));
    grow();
  }

  // ---- Asking ----

  function fetch(limit) {
    runner.run(query(), limit, limit);
  }

  function start() {
    clearTimeout(typing);
    clearTimeout(waiting);
    runner.stop();
    answer = null;
    if (!query()) {
      items = [];
      clear();
      status.seen.textContent = "";
      return status.spoken("");
    }
    waiting = setTimeout(wait, PATIENCE);
    fetch(Math.max(STEP, target));
  }

  function wait() {
    status.spoken(say(words.searching));
    if (list.childElementCount) return;
    list.nextElementSibling.replaceChildren(searchUI.skeleton(6));
  }

  function onInput() {
    clearTimeout(typing);
    runner.stop();
    clearTimeout(waiting);
    if (answer && answer.query === query()) return;
    typing = setTimeout(() => {
      target = STEP;
      setAddress("replaceState", searchPart());
      start();
    }, DEBOUNCE);
  }

  function onSubmit(event) {
    event.preventDefault();
    if (isComposing || isEnterComposed) return;
    clearTimeout(typing);
    target = STEP;
    commit();
    recent.add(query());
    if (!answer || answer.query !== query()) start();
  }

  function onKind() {
    target = STEP;
    setAddress("replaceState", searchPart());
    clear();
    if (!answer) return;
    if (wanted().length < target && answer.isFull && answer.limit < MOST) fetch(Math.min(answer.limit * 2, MOST));
    grow();
  }

  function onMore(event) {
    const before = list.childElementCount;
    target += STEP;
    setAddress("replaceState", searchPart());
    grow();
    // By keyboard the reader goes on at the first new one.
    const next = list.children[before];
    if (next && event.detail === 0) next.firstElementChild.focus();
    if (wanted().length < target && answer.isFull && answer.limit < MOST) fetch(Math.min(Math.max(target, answer.limit * 2), MOST));
  }

  // ---- Keys ----

  function onKey(event) {
    const isImeKey = event.isComposing || event.keyCode === 229;
    isEnterComposed = isImeKey && event.key === "Enter";
    if (isImeKey || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const links = [input, ...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && links[at + step] && at >= 0) links[at + step].focus();
    else if (event.key === "Escape" && document.activeElement === input && input.value) clearField();
    else return;
    event.preventDefault();
  }

  function clearField() {
    input.value = "";
    input.focus();
    onInput();
  }

  function listen() {
    form.addEventListener("submit", onSubmit);
    input.addEventListener("compositionstart", () => {
      isComposing = true;
    });
    input.addEventListener("compositionend", () => {
      isComposing = false;
      onInput();
    });
    input.addEventListener("input", (event) => {
      if (!event.isComposing && !isComposing) onInput();
    });
    for (const radio of form.elements.kind) radio.addEventListener("change", onKind);
    form.querySelector(".search-close").addEventListener("click", clearField);
    place.addEventListener("keydown", onKey);
    more.addEventListener("click", onMore);
    window.addEventListener("popstate", readAddress);
  }

  searchUI.startPage = () => {
    place = document.querySelector("[data-search-page]");
    form = place.querySelector("form");
    input = form.elements.q;
    list = place.querySelector(".search-results");
    more = place.querySelector(".search-more");
    status = {
      seen: place.querySelector(".search-count"),
      spoken: searchUI.speaker(place.querySelector("[role=status]")),
    };
    titleText = document.title;
    runner = searchUI.runner(show);
    const typed = input.value;
    readAddress();
    // What was typed before this script came is newer than the address.
    if (typed && typed !== input.value && !location.search) {
      input.value = typed;
      onInput();
    }
    listen();
    if (!location.hash) input.focus({ preventScroll: true });
    searchUI.prepare();
  };
})();
