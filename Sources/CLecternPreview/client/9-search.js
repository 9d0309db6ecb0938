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
    const load = lectern.scriptLoader(document.documentElement.dataset.root || "");
    const manifest = await load("manifest", stamp);
    if (!manifest || manifest.stamp !== stamp || !lectern.isManifest(manifest)) return null;
    base = { stamp, store: lectern.createStore(load, manifest.value) };
    return base.store;
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

  function show(fresh, old) {
    const { files } = fresh;
    const { stamp } = files.manifest;
    const load = async (name) => (Object.hasOwn(files, name) ? { value: files[name], stamp } : null);
    if (!lectern.isManifest({ value: files.manifest, stamp })) return;
    const added = lectern.createStore(load, files.manifest);
    engine = lectern.createEngine(lectern.createLayers(old, added, fresh.superseded));
    shown = fresh.stamp;
  }

  /* The engine for one search. A search that is under way keeps the one it has, until it meets a file of another index: the
     server has made one meanwhile. Then all is asked for anew. */
  lectern.openEngine = (create, fault) => {
    if (fault) {
      tag = shown = "";
      base = { stamp: "", store: null };
    }
    opening = opening.then(renew).catch((error) => console.error(error));
    return opening.then(() => (engine = engine || create()));
  };
})(globalThis.lecternSearch = globalThis.lecternSearch || {});
