/* Lectern's preview, the search: asks before each search what was written since the index was made, and has the page's engine
   search both. Nothing happens before somebody searches. */
(function (lectern) {
  "use strict";

  const MOST_TRIES = 3;

  let engine = null; // For the state that `shown` names, a stamp.
  let shown = "";
  let tag = ""; // Names the bytes that were read last.
  let base = { stamp: "", store: null };
  let opening = Promise.resolve();

  /* What the server has beside the index; null when that is what was read last, or cannot be had. */
  async function fetchFresh() {
    try {
      const response = await fetch("/_lectern/fresh.json", { cache: "no-cache" });
      const found = response.headers.get("ETag");
      if (!response.ok || (found && found === tag)) return null;
      const fresh = await response.json();
      tag = found;
      return fresh;
    } catch (error) {
      // The server went away: what is there is searched.
      return null;
    }
  }

  /* The index of a stamp; its store is null when the server has another by now. */
  async function openBase(stamp) {
    if (base.stamp === stamp) return base.store;
    // A loader of its own: it keeps files by their names.
    const load = lectern.scriptLoader(document.documentElement.dataset.root || "");
    const store = lectern.createStore((name, version) => load(name, version || stamp));
    const manifest = await store.prepare();
    if (!manifest || manifest.stamp !== stamp) return null;
    base = { stamp, store };
    return store;
  }

  async function renew() {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const fresh = await fetchFresh();
      if (!fresh || fresh.stamp === shown) return;
      const old = await openBase(fresh.base);
      if (old) return show(fresh, old);
      tag = "";
    }
  }

  async function show(fresh, old) {
    const added = lectern.createStore(async (name) => (Object.hasOwn(fresh.files, name) ? fresh.files[name] : null));
    if (!(await added.prepare())) return;
    engine = lectern.createEngine(lectern.createLayers(old, added, fresh.superseded));
    shown = fresh.stamp;
  }

  /* The engine for one search. A search that is under way keeps the one it has. */
  lectern.openEngine = (create) => {
    opening = opening.then(renew).catch((error) => console.error(error));
    return opening.then(() => (engine = engine || create()));
  };
})(globalThis.lecternSearch = globalThis.lecternSearch || {});
