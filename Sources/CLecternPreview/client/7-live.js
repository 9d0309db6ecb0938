/* Lectern's preview, the connection: hears what changed, fetches this page anew, and brings it up to date.
   All parts are one classic script, which needs nothing but its own origin. */
(function (preview) {
  "use strict";

  const { store } = preview;
  const SHORTEST_WAIT = 100; // Milliseconds before a lost connection is tried again; doubled each time …
  const LONGEST_WAIT = 2000; // … up to this.
  const SILENCE = 40_000; // The server says something every 15 s: beyond this the connection is dead.

  const script = document.currentScript;
  const source = new preview.Source(document);
  const versions = new Map(); // Of the files that the page uses, as last heard.
  let shown = script.dataset.tag; // Names the page's bytes; "" where there is no page.
  let isGone = false;
  let events = null;
  let wait = SHORTEST_WAIT;
  let waiting = 0;
  let silence = 0;
  let isUpdating = false;
  let isOutdated = false;

  // ---- The page ----

  /* Where the page stands in the site, as a file. */
  function page() {
    let path = location.pathname.slice(1);
    try {
      path = decodeURIComponent(path);
    } catch (error) {
      // A stray percent sign: as it is.
    }
    if (path === "" || path.endsWith("/")) return path + "index.html";
    return path.endsWith(".html") ? path : path + ".html";
  }

  // Where the reader was, through a load of the whole page.
  const placeKey = "place " + location.pathname + location.search;

  /* Loads the whole page. Once for each reason, so that no page is loaded for ever. */
  function reload(reason) {
    if (store.get("reloaded") === reason) return;
    store.set("reloaded", reason);
    store.set(placeKey, scrollX + " " + scrollY);
    disconnect();
    location.reload();
  }

  function restorePlace() {
    const [left, top] = (store.get(placeKey) || "").split(" ").map(Number);
    store.set(placeKey, null);
    if (!Number.isFinite(top)) return;
    const restore = () => scrollTo({ left, top, behavior: "instant" });
    restore();
    if (document.readyState !== "complete") addEventListener("load", restore, { once: true });
  }

  /* One fetch at a time; what changes meanwhile calls for another. */
  async function update() {
    isOutdated = true;
    if (isUpdating) return;
    isUpdating = true;
    while (isOutdated) {
      isOutdated = false;
      const html = await fetchPage();
      if (html !== null) take(preview.read(html, location.href));
    }
    isUpdating = false;
  }

  async function fetchPage() {
    try {
      const response = await fetch(location.pathname + location.search, { cache: "no-store" });
      return response.ok ? await response.text() : null;
    } catch (error) {
      // The server went away. When it is back, its first word is whether the page is out of date.
      return null;
    }
  }

  function take({ document: fresh, tag }) {
    if (tag === shown) return;
    if (shown === "" || !preview.canBecome(source, fresh)) return reload(tag);
    shown = tag;
    try {
      swap(fresh);
    } catch (error) {
      // The page is now neither the old nor the new one.
      console.error(error);
      reload(tag);
    }
  }

  function swap(fresh) {
    const release = preview.hold();
    const changed = preview.morph(source, fresh);
    // The scripts of the page set up what is new to them; they listen for this.
    document.dispatchEvent(new CustomEvent("lectern:swap"));
    release(changed);
    preview.point(changed, preview.announce);
    if (preview.files(source).some((path) => !versions.has(path))) connect();
  }

  // ---- What is heard ----

  function hear(news) {
    if (news.moved) follow(news.moved);
    isGone = news.page === "gone" && !news.moved && shown !== "";
    preview.showFaults(news.faults, isGone);
    const changed = new Map();
    for (const [path, version] of Object.entries(news.files)) {
      if (versions.has(path) && versions.get(path) !== version) changed.set(path, version);
      versions.set(path, version);
    }
    if (!preview.renew(source, changed)) return reload([...changed].join(" "));
    if (news.tag && news.tag !== shown) update();
  }

  function follow(path) {
    const address = "/" + path.split("/").map(encodeURIComponent).join("/");
    history.replaceState(history.state, "", address + location.hash);
  }

  // ---- The connection ----

  function connect() {
    disconnect();
    if (document.visibilityState === "hidden") return;
    const files = preview.files(source);
    const query = new URLSearchParams([["page", page()], ["tag", shown], ...files.map((path) => ["file", path])]);
    events = new EventSource("/_lectern/events?" + query);
    for (const name of ["hello", "update"]) events.addEventListener(name, ({ data }) => hear(JSON.parse(data)));
    events.addEventListener("hello", () => (wait = SHORTEST_WAIT));
    for (const name of ["open", "hello", "update", "beat"]) events.addEventListener(name, listen);
    events.addEventListener("error", lose);
    listen();
  }

  function listen() {
    clearTimeout(silence);
    silence = setTimeout(connect, SILENCE);
  }

  // The browser would try again by itself, but with an address that may name an older state of the page.
  function lose() {
    disconnect();
    waiting = setTimeout(connect, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }

  function disconnect() {
    clearTimeout(waiting);
    clearTimeout(silence);
    if (events) events.close();
    events = null;
  }

  // Browsers open six connections to a host: pages that nobody sees give theirs back.
  document.addEventListener("visibilitychange", connect);
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", ({ persisted }) => persisted && connect());
  addEventListener("online", connect);

  restorePlace();
  preview.start();
  connect();
})(globalThis.lecternPreview);
