/* Lectern's search, the terms: what the index has for a word, its other forms, mistyped words and pinyin. */
(function (lectern) {
  'use strict';

  const MOST_EXPANSIONS = 20;
  const FEW = 3;

  /* The number of edits between two words, neighbours swapped counting as one; more than `most` is `most + 1`. */
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [], row = [], next = [];
    for (let j = 0; j <= b.length; j++) row[j] = j;
    for (let i = 1; i <= a.length; i++) {
      next = [i];
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        next[j] = cost;
        if (cost < least) least = cost;
      }
      if (least > most) return most + 1;
      before = row;
      row = next;
    }
    return row[b.length];
  }

  const variant = (term, factor) => (term ? [{ term, factor }] : []);

  /* The word itself, its plural or singular, what it is part of when that is written as one, and, for the last word, what
     begins with it. */
  async function variants(store, unit) {
    const word = unit.key;
    if (unit.isExact) return variant(await store.latin(word), 1);
    const other = !/^[a-z]{3,}$/.test(word) ? '' : word.endsWith('s') ? word.slice(0, -1) : word + 's';
    const [same, plural, longer, ...joined] = await Promise.all([
      store.latin(word), other ? store.latin(other) : null,
      unit.isPrefix && word.length > 1 ? store.latinFrom(word, MOST_EXPANSIONS) : [], ...(unit.joined || []).map(store.latin)]);
    const found = [...variant(same, 1), ...variant(plural, .8), ...joined.flatMap(term => variant(term, .9))];
    for (const term of longer) {
      if (!found.some(item => item.term.word === term.word)) found.push({ term, factor: .7 * Math.sqrt(word.length / term.word.length) });
    }
    return found;
  }

  /* For `gpt4`: only the documents that hold all the pieces. */
  async function together(store, pieces) {
    const terms = await Promise.all(pieces.map(piece => store.latin(piece)));
    if (!terms.every(Boolean)) return [];
    const counts = new Map();
    for (const { postings } of terms) {
      for (let i = 0; i < postings.length; i += 3) counts.set(postings[i], (counts.get(postings[i]) || 0) + 1);
    }
    return terms.map(term => {
      const postings = term.postings.filter((_, i, all) => counts.get(all[i - i % 3]) === terms.length);
      return { term: { ...term, postings, count: postings.length / 3, lowest: -1 }, factor: .7 };
    });
  }

  /* What the index has for a unit: `[{term, factor}]`. */
  async function lookUp(store, unit) {
    if (unit.isHan) return variant(await store.han(unit.key), 1);
    const found = await variants(store, unit);
    return found.length || unit.isExact || !(unit.pieces || []).length ? found : together(store, unit.pieces);
  }

  const isRare = found => found.reduce((sum, { term }) => sum + term.count, 0) < FEW;

  /* The words at most so many edits away. */
  async function closeWords(store, word, most) {
    const lengths = (store.manifest.words || []).filter(length => Math.abs(length - word.length) <= most);
    const close = [];
    for (const list of await Promise.all(lengths.map(store.words))) {
      for (const [form, count] of list) {
        const edits = distance(word, form, most);
        if (edits <= most && edits > 0) close.push({ form, edits: edits + (form[0] === word[0] ? 0 : .5), count });
      }
    }
    return close;
  }

  /* Two words of which a word is put together, in the documents that hold both: `fine` and `tuning`. */
  async function parted(store, word) {
    const places = [];
    const balance = at => Math.min(at, word.length - at);
    // A single letter is a word of its own before or behind a long one only: `oreilly`.
    for (let at = 1; at < word.length; at++) if (balance(at) > 1 || word.length > 4) places.push(at);
    const firsts = await Promise.all(places.map(at => store.latin(word.slice(0, at))));
    const likely = places.filter((_, index) => firsts[index]);
    const lasts = await Promise.all(likely.map(at => store.latin(word.slice(at))));
    const both = likely.filter((_, index) => lasts[index]).sort((a, b) => balance(b) - balance(a));
    for (const at of both) {
      const found = await together(store, [word.slice(0, at), word.slice(at)]);
      if (found.some(({ term }) => term.count)) return found;
    }
    return [];
  }

  /* The words that a mistyped one may have meant: one edit away, else two that belong apart, else two edits away from eight
     letters on. */
  async function corrections(store, word) {
    let close = await closeWords(store, word, 1);
    if (!close.length) {
      const found = await parted(store, word);
      if (found.length) return found;
    }
    if (!close.length && word.length >= 8) close = await closeWords(store, word, 2);
    close.sort((a, b) => a.edits - b.edits || b.count - a.count || (a.form < b.form ? -1 : 1));
    const chosen = close.filter(item => item.edits < close[0].edits + .5).slice(0, 3);
    const terms = await Promise.all(chosen.map(item => store.latin(item.form)));
    return terms.flatMap(term => variant(term, .6));
  }

  const canBeMistyped = unit => !unit.isHan && !unit.isExact && /^[a-z]{4,24}$/.test(unit.key);

  // ---- Pinyin ----

  const LONGEST_PINYIN = 48;

  /* The documents whose titles are written or begin with the letters of a query, and how much of the title that is. */
  async function byPinyin(store, query) {
    const letters = query.toLowerCase().replace(/ü/g, 'v').replace(/[\s'’]+/g, '').slice(0, LONGEST_PINYIN);
    const found = new Map();
    if (!/^(?=.*[a-z])[a-z0-9]{2,}$/.test(letters)) return found;
    for (const [key, documents] of await store.pinyin(letters)) {
      for (const document of documents) found.set(document, Math.max(found.get(document) || 0, letters.length / key.length));
    }
    return found;
  }

  Object.assign(lectern, { distance, lookUp, corrections, isRare, canBeMistyped, byPinyin });
})(globalThis.lecternSearch = globalThis.lecternSearch || {});
