/* Lectern's preview, the layers of the search: an index made once, and a small one of what was written since, as one store
   (2-store.js of the engine). What is left of the first index keeps its order and is numbered through; the documents of the
   second come behind. */
(function (lectern) {
  "use strict";

  /* `base` and `fresh` are stores; `superseded` are the numbers of the base's documents that are no more.
     The fresh index has no cut lists, and all triples. */
  function createLayers(base, fresh, superseded) {
    const { places, origins } = renumber(base.manifest.documents, new Set(superseded));
    const left = origins.length;
    // The parts of frequent terms span documents of the base; all of the fresh ones are in one more, which is never loaded.
    const freshPart = base.partOf(base.manifest.documents - 1) + 1;
    const manifest = {
      ...base.manifest,
      documents: left + fresh.manifest.documents,
      words: [...new Set([...lengths(base), ...lengths(fresh)])],
    };
    const store = { manifest, folding: null };

    const both = (ask) => Promise.all([ask(base), ask(fresh)]);
    const numbers = (old, added) => [
      ...old.map((document) => places[document]).filter((place) => place >= 0), ...added.map((document) => document + left)];

    /* What is left of a flat list of the base, in which `size` values stand for a document, the first its number. */
    function kept(list, size) {
      const result = [];
      for (let i = 0; i + size <= list.length; i += size) {
        if (!(places[list[i]] >= 0)) continue;
        result.push(places[list[i]]);
        for (let k = 1; k < size; k++) result.push(list[i + k]);
      }
      return result;
    }

    const moved = (list, size) => list.map((value, at) => (at % size ? value : value + left));

    /* A term of either index, or of both; null when no document is left that has it. */
    function join(word, old, added) {
      const postings = old ? kept(old.postings, 3) : [];
      // Of the documents that are not listed, some may be superseded, too: they are counted still.
      const count = old ? old.count - (old.postings.length - postings.length) / 3 : 0;
      if (added) postings.push(...moved(added.postings, 3));
      const isCut = Boolean(old) && old.lowest >= 0;
      if (!postings.length && !isCut) return null;
      return {
        word, postings, base: old, count: count + (added ? added.count : 0), lowest: isCut ? old.lowest : -1,
        parts: new Map(isCut ? [[freshPart, []]] : []),
      };
    }

    store.han = async (word) => join(word, ...(await both((layer) => layer.han(word))));
    store.latin = async (word) => join(word, ...(await both((layer) => layer.latin(word))));

    store.latinFrom = async (prefix, most) => {
      const lists = await both((layer) => layer.latinFrom(prefix, most));
      const words = new Set(lists.flat().map((term) => term.word));
      const terms = (await Promise.all([...words].map(store.latin))).filter(Boolean);
      return terms.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)).slice(0, most);
    };

    store.triple = async (word) => {
      const [old, added] = await both((layer) => layer.triple(word));
      return old && added && [...kept(old, 2), ...moved(added, 2)];
    };
    // Only where the base has the triple, too; where it has not even the pairs, it has none.
    store.meetByChance = (a, b) => a.count * b.count > manifest.meetings * manifest.documents
      && (!a.base || !b.base || base.meetByChance(a.base, b.base));

    store.titled = async (key) => numbers(...(await both((layer) => layer.titled(key))));
    store.pinyin = async (prefix) => {
      const [old, added] = (await both((layer) => layer.pinyin(prefix))).map((found) => new Map(found));
      const keys = [...new Set([...old.keys(), ...added.keys()])].sort();
      return keys.map((key) => [key, numbers(old.get(key) || [], added.get(key) || [])]);
    };
    /* Words of documents that are no more may be among them; looked up, they are not found. */
    store.words = async (length) => {
      const counts = new Map();
      // There is no file for words of other lengths.
      const lists = await both((layer) => (lengths(layer).includes(length) ? layer.words(length) : []));
      for (const [word, count] of lists.flat()) {
        counts.set(word, Math.max(count, counts.get(word) || 0));
      }
      return [...counts];
    };

    store.partOf = (document) => (document < left ? base.partOf(origins[document]) : freshPart);
    store.loadRest = async (found, part) => {
      await base.loadRest(found.base, part);
      found.parts.set(part, kept(found.base.parts.get(part), 3));
    };

    store.loadFolding = async () => {
      const [old, added] = await both((layer) => layer.loadFolding());
      return (store.folding = new Map([...old, ...added]));
    };
    store.block = (document, block) => (document < left ? base.block(origins[document], block) : fresh.block(document - left, block));
    return store;
  }

  const lengths = (store) => store.manifest.words || [];

  /* Where the documents of an index stand when some are taken out (-1 for these), and where those that are left stood. */
  function renumber(count, superseded) {
    const places = new Int32Array(count);
    const origins = [];
    for (let document = 0; document < count; document++) places[document] = superseded.has(document) ? -1 : origins.push(document) - 1;
    return { places, origins };
  }

  lectern.createLayers = createLayers;
  if (typeof module === "object" && module.exports) module.exports = lectern;
})(globalThis.lecternSearch = globalThis.lecternSearch || {});
