/* Lectern's search, the files of the index: loading them, reading what they hold, keeping it. */
(function (lectern) {
  'use strict';

  const VERSION = 3;
  const MOST_FILES = 800;
  const MOST_WORDS = 2000;
  const PATIENCE = 15000;

  // ---- Reading ----

  const DIGITS = new Uint8Array(128);
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('')
    .forEach((digit, value) => { DIGITS[digit.charCodeAt(0)] = value; });

  function hash(text) {
    let result = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(text)) result = Math.imul(result ^ byte, 0x01000193);
    return result >>> 0;
  }

  /* Numbers from `at` on, each followed by `extra` digits, in one flat array; the numbers are distances from `first`. */
  function decode(text, extra, first, at) {
    const result = [];
    let number = first || 0, value = 0, shift = 0;
    for (let i = at || 0; i < text.length; i++) {
      const digit = DIGITS[text.charCodeAt(i)];
      value |= (digit & 31) << shift;
      shift += 5;
      if (digit & 32) continue;
      result.push(number += value);
      for (let k = 0; k < extra; k++) result.push(DIGITS[text.charCodeAt(++i)]);
      value = shift = 0;
    }
    return result;
  }

  const decodeNumbers = text => decode(text, 0);
  /* Document, impact and flags, block, in turn. */
  const decodePostings = (text, first) => decode(text, 2, first);

  /* What a term's value in the index says: `{count, postings, lowest}`; `lowest` is the impact of what is left out. */
  function decodeTerm(text) {
    if (text[0] !== '*') {
      const postings = decodePostings(text);
      return { count: postings.length / 3, postings, lowest: -1 };
    }
    let end = 1;
    while (DIGITS[text.charCodeAt(end)] & 32) end++;
    const postings = decode(text, 2, 0, end + 1);
    let lowest = 15;
    for (let i = 1; i < postings.length; i += 3) lowest = Math.min(lowest, postings[i] >> 2);
    return { count: decodeNumbers(text.slice(1, end + 1))[0], postings, lowest };
  }

  function decodeWords(text) {
    const words = [];
    let previous = '';
    for (const item of text ? text.split(' ') : []) {
      previous = previous.slice(0, DIGITS[item.charCodeAt(0)]) + item.slice(1);
      words.push(previous);
    }
    return words;
  }

  /* The first place in sorted words that is not before `word`, or that is behind it. */
  function position(words, word, isBehind) {
    let low = 0, high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] < word || (isBehind && words[middle] === word)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  const hex = (number, digits) => number.toString(16).padStart(digits || 2, '0');
  const isObject = value => typeof value === 'object' && value !== null;
  const own = (object, key) => (isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined);

  // ---- The index ----

  /* `load(name, stamp)` promises the parsed contents of a file, or null when it is not to be had. */
  function createStore(load) {
    const read = new WeakMap();
    let pending = null;
    const store = { manifest: null, folding: null };

    /* The manifest is asked for again when it could not be had. */
    store.prepare = async () => {
      if (store.manifest) return store.manifest;
      pending = pending || load('manifest', '');
      const found = await pending;
      pending = null;
      if (isObject(found) && found.version === VERSION && found.documents >= 0) store.manifest = found;
      return store.manifest;
    };

    const file = async name => {
      const found = await load(name, store.manifest.stamp);
      return isObject(found) ? found : null;
    };

    /* Keeps what was made of a file for as long as the file itself is kept. */
    function once(object, make) {
      if (!read.has(object)) read.set(object, make(object));
      return read.get(object);
    }

    /* The entry of a key in a family of files that are told apart by the key's hash. */
    async function hashed(family, key) {
      const value = own(await file(family + '/' + hex(hash(key) & (store.manifest[family] - 1))), key);
      return typeof value === 'string' ? value : '';
    }

    /* A file of sorted words: `{words, values}`. */
    async function sorted(family, number, values) {
      const shard = await file(family + '/' + hex(number));
      if (!shard || typeof shard.words !== 'string' && typeof shard.keys !== 'string') return { words: [], values: [] };
      return once(shard, () => ({ words: decodeWords(shard.words || shard.keys), values: String(shard[values] || '').split(' ') }));
    }

    /* The file of a word in a family of sorted words, and the one after the last. */
    async function place(family, word) {
      const borders = store.manifest[family] || [];
      const size = store.manifest[family + 'Group'] || 1;
      const group = position(borders, word, true) - 1;
      if (size < 2 || group < 0) return [Math.max(0, group), borders.length];
      const inside = await file(family + '/borders-' + hex(group)) || [];
      const last = group + 1 < borders.length ? Infinity : group * size + inside.length;
      return [group * size + Math.max(0, position(inside, word, true) - 1), last];
    }

    /* A word, or all words that begin with it, with what the index has for them: `[word, value]`. */
    async function sortedWords(family, values, word, isWhole) {
      const result = [];
      for (let [number, last] = await place(family, word); number < last && result.length < MOST_WORDS; number++) {
        const shard = await sorted(family, number, values);
        let at = position(shard.words, word);
        for (; at < shard.words.length; at++) {
          if (!(isWhole ? shard.words[at] === word : shard.words[at].startsWith(word))) break;
          result.push([shard.words[at], shard.values[at] || '']);
        }
        if (isWhole || at < shard.words.length || !at) break;
      }
      return result;
    }

    const term = (word, text) => ({ word, parts: new Map(), ...decodeTerm(text) });

    store.han = async word => {
      const text = await hashed('han', word);
      return text ? term(word, text) : null;
    };
    store.latin = async word => {
      const [found] = await sortedWords('latin', 'postings', word, true);
      return found ? term(word, found[1]) : null;
    };
    /* Where three Han characters stand side by side: document and block in turn; null for more than are listed. */
    store.triple = async word => {
      const text = await hashed('triples', word);
      return text === '*' ? null : decode(text, 1);
    };
    /* Whether two pairs may well be in a document and not side by side; the index has their triple then. */
    store.meetByChance = (a, b) => a.count * b.count > store.manifest.meetings * store.manifest.documents;
    /* The words that begin with another, as terms, at most `most` of them, those of most documents. */
    store.latinFrom = async (prefix, most) => {
      const found = await sortedWords('latin', 'postings', prefix);
      const longer = found.filter(([word, text]) => word !== prefix && text && !word.includes(':'));
      longer.sort((a, b) => (b[1][0] === '*') - (a[1][0] === '*') || b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
      return longer.slice(0, most).map(([word, text]) => term(word, text));
    };
    store.pinyin = prefix => sortedWords('pinyin', 'documents', prefix)
      .then(found => found.map(([key, text]) => [key, decodeNumbers(text)]));
    store.titled = async key => (key ? decodeNumbers(await hashed('titles', key)) : []);
    store.words = async length => {
      const { words, values } = await sorted('words', length, 'counts');
      return words.map((word, at) => [word, DIGITS[(values[0] || '').charCodeAt(at)] || 0]);
    };

    /* The part of a very frequent term's documents that holds `document`, added to the term. */
    store.partOf = document => document >> (store.manifest.restShift || 0);
    store.loadRest = async (found, part) => {
      const name = 'rest/' + hex(hash(found.word), 8) + '-' + part.toString(16);
      const text = own(await file(name), found.word);
      const first = part << (store.manifest.restShift || 0);
      found.parts.set(part, typeof text === 'string' ? decodePostings(text, first) : []);
    };

    /* Traditional characters to Simplified ones; empty when the index has no table. */
    store.loadFolding = async () => {
      if (store.folding) return store.folding;
      const found = await load('folding', store.manifest.stamp);
      const scalars = Array.from(typeof found === 'string' ? found : '');
      store.folding = new Map();
      for (let i = 0; i + 1 < scalars.length; i += 2) store.folding.set(scalars[i], scalars[i + 1]);
      return store.folding;
    };

    /* A block of a document with the document's card, or null. */
    store.block = async (document, block) => {
      const group = document >> (store.manifest.textShift || 0);
      const found = own(await file('texts/' + hex(group) + '-' + block.toString(16)), String(document));
      if (!Array.isArray(found) || !Array.isArray(found[0])) return null;
      const [kind, title, url, breadcrumb, summary, aliases, tags, blocks] = found[0];
      if (typeof url !== 'string') return null;
      const list = value => (Array.isArray(value) ? value.map(String) : []);
      return {
        card: {
          kind, title: String(title), url, breadcrumb: list(breadcrumb), summary: String(summary || ''),
          aliases: list(aliases), tags: list(tags), blocks: blocks || 1,
        },
        sections: Array.isArray(found[1]) ? found[1].filter(Array.isArray) : [],
      };
    };
    return store;
  }

  // ---- In the browser ----

  /* Loads files by script elements, which works from disk too; each hands its text to `lecternSearch.receive`. */
  function scriptLoader(root) {
    const files = new Map();
    const receivers = new Map();
    lectern.receive = (name, text) => {
      const receiver = receivers.get(name);
      if (receiver) receiver(text);
    };
    function start(name, stamp) {
      return new Promise(resolve => {
        const script = document.createElement('script');
        let timer = 0;
        const finish = text => {
          clearTimeout(timer);
          receivers.delete(name);
          script.remove();
          let value = null;
          try { value = text === null ? null : JSON.parse(text); } catch (error) { /* A broken file is a missing one. */ }
          if (value === null) files.delete(name);
          resolve(value);
        };
        receivers.set(name, finish);
        timer = setTimeout(finish, PATIENCE, null);
        script.charset = 'utf-8';
        script.onload = script.onerror = () => { if (receivers.get(name) === finish) finish(null); };
        script.src = root + 'search/' + name + '.js' + (stamp ? '?v=' + encodeURIComponent(stamp) : '');
        document.head.append(script);
      });
    }
    return (name, stamp) => {
      let found = files.get(name);
      if (!found) {
        if (files.size > MOST_FILES) files.delete(files.keys().next().value);
        found = start(name, stamp);
        files.set(name, found);
      }
      return found;
    };
  }

  Object.assign(lectern, { hash, hex, decodeNumbers, decodePostings, decodeTerm, decodeWords, createStore, scriptLoader });
})(globalThis.lecternSearch = globalThis.lecternSearch || {});
