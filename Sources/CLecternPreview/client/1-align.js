/* Lectern's preview, the comparison: which members of two lists go together, so that what is the same can stay. */
(function (preview) {
  "use strict";

  // Beyond so many comparisons, lists without a member that is alone of its kind are taken for different.
  const MOST_COMPARISONS = 250_000;

  /* The pairs `[index in a, index in b]` of equal keys, ascending in both: common beginnings and ends, then what is unique
     in both lists (Bram Cohen's patience diff), then the longest common subsequence of what is left. */
  function align(a, b) {
    const pairs = [];
    match({ a, from: 0, to: a.length }, { b, from: 0, to: b.length }, pairs);
    return pairs;
  }

  function match({ a, from, to }, { b, from: start, to: end }, pairs) {
    while (from < to && start < end && a[from] === b[start]) pairs.push([from++, start++]);
    const tail = [];
    while (from < to && start < end && a[to - 1] === b[end - 1]) tail.push([--to, --end]);
    if (from < to && start < end) {
      const anchors = increasing(unique(a, from, to, b, start, end));
      if (anchors.length) between(anchors, { a, from, to }, { b, from: start, to: end }, pairs);
      else if ((to - from) * (end - start) <= MOST_COMPARISONS) longest(a, from, to, b, start, end, pairs);
    }
    for (let index = tail.length - 1; index >= 0; index--) pairs.push(tail[index]);
  }

  // The gaps between anchors, each for itself.
  function between(anchors, { a, from, to }, { b, from: start, to: end }, pairs) {
    for (const [x, y] of anchors) {
      match({ a, from, to: x }, { b, from: start, to: y }, pairs);
      pairs.push([x, y]);
      [from, start] = [x + 1, y + 1];
    }
    match({ a, from, to }, { b, from: start, to: end }, pairs);
  }

  // What stands once in either part, as pairs in the order of `a`.
  function unique(a, from, to, b, start, end) {
    const places = new Map();
    const place = (key) => places.get(key) || places.set(key, { inA: [], inB: [] }).get(key);
    for (let index = from; index < to; index++) place(a[index]).inA.push(index);
    for (let index = start; index < end; index++) place(b[index]).inB.push(index);
    const isUnique = ({ inA, inB }) => inA.length === 1 && inB.length === 1;
    return [...places.values()].filter(isUnique).map(({ inA, inB }) => [inA[0], inB[0]]);
  }

  // The longest run of pairs that ascend in both lists, by patience sorting.
  function increasing(pairs) {
    const piles = [];
    const before = new Map();
    for (const pair of pairs) {
      let [low, high] = [0, piles.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (piles[middle][1] < pair[1]) low = middle + 1;
        else high = middle;
      }
      before.set(pair, piles[low - 1]);
      piles[low] = pair;
    }
    const chain = [];
    for (let pair = piles[piles.length - 1]; pair; pair = before.get(pair)) chain.push(pair);
    return chain.reverse();
  }

  // The longest common subsequence by the usual table, in which a cell counts what its rest has in common.
  function longest(a, from, to, b, start, end, pairs) {
    const width = end - start + 1;
    const table = new Uint16Array((to - from + 1) * width);
    const at = (x, y) => (x - from) * width + y - start;
    for (let x = to - 1; x >= from; x--) {
      for (let y = end - 1; y >= start; y--) {
        table[at(x, y)] = a[x] === b[y] ? table[at(x + 1, y + 1)] + 1 : Math.max(table[at(x + 1, y)], table[at(x, y + 1)]);
      }
    }
    for (let x = from, y = start; x < to && y < end;) {
      if (a[x] === b[y]) pairs.push([x++, y++]);
      else if (table[at(x + 1, y)] >= table[at(x, y + 1)]) x++;
      else y++;
    }
  }

  /* As `align`, by several keys: what the first leaves over between its pairs is compared by the next, which is looser.
     A key that is a new object goes with nothing. */
  function alignBy(a, b, [key, ...looser]) {
    if (!key || !a.length || !b.length) return [];
    const pairs = [];
    let [i, j] = [0, 0];
    const fill = (x, y) => {
      for (const [p, q] of alignBy(a.slice(i, x), b.slice(j, y), looser)) pairs.push([i + p, j + q]);
    };
    for (const [x, y] of align(a.map(key), b.map(key))) {
      fill(x, y);
      pairs.push([x, y]);
      [i, j] = [x + 1, y + 1];
    }
    fill(a.length, b.length);
    return pairs;
  }

  /* What turns one text into another: the place, how many units go, and what comes there instead. No pair of
     surrogates is cut. */
  function replacement(before, after) {
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start < shorter && before[start] === after[start]) start++;
    if (isHigh(before, start - 1)) start--;
    let end = 0;
    while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
    if (isHigh(before, before.length - end - 1) || isHigh(after, after.length - end - 1)) end--;
    return { start, count: before.length - end - start, text: after.slice(start, after.length - end) };
  }

  const isHigh = (text, index) => (text.charCodeAt(index) & 0xfc00) === 0xd800;

  Object.assign(preview, { align, alignBy, replacement });
  if (typeof module === "object" && module.exports) module.exports = preview;
})(globalThis.lecternPreview = globalThis.lecternPreview || {});
