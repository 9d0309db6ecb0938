/* Lectern's search, the ranking: documents by what they hold of the query, and the block of each to look into. */
(function (lectern) {
  'use strict';

  /* Found by measuring known items and substrings on a corpus of Chinese articles. */
  const weights = lectern.weights = { across: .6, least: .2, power: 3, title: 1, whole: 1.5, together: 1.5, beside: 4, phrase: 2, exact: 1000 };
  /* Postings of frequent terms that are loaded at most beyond their first lists; a file costs as much as some of them. */
  const MOST_POSTINGS = 12000;
  const FILE_COST = 300;
  /* Documents that are looked at any further. */
  const MOST_RANKED = 1000;

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

  /* What documents of a part may hold of a frequent term whose list is cut, when they are not in it:
     `{chance, value, wanted}`, or null when all of the list is known. */
  function guess(unit, total, part) {
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

  /* Collects `[score, document]` and keeps those with the highest scores. */
  function best(most) {
    const list = [];
    let least = -Infinity;
    const cut = () => {
      list.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
      list.length = Math.min(list.length, most);
      if (list.length === most) least = list[most - 1][0];
      return list;
    };
    return {
      cut,
      add(score, document) {
        if (score <= least) return;
        list.push([score, document]);
        if (list.length >= 4 * most) cut();
      },
    };
  }

  const final = (score, cover, title, whole) => score
    * (weights.least + (1 - weights.least) * Math.min(1, cover / whole) ** weights.power)
    * (1 + weights.title * Math.min(1, title / whole) ** 3);

  /* The documents with any of the units, best first: `{ranked: [{document, score, coverage}], wanted}`;
     wanted are the parts of frequent terms that may change which the first `limit` are. `near` says what is known of
     characters side by side: the documents in `near.held` count more, those not in `near.quoted` not at all. */
  function rank(asked, total, limit, partOf, near) {
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
    const parts = Array.from({ length: partOf(total - 1) + 1 }, (_, part) => part);
    const partial = asked.units.filter(unit => unit.isPartial);
    for (const unit of partial) unit.guesses = parts.map(part => guess(unit, total, part));
    const required = asked.units.filter(unit => unit.isRequired);
    const isWeighed = asked.units.some(unit => unit.weight > 0);
    const chosen = best(MOST_RANKED);
    const open = best(MOST_RANKED);
    const guessed = (unit, document) => (unit.isPartial && !unit.has[document] ? unit.guesses[partOf(document)] : null);
    for (const document of sums.touched) {
      if (near.quoted && !near.quoted.has(document)) continue;
      if (required.length && required.some(unit => !unit.has[document] && !guessed(unit, document))) continue;
      let score = sums.score[document], cover = sums.cover[document], highest = score, highestCover = cover;
      let isOpen = false, lacks = 0;
      const part = partOf(document);
      // Plain loops: this is done for every document and every frequent term.
      for (let i = 0; i < partial.length; i++) {
        const unit = partial[i];
        const may = unit.has[document] ? null : unit.guesses[part];
        if (!may) continue;
        isOpen = true;
        score += unit.weight * may.value * may.chance;
        cover += unit.weight * unit.idf * may.chance;
        highest += unit.weight * may.value;
        highestCover += unit.weight * unit.idf;
        for (let k = 0; k < unit.runs.length; k++) unit.runs[k].hits[document]++;
        if (may.chance < .5) lacks += unit.runs.length;
      }
      if (isWeighed && !score) continue;
      const title = sums.title[document];
      let value = final(score, cover, title, whole);
      let most = isOpen ? final(highest, highestCover, title, whole) : value;
      for (let i = 0; i < runs.length; i++) {
        if (runs[i].hits[document] < runs[i].units.length) continue;
        most *= weights.whole;
        if (!lacks) value *= weights.whole;
      }
      if (near.held && near.held.has(document)) {
        value *= weights.beside;
        most *= weights.beside;
      }
      chosen.add(value, document);
      if (isOpen) open.add(most, document);
    }
    const ranked = chosen.cut().map(([score, document]) => ({ document, score, coverage: Math.min(1, sums.cover[document] / whole) }));
    const least = ranked.length > limit ? ranked[limit - 1].score : 0;
    const wantedOf = document => partial.flatMap(unit => (guessed(unit, document) || { wanted: [] }).wanted);
    return { ranked, wanted: worthLoading(open.cut(), wantedOf, least, parts.length) };
  }

  function worthLoading(open, wantedOf, least, parts) {
    const result = new Map();
    let left = MOST_POSTINGS;
    for (const [most, document] of open) {
      if (most <= least || left < 0) break;
      for (const [term, part] of wantedOf(document)) {
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
