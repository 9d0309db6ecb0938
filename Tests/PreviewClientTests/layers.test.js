'use strict';

// The layers of the preview's search: two indexes answer as one index of all their documents would.

const test = require('node:test');
const assert = require('node:assert/strict');
const { createEngine, createStore, IndexFault, tokenize, isHan } = require('../../Templates/assets/search-engine.js/7-engine.js');
const { createLayers } = require('../../Sources/CLecternPreview/client/8-layers.js');
const { makeIndex, loadFrom } = require('../SearchClientTests/tiny-index.js');
const { randomFrom, pick } = require('../SearchClientTests/random.js');

const HAN = Array.from('模型学习语言数据机器的微调');
const WORDS = ['gpt', 'llm', 'kv', 'node.js', 'gpt4', 'transformer', 'gradient', 'embedding', 'softmax'];
const TAGS = ['概念', '训练', 'Model'];
const SOUNDS = ['moxing', 'mx', 'xuexi', 'xx', 'weitiao'];

const some = (random, list, most) => Array.from({ length: random(most + 1) }, () => pick(random, list));
const run = (random, most) => Array.from({ length: 1 + random(most) }, () => pick(random, HAN)).join('');
const text = (random, most) => Array.from({ length: 1 + random(most) }, () => (random(4) ? run(random, 6) : ' ' + pick(random, WORDS) + ' ')).join(pick(random, ['，', '', '。']));

function randomDocument(random, url) {
  return {
    url, title: text(random, 2), aliases: random(4) ? [] : [run(random, 3)], tags: some(random, TAGS, 2),
    breadcrumb: some(random, ['部', '方法'], 1), summary: random(3) ? '' : text(random, 2), pinyin: [...new Set(some(random, SOUNDS, 2))],
    sections: Array.from({ length: 1 + random(3) }, (_, at) => [at ? 's' + at : '', at ? text(random, 1) : '', text(random, 8)]),
  };
}

/* A base of which some documents are no more, the fresh ones, and all that are left, in the order of the layers. */
function randomLayers(random) {
  const base = Array.from({ length: random(40) }, (_, at) => randomDocument(random, pick(random, ['', 'd/']) + at + '.html'));
  const superseded = base.map((_, at) => at).filter(() => random(5) === 0);
  const changed = superseded.filter(() => random(3)).map(at => randomDocument(random, base[at].url));
  const fresh = [...changed, ...Array.from({ length: random(6) }, (_, at) => randomDocument(random, 'n' + at + '.html'))];
  return { base, superseded, fresh, all: [...base.filter((_, at) => !superseded.includes(at)), ...fresh] };
}

/* The store of an index; one that asks for a file that is not there fails its test. */
const storeOf = files => createStore(loadFrom(files), files.get('manifest'));

/* The layered store, and the one of an index of all. */
async function storesOf({ base, superseded, fresh, all }, settings) {
  const files = makeIndex(base, settings);
  const shared = { ...settings, average: files.average };
  const added = makeIndex(fresh, { ...shared, meetings: 0, tier: 2048, han: 1, titles: 1, triples: 1, textShift: 0 });
  return {
    layers: createLayers(storeOf(files), storeOf(added), superseded),
    whole: storeOf(makeIndex(all, { ...shared, tier: 2048 })),
  };
}

function randomQuery(random, { base, fresh }) {
  const from = pick(random, [...base, ...fresh, { title: '模型', sections: [['', '', '语言模型']] }]);
  const source = pick(random, [from.title, ...from.sections.map(section => section[2])]);
  const at = random(source.length);
  const part = source.slice(at, at + 1 + random(6));
  switch (random(10)) {
    case 0: return '"' + part.replace(/"/g, '') + '"';
    case 1: return pick(random, WORDS).slice(0, 2 + random(5));
    case 2: return 'tag:' + pick(random, TAGS) + ' ' + part;
    case 3: return pick(random, SOUNDS);
    case 4: return pick(random, ['tranformer', 'gradeint', 'embeding', 'softmx']);
    case 5: return part + ' ' + pick(random, WORDS);
    case 6: return pick(random, ['機器學習', '語言模型', '調', 'section:d', 'section:方法 ' + part, 'tag:没有']);
    default: return part;
  }
}

const summarize = results => results.map(({ score, ...result }) => result).sort((a, b) => (a.url < b.url ? -1 : 1));

for (const meetings of [0, 2]) {
  test('two layers answer as one index does, meetings ' + meetings, async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomFrom(seed * 7919 + meetings);
      const documents = randomLayers(random);
      const { layers, whole } = await storesOf(documents, {
        meetings, filters: seed % 2 === 0, textShift: random(3), group: pick(random, [1, 2]), latin: 1 + random(6), blockLength: 20 + random(60) });
      const [layered, plain] = [createEngine(layers), createEngine(whole)];
      for (let count = 0; count < 25; count++) {
        const query = randomQuery(random, documents);
        const [found, expected] = [await layered.search(query, { limit: 100 }), await plain.search(query, { limit: 100 })];
        const comment = 'seed ' + seed + ', query ' + query;
        assert.deepEqual(found.map(result => result.url.split('#')[0]).sort(), expected.map(result => result.url.split('#')[0]).sort(), comment);
        // With triples of frequent pairs only, one index may know of more pairs side by side than two do.
        if (meetings) continue;
        assert.deepEqual(summarize(found), summarize(expected), comment);
        const scores = new Map(expected.map(result => [result.url, result.score]));
        for (const { url, score } of found) assert.ok(Math.abs(score - scores.get(url)) <= 1e-6 * Math.abs(score), comment);
      }
    }
  });
}

