/* Lectern's search engine: a classic script without dependencies, loaded when the reader first searches.
   The files it reads and the tokenizer it shares with the Swift code are described in
   Documentation/search-format.md. In node, `require` gives its parts for the tests. */
(function () {
  'use strict';

  const VERSION = 1;
  const LONGEST_QUERY = 200;
  const MOST_UNITS = 40;

  // ---- Tokenizer: keep in step with LecternSearch/TokenScanner.swift ----

  const foldedScalars = new Map();
  const MARK = /^\p{M}$/u;
  const WORD = /^[\p{L}\p{N}]$/u;
  const UPPER = /^\p{Lu}$/u;
  const HAN_RANGES = [
    0x3005, 0x3007, 0x3041, 0x3096, 0x309d, 0x309f, 0x30a1, 0x30fa, 0x30fc, 0x30ff, 0x3105, 0x312f,
    0x31a0, 0x31bf, 0x31f0, 0x31ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xac00, 0xd7a3, 0xf900, 0xfaff,
    0x20000, 0x323af];
  const STABLE_RANGES = [
    0x3041, 0x3096, 0x30a1, 0x30fa, 0x30fc, 0x30fe, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xac00, 0xd7a3,
    0x20000, 0x2f7ff, 0x30000, 0x323af];
  const DROPPED_RANGES = [0xad, 0xad, 0x200b, 0x200d, 0x2060, 0x2060, 0xfeff, 0xfeff];
  const BARE_RANGES = [0xc0, 0x24f, 0x370, 0x52f, 0x1e00, 0x1fff];

  function within(ranges, code) {
    for (let i = 0; i < ranges.length; i += 2) {
      if (code >= ranges[i] && code <= ranges[i + 1]) return true;
    }
    return false;
  }

  const isHan = code => within(HAN_RANGES, code);

  /* What stands for one scalar in the index; several, or none. */
  function fold(scalar) {
    let folded = foldedScalars.get(scalar);
    if (folded === undefined) {
      folded = foldAnew(scalar);
      foldedScalars.set(scalar, folded);
    }
    return folded;
  }

  function foldAnew(scalar) {
    const code = scalar.codePointAt(0);
    if (code < 0x80) return scalar.toLowerCase();
    if (within(DROPPED_RANGES, code)) return '';
    if (within(STABLE_RANGES, code)) return scalar;
    let result = '';
    for (const part of scalar.normalize('NFKC')) {
      for (const lower of part.toLowerCase()) {
        const bare = within(BARE_RANGES, lower.codePointAt(0)) ? lower.normalize('NFD') : lower;
        for (const piece of bare) if (!MARK.test(piece)) result += piece;
      }
    }
    return result;
  }

  const LOWER = 1, CAPITAL = 2, DIGIT = 3, OTHER = 4, JOINER = 5, SUFFIX = 6;

  function classOf(scalar, source) {
    const code = scalar.codePointAt(0);
    if (code >= 0x80) {
      return (code < 0xe000 || code > 0xffff) && WORD.test(scalar) ? OTHER : 0;
    }
    if (code >= 97 && code <= 122) return UPPER.test(source) ? CAPITAL : LOWER;
    if (code >= 48 && code <= 57) return DIGIT;
    if (scalar === '.' || scalar === '_' || scalar === '-') return JOINER;
    return scalar === '+' || scalar === '#' ? SUFFIX : 0;
  }

  function isBorder(kinds, index) {
    const before = kinds[index - 1];
    const here = kinds[index];
    if (before === OTHER || here === OTHER) return false;
    if (before !== here) return here !== LOWER || before === DIGIT;
    return here === CAPITAL && kinds[index + 1] === LOWER && kinds[index + 2] === LOWER;
  }

  function bytesOf(text) {
    let bytes = 0;
    for (const scalar of text) {
      const code = scalar.codePointAt(0);
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return bytes;
  }

  const fits = word => word !== '' && bytesOf(word) <= 64;

  function makeWord(scalars, kinds) {
    const text = scalars.join('');
    const word = { text: fits(text) ? text : '', pieces: [] };
    if (!word.text) return word;
    const borders = [0];
    for (let i = 1; i < scalars.length; i++) if (isBorder(kinds, i)) borders.push(i);
    if (borders.length < 2 || borders.length > 6) return word;
    borders.push(scalars.length);
    for (let i = 1; i < borders.length; i++) {
      const start = borders[i - 1];
      const piece = scalars.slice(start, borders[i]).join('');
      if (bytesOf(piece) > 1 || kinds[start] === DIGIT) word.pieces.push(piece);
    }
    return word;
  }

  /* The runs of a text in order: `{han: [scalars]}` and `{whole, words: [{text, pieces}]}`. */
  function scan(text, folding) {
    const runs = [];
    let han = [], words = [], scalars = [], kinds = [], whole = '', joiner = '';

    function endWord() {
      words.push(makeWord(scalars, kinds));
      scalars = [];
      kinds = [];
    }
    function endCompound(suffix) {
      if (scalars.length) endWord();
      const isWhole = (words.length > 1 || suffix) && fits(whole + suffix);
      runs.push({ whole: isWhole ? whole + suffix : '', words });
      words = [];
      whole = joiner = '';
    }
    function endHan() {
      if (han.length) runs.push({ han });
      han = [];
    }
    function part() {
      endHan();
      if (whole) endCompound('');
    }
    function letter(scalar, kind) {
      endHan();
      if (joiner === '+') endCompound('');
      else if (joiner) {
        endWord();
        whole += joiner;
      }
      joiner = '';
      whole += scalar;
      scalars.push(scalar);
      kinds.push(kind);
    }
    function suffix(scalar) {
      if (scalar === '+' && joiner === '+') endCompound('++');
      else if (scalar === '+' && whole && !joiner) joiner = '+';
      else if (scalar === '#' && !joiner && whole.length === 1 && whole >= 'a' && whole <= 'z') endCompound('#');
      else part();
    }

    for (const source of text) {
      for (const scalar of fold(source)) {
        if (isHan(scalar.codePointAt(0))) {
          if (whole) endCompound('');
          han.push((folding && folding.get(scalar)) || scalar);
          continue;
        }
        const kind = classOf(scalar, source);
        if (kind === JOINER) {
          if (!whole || joiner) part();
          else joiner = scalar;
        } else if (kind === SUFFIX) suffix(scalar);
        else if (kind) letter(scalar, kind);
        else part();
      }
    }
    part();
    return runs;
  }

  /* All tokens of a text, as the index counts them. */
  function tokenize(text, folding) {
    const tokens = [];
    for (const run of scan(text, folding)) {
      if (run.han) {
        if (run.han.length === 1) tokens.push(run.han[0]);
        for (let i = 1; i < run.han.length; i++) tokens.push(run.han[i - 1] + run.han[i]);
        continue;
      }
      if (run.whole) tokens.push(run.whole);
      for (const word of run.words) {
        if (word.text) tokens.push(word.text);
        tokens.push(...word.pieces);
      }
    }
    return tokens;
  }

  /* The form of a title by which it is found exactly. */
  function titleKey(title, folding) {
    let key = '';
    for (const source of title) {
      for (const scalar of fold(source)) {
        const kind = isHan(scalar.codePointAt(0)) ? OTHER : classOf(scalar, source);
        if (kind && kind !== JOINER) key += (folding && folding.get(scalar)) || scalar;
      }
    }
    return key;
  }

  // ---- Reading the files ----

  const DIGITS = new Uint8Array(128);
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('')
    .forEach((digit, value) => { DIGITS[digit.charCodeAt(0)] = value; });

  function hash(text) {
    let result = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(text)) result = Math.imul(result ^ byte, 0x01000193);
    return result >>> 0;
  }

  /* Postings: document, then its character of impact and flags, in turn. */
  function decodePostings(text) {
    const result = [];
    let document = 0, value = 0, shift = 0;
    for (let i = 0; i < text.length; i++) {
      const digit = DIGITS[text.charCodeAt(i)];
      value |= (digit & 31) << shift;
      shift += 5;
      if (digit & 32) continue;
      document += value;
      result.push(document, DIGITS[text.charCodeAt(++i)]);
      value = shift = 0;
    }
    return result;
  }

  function decodeNumbers(text) {
    const result = [];
    let number = 0, value = 0, shift = 0;
    for (let i = 0; i < text.length; i++) {
      const digit = DIGITS[text.charCodeAt(i)];
      value |= (digit & 31) << shift;
      shift += 5;
      if (digit & 32) continue;
      result.push(number += value);
      value = shift = 0;
    }
    return result;
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

  const fileName = (family, number) => family + '/' + number.toString(16).padStart(2, '0');

  // ---- Typing mistakes ----

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

  // ---- Excerpts ----

  const EXCERPT_LENGTH = 110;

  /* The folded text, and for each of its units where it comes from when that is not the same place. */
  function foldText(text, folding) {
    let folded = '';
    let places = null;
    for (let i = 0; i < text.length; i++) {
      let scalar = text[i];
      const code = text.charCodeAt(i);
      const start = i;
      if (code >= 0xd800 && code < 0xdc00 && i + 1 < text.length) scalar += text[++i];
      let part = fold(scalar);
      if (folding && folding.size && folding.has(part)) part = folding.get(part);
      if (places === null && part.length !== scalar.length) {
        places = [];
        for (let k = 0; k < folded.length; k++) places.push(k);
      }
      if (places) for (let k = 0; k < part.length; k++) places.push(start);
      folded += part;
    }
    if (places) places.push(text.length);
    return { folded, places };
  }

  /* Where the needles stand in a text: `[start, end, needle number]`, ascending. */
  function findNeedles(text, needles, folding) {
    const { folded, places } = foldText(text, folding);
    const found = [];
    needles.forEach((needle, number) => {
      let from = 0;
      for (let count = 0; count < 60; count++) {
        const at = folded.indexOf(needle.text, from);
        if (at < 0) break;
        from = at + needle.text.length;
        if (needle.latin && at > 0 && /[a-z0-9]/.test(folded[at - 1]) && /[a-z0-9]/.test(needle.text[0])) continue;
        let end = from;
        if (needle.prefix) while (end < folded.length && /[a-z0-9]/.test(folded[end])) end++;
        if (needle.latin && !needle.prefix && /[a-z0-9]$/.test(needle.text) && /[a-rt-z0-9]/.test(folded[end] || '')) continue;
        found.push(places ? [places[at], Math.max(places[end], places[at] + 1), number] : [at, end, number]);
      }
    });
    return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  }

  function mergeMarks(found, start, end) {
    const marks = [];
    for (const [from, to] of found) {
      if (from < start || to > end) continue;
      const last = marks[marks.length - 1];
      if (last && from - start <= last[1]) last[1] = Math.max(last[1], to - start);
      else marks.push([from - start, to - start]);
    }
    return marks;
  }

  /* The window of the text with the heaviest different needles. */
  function bestWindow(found, needles) {
    let best = { weight: 0, from: 0, to: 0 };
    for (let i = 0; i < found.length; i++) {
      const seen = new Set();
      let weight = 0, to = found[i][1];
      for (let k = i; k < found.length && found[k][1] - found[i][0] <= EXCERPT_LENGTH; k++) {
        if (!seen.has(found[k][2])) weight += needles[found[k][2]].weight;
        seen.add(found[k][2]);
        to = Math.max(to, found[k][1]);
      }
      if (weight > best.weight) best = { weight, from: found[i][0], to };
    }
    return best;
  }

  function cutExcerpt(text, found, window) {
    let start = window.from;
    const least = Math.max(0, window.from - 30);
    while (start > least && !/[\n。！？；!?;]/.test(text[start - 1])) start--;
    if (start === least && start > 0) start = Math.max(start, window.from - 12);
    let end = Math.min(text.length, Math.max(window.to, start + EXCERPT_LENGTH));
    const inWord = at => /[A-Za-z0-9]/.test(text[at - 1] || '') && /[A-Za-z0-9]/.test(text[at] || '');
    while (start < window.from && inWord(start)) start++;
    while (end > window.to && inWord(end)) end--;
    if (/[\udc00-\udfff]/.test(text[start] || '')) start--;
    if (/[\udc00-\udfff]/.test(text[end] || '')) end++;
    while (/\s/.test(text[start] || '')) start++;
    const cut = start > 0 && !/[\n。！？!?]/.test(text[start - 1]) ? '…' : '';
    const marks = mergeMarks(found, start, end).map(([a, b]) => [a + cut.length, b + cut.length]);
    const body = text.slice(start, end).replace(/\s/g, ' ').trimEnd();
    return { excerpt: cut + body + (end < text.length ? '…' : ''), marks };
  }

  // ---- The engine ----

  /* `load(name, stamp)` promises the parsed contents of a file, or null when it is not to be had. */
  function createEngine(load) {
    let manifest = null;
    let pending = null;
    let segmenter;
    const decoded = new WeakMap();

    async function prepare() {
      if (manifest) return manifest;
      pending = pending || load('manifest', '').then(found => {
        pending = null;
        if (!found || found.version !== VERSION) return null;
        const scalars = Array.from(found.folding || '');
        found.map = new Map();
        for (let i = 0; i + 1 < scalars.length; i += 2) found.map.set(scalars[i], scalars[i + 1]);
        manifest = found;
        return found;
      });
      return pending;
    }

    const file = (family, number) => load(fileName(family, number), manifest.stamp);

    /* Keeps what was made of a file for as long as the file itself is kept. */
    function once(object, make) {
      if (!decoded.has(object)) decoded.set(object, make(object));
      return decoded.get(object);
    }

    async function hanPostings(term) {
      const shard = await file('han', hash(term) & (manifest.han - 1));
      return shard && Object.hasOwn(shard, term) ? decodePostings(shard[term]) : [];
    }

    function latinShard(word) {
      let low = 0, high = manifest.latin.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (manifest.latin[middle] <= word) low = middle + 1;
        else high = middle;
      }
      return low - 1;
    }

    async function latinTerms(number) {
      const shard = number >= 0 && number < manifest.latin.length ? await file('latin', number) : null;
      if (!shard) return { words: [], postings: [] };
      return once(shard, () => ({ words: decodeWords(shard.words), postings: shard.postings.split(' ') }));
    }

    function position(words, word) {
      let low = 0, high = words.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (words[middle] < word) low = middle + 1;
        else high = middle;
      }
      return low;
    }

    async function exact(word, factor) {
      const { words, postings } = await latinTerms(latinShard(word));
      const at = position(words, word);
      return words[at] === word ? [{ word, factor, postings: decodePostings(postings[at]) }] : [];
    }

    /* The word itself, its plural or singular, and, for the last word, what begins with it. */
    async function variants(word, isPrefix) {
      const other = /^[a-z]{3,}$/.test(word)
        ? (word.endsWith('s') ? [word.slice(0, -1)] : [word + 's']) : [];
      const lists = await Promise.all([exact(word, 1), ...other.map(form => exact(form, .8))]);
      const found = lists.flat();
      if (!isPrefix || word.length < 2) return found;
      const first = latinShard(word);
      const longer = [];
      for (const number of [first, first + 1]) {
        if (number > first && !(manifest.latin[number] || '').startsWith(word)) break;
        const { words, postings } = await latinTerms(number);
        for (let at = position(words, word); at < words.length && words[at].startsWith(word); at++) {
          if (found.every(variant => variant.word !== words[at])) longer.push([words[at], postings[at]]);
        }
      }
      longer.sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
      for (const [form, text] of longer.slice(0, 20)) {
        found.push({ word: form, factor: .7 * Math.sqrt(word.length / form.length), postings: decodePostings(text) });
      }
      return found;
    }

    async function corrections(word) {
      const most = word.length >= 8 ? 2 : 1;
      const lengths = manifest.words.filter(length => Math.abs(length - word.length) <= most);
      const files = await Promise.all(lengths.map(length => file('words', length)));
      const close = [];
      for (const shard of files) {
        if (!shard) continue;
        once(shard, () => decodeWords(shard.words)).forEach((form, at) => {
          const edits = distance(word, form, most);
          if (edits <= most && edits > 0) {
            close.push({ form, edits: edits + (form[0] === word[0] ? 0 : .5), count: DIGITS[shard.counts.charCodeAt(at)] });
          }
        });
      }
      close.sort((a, b) => a.edits - b.edits || b.count - a.count || (a.form < b.form ? -1 : 1));
      const chosen = close.filter(item => item.edits < close[0].edits + .5).slice(0, 3);
      return (await Promise.all(chosen.map(item => exact(item.form, .6)))).flat();
    }

    /* Pairs that cross the border of a word say less about what the reader looks for. */
    function pairWeights(run) {
      const weights = run.map(() => 1);
      if (run.length < 3) return weights;
      try {
        segmenter = segmenter || new Intl.Segmenter('zh', { granularity: 'word' });
        const borders = new Set();
        for (const part of segmenter.segment(run.join(''))) borders.add(part.index);
        let index = 0;
        run.forEach((scalar, at) => {
          if (at > 0 && borders.has(index)) weights[at] = .4;
          index += scalar.length;
        });
      } catch (error) { /* No segmenter here: all pairs weigh the same. */ }
      return weights;
    }

    /* What a query asks for: units, each with the postings of its variants, and the needles for excerpts. */
    async function readQuery(query) {
      const runs = scan(query, manifest.map);
      const units = [];
      const seen = new Set();
      const add = (key, weight, lookup) => {
        if (seen.has(key) || units.length >= MOST_UNITS) return;
        seen.add(key);
        units.push(lookup().then(list => ({ weight, variants: list })));
      };
      const needles = [];
      runs.forEach((run, number) => {
        const isLast = number === runs.length - 1 && /[\p{L}\p{N}]$/u.test(query);
        if (run.han) readHan(run.han, add, needles);
        else readLatin(run, isLast, add, needles);
      });
      return { units: await Promise.all(units), needles, runs };
    }

    function readHan(run, add, needles) {
      const look = term => async () => [{ word: term, factor: 1, postings: await hanPostings(term) }];
      if (run.length === 1) add(run[0], 1, look(run[0]));
      const weights = pairWeights(run);
      for (let i = 1; i < run.length; i++) {
        const pair = run[i - 1] + run[i];
        add(pair, weights[i], look(pair));
        if (run.length > 2 && weights[i] === 1) needles.push({ text: pair, weight: 1 });
      }
      needles.push({ text: run.join(''), weight: 2 * run.length, phrase: true });
    }

    function readLatin(run, isLast, add, needles) {
      const parts = run.words.filter(word => word.text);
      if (run.whole) {
        add(run.whole, 1, () => exact(run.whole, 1));
        needles.push({ text: run.whole, weight: 4, latin: true, phrase: true });
      }
      parts.forEach((word, at) => {
        const isPrefix = isLast && at === parts.length - 1 && !run.whole.endsWith('+') && !run.whole.endsWith('#');
        add(word.text, run.whole ? .5 : 1, async () => {
          const found = await variants(word.text, isPrefix);
          if (found.length || !word.pieces.length) {
            return found.length || !/^[a-z]{4,24}$/.test(word.text) ? found : correct(word.text, needles);
          }
          const lists = await Promise.all(word.pieces.map(piece => exact(piece, .7)));
          return intersect(lists.flat());
        });
        needles.push({ text: word.text, weight: 2, latin: true, prefix: isPrefix, phrase: !run.whole });
        for (const piece of word.pieces) needles.push({ text: piece, weight: .5, latin: true });
      });
    }

    /* What a mistyped word may have meant; the excerpts show those words. */
    async function correct(word, needles) {
      const found = await corrections(word);
      for (const variant of found) needles.push({ text: variant.word, weight: 2, latin: true });
      return found;
    }

    /* For `gpt4`: only the documents that hold all the pieces. */
    function intersect(lists) {
      const counts = new Map();
      for (const list of lists) {
        for (let i = 0; i < list.postings.length; i += 2) counts.set(list.postings[i], (counts.get(list.postings[i]) || 0) + 1);
      }
      return lists.map(list => ({
        ...list,
        postings: list.postings.filter((_, i, all) => counts.get(all[i - i % 2]) === lists.length),
      }));
    }

    function score(units) {
      const total = manifest.documents;
      const scores = new Map();
      const covered = new Map();
      const titled = new Map();
      let whole = 0;
      for (const unit of units) {
        const best = new Map();
        const inTitle = new Set();
        let idf = 0;
        for (const variant of unit.variants) {
          const count = variant.postings.length / 2;
          const own = Math.log(1 + (total - count + .5) / (count + .5));
          idf = Math.max(idf, own * variant.factor);
          for (let i = 0; i < variant.postings.length; i += 2) {
            const document = variant.postings[i];
            const digit = variant.postings[i + 1];
            const value = own * variant.factor * ((digit >> 2) + .5) / 16 * 2.2;
            if (!(best.get(document) >= value)) best.set(document, value);
            if (digit & 1) inTitle.add(document);
          }
        }
        if (!unit.variants.length || !best.size) idf = Math.log(1 + total);
        const weight = unit.weight * idf;
        whole += weight;
        for (const [document, value] of best) {
          scores.set(document, (scores.get(document) || 0) + unit.weight * value);
          covered.set(document, (covered.get(document) || 0) + weight);
          if (inTitle.has(document)) titled.set(document, (titled.get(document) || 0) + weight);
        }
      }
      for (const [document, value] of scores) {
        const coverage = Math.min(1, covered.get(document) / (whole || 1));
        const title = Math.min(1, (titled.get(document) || 0) / (whole || 1));
        scores.set(document, value * (.2 + .8 * coverage ** 3) * (1 + .5 * title ** 3));
      }
      return scores;
    }

    async function exactTitles(query) {
      const key = titleKey(query, manifest.map);
      const shard = key ? await file('titles', hash(key) & (manifest.titles - 1)) : null;
      return new Set(shard && Object.hasOwn(shard, key) ? decodeNumbers(shard[key]) : []);
    }

    async function card(document) {
      const cards = await file('cards', Math.floor(document / manifest.cardsPerFile));
      const found = cards && cards[document % manifest.cardsPerFile];
      if (!found) return null;
      const [kind, title, url, breadcrumb, summary, textFile, textIndex, blocks, aliases, tags] = found;
      return { kind, title, url, breadcrumb, summary, textFile, textIndex, blocks, aliases, tags };
    }

    /* The sections of a document, until one holds the whole query; at most three files of them. */
    async function bestSection(found, needles) {
      let best = null;
      let index = found.textIndex, number = found.textFile, files = 0;
      let shard = await file('texts', number);
      for (let block = 0; block < found.blocks && shard; block++) {
        if (index >= shard.length) {
          if (++files > 2) break;
          shard = await file('texts', ++number);
          index = 0;
          if (!shard) break;
        }
        for (const [anchor, heading, text] of shard[index] || []) {
          best = better(best, { anchor, heading, text }, needles);
        }
        index++;
        if (best && best.phrases) break;
      }
      return best;
    }

    function better(best, section, needles) {
      const found = findNeedles(section.text, needles, manifest.map);
      const window = bestWindow(found, needles);
      const named = new Set(findNeedles(section.heading, needles, manifest.map).map(match => match[2]));
      let weight = window.weight;
      for (const number of named) weight += needles[number].weight * .5;
      if (!weight || (best && best.weight >= weight)) return best;
      const numbers = new Set(found.map(match => match[2]));
      const phrases = needles.every((needle, at) => !needle.phrase || numbers.has(at));
      return { ...section, found, window, weight, phrases };
    }

    async function makeResult(document, value, needles) {
      const found = await card(document);
      if (!found) return null;
      const section = await bestSection(found, needles);
      const titleFound = findNeedles(found.title, needles, manifest.map);
      const result = {
        url: found.url, title: found.title, section: '', excerpt: found.summary, marks: [], words: [], score: value,
        kind: found.kind, breadcrumb: found.breadcrumb, aliases: found.aliases, tags: found.tags,
        titleMarks: mergeMarks(titleFound, 0, found.title.length),
      };
      let source = found.title;
      if (section) {
        if (section.window.weight) Object.assign(result, cutExcerpt(section.text, section.found, section.window));
        if (section.phrases) result.score *= 1.3;
        if (section.anchor && !found.url.includes('#')) {
          result.section = section.heading;
          result.url += '#' + section.anchor.replace(/[%\s"<>]/g, encodeURIComponent);
        }
        source = section.text;
      } else {
        result.marks = mergeMarks(findNeedles(found.summary, needles, manifest.map), 0, found.summary.length);
      }
      const matches = section ? section.found : titleFound;
      const whole = mergeMarks(matches, 0, source.length).map(([from, to]) => source.slice(from, to));
      const words = [...new Set(whole)].sort((a, b) => b.length - a.length);
      result.words = words.filter((word, at) => !words.slice(0, at).some(longer => longer.includes(word))).slice(0, 6);
      result.isWhole = Boolean(section && section.phrases);
      return result;
    }

    /* The best results for a query. Files that are missing or broken leave results out, and never throw. */
    async function search(query, options) {
      const { limit = 10, isStale = () => false } = options || {};
      const text = Array.from(String(query).slice(0, LONGEST_QUERY * 2)).slice(0, LONGEST_QUERY).join('').trim();
      if (!text) return [];
      if (!await prepare()) return Object.assign([], { unavailable: true });
      const [{ units, needles }, titles] = await Promise.all([readQuery(text), exactTitles(text)]);
      if (isStale()) return [];
      const scores = score(units);
      for (const document of titles) scores.set(document, (scores.get(document) || 0) + 1000);
      const ranked = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      const count = Math.max(1, limit);
      const make = ([document, value]) => makeResult(document, value, needles);
      let results = (await Promise.all(ranked.slice(0, count).map(make))).filter(Boolean);
      if (!results.some(result => result.isWhole || result.score > 1000) && !isStale()) {
        // Frequent pairs side by side in no result: look whether further ones hold the query as it stands.
        const more = await Promise.all(ranked.slice(count, count + 20).map(make));
        results = results.concat(more.filter(result => result && result.isWhole));
        results.forEach(result => { if (result.isWhole) result.score += results[0].score; });
      }
      return isStale() ? [] : results.sort((a, b) => b.score - a.score).slice(0, count);
    }

    return { prepare, search };
  }

  // ---- In the browser ----

  /* Loads files by script elements, which works from disk too; each hands its text to `lecternSearch.receive`. */
  function scriptLoader(root) {
    const files = new Map();
    const receivers = new Map();
    window.lecternSearch = {
      receive(name, text) {
        const receiver = receivers.get(name);
        if (receiver) receiver(text);
      },
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
        timer = setTimeout(finish, 15000, null);
        script.charset = 'utf-8';
        script.onload = script.onerror = () => { if (receivers.get(name) === finish) finish(null); };
        script.src = root + 'search/' + name + '.js' + (stamp ? '?v=' + stamp : '');
        document.head.append(script);
      });
    }
    return (name, stamp) => {
      let found = files.get(name);
      if (!found) {
        if (files.size > 600) files.delete(files.keys().next().value);
        found = start(name, stamp);
        files.set(name, found);
      }
      return found;
    };
  }

  if (typeof window !== 'undefined' && typeof document !== 'undefined') {
    const lectern = window.lectern = window.lectern || {};
    const engine = createEngine(scriptLoader(document.documentElement.dataset.root || ''));
    lectern.engine = {
      prepare: () => engine.prepare().catch(() => null),
      search: (query, options) => engine.search(query, options).catch(() => []),
    };
    lectern.search = lectern.search || lectern.engine.search;
    lectern.ready = lectern.ready || Promise.resolve();
  }
  if (typeof module === 'object' && module.exports) {
    module.exports = { tokenize, titleKey, scan, hash, decodePostings, decodeNumbers, decodeWords, distance, createEngine };
  }
})();
