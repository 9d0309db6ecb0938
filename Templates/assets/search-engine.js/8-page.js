/* Lectern's search on a page: which build of the index is searched, how its files come, and `window.lectern.engine`. The last of
   the parts, which share `lecternSearch` and are published as one classic script without dependencies, loaded when the reader
   first searches. The files they read are described in Documentation/search-format.md. In node, `require` gives all parts. */
(function (lectern) {
  'use strict';

  if (typeof module === 'object' && module.exports) module.exports = require('./7-engine.js');

  /* How long a file is waited for. */
  const PATIENCE = 10000;
  /* How often a search is made at most, when the files that come are not those of one build. */
  const MOST_TRIES = 5;
  /* So long a page takes the index to be the one that it was; then it asks while it searches, and waits only so long. */
  const KNOWN_FOR = 2000;
  const LONGEST_CHECK = 1000;

  /* The list that stands for no answer: `unavailable`, and `outdated` when reloading the page helps. */
  const noAnswer = isOutdated => Object.assign([], isOutdated ? { unavailable: true, outdated: true } : { unavailable: true });

  /* A part of an address that no cache has. */
  const freshValue = () => Date.now().toString(36) + Math.random().toString(36).slice(2, 8);

  // ---- Which build is searched ----

  /* Searches the index of which `load` (2-store.js) gives files. An answer is made from files of one build, or not at all. */
  function createSearcher(load) {
    let current = null; // The store that is searched.
    let isDoubtful = false; // Whether what came of late was no index: then the manifest is asked for past all caches.
    let opening = null;
    let checking = null;
    let checked = -Infinity;

    /* The manifest; `isForeign` when this script cannot read it, null when it cannot be had. */
    async function readManifest(version) {
      checked = Date.now();
      const found = await load('manifest', version);
      return found && (lectern.isManifest(found) ? found.value : { isForeign: true });
    }

    /* `version` is in the addresses of all files when they are to come past all caches. */
    const use = (manifest, version) => (current = Object.assign(lectern.createStore(load, manifest, version), { version }));

    async function openFirst() {
      let manifest = await readManifest(isDoubtful ? freshValue() : '');
      if (manifest && manifest.isForeign && !isDoubtful) manifest = await readManifest(freshValue());
      if (!manifest) return null;
      isDoubtful = Boolean(manifest.isForeign);
      return isDoubtful ? null : use(manifest);
    }

    function open() {
      if (current) return current;
      return opening = opening || openFirst().finally(() => { opening = null; });
    }

    /* The store to go on with after a fault: of a newer build, or of the same past all caches; null when there is neither.
       `tried` are the stamps of the builds whose files came past all caches in this search already. */
    async function openNext(store, tried) {
      if (current && current !== store) return current;
      const manifest = await readManifest(freshValue());
      if (current && current !== store) return current;
      if (!manifest || manifest.isForeign) return null;
      if (manifest.stamp !== store.manifest.stamp) return use(manifest);
      if (tried.has(manifest.stamp)) return null;
      tried.add(manifest.stamp);
      return use(manifest, manifest.stamp + '.' + freshValue());
    }

    /* Asks from time to time whether there is a newer build, and waits a moment for the answer. */
    async function check() {
      if (!checking && (!current || Date.now() - checked < KNOWN_FOR)) return;
      checking = checking || startCheck();
      await checking;
    }

    function startCheck() {
      let timer = 0;
      const asked = readManifest(freshValue()).then(manifest => {
        clearTimeout(timer);
        checking = null;
        if (!manifest || !current || manifest.stamp === current.manifest.stamp) return;
        isDoubtful = Boolean(manifest.isForeign);
        if (isDoubtful) current = null;
        else use(manifest);
      });
      return Promise.race([asked, new Promise(resolve => { timer = setTimeout(resolve, LONGEST_CHECK); })]);
    }

    /* What is found without the files that cannot be had; `incomplete` tells of them. */
    async function searchWithout(store, text, options) {
      let isIncomplete = false;
      const some = async (name, version) => {
        const found = await load(name, version);
        isIncomplete = isIncomplete || !found;
        return found || { value: null, stamp: store.manifest.stamp };
      };
      try {
        const results = await lectern.createEngine(lectern.createStore(some, store.manifest, store.version)).search(text, options);
        return { results: isIncomplete ? Object.assign(results, { incomplete: true }) : results };
      } catch (fault) {
        if (!(fault instanceof lectern.IndexFault)) throw fault;
        return { next: null };
      }
    }

    /* `{results}` of a store; or, when its files are not those of one build, `{next}`, the store to go on with, or null. */
    async function attempt(store, text, options, tried) {
      try {
        const [results] = await Promise.all([lectern.createEngine(store).search(text, options), check()]);
        return current && current !== store ? { next: current } : { results };
      } catch (fault) {
        if (!(fault instanceof lectern.IndexFault)) throw fault;
        const next = await openNext(store, tried);
        return fault.stamp || next ? { next } : searchWithout(store, text, options);
      }
    }

    async function search(text, options) {
      const tried = new Set();
      let store = await open();
      if (!store) return noAnswer(isDoubtful);
      for (let tries = 0; store && tries < MOST_TRIES; tries++) {
        const { results, next } = await attempt(store, text, options, tried);
        if (results) return results;
        store = next;
      }
      current = null;
      isDoubtful = true;
      return noAnswer(true);
    }

    const prepare = async () => {
      await open();
      await check();
    };
    return { prepare, search };
  }

  /* Searches with the engine that `open` promises, and asks for another when that one's files are not those of one build. */
  async function searchWith(open, text, options) {
    let fault = null;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      try {
        return await (await open(fault)).search(text, options);
      } catch (error) {
        if (!(error instanceof lectern.IndexFault)) throw error;
        fault = error;
      }
    }
    return noAnswer(true);
  }

  // ---- How files come ----

  const receivers = new WeakMap();

  /* What each file calls: its name, its contents as JSON, and the stamp of its build. */
  lectern.receive = (name, text, stamp) => {
    const receiver = receivers.get(document.currentScript);
    if (receiver) receiver(name, text, stamp);
  };

  /* Loads files by script elements, which works from disk too. */
  function scriptLoader(root) {
    return (name, version) => new Promise(resolve => {
      const script = document.createElement('script');
      let timer = 0;
      const finish = found => {
        clearTimeout(timer);
        receivers.delete(script);
        script.remove();
        resolve(found);
      };
      receivers.set(script, (sent, text, stamp) => {
        let value;
        try { value = JSON.parse(text); } catch (error) { /* A broken file is a missing one. */ }
        finish(sent === name && value !== undefined ? { value, stamp } : null);
      });
      timer = setTimeout(finish, PATIENCE, null);
      script.charset = 'utf-8';
      script.onload = script.onerror = () => finish(null);
      script.src = root + 'search/' + name + '.js' + (version ? '?v=' + encodeURIComponent(version) : '');
      document.head.append(script);
    });
  }

  Object.assign(lectern, { createSearcher, searchWith, scriptLoader });

  // ---- In the browser ----

  if (typeof window !== 'undefined' && typeof document !== 'undefined') {
    const page = window.lectern = window.lectern || {};
    const create = () => createSearcher(scriptLoader(document.documentElement.dataset.root || ''));
    let own = null;
    /* For each search. Who defines `lecternSearch.openEngine` beforehand, as the preview does, promises another engine. */
    const open = async fault => (lectern.openEngine ? lectern.openEngine(create, fault) : own = own || create());
    page.engine = {
      prepare: async () => {
        const engine = await open(null);
        if (engine.prepare) await engine.prepare();
      },
      search: (query, options) => searchWith(open, query, options).catch(error => {
        console.error(error);
        return noAnswer(false);
      }),
    };
    page.search = page.search || page.engine.search;
    page.ready = page.ready || Promise.resolve();
  }
})(globalThis.lecternSearch = globalThis.lecternSearch || {});
