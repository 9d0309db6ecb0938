/* Lectern's search, the files of one build of the index: reading what they hold, keeping it. */
(function (lectern) {
  'use strict';

  const VERSION = 4;
  const MOST_FILES = 800;
  const MOST_WORDS = 2000;

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

  /* What is thrown when the files at hand do not make up an index: one of them is of another build, whose stamp is `stamp`, or
     is missing (`stamp` is empty then). */
  class IndexFault extends Error {
    constructor(name, stamp) {
      super(name + (stamp ? ' is of another build: ' + stamp : ' is missing'));
      this.stamp = stamp;
    }
  }

  /* Whether a file, `{value, stamp}`, is a manifest that this script can read. */
  const isManifest = ({ value, stamp }) => isObject(value) && value.version === VERSION && value.documents >= 0 && value.stamp === stamp;

  /* The index that a manifest names. `load(name, version)` promises a file, `{value, stamp}`, or null when it is not to be had;
     `version` is part of its address. All files are of the manifest's build: any other, and any that is missing, is thrown. */
  function createStore(load, manifest, version) {
    const read = new WeakMap();
    const files = new Map();
    const store = { manifest, folding: null };

    async function request(name) {
      const found = await load(name, version || manifest.stamp);
      if (!found || found.stamp !== manifest.stamp) {
        files.delete(name);
        throw new IndexFault(name, found ? String(found.stamp) : '');
      }
      return found.value;
    }

    function anyFile(name) {
      if (!files.has(name)) {
        if (files.size > MOST_FILES) files.delete(files.keys().next().value);
        files.set(name, request(name));
      }
      return files.get(name);
    }

    const file = async name => {
      const found = await anyFile(name);
      return isObject(found) ? found : null;
    };

    /* Keeps what was made of a file for as long as the file itself is kept. */
    function once(object, make) {
      if (!read.has(object)) read.set(object, make(object));
      return read.get(object);
    }

    /* The entry of a key in a family of files that are told apart by the key's hash. */
    async function hashed(family, key) {
      const value = own(await file(family + '/' + hex(hash(key) & (manifest[family] - 1))), key);
      return typeof value === 'string' ? value : '';
    }

    /* A file of sorted words: `{words, values}`. */
    async function sorted(family, number, values) {
      const shard = await file(family + '/' + hex(number));
      if (!shard || typeof shard.words !== 'string' && typeof shard.keys !== 'string') return { words: [], values: [] };
      return once(shard, () => ({ words: decodeWords(shard.words || shard.keys), values: String(shard[values] || '').split(' ') }));
    }

    /* The file of a word in a family of sorted words. */
    async function place(family, word) {
      const size = manifest[family + 'Group'] || 1;
      const group = position(manifest[family] || [], word, true) - 1;
      if (size < 2 || group < 0) return Math.max(0, group);
      const inside = await file(family + '/borders-' + hex(group)) || [];
      return group * size + Math.max(0, position(inside, word, true) - 1);
    }

    /* A word, or all words that begin with it, with what the index has for them: `[word, value]`. */
    async function sortedWords(family, values, word, isWhole) {
      const result = [];
      const count = manifest[family + 'Files'];
      if (!count) return result;
      for (let number = await place(family, word); number < count && result.length < MOST_WORDS; number++) {
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
    store.meetByChance = (a, b) => a.count * b.count > manifest.meetings * manifest.documents;
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
    store.partOf = document => document >> (manifest.restShift || 0);
    store.loadRest = async (found, part) => {
      const name = 'rest/' + hex(hash(found.word), 8) + '-' + part.toString(16);
      const text = own(await file(name), found.word);
      const first = part << (manifest.restShift || 0);
      found.parts.set(part, typeof text === 'string' ? decodePostings(text, first) : []);
    };

    /* Traditional characters to Simplified ones; empty when the index has no table. */
    store.loadFolding = async () => {
      if (store.folding) return store.folding;
      const found = await anyFile('folding');
      const scalars = Array.from(typeof found === 'string' ? found : '');
      store.folding = new Map();
      for (let i = 0; i + 1 < scalars.length; i += 2) store.folding.set(scalars[i], scalars[i + 1]);
      return store.folding;
    };

    /* A block of a document with the document's card, or null. */
    store.block = async (document, block) => {
      const group = document >> (manifest.textShift || 0);
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

  Object.assign(lectern, { IndexFault, isManifest, hash, hex, decodeNumbers, decodePostings, decodeTerm, decodeWords, createStore });
})(globalThis.lecternSearch = globalThis.lecternSearch || {});