test('of cut lists all parts together say what one index says', async () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = randomFrom(seed);
    const documents = randomLayers(random);
    const { layers, whole } = await storesOf(documents, { tier: 1 + random(6), restShift: random(4) });
    const total = layers.manifest.documents;
    assert.equal(total, documents.all.length);
    const texts = [...documents.base, ...documents.fresh].flatMap(({ title, sections }) => [title, ...sections.map(section => section[2])]);
    for (const word of new Set(texts.flatMap(source => tokenize(source)))) {
      if (isHan(word.codePointAt(0)) && Array.from(word).length < 2) continue;
      const family = isHan(word.codePointAt(0)) ? 'han' : 'latin';
      const [found, expected] = [await layers[family](word), await whole[family](word)];
      const count = expected ? expected.count : 0;
      if (!found || found.lowest < 0) assert.equal(found ? found.count : 0, count, word);
      if (!found) continue;
      if (found.lowest >= 0) {
        for (let part = 0; part <= layers.partOf(total - 1); part++) if (!found.parts.has(part)) await layers.loadRest(found, part);
      }
      const postings = [found.postings, ...found.parts.values()].flatMap(triples);
      assert.deepEqual(postings.sort(byDocument), expected ? triples(expected.postings) : [], 'seed ' + seed + ', ' + word);
      for (const [part, list] of found.parts) assert.ok(triples(list).every(([document]) => layers.partOf(document) === part), word);
      assert.ok(found.count >= count && found.count <= count + documents.superseded.length, word);
    }
  }
});

const triples = list => Array.from({ length: list.length / 3 }, (_, at) => list.slice(3 * at, 3 * at + 3));
const byDocument = (a, b) => a[0] - b[0];

test('with cut lists no document that is no more is found', async () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = randomFrom(seed + 1000);
    const documents = randomLayers(random);
    const { layers } = await storesOf(documents, { tier: 1 + random(6), restShift: 2 });
    const engine = createEngine(layers);
    const titles = new Map(documents.all.map(({ url, title }) => [url, title]));
    let count = 0;
    for (let number = 0; number < 15; number++) {
      const results = await engine.search(randomQuery(random, documents), { limit: 100 });
      count += results.length;
      for (const { url, title } of results) assert.equal(title, titles.get(url.split('#')[0]), 'seed ' + seed);
    }
    assert.ok(count > 0 || documents.all.length < 5, 'seed ' + seed);
  }
});

test('missing files are thrown', async () => {
  const random = randomFrom(5);
  const documents = randomLayers(random);
  const [old, added] = [makeIndex(documents.base), makeIndex(documents.fresh, { tier: 2048, meetings: 0 })];
  let count = 0;
  for (const files of [old, added]) {
    for (const name of [...files.keys()].filter(key => key !== 'manifest')) {
      const contents = files.get(name);
      files.delete(name);
      const engine = createEngine(createLayers(storeOf(old), storeOf(added), documents.superseded));
      for (const query of ['语言模型', 'transfomer gp', '"学习"', 'moxing', '機器']) {
        const found = await engine.search(query).catch(fault => fault);
        if (Array.isArray(found)) continue;
        assert.ok(found instanceof IndexFault && found.message.startsWith(name), name + ': ' + found.message);
        count++;
      }
      files.set(name, contents);
    }
  }
  assert.ok(count > 20);
});
