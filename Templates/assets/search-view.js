// What the search dialog and the search page show alike: a result's text with its marks, and its address.
// Text from the index only ever becomes text nodes.
(function () {
  "use strict";

  const { searchUI } = window.lectern;
  const { element, words, root } = searchUI;
  const KINDS = ["term", "event", "page"];
  const MOST_WORDS = 8;

  const kindOf = (result) => (result.kind === "term" || result.kind === "event" ? result.kind : "page");

  // Words of the interface: `{n}` and `{query}` are filled in, `one|many` is chosen by the number.
  function say(text, values) {
    const forms = (text || "").split("|");
    const form = values && "n" in values && values.n !== 1 ? forms[forms.length - 1] : forms[0];
    return form.replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? String(values[name]) : whole));
  }

  // The address of a result, or an empty text when it leads out of the site. The `./` keeps a path from being read as
  // another scheme or host.
  function addressOf(result) {
    try {
      const url = new URL("./" + result.url, root);
      const isInside = url.protocol === root.protocol && url.host === root.host && url.pathname.startsWith(root.pathname);
      if (!isInside) return "";
      const list = (result.words || []).slice(0, MOST_WORDS).map(encodeURIComponent);
      if (list.length) url.search += (url.search ? "&" : "?") + "highlight=" + list.join("+");
      return url.href;
    } catch (error) {
      // A path that cannot be read, or half a surrogate pair in a word: nothing to lead to.
      return "";
    }
  }

  // The text as nodes, what the ranges `[start, end]` hold as elements.
  function marked(text, ranges) {
    const whole = String(text || "");
    const nodes = [];
    let at = 0;
    for (const [start, end] of ranges || []) {
      if (start < at || end <= start) continue;
      if (start > at) nodes.push(whole.slice(at, start));
      nodes.push(element("mark", {}, whole.slice(start, end)));
      at = end;
    }
    nodes.push(whole.slice(at));
    return nodes;
  }

  // What stands inside a result's link: title, other names, where it is, and the excerpt.
  function contentOf(result, label) {
    const title = element("span", { class: "search-title" }, element("span", {}, ...marked(result.title, result.titleMarks)));
    const others = (result.aliases || []).slice(0, 3).join(words.comma || ", ");
    if (label) title.append(element("span", { class: "search-label" }, label));
    if (others) title.append(element("span", { class: "search-also" }, say(words.also) + " " + others));
    const trail = (result.breadcrumb || []).concat(result.section ? [result.section] : []).map(String);
    const nodes = [title];
    if (trail.length) {
      const steps = trail.map((step) => element("bdi", {}, step));
      nodes.push(element("span", { class: "search-trail" }, ...steps));
    }
    if (result.excerpt) nodes.push(element("span", { class: "search-excerpt" }, ...marked(result.excerpt, result.marks)));
    return nodes;
  }

  // Grey lines in the place of results that take their time.
  function skeleton(count) {
    const line = (part) => element("span", { class: "search-bone search-bone-" + part });
    const rows = Array.from({ length: count }, () => element("div", { class: "search-ghost" }, ...["title", "trail", "text"].map(line)));
    return element("div", { class: "search-skeleton", "aria-hidden": "true" }, ...rows);
  }

  function note(title, hint) {
    const lines = [[title, "search-note-title"], [hint, "search-note-hint"]].filter(([text]) => text);
    return element("div", { class: "search-note" }, ...lines.map(([text, name]) => element("p", { class: name }, text)));
  }

  // Speaks the latest of what it is told, once nothing newer has come for a while.
  function speaker(region) {
    let timer = 0;
    return (text) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        region.textContent = text;
      }, 600);
    };
  }

  // Why an answer is not all that there is, as a name of words: "" when it is.
  function problemOf(found) {
    if (found && found.outdated && words.outdated) return "outdated";
    if (!found || found.unavailable) return "missing";
    return found.incomplete && words.incomplete ? "incomplete" : "";
  }

  // What is shown, and spoken, of a search that failed or found nothing.
  function noteOf({ problem, query }) {
    const name = problem || "none";
    return { title: say(words[name], { query: query.slice(0, 60) }), hint: say(words[name + "Hint"]) };
  }

  // Runs queries one after the other: what an older one finds is dropped. `act` gets the results, and what is wrong with
  // them as `problem`.
  function runner(act) {
    let current = null;
    function stop() {
      if (current) current.abort();
      current = null;
    }
    async function run(query, limit, ...rest) {
      stop();
      const { signal } = (current = new AbortController());
      const found = await window.lectern.search(query, { limit, signal });
      if (signal.aborted) return;
      current = null;
      const results = (Array.isArray(found) ? found : [])
        .map((result) => ({ result, href: addressOf(result), kind: kindOf(result) }))
        .filter((item) => item.href);
      act({ query, results, problem: problemOf(found), isFull: Boolean(found) && found.length >= limit }, ...rest);
    }
    return { run, stop };
  }

  Object.assign(searchUI, { KINDS, say, marked, contentOf, skeleton, note, noteOf, speaker, runner });
})();
