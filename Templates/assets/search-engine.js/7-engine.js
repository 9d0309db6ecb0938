/* Lectern's search engine: from a query to its results. In node, `require` gives it with the parts before it. */
(function (lectern) {
  'use strict';

  if (typeof module === 'object' && module.exports) {
    for (const part of ['0-folding', '1-tokenizer', '2-store', '3-query', '4-terms', '5-ranking', '6-excerpt']) require('./' + part + '.js');
    module.exports = lectern;
  }

  /* Documents whose blocks are compared for agreement before the results are chosen. */
  const MOST_COMPARED = 60;
  /* Documents looked into beyond the first, when none of those holds the query as it stands. */
  const RESERVE = 5;
  /* Files read at most to find documents that pass filters and hold quoted phrases. */
  const MOST_CHECKED = 60;
  /* Parts of a long list that are loaded at most to have it whole. */
  const MOST_PARTS = 16;
  const FEW = 3;
  const byScore = (a, b) => b.score - a.score || a.document - b.document;
  const STALE = new Error('stale');

  /* Searches what a store has (2-store.js), and throws what the store throws. */
  function createEngine(store) {
    /* What the query asks for, with what the index has for it. */
    async function read(query, check) {
      const make = async isSpelled => {
        const asked = lectern.plan(query, store.folding, isSpelled);
        await check(Promise.all(asked.units.map(async unit => { unit.found = await lectern.lookUp(store, unit); })));
        return asked;
      };
      const isMissing = unit => unit.isFilter && !unit.found.length;
      let asked = await make(false);
      if (!store.folding && hasUnknownCharacter(asked.units) && (await check(store.loadFolding())).size) asked = await make(false);
      return asked.units.some(isMissing) ? make(true) : asked;
    }

    /* A character that stands in nothing found may be a Traditional one; the index holds Simplified ones. */
    function hasUnknownCharacter(units) {
      const known = new Set(units.filter(unit => unit.isHan && unit.found.length).flatMap(unit => Array.from(unit.key)));
      return units.some(unit => unit.isHan && !unit.found.length && Array.from(unit.key).some(scalar => !known.has(scalar)));
    }

    /* Words that nothing or, in a query that finds next to nothing, little matches may be mistyped. */
    async function correct(asked, isPoor) {
      const poor = asked.units.filter(unit => lectern.canBeMistyped(unit)
        && (isPoor ? lectern.isRare(unit.found) : !unit.found.length));
      await Promise.all(poor.map(async unit => {
        const found = await lectern.corrections(store, unit.key);
        unit.found.push(...found);
        // The excerpts show those words.
        for (const { term } of found) asked.needles.push({ text: term.word, weight: 2, isLatin: true });
      }));
      return poor.length > 0;
    }

    const loadRests = wanted => Promise.all(wanted.map(([term, part]) => store.loadRest(term, part)));

    /* When all that is asked for is very frequent: the whole list of the rarest, as far as it is not too long. */
    function wholeList(asked) {
      const terms = asked.units.filter(unit => unit.weight && unit.found.length).map(unit => unit.found[0].term);
      const [rarest] = terms.sort((a, b) => a.count - b.count);
      if (terms.length < 2 || rarest.lowest < 0) return [];
      const parts = [...Array(store.partOf(store.manifest.documents - 1) + 1).keys()].filter(part => !rarest.parts.has(part));
      return parts.length > MOST_PARTS ? [] : parts.map(part => [rarest, part]);
    }

    /* The documents by rank, those parts of frequent terms loaded that matter. */
    async function rank(asked, limit, near, check) {
      const total = store.manifest.documents;
      await check(loadRests(wholeList(asked)));
      let found = lectern.rank(asked, total, limit, store.partOf, near);
      if (found.wanted.length) {
        await check(loadRests(found.wanted));
        found = lectern.rank(asked, total, limit, store.partOf, near);
      }
      return found.ranked;
    }

    /* The documents in which the characters of some triples stand side by side, each with a block that holds one:
       a Map; null when the index does not say, for it lists only triples whose pairs would meet by chance. */
    async function sideBySide(triples, check) {
      const unsure = triples.filter(({ pairs: [a, b] }) =>
        a.found.length && b.found.length && store.meetByChance(a.found[0].term, b.found[0].term));
      const lists = await check(Promise.all(unsure.map(({ key }) => store.triple(key))));
      let held = null;
      for (const list of lists.filter(Boolean)) {
        const next = new Map();
        for (let i = 0; i + 1 < list.length; i += 2) if (!held || held.has(list[i])) next.set(list[i], list[i + 1]);
        held = next;
      }
      return held;
    }

    async function candidates(query, asked, limit, check) {
      const name = asked.phrases.length ? '' : lectern.titleKey(query.parts.map(part => part.text).join(''), store.folding);
      const titles = store.titled(name);
      titles.catch(() => { /* Thrown where it is waited for, unless something else is thrown before. */ });
      const near = {
        held: asked.triples.length <= FEW && await sideBySide(asked.triples, check),
        quoted: await sideBySide(asked.triples.filter(triple => triple.isQuoted), check),
      };
      let ranked = await rank(asked, limit, near, check);
      const isPoor = ranked.length < FEW;
      if (await check(correct(asked, isPoor))) ranked = await rank(asked, limit, near, check);
      const known = new Map(ranked.map(item => [item.document, item]));
      const raise = (document, score) => {
        if (!(document < store.manifest.documents)) return;
        if (!known.has(document)) known.set(document, { document, score: 0, coverage: 0 });
        known.get(document).score += score;
      };
      if (isPoor || asked.units.some(unit => unit.weight && !unit.isSymbol && !unit.found.length)) {
        for (const [document, nearness] of await check(lectern.byPinyin(store, query.parts.map(part => part.text).join(' ')))) {
          raise(document, nearness === 1 ? lectern.weights.exact / 2 : nearness);
        }
      }
      for (const document of await check(titles)) raise(document, lectern.weights.exact);
      return withBlocks(asked, [...known.values()].sort(byScore), Math.max(MOST_COMPARED, limit + RESERVE));
    }

    /* Documents whose terms weigh most in one and the same block come before those where they are scattered. */
    function withBlocks(asked, ranked, count) {
      const first = ranked.slice(0, count);
      const places = lectern.blocksOf(asked, first.map(item => item.document), store.manifest.documents);
      for (const item of first) {
        Object.assign(item, places.get(item.document));
        item.score *= 1 + lectern.weights.together * item.agreement;
      }
      return first.sort(byScore).concat(ranked.slice(count));
    }

    // ---- Looking into documents ----

    const keyOf = text => lectern.titleKey(String(text), store.folding);

    function passes(card, filters) {
      return filters.every(({ kind, value }) => {
        const key = keyOf(value);
        if (!key) return false;
        if (kind === 'tag') return card.tags.some(tag => keyOf(tag) === key);
        let path = card.url.split('#')[0];
        try { path = decodeURIComponent(path); } catch (error) { /* A path that is not encoded. */ }
        return [...card.breadcrumb, ...path.split('/').slice(0, -1)].some(part => keyOf(part).includes(key));
      });
    }

    /* A block of the document that passes the filters and, with the others tried, holds the phrases; or null. */
    async function lookInto({ document, blocks = [] }, asked, filters, budget, check) {
      const first = blocks[0] || 0;
      const found = await check(store.block(document, first));
      if (!found || !passes(found.card, filters)) return null;
      const open = asked.phrases.filter(phrase => !phrase.isSure && !lectern.holds(found, phrase.needle, store.folding));
      if (!open.length) return found;
      const all = [...new Set([...blocks, ...Array(Math.min(63, found.card.blocks)).keys()])].filter(block => block !== first);
      let shown = null;
      for (const block of all) {
        if (budget.files-- <= 0) return null;
        const other = await check(store.block(document, block));
        if (!other) continue;
        for (let i = open.length - 1; i >= 0; i--) {
          if (!lectern.holds(other, open[i].needle, store.folding)) continue;
          open.splice(i, 1);
          shown = shown || other;
        }
        if (!open.length) return shown;
      }
      return null;
    }

    /* The first `count` documents that pass, as results. */
    async function collect(ranked, asked, query, count, check) {
      const isStrict = query.filters.length > 0 || asked.phrases.some(phrase => !phrase.isSure);
      const budget = { files: MOST_CHECKED };
      const results = [];
      let at = 0;
      while (at < ranked.length && results.length < count && (at === 0 || (isStrict && budget.files > 0))) {
        const some = ranked.slice(at, at + count - results.length);
        at += some.length;
        if (at > count) budget.files -= some.length;
        const found = await check(Promise.all(some.map(async item => {
          const block = await lookInto(item, asked, query.filters, budget, check);
          return block && { ...lectern.makeResult(block, item.score, asked.needles, store.folding), block, document: item.document };
        })));
        results.push(...found.filter(Boolean));
      }
      return { results, at };
    }

    /* Whether texts may be Traditional: postings say that they hold the query, and it is not seen in them. */
    function isUnseen(results, asked) {
      const holdsAny = ({ block }) => asked.units.some(unit => block.sections.some(section => String(section[2]).includes(unit.key)));
      return asked.units.some(unit => unit.isHan && unit.found.length)
        && (results.length ? asked.units.every(unit => unit.isHan) && results.some(result => result.isEmpty && !holdsAny(result))
          : asked.phrases.length > 0);
    }

    /* Documents that may hold the query as it stands, likeliest first: those that the index of triples names, else
       those that cover most of it in one block. */
    async function further(ranked, at, asked, check) {
      const held = await sideBySide(asked.triples, check);
      const left = ranked.slice(at);
      const likely = held
        ? left.filter(item => held.has(item.document)).map(item => ({ ...item, blocks: [held.get(item.document)] }))
        : left.slice(0, MOST_COMPARED).filter(item => item.blocks)
          .sort((a, b) => b.agreement * b.coverage - a.agreement * a.coverage);
      return likely.slice(0, RESERVE);
    }

    async function answer(query, limit, check) {
      const asked = await read(query, check);
      const ranked = await candidates(query, asked, limit, check);
      let { results, at } = await collect(ranked, asked, query, limit, check);
      if (!store.folding && isUnseen(results, asked) && (await check(store.loadFolding())).size) {
        ({ results, at } = await collect(ranked, asked, query, limit, check));
      }
      if (!query.parts.length) return results.sort((a, b) => a.title.localeCompare(b.title, 'zh') || (a.url < b.url ? -1 : 1));
      for (const result of results) if (result.isWhole) result.score *= lectern.weights.phrase;
      results.sort(byScore);
      const isFound = results.some(result => result.isWhole || result.score >= lectern.weights.exact);
      if (isFound || at < limit || query.filters.length || asked.phrases.length) return results;
      // Nothing that is shown holds the query as it stands: look into further documents that may.
      const likely = await further(ranked, at, asked, check);
      const more = (await collect(likely, asked, query, RESERVE, check)).results.filter(result => result.isWhole);
      for (const result of more) result.score += results.length ? results[0].score : 0;
      return [...more, ...results].sort(byScore).slice(0, limit);
    }

    /* The best results for a query. */
    async function search(text, options) {
      const settings = options || {};
      /* The reader has typed on: what is not loaded yet stays where it is. */
      const isStale = () => Boolean(settings.signal && settings.signal.aborted);
      const check = async promise => {
        const value = await promise;
        if (isStale()) throw STALE;
        return value;
      };
      const query = lectern.parse(text);
      if (!query.text) return [];
      try {
        const limit = Math.max(1, Math.floor(settings.limit) || 10);
        let results = await answer(query, limit, check);
        if (!results.length && query.mayBeProse) results = await answer(lectern.parse(text, true), limit, check);
        return results.map(({ block, document, isWhole, isEmpty, ...result }) => result);
      } catch (error) {
        if (error === STALE) return Object.assign([], { stale: true });
        throw error;
      }
    }

    return { search };
  }

  lectern.createEngine = createEngine;
})(globalThis.lecternSearch = globalThis.lecternSearch || {});
