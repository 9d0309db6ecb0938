/* Lectern's search, the tokenizer: what the index counts of a text, and what a query asks for.
   Keep in step with LecternSearch/TokenScanner.swift; Documentation/search-format.md specifies both. */
(function (lectern) {
  'use strict';

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

  Object.assign(lectern, { isHan, fold, scan, tokenize, titleKey });
})(globalThis.lecternSearch = globalThis.lecternSearch || {});
