/* Lectern's search, the excerpts: where the words of a query stand in a text, and the part of it to show. */
(function (lectern) {
  'use strict';

  const EXCERPT_LENGTH = 110;
  const MOST_HITS = 60;
  const ALPHANUMERIC = /[a-z0-9]/;

  /* What joins words, and what parts the groups of a number. */
  const JOINERS = new Set(['.', '_', '-', "'", '’', '‐', '‑']);
  const SEPARATORS = new Set([',', '，', "'", '’', '_', '\u00a0', '\u2007', '\u2009', '\u202f']);
  const DIGIT = /[0-9０-９]/;
  const LETTER = /[\p{L}\p{N}]/u;
  const NUMBER = /(?<![\w.０-９])[0-9０-９]{1,3}$/;

  /* Whether a unit of a text is left out when the text is folded, as compounds and numbers in groups are indexed without
     it: `node.js`, `1,000`. */
  function isSilent(text, at, isInNumber) {
    const [before, after] = [text[at - 1] || '', text[at + 1] || ''];
    if (DIGIT.test(before) && DIGIT.test(after)) {
      return SEPARATORS.has(text[at]) && lectern.isGroupAt(Array.from(text.slice(at + 1, at + 5)), 0)
        && (isInNumber || NUMBER.test(text.slice(Math.max(0, at - 4), at)));
    }
    const isLetter = unit => LETTER.test(unit) && !lectern.isHan(unit.charCodeAt(0));
    return JOINERS.has(text[at]) && isLetter(before) && isLetter(after);
  }

  /* The folded text, and for each of its units where it comes from when that is not the same place. */
  function foldText(text, folding) {
    let number = -4;
    let folded = '';
    let places = null;
    for (let i = 0; i < text.length; i++) {
      let scalar = text[i];
      const code = text.charCodeAt(i);
      const start = i;
      if (code >= 0xd800 && code < 0xdc00 && i + 1 < text.length) scalar += text[++i];
      let part = code < 33 ? ' ' : lectern.fold(scalar);
      if ((JOINERS.has(scalar) || SEPARATORS.has(scalar)) && isSilent(text, i, number === i - 4)) {
        part = '';
        number = i;
      }
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

  /* Whether a needle that was met is the word that is meant, not a part of another one; the place behind it, or 0. */
  function endOf({ folded, places }, needle, at) {
    let end = at + needle.text.length;
    if (!needle.isLatin) return end;
    const isWord = place => ALPHANUMERIC.test(folded[place] || '');
    const isInside = place => place > 0 && isWord(place - 1) && isWord(place) && !(places && places[place] - places[place - 1] > 1);
    if (isInside(at)) return 0;
    if (needle.isPrefix) while (end < folded.length && isInside(end)) end++;
    else if (isInside(end) && (needle.isExact || folded[end] !== 's')) return 0;
    return end;
  }

  /* Where a match ends in the text itself: with what folding drops of its last letter, without a joiner behind it. */
  function placeBehind(text, { folded, places }, end) {
    let place = places[end];
    const last = () => text[place - 1];
    while ((JOINERS.has(last()) || SEPARATORS.has(last())) && last() !== folded[end - 1]) place--;
    return place;
  }

  /* Where the needles stand in a text: `[start, end, needle number]`, ascending. */
  function findNeedles(text, needles, folding) {
    const source = foldText(text, folding);
    const { folded, places } = source;
    const found = [];
    needles.forEach((needle, number) => {
      let from = 0;
      for (let count = 0; needle.text && count < MOST_HITS; count++) {
        const at = folded.indexOf(needle.text, from);
        if (at < 0) break;
        from = at + needle.text.length;
        const end = endOf(source, needle, at);
        if (end) found.push(places ? [places[at], Math.max(placeBehind(text, source, end), places[at] + 1), number] : [at, end, number]);
      }
    });
    return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  }

  /* Whether all that the query says was found as it stands. */
  function hasAll(found, needles) {
    const held = new Set(found.map(match => match[2]));
    return needles.every((needle, at) => !needle.isPhrase || held.has(at));
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
    let end = Math.min(text.length, Math.max(Math.min(window.to, start + 2 * EXCERPT_LENGTH), start + EXCERPT_LENGTH));
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

  /* Of the sections of a block the one with the heaviest excerpt, or null when none holds anything. */
  function bestSection(sections, needles, folding) {
    let best = null;
    for (const [anchor, heading, text] of sections.map(section => section.map(String))) {
      const found = findNeedles(text || '', needles, folding);
      const window = bestWindow(found, needles);
      const named = new Set(findNeedles(heading || '', needles, folding).map(match => match[2]));
      let weight = window.weight;
      for (const number of named) weight += needles[number].weight * .5;
      if (!weight || (best && best.weight >= weight)) continue;
      best = { anchor, heading, text, found, window, weight, isWhole: hasAll(found, needles) };
    }
    return best;
  }

  /* Whether a card or the texts of a block hold a needle as it stands. */
  const holds = ({ card, sections }, needle, folding) =>
    [card.title, card.summary, ...card.aliases, ...sections.flatMap(section => section.slice(1))]
      .some(text => findNeedles(String(text), [needle], folding).length > 0);

  /* The words of a text that were met, for marking them on the page. */
  function wordsOf(text, found) {
    const words = new Set(mergeMarks(found, 0, text.length).map(([from, to]) => text.slice(from, to)));
    const sorted = [...words].sort((a, b) => b.length - a.length);
    return sorted.filter((word, at) => !sorted.slice(0, at).some(longer => longer.includes(word))).slice(0, 6);
  }

  /* What the reader sees of a document. */
  function makeResult({ card, sections }, score, needles, folding) {
    const section = bestSection(sections, needles, folding);
    const inTitle = findNeedles(card.title, needles, folding);
    const result = {
      url: card.url, title: card.title, section: '', excerpt: card.summary, marks: [], words: [], score,
      kind: card.kind, breadcrumb: card.breadcrumb, aliases: card.aliases, tags: card.tags,
      titleMarks: mergeMarks(inTitle, 0, card.title.length), isWhole: hasAll(inTitle, needles) || Boolean(section && section.isWhole),
      isEmpty: !section && !inTitle.length,
    };
    if (!section) {
      result.marks = mergeMarks(findNeedles(card.summary, needles, folding), 0, card.summary.length);
      result.words = wordsOf(card.title, inTitle);
      return result;
    }
    if (section.window.weight) Object.assign(result, cutExcerpt(section.text, section.found, section.window));
    if (section.anchor && !card.url.includes('#')) {
      result.section = section.heading;
      result.url += '#' + section.anchor.replace(/[%\s"<>]/g, encodeURIComponent);
    }
    result.words = wordsOf(section.text, section.found);
    return result;
  }

  Object.assign(lectern, { foldText, holds, makeResult });
})(globalThis.lecternSearch = globalThis.lecternSearch || {});
