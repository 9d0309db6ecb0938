/* Lectern's search, the tokenizer: what the index counts of a text, and what a query asks for.
   Keep in step with LecternSearch/Tokenizing; Documentation/search-format.md specifies both. */
(function (lectern) {
  'use strict';

  const { within, isHan, fold } = lectern;
  const WORD = /^[\p{L}\p{N}]$/u;
  const UPPER = /^\p{Lu}$/u;
  const SYMBOL = /^[\p{So}\p{Sm}\p{Sc}]$/u;
  const DRAWING_RANGES = [0x2500, 0x259f, 0x2800, 0x28ff];
  /* Kinds of letters; GROUP is the first digit of a further group of a number, `0` of `1,000`. */
  const LOWER = 1, CAPITAL = 2, DIGIT = 3, OTHER = 4, GROUP = 5;
  const JOINER = 6, SUFFIX = 7, MARKS = 8, SYMBOLS = 9;
  const isLetter = kind => kind > 0 && kind <= GROUP;
  const isDigit = kind => kind === DIGIT || kind === GROUP;
  const OPERATORS = new Set(['!=', '!==', '==', '===', '<=', '>=', '<=>', '=>', '->', '<-', '&&', '||', '::', ':=', '<<', '>>', '|>', '<|']);
  /* What may stand between the groups of a number. */
  const SEPARATORS = new Set([',', "'", '_', '，', '’', '\u00a0', '\u2007', '\u2009', '\u202f']);

  function classOf(scalar, source) {
    const code = scalar.codePointAt(0);
    if (code >= 0x80) {
      if (code >= 0xe000 && code <= 0xffff) return 0;
      return WORD.test(scalar) ? OTHER : SYMBOL.test(scalar) && !within(DRAWING_RANGES, code) ? SYMBOLS : 0;
    }
    if (code >= 97 && code <= 122) return UPPER.test(source) ? CAPITAL : LOWER;
    if (code >= 48 && code <= 57) return DIGIT;
    if (scalar === '.' || scalar === '_' || scalar === '-' || scalar === "'") return JOINER;
    if (scalar === '+' || scalar === '#') return SUFFIX;
    return '!=<>&|:'.includes(scalar) ? MARKS : 0;
  }

  function isBorder(kinds, index) {
    const before = kinds[index - 1] === GROUP ? DIGIT : kinds[index - 1];
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
      if (bytesOf(piece) > 1 || isDigit(kinds[start])) word.pieces.push(piece);
    }
    return word;
  }

  /* Whether exactly three digits stand at a place. */
  function isGroupAt(sources, at) {
    const isOne = source => source !== undefined && /^[0-9]$/.test(fold(source));
    return isOne(sources[at]) && isOne(sources[at + 1]) && isOne(sources[at + 2]) && !isOne(sources[at + 3]);
  }

  /* The runs of a text in order: `{han: [scalars]}`, `{whole, words: [{text, pieces}]}` and `{symbol}`. */
  function scan(text, folding) {
    const runs = [];
    let han = [], words = [], scalars = [], kinds = [], whole = '', joiner = '', before = '', marks = '', separator = '', digits = 0;

    function endWord() {
      words.push(makeWord(scalars, kinds));
      scalars = [];
      kinds = [];
      before = joiner;
      separator = '';
    }
    function endCompound(suffix) {
      if (scalars.length) endWord();
      const isWhole = (words.length > 1 || suffix) && fits(whole + suffix);
      runs.push({ whole: isWhole ? whole + suffix : '', words });
      words = [];
      whole = joiner = before = '';
    }
    function endHan() {
      if (han.length) runs.push({ han });
      han = [];
    }
    function endMarks() {
      if (OPERATORS.has(marks) || marks > '\x7f') runs.push({ symbol: marks });
      marks = '';
    }
    function part() {
      endHan();
      if (whole) endCompound('');
    }
    function partAll() {
      part();
      endMarks();
    }
    function letter(scalar, kind) {
      endHan();
      if (joiner) connect(kind);
      endMarks();
      whole += scalar;
      scalars.push(scalar);
      kinds.push(digits === 3 ? GROUP : kind);
      if (digits) digits--;
    }
    /* A letter follows a joiner. Only between two digits the whole has it. */
    function connect(kind) {
      const isNumeric = isDigit(kind) && isDigit(kinds[kinds.length - 1]);
      if (joiner === '+' || (joiner === "'" && isNumeric)) endCompound('');
      else {
        if (isNumeric) whole += joiner;
        endWord();
      }
      joiner = '';
    }
    function join(scalar) {
      if (whole && !joiner) joiner = scalar;
      else if (scalar === '-') mark(scalar);
      else partAll();
    }
    function suffix(scalar) {
      if (scalar === '+' && joiner === '+') endCompound('++');
      else if (scalar === '+' && whole && !joiner) joiner = '+';
      else if (scalar === '#' && !joiner && whole.length === 1 && whole >= 'a' && whole <= 'z') endCompound('#');
      else partAll();
    }
    /* Part of an operator; a hyphen behind a word may begin one. */
    function mark(scalar) {
      const hyphen = joiner === '-' ? '-' : '';
      part();
      if (marks > '\x7f') endMarks();
      marks += hyphen + scalar;
    }
    /* A symbol is a token; two letters of a flag are one. */
    function symbol(scalar) {
      part();
      const isFlag = scalar >= '🇦' && scalar <= '🇿';
      const isSecond = isFlag && marks > '\x7f';
      if (!isSecond) endMarks();
      marks += scalar;
      if (isSecond || !isFlag) endMarks();
    }
    /* Whether a scalar parts the groups of a number: `1,000,000`. */
    function beginsGroup(source, at) {
      if (!scalars.length || joiner || digits || !SEPARATORS.has(source) || (separator && separator !== source)) return false;
      if (words.length && (before !== '-' || source === '_')) return false;
      const group = kinds.indexOf(GROUP);
      return kinds.every(isDigit) && (group < 0 ? kinds.length : group) <= 3 && isGroupAt(sources, at + 1);
    }
    function take(scalar, source) {
      if (isHan(scalar.codePointAt(0))) {
        if (whole) endCompound('');
        endMarks();
        han.push((folding && folding.get(scalar)) || scalar);
        return;
      }
      const kind = classOf(scalar, source);
      if (isLetter(kind)) letter(scalar, kind);
      else if (kind === JOINER) join(scalar);
      else if (kind === SUFFIX) suffix(scalar);
      else if (kind === MARKS) mark(scalar);
      else if (kind === SYMBOLS && scalar === source) symbol(scalar);
      else partAll();
    }

    const sources = Array.from(text);
    sources.forEach((source, at) => {
      if (beginsGroup(source, at)) {
        separator = source;
        digits = 3;
        return;
      }
      let isFirst = true;
      for (const scalar of source === '’' ? "'" : fold(source)) {
        take(scalar, isFirst ? source : '');
        isFirst = false;
      }
    });
    partAll();
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
      if (run.symbol) {
        tokens.push(run.symbol);
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
        if (isLetter(kind) || kind === SUFFIX) key += (folding && folding.get(scalar)) || scalar;
      }
    }
    return key;
  }

  Object.assign(lectern, { isGroupAt, scan, tokenize, titleKey });
})(globalThis.lecternSearch = globalThis.lecternSearch || {});
