/* Lectern's search, the ranking: documents by what they hold of the query, and the block of each to look into. */
(function (lectern) {
  'use strict';

  /* Found by measuring known items and substrings on a corpus of Chinese articles. */
  const weights = lectern.weights = { across: .6, least: .2, power: 3, title: 1, whole: 1.5, together: 1.5, beside: 4, phrase: 2, exact: 1000 };
  /* Postings of frequent terms that are loaded at most beyond their first lists; a file costs as much as some of them. */
  const MOST_POSTINGS = 12000;
  const FILE_COST = 300;

  const impactOf = digit => ((digit >> 2) + .5) / 16 * 2.2;
  const idfOf = (total, count) => Math.log(1 + Math.max(0, total - count + .5) / (count + .5));

  /* Adds what one unit says to the sums. `has` marks the documents that are known to hold it, where that is not all. */
  function addUnit(sums, unit, total) {
    const { value, score, cover, title, touched, seen } = sums;
    const mine = [];
    const titled = [];
    let idf = 0;
    for (const { term, factor } of unit.found) {
      const own = idfOf(total, term.count) * factor;
      idf = Math.max(idf, own);
      for (const postings of [term.postings, ...term.parts.values()]) {
        for (let i = 0; i + 2 < postings.length; i += 3) {
          const document = postings[i];
          if (!(document < total)) break;
          const here = own * impactOf(postings[i + 1]);
          if (value[document] === 0) mine.push(document);
          if (here > value[document]) value[document] = here;
          if (postings[i + 1] & 1) titled.push(document);
        }
      }
    }
    unit.idf = mine.length ? idf : Math.log(1 + total);
    const weight = unit.weight * unit.idf;
    unit.isPartial = unit.found.some(({ term }) => term.lowest >= 0);
    unit.has = unit.isPartial || unit.isRequired ? new Uint8Array(total) : null;
    for (const document of mine) {
      if (!seen[document]) {
        seen[document] = 1;
        touched.push(document);
      }
      score[document] += unit.weight * value[document];
      cover[document] += weight;
      for (const run of unit.runs) run.hits[document]++;
      if (unit.has) unit.has[document] = 1;
      value[document] = 0;
    }
    for (const document of new Set(titled)) title[document] += weight;
    return weight;
  }

  /* What a document may hold of a frequent term, whose list is cut: `{chance, value, wanted}`, or null when that is known. */
  function unknown(unit, document, total, partOf) {
    if (!unit.isPartial || unit.has[document]) return null;
    const part = partOf(document);
    let chance = 0, value = 0;
    const wanted = [];
    for (const { term, factor } of unit.found) {
      if (term.lowest < 0 || term.parts.has(part)) continue;
      const left = term.count - term.postings.length / 3;
      chance = Math.max(chance, Math.min(1, left / Math.max(1, total - term.postings.length / 3)));
      value = Math.max(value, idfOf(total, term.count) * factor * impactOf(term.lowest << 2));
      wanted.push([term, part]);
    }
    return wanted.length ? { chance, value, wanted } : null;
  }

  const final = (score, cover, title, whole) => score
    * (weights.least + (1 - weights.least) * Math.min(1, cover / whole) ** weights.power)
    * (1 + weights.title * Math.min(1, title / whole) ** 3);

  /* All documents with any of the units, best first: `{ranked: [{document, score, coverage}], wanted}`;
     wanted are the parts of frequent terms that may change which the first `limit` are. */
  function rank(asked, total, limit, partOf) {
    const sums = {
      value: new Float32Array(total), score: new Float32Array(total), cover: new Float32Array(total),
      title: new Float32Array(total), seen: new Uint8Array(total), touched: [],
    };
    const runs = asked.runs.map(units => ({ units, hits: new Uint8Array(total) }));
    let whole = 0;
    for (const unit of asked.units) {
      unit.runs = runs.filter(run => run.units.includes(unit));
      whole += addUnit(sums, unit, total);
    }
    whole = whole || 1;
    const partial = asked.units.filter(unit => unit.isPartial);
    const required = asked.units.filter(unit => unit.isRequired);
    const isWeighed = asked.units.some(unit => unit.weight > 0);
    const ranked = [];
    const open = [];
    for (const document of sums.touched) {
      let score = sums.score[document], cover = sums.cover[document], best = score, bestCover = cover;
      const lacking = new Set();
      const wanted = [];
      for (const unit of partial) {
        const guess = unknown(unit, document, total, partOf);
        if (!guess) continue;
        const weight = unit.weight;
        score += weight * guess.value * guess.chance;
        cover += weight * unit.idf * guess.chance;
        best += weight * guess.value;
        bestCover += weight * unit.idf;
        if (guess.chance < .5) lacking.add(unit);
        wanted.push(...guess.wanted);
        for (const run of unit.runs) run.hits[document]++;
      }
      if (required.some(unit => !unit.has[document] && !wanted.some(([term]) => unit.found.some(form => form.term === term)))) continue;
      if (isWeighed && !score) continue;
      score = final(score, cover, sums.title[document], whole);
      best = wanted.length ? final(best, bestCover, sums.title[document], whole) : score;
      for (const run of runs) {
        if (run.hits[document] < run.units.length) continue;
        best *= weights.whole;
        if (!lacking.size || !run.units.some(unit => lacking.has(unit))) score *= weights.whole;
      }
      ranked.push({ document, score, coverage: Math.min(1, cover / whole) });
      if (wanted.length) open.push([best, wanted]);
    }
    ranked.sort((a, b) => b.score - a.score || a.document - b.document);
    return { ranked, wanted: worthLoading(open, ranked.length > limit ? ranked[limit - 1].score : 0, partOf(total - 1) + 1) };
  }

  function worthLoading(open, least, parts) {
    const result = new Map();
    let left = MOST_POSTINGS;
    for (const [best, wanted] of open.sort((a, b) => b[0] - a[0])) {
      if (best <= least || left < 0) break;
      for (const [term, part] of wanted) {
        const key = term.word + ' ' + part;
        if (result.has(key)) continue;
        left -= term.count / parts + FILE_COST;
        if (left >= 0) result.set(key, [term, part]);
      }
    }
    return [...result.values()];
  }

  /* For each of some documents the blocks that its terms name, the heaviest first, and how far they agree. */
  function blocksOf(asked, documents, total) {
    const votes = new Map(documents.map(document => [document, new Map()]));
    for (const unit of asked.units) {
      for (const { term, factor } of unit.found) {
        const own = idfOf(total, term.count) * factor * unit.weight;
        for (const postings of [term.postings, ...term.parts.values()]) {
          for (let i = 0; i + 2 < postings.length; i += 3) {
            const mine = votes.get(postings[i]);
            if (mine) mine.set(postings[i + 2], (mine.get(postings[i + 2]) || 0) + own * impactOf(postings[i + 1]));
          }
        }
      }
    }
    const result = new Map();
    for (const [document, mine] of votes) {
      const order = [...mine].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      const sum = order.reduce((all, [, weight]) => all + weight, 0);
      result.set(document, { blocks: order.map(([block]) => block), agreement: sum ? order[0][1] / sum : 0 });
    }
    return result;
  }

  Object.assign(lectern, { rank, blocksOf });
})(globalThis.lecternSearch = globalThis.lecternSearch || {});
