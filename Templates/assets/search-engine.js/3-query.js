/* Lectern's search, the query: its words, quoted phrases and filters, and what is to be looked up for them. */
(function (lectern) {
  'use strict';

  const LONGEST_QUERY = 200;
  const MOST_UNITS = 40;
  /* From this many Han pairs on, only those within words are looked up: each costs a file. */
  const MANY_PAIRS = 14;
  /* … and so many of those between lone characters, which are mostly a word that the segmenter does not know. */
  const ENOUGH_PAIRS = 8;
  /* Shorter words are not looked for as one. */
  const LEAST_JOINED = 4;

  const FILTERS = { tag: 'tag', section: 'section', 标签: 'tag', 標籤: 'tag', 栏目: 'section', 欄目: 'section' };
  const QUOTED = '["“”＂]([^"“”＂]*)["“”＂]|[「『]([^「」『』]*)[」』]';
  const partsWith = names => new RegExp('(?<=^|\\s)(' + names.join('|') + ')[:：](?:' + QUOTED + '|([^\\s"“”＂「」『』]+))|' + QUOTED, 'giu');
  const PART = partsWith(Object.keys(FILTERS));
  /* 标签： and 栏目： stand in prose too, as in the title “HTML5 标签：创建包”. */
  const PROSE = partsWith(['tag', 'section']);

  /* `{parts: [{text, isQuoted}], filters: [{name, kind, value}], isOpen, mayBeProse}`; open is a query whose last word may go on.
     With `isProse` the Chinese names of filters are words. */
  function parse(query, isProse) {
    const text = Array.from(String(query).slice(0, LONGEST_QUERY * 2)).slice(0, LONGEST_QUERY).join('').trim();
    const parts = [];
    const filters = [];
    let at = 0;
    const plain = end => { if (end > at) parts.push({ text: text.slice(at, end), isQuoted: false }); };
    for (const match of text.matchAll(isProse ? PROSE : PART)) {
      plain(match.index);
      at = match.index + match[0].length;
      const value = match.slice(2).find(group => group !== undefined) || '';
      if (match[1]) filters.push({ name: match[1], kind: FILTERS[match[1].toLowerCase()], value });
      else parts.push({ text: value, isQuoted: true });
    }
    const isOpen = at < text.length && /[\p{L}\p{N}]$/u.test(text);
    plain(text.length);
    const mayBeProse = !isProse && filters.some(filter => filter.name > '~');
    return { text, parts: parts.filter(part => part.text.trim()), filters, isOpen, mayBeProse };
  }

  let segmenter;

  /* For each character of a run what the pair that ends in it weighs, and whether it is looked up: pairs that cross the
     border of a word say less about what the reader looks for. */
  function pairWeights(run) {
    const weights = run.map(() => 1);
    const isAsked = run.map(() => true);
    if (run.length < 3) return { weights, isAsked };
    try {
      segmenter = segmenter || new Intl.Segmenter('zh', { granularity: 'word' });
      const borders = new Set();
      for (const part of segmenter.segment(run.join(''))) borders.add(part.index);
      let index = 0;
      const begins = run.map(scalar => {
        index += scalar.length;
        return borders.has(index - scalar.length);
      });
      run.forEach((_, at) => { if (at > 0 && begins[at]) weights[at] = lectern.weights.across; });
      if (run.length <= MANY_PAIRS) return { weights, isAsked };
      const isLone = at => begins[at] && (at + 1 === run.length || begins[at + 1]);
      let count = weights.filter(weight => weight === 1).length - 1;
      run.forEach((_, at) => {
        if (at > 0 && begins[at]) isAsked[at] = isLone(at - 1) && isLone(at) && count++ < ENOUGH_PAIRS;
      });
    } catch (error) { /* No segmenter here: all pairs weigh the same. */ }
    return { weights, isAsked };
  }

  const isLetters = word => /^[^\d]+$/.test(word || '');

  /* What a query asks for:
     units, each one thing to look up: `{key, weight, isHan, isPrefix, isExact, isRequired, pieces, joined}`;
     runs, the units of each Han run of three characters or more; triples, the neighbours among them:
     `{key, pairs, isQuoted}`; needles, what excerpts look for; phrases, what must occur as it stands. With `isSpelled` filters are looked for by their words. */
  function plan(query, folding, isSpelled) {
    const units = new Map();
    const runs = [];
    const triples = [];
    const needles = [];
    const phrases = [];
    const add = unit => {
      const known = units.get(unit.key);
      if (known) {
        known.isRequired = known.isRequired || unit.isRequired;
        return known;
      }
      if (units.size >= MOST_UNITS) return null;
      units.set(unit.key, unit);
      return unit;
    };

    function readHan(run, isQuoted) {
      const { weights, isAsked } = pairWeights(run);
      const members = [];
      const byPlace = [];
      if (run.length === 1) members.push(add({ key: run[0], weight: 1, isHan: true, isRequired: isQuoted }));
      for (let i = 1; i < run.length; i++) {
        const pair = run[i - 1] + run[i];
        if (!isAsked[i]) continue;
        members.push(byPlace[i] = add({ key: pair, weight: weights[i], isHan: true, isRequired: isQuoted }));
        if (byPlace[i - 1] && byPlace[i]) triples.push({ key: run[i - 2] + pair, pairs: [byPlace[i - 1], byPlace[i]], isQuoted });
        if (run.length > 2 && weights[i] === 1 && !isQuoted) needles.push({ text: pair, weight: 1 });
      }
      if (members.length > 1) runs.push(members.filter(Boolean));
      if (!isQuoted) needles.push({ text: run.join(''), weight: 2 * run.length, isPhrase: true });
    }

    /* An emoji, a sign, an operator: it says little beside words, and is all that is asked for when it stands alone. */
    function readSymbol(symbol, isQuoted) {
      const isAlone = query.parts.length === 1 && query.parts[0].text.trim() === symbol;
      add({ key: symbol, weight: isAlone || isQuoted ? 1 : .3, isExact: true, isSymbol: true, isRequired: isQuoted });
      if (!isQuoted) needles.push({ text: symbol, weight: 2, isPhrase: isAlone });
    }

    function readLatin(run, isQuoted, isOpen) {
      const parts = run.words.filter(word => word.text);
      const joined = run.whole && !isQuoted ? [run.whole] : [];
      if (run.whole) {
        add({ key: run.whole, weight: 1, isExact: true, isRequired: isQuoted });
        if (!isQuoted) needles.push({ text: run.whole, weight: 4, isLatin: true, isPhrase: true });
      }
      parts.forEach((word, at) => {
        const isPrefix = isOpen && at === parts.length - 1 && !/[+#]$/.test(run.whole);
        add({ key: word.text, weight: run.whole ? .5 : 1, isPrefix, isExact: isQuoted, isRequired: isQuoted, pieces: word.pieces, joined: [...joined] });
        if (isQuoted) return;
        needles.push({ text: word.text, weight: 2, isLatin: true, isPrefix, isPhrase: !run.whole });
        for (const piece of word.pieces) needles.push({ text: piece, weight: .5, isLatin: true });
      });
    }

    /* Words beside each other may be written as one elsewhere: `fine tuning`, and a number in groups of three digits. */
    function joinNeighbours(found) {
      const words = found.map(run => (run.words && run.words.length === 1 && !run.whole ? run.words[0].text : ''));
      const join = (from, to) => {
        const key = words.slice(from, to).join('');
        if (key.length < LEAST_JOINED) return;
        for (const word of words.slice(from, to)) if (units.has(word)) (units.get(word).joined ||= []).push(key);
        needles.push({ text: key, weight: 2, isLatin: true });
      };
      words.forEach((word, at) => {
        if (isLetters(word) && isLetters(words[at + 1])) join(at, at + 2);
        let end = at + 1;
        while (/^\d{3}$/.test(words[end])) end++;
        if (/^\d{1,3}$/.test(word) && end > at + 1) join(at, end);
      });
    }

    function readPhrase(part, found) {
      const text = lectern.foldText(part.text, folding).folded.trim();
      // One token is as it stands where the index says that it is.
      const isSure = found.length === 1 && (found[0].symbol || (found[0].han ? found[0].han.length < 3 : found[0].whole || found[0].words.length === 1));
      needles.push({ text, weight: 4 + 2 * text.length, isLatin: true, isExact: true, isPhrase: true });
      phrases.push({ needle: needles[needles.length - 1], isSure: Boolean(isSure) });
    }

    /* A filter is a term of its own; where the index has none, a tag's words must be there, a section's may be. */
    function readFilter({ kind, value }) {
      add({ key: kind + ':' + lectern.hex(lectern.hash(lectern.titleKey(value, folding)), 8), weight: 0, isExact: true, isFilter: true, isRequired: !isSpelled });
      if (!isSpelled) return;
      const isRequired = kind === 'tag';
      for (const key of new Set(lectern.tokenize(value, folding))) {
        add({ key, weight: query.parts.length ? 0 : 1, isHan: lectern.isHan(key.codePointAt(0)), isExact: true, isRequired });
      }
    }

    query.filters.forEach(readFilter);
    query.parts.forEach((part, place) => {
      const found = lectern.scan(part.text, folding);
      found.forEach((run, number) => {
        const isLast = query.isOpen && place === query.parts.length - 1 && number === found.length - 1;
        if (run.han) readHan(run.han, part.isQuoted);
        else if (run.symbol) readSymbol(run.symbol, part.isQuoted);
        else readLatin(run, part.isQuoted, isLast);
      });
      if (part.isQuoted && found.length) readPhrase(part, found);
      if (!part.isQuoted) joinNeighbours(found);
    });
    return { units: [...units.values()], runs, triples, needles, phrases };
  }

  Object.assign(lectern, { parse, plan });
})(globalThis.lecternSearch = globalThis.lecternSearch || {});
