// Search, as far as every page needs it: what opens the dialog, the field that is typed into at once, and the loader
// of all the rest. The other scripts come when they are first needed.
(function () {
  "use strict";

  const DIALOG = ["search-view.js", "search-recent.js", "search-dialog.js"];
  const PAGE = ["search-view.js", "search-recent.js", "search-page.js"];
  const HIGHLIGHT = ["search-highlight.js"];

  const lectern = (window.lectern = window.lectern || {});
  const own = document.currentScript.src;
  const version = own.includes("?") ? own.slice(own.indexOf("?")) : "";
  const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
  const openers = [...document.querySelectorAll("[data-search-open]")];
  const words = openers.length ? openers[0].dataset : {};

  lectern.ready = lectern.ready || Promise.resolve(lectern);

  // ---- Loading ----

  const loading = new Map();

  function loadScript(name) {
    const started = loading.get(name);
    if (started) return started;
    const promise = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.charset = "utf-8";
      script.async = false;
      script.onload = resolve;
      script.onerror = () => {
        loading.delete(name);
        script.remove();
        reject(new Error(name + " could not be loaded"));
      };
      script.src = new URL(name, own).href + version;
      document.head.append(script);
    });
    loading.set(name, promise);
    return promise;
  }

  const load = (names) => Promise.all(names.map(loadScript));

  const loadEngine = () =>
    loadScript("search-engine.js").then(
      () => lectern.engine || null,
      () => null,
    );

  // The first sign that somebody will search: the manifest comes before the first letter.
  function prepare() {
    loadEngine().then((engine) => engine && engine.prepare && engine.prepare());
  }

  const unavailable = () => Object.assign([], { unavailable: true });

  lectern.search = async (query, options) => {
    const engine = await loadEngine();
    if (!engine) return unavailable();
    try {
      return await engine.search(query, options);
    } catch (error) {
      return unavailable();
    }
  };

  // ---- The dialog ----

  function element(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  function icon(path) {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    const line = document.createElementNS(space, "path");
    const attributes = { viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false", class: "search-icon" };
    for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
    line.setAttribute("d", path);
    svg.append(line);
    return svg;
  }

  const LENS = "M11 4.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M16 16l4.5 4.5";
  const CROSS = "M6 6l12 12M18 6 6 18";

  let dialog = null;
  let input = null;

  // The field alone: it takes the focus, and what is typed, while the rest is on its way. A touch keyboard opens only
  // for a field that is focused at once.
  function makeDialog() {
    input = element("input", {
      type: "search", class: "search-input", role: "combobox", "aria-label": words.label || "", "aria-expanded": "false",
      "aria-controls": "lectern-results", "aria-autocomplete": "list", autocomplete: "off", autocapitalize: "off",
      autocorrect: "off", spellcheck: "false", enterkeyhint: "go", placeholder: words.placeholder || "",
    });
    const close = element("button", { type: "button", class: "search-close", "aria-label": words.close || "" }, icon(CROSS));
    close.addEventListener("click", () => dialog.close());
    const field = element("div", { class: "search-field" }, icon(LENS), input, close);
    dialog = element("dialog", { class: "search-dialog", "aria-label": words.label || "" }, field);
    // A press that begins and ends on the backdrop closes it; one that begins in the field may end anywhere.
    let isOutside = false;
    dialog.addEventListener("pointerdown", (event) => (isOutside = event.target === dialog));
    dialog.addEventListener("click", (event) => isOutside && event.target === dialog && dialog.close());
    document.body.append(dialog);
  }

  async function open() {
    if (!dialog) makeDialog();
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
    prepare();
    try {
      await load(DIALOG);
      // It may be closed again by now.
      if (dialog.open) lectern.searchUI.openDialog(dialog, input);
    } catch (error) {
      // Without its scripts the dialog is of no use; the search page says what is wrong.
      console.warn(error);
      dialog.append(element("p", { class: "search-note" }, words.missing || ""));
    }
  }

  // ---- What opens it ----

  const isTyping = (target) =>
    target instanceof Element && (target.closest("input, textarea, select") !== null || target.isContentEditable);

  function isShortcut(event) {
    if (event.altKey || event.isComposing || event.keyCode === 229 || event.defaultPrevented) return false;
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === "/") return !isCommand && !isTyping(event.target);
    return isCommand && !event.shiftKey && event.key.toLowerCase() === "k";
  }

  document.addEventListener("keydown", (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    const field = document.querySelector("[data-search-page] [type=search]");
    if (!field) return open();
    field.focus();
    field.select();
  });

  document.addEventListener("click", (event) => {
    const opener = event.target instanceof Element && event.target.closest("[data-search-open]");
    if (!opener || event.ctrlKey || event.metaKey || event.shiftKey || typeof HTMLDialogElement !== "function") return;
    event.preventDefault();
    open();
  });

  function ahead() {
    prepare();
    load(DIALOG).catch(() => {});
  }

  for (const opener of openers) {
    for (const type of ["pointerenter", "focus"]) opener.addEventListener(type, ahead, { once: true });
  }

  const page = openers.length ? openers[0].href : new URL("../search.html", own).href;
  lectern.searchUI = { element, icon, words, page, root: new URL("../", own), load, prepare, isApple, paths: { LENS, CROSS } };

  // ---- What a page needs at once ----

  function start(names, method) {
    load(names).then(() => lectern.searchUI[method](), (error) => console.warn(error));
  }

  if (document.querySelector("[data-search-page]")) start(PAGE, "startPage");
  if (/[?&]highlight=/.test(location.search)) start(HIGHLIGHT, "highlight");
})();
