// The search dialog: a combobox with its listbox, as the ARIA Authoring Practices describe it. The focus stays in the
// field; `aria-activedescendant` tells which option is meant.
(function () {
  "use strict";

  const { searchUI } = window.lectern;
  const { element, icon, words, paths, say, recent } = searchUI;
  const LIMIT = 10;
  const DEBOUNCE = 80;
  const PATIENCE = 150; // Milliseconds before a wait is shown.

  let dialog, input, body, list, rows, speak, runner;
  let options = [];
  let active = -1;
  let shown = null; // The query whose results are shown.
  let typing = 0;
  let waiting = 0;
  let isPending = false; // What is shown is not yet what was typed.
  let opening = null; // Enter came before the results did.
  let isComposing = false;

  const query = () => input.value.trim();

  // ---- Options ----

  function activate(index, isScrolled) {
    if (options[active]) options[active].setAttribute("aria-selected", "false");
    active = index;
    if (!options[active]) return input.removeAttribute("aria-activedescendant");
    options[active].setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", options[active].id);
    if (!isScrolled) return;
    if (active === 0) body.scrollTop = 0;
    else options[active].scrollIntoView({ block: "nearest" });
  }

  function addOption(name, attributes, ...children) {
    const index = options.length;
    const id = "lectern-option-" + index;
    const option = element(name, { role: "option", id, class: "search-option", "aria-selected": "false", ...attributes }, ...children);
    option.addEventListener("pointermove", (event) => {
      if (event.pointerType === "mouse" && active !== index) activate(index, false);
    });
    options.push(option);
    return option;
  }

  function clear() {
    clearTimeout(waiting);
    activate(-1);
    options = [];
    list.replaceChildren();
    rows.replaceChildren(list);
    body.replaceChildren(rows);
    body.scrollTop = 0;
  }

  function reveal() {
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(options.length > 0));
  }

  // ---- Results ----

  // A link remembers its query and closes the dialog, unless it opens elsewhere.
  function addLink(text, href, name, ...children) {
    const option = addOption("a", { href, tabindex: "-1" }, ...children);
    option.classList.add(name);
    const remember = () => recent.add(text);
    option.addEventListener("auxclick", remember);
    option.addEventListener("click", (event) => {
      remember();
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
    });
    return option;
  }

  // By kind. The kind with the best result leads; of kinds with the same score terms come first, then events.
  function groupsOf(results) {
    const score = (kind) => Math.max(...results.filter((item) => item.kind === kind).map((item) => item.result.score || 0));
    return searchUI.KINDS.filter((kind) => results.some((item) => item.kind === kind)).sort((a, b) => score(b) - score(a));
  }

  function showResults({ query: text, results, problem, isFull }) {
    clear();
    // An index that was out of reach is asked again when the dialog opens anew.
    shown = problem ? null : text;
    isPending = false;
    for (const kind of groupsOf(results)) {
      const links = results
        .filter((item) => item.kind === kind)
        .map((item) => addLink(text, item.href, "search-result", ...searchUI.contentOf(item.result)));
      const label = words[kind + "s"] || "";
      const heading = element("div", { class: "search-kind", "aria-hidden": "true" }, label);
      list.append(element("div", { role: "group", "aria-label": label }, heading, ...links));
    }
    if (results.length) list.append(moreLink(text));
    const { title, hint } = searchUI.noteOf({ problem, query: text });
    if (problem || !results.length) body.prepend(searchUI.note(title, hint));
    reveal();
    if (options.length) activate(0, true);
    const count = say(isFull ? words.best : words.found, { n: results.length });
    speak([results.length ? count : "", problem || !results.length ? title : ""].filter(Boolean).join(words.comma || ", "));
    if (opening && options.length) choose(opening.isApart);
    opening = null;
  }

  function moreLink(text) {
    const url = new URL(searchUI.page);
    url.searchParams.set("q", text.slice(0, 200));
    return addLink(text, url.href, "search-all", say(words.all));
  }

  // ---- The empty field ----

  function forget(act) {
    act();
    showStart();
    input.focus();
  }

  function showStart() {
    runner.stop();
    clear();
    shown = "";
    isPending = false;
    opening = null;
    delete dialog.dataset.full;
    speak("");
    const queries = recent.list();
    if (queries.length) showRecent(queries);
    else body.append(searchUI.note("", say(words.start)));
    reveal();
  }

  function showRecent(queries) {
    const label = say(words.recent);
    const group = element("div", { role: "group", "aria-label": label });
    const removers = element("div", { class: "search-removers" });
    for (const text of queries) {
      const option = addOption("div", { class: "search-option search-past" }, element("bdi", {}, text));
      option.addEventListener("click", () => ask(text));
      group.append(option);
      const button = element("button", { type: "button", class: "search-remove", "aria-label": say(words.forget, { query: text }) });
      button.append(icon(paths.CROSS));
      button.addEventListener("click", () => forget(() => recent.remove(text)));
      removers.append(button);
    }
    const all = element("button", { type: "button", class: "search-forget" }, say(words.forgetAll));
    all.addEventListener("click", () => forget(recent.clear));
    list.append(group);
    rows.append(removers);
    body.prepend(element("div", { class: "search-head" }, element("span", { "aria-hidden": "true" }, label), all));
  }

  // ---- Asking ----

  function ask(text) {
    input.value = text;
    input.focus();
    onInput();
    run();
  }

  function run() {
    clearTimeout(typing);
    const text = query();
    clearTimeout(waiting);
    waiting = setTimeout(showWaiting, PATIENCE);
    runner.run(text, LIMIT);
  }

  function showWaiting() {
    speak(say(words.searching));
    if (!shown || !options.length) {
      clear();
      reveal();
      body.append(searchUI.skeleton(5));
    }
  }

  function onInput() {
    clearTimeout(typing);
    opening = null;
    const text = query();
    if (!text) return showStart();
    dialog.dataset.full = "";
    if (text === shown && !isPending) return;
    runner.stop();
    isPending = true;
    typing = setTimeout(run, DEBOUNCE);
  }

  // ---- Keys ----

  function choose(isApart) {
    const option = options[active];
    if (!option) return;
    if (isApart && option.href) {
      recent.add(query());
      window.open(option.href, "_blank", "noopener");
    } else option.click();
  }

  function onEnter(isApart) {
    if (query()) recent.add(query());
    if (!isPending) return choose(isApart);
    run();
    opening = { isApart };
  }

  const moves = {
    ArrowDown: () => (active + 1) % options.length,
    ArrowUp: () => (active <= 0 ? options.length : active) - 1,
    Home: () => 0,
    End: () => options.length - 1,
  };

  function onKey(event) {
    if (event.isComposing || event.keyCode === 229 || isComposing || event.altKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (Object.hasOwn(moves, event.key)) {
      if (isCommand || event.shiftKey || !options.length) return;
      activate(moves[event.key](), true);
    } else if (event.key === "Enter") onEnter(isCommand);
    else if (event.key === "Escape") dialog.close();
    else if (event.key === "Delete" && !input.value && options[active]) {
      forget(() => recent.remove(options[active].textContent));
    } else return;
    event.preventDefault();
  }

  // ---- The dialog ----

  function listen() {
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
    input.addEventListener("keydown", onKey);
    // Escape that ends a composition, or that a browser takes for a wish to close, only does the former.
    dialog.addEventListener("cancel", (event) => {
      if (isComposing) event.preventDefault();
    });
    dialog.addEventListener("close", () => {
      clearTimeout(typing);
      clearTimeout(waiting);
      runner.stop();
      opening = null;
    });
    if (!window.visualViewport) return;
    for (const type of ["resize", "scroll"]) visualViewport.addEventListener(type, fit);
  }

  // On a phone the dialog fills what the keyboard leaves of the window.
  function fit() {
    dialog.style.setProperty("--search-height", visualViewport.height + "px");
    dialog.style.setProperty("--search-top", visualViewport.offsetTop + "px");
  }

  function hints() {
    const command = searchUI.isApple ? "⌘" : "Ctrl";
    const keys = [["↑ ↓", words.move], ["↵", words.open], [command + " ↵", words.apart], ["Esc", words.close]];
    const nodes = keys.map(([key, text]) => element("span", {}, element("kbd", {}, key), text || ""));
    return element("div", { class: "search-keys", "aria-hidden": "true" }, ...nodes);
  }

  function build() {
    const status = element("p", { role: "status", class: "visually-hidden" });
    list = element("div", { role: "listbox", id: "lectern-results", class: "search-list", "aria-label": say(words.results) });
    rows = element("div", { class: "search-rows" }, list);
    body = element("div", { class: "search-body" }, rows);
    speak = searchUI.speaker(status);
    runner = searchUI.runner(showResults);
    // The note of a first try that failed.
    for (const note of dialog.querySelectorAll(".search-note")) note.remove();
    dialog.append(status, body, hints());
    listen();
  }

  searchUI.openDialog = (box, field) => {
    if (!dialog) {
      [dialog, input] = [box, field];
      build();
      if (window.visualViewport) fit();
    }
    if (!query()) showStart();
    else if (query() !== shown) onInput();
  };
})();
