'use strict';

// A page stays open while its site is deployed again and again, and every file may come out of some cache: an answer is the
// one of a whole build, or says that it is none.

const test = require('node:test');
const assert = require('node:assert/strict');
const { createSearcher } = require('../../Templates/assets/search-engine.js/8-page.js');
const { makeIndex } = require('./tiny-index.js');
const { randomFrom, pick } = require('./random.js');

const WORDS = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel', 'india', 'juliett', 'kilo', 'lima', 'mike', 'november',
  '模型', '注意', '数据', '梯度', '语言', '训练'];

/* One build of a site: its index, and which pages hold a word, found by looking. */
function makeBuild(random, number) {
  const pages = Array.from({ length: 3 + random(40) }, () => {
    const words = WORDS.filter(() => random(5) === 0);
    return { url: pick(random, ['a', 'm', 'z']) + random(1e6) + '.html', title: '页', sections: [['', '', words.join('，') + '。']], words };
  }).sort((a, b) => (a.url < b.url ? -1 : 1));
  const files = makeIndex(pages, { stamp: 'b' + number, latin: 2, han: pick(random, [1, 2, 4]), textShift: random(2), group: pick(random, [1, 2]) });
  const holders = new Map(WORDS.map(word => [word, pages.filter(page => page.words.includes(word)).map(page => page.url)]));
  return { stamp: 'b' + number, files, holders };
}

/* A host and what lies between it and the page. `state.live` is what is deployed; a file out of the state before it comes as long as
   an upload has not come to it. `caching` is how a cache takes addresses: `address`, by all of it, as a browser does; `path`, without what
   follows `?`. Each answer is kept with a chance of `kept` in a hundred, for good. */
function makeHost(random, { caching, kept, lost = 0 }) {
  const state = { live: null, old: null, uploaded: new Set(), isUploading: false, requests: 0 };
  const cache = new Map();

  function fetched(name) {
    const build = state.isUploading && !state.uploaded.has(name) ? state.old : state.live;
    const { files, stamp } = build;
    return files.has(name) ? { value: files.get(name), stamp } : null;
  }

  async function load(name, version) {
    state.requests++;
    const key = caching === 'path' ? name : name + '?' + version;
    if (cache.has(key)) return cache.get(key);
    for (let turns = random(4); turns > 0; turns--) await null;
    if (random(100) < lost) return null;
    const found = fetched(name);
    if (found && random(100) < kept) cache.set(key, found);
    return found;
  }
  return { state, load };
}

function deploy(state, build, random, uploads = 0) {
  const isUploading = state.live && random(100) < uploads;
  Object.assign(state, { old: state.live, live: build, isUploading, uploaded: new Set() });
  for (const name of build.files.keys()) if (random(2)) state.uploaded.add(name);
}

const found = results => results.map(result => result.url).sort();

/* What an answer is, held against the builds that it may be of. */
function judge(results, word, builds) {
  if (results.unavailable) return 'told';
  const right = builds.some(build => found(results).join() === [...build.holders.get(word)].sort().join());
  return right ? 'right' : results.incomplete ? 'told' : 'wrong';
}

async function run(seed, settings, deployments) {
  const { uploads = 0 } = settings;
  const random = randomFrom(seed);
  const builds = Array.from({ length: 12 }, (_, number) => makeBuild(random, number));
  const { state, load } = makeHost(random, settings);
  const counts = { right: 0, latest: 0, told: 0, wrong: 0 };
  deploy(state, builds[0], random);
  let page = createSearcher(load);
  await page.search('alpha');
  for (let number = 0; number < deployments; number++) {
    deploy(state, pick(random, builds), random, uploads);
    if (random(20) === 0) page = createSearcher(load);
    if (random(5) === 0) await page.prepare();
    // Some at once, and some while the next version comes.
    for (let round = 0; round < 2; round++) {
      const words = [pick(random, WORDS), pick(random, WORDS), pick(random, WORDS)];
      const answers = words.map(word => page.search(word, { limit: 100 }));
      if (random(6) === 0) deploy(state, pick(random, builds), random, uploads);
      for (const [at, results] of (await Promise.all(answers)).entries()) {
        const verdict = judge(results, words[at], builds);
        counts[verdict]++;
        if (verdict === 'right' && judge(results, words[at], [state.live]) === 'right') counts.latest++;
      }
    }
    state.isUploading = state.isUploading && random(3) > 0;
  }
  return counts;
}

/* Time passes by a minute with each look at the clock, so that a page asks every time whether the index is still the same. */
function withClock(t, isMoving) {
  let now = 1e12;
  t.mock.method(Date, 'now', () => (isMoving ? now += 60000 : now));
}

const HOSTS = [
  ['nothing is cached', { caching: 'address', kept: 0 }],
  ['a browser keeps some answers for good', { caching: 'address', kept: 40 }],
  ['a browser keeps all answers for good', { caching: 'address', kept: 100 }],
  ['some are seen before all files are there', { caching: 'address', kept: 40, uploads: 25 }],
  ['a host keeps some answers whatever is asked for', { caching: 'path', kept: 3 }],
  ['some files are lost on the way', { caching: 'address', kept: 20, lost: 3 }],
];

for (const [name, settings] of HOSTS) {
  for (const isMoving of [true, false]) {
    test('300 deployments, ' + name + (isMoving ? '' : ', at once'), async t => {
      withClock(t, isMoving);
      const counts = await run(7, settings, 300);
      t.diagnostic(JSON.stringify(counts));
      assert.equal(counts.wrong, 0);
      assert.ok(counts.right + counts.told === 1800);
      const { caching, uploads, lost } = settings;
      if (caching === 'address' && !lost) assert.ok(counts.told <= (uploads ? 600 : 0), JSON.stringify(counts));
      if (isMoving && caching === 'address') assert.ok(counts.latest > counts.right * .8, JSON.stringify(counts));
    });
  }
}

test('a page that is open finds what the new version has, without a word', async t => {
  withClock(t, true);
  const random = randomFrom(3);
  const builds = [makeBuild(random, 1), makeBuild(random, 2)];
  const { state, load } = makeHost(random, { caching: 'address', kept: 0 });
  deploy(state, builds[0], random);
  const page = createSearcher(load);
  await page.search('alpha');
  deploy(state, builds[1], random);
  for (const word of WORDS) {
    const results = await page.search(word, { limit: 100 });
    assert.deepEqual(found(results), [...builds[1].holders.get(word)].sort(), word);
  }
});

test('a mixture that no request mends is told, and not for longer than it lasts', async () => {
  const random = randomFrom(4);
  const builds = [makeBuild(random, 1), makeBuild(random, 2)];
  const { state, load } = makeHost(random, { caching: 'address', kept: 0 });
  deploy(state, builds[0], random);
  const page = createSearcher(load);
  await page.search('alpha');
  // The manifest is still the old one, all else is new.
  Object.assign(state, { old: builds[0], live: builds[1], isUploading: true, uploaded: new Set(builds[1].files.keys()) });
  state.uploaded.delete('manifest');
  state.requests = 0;
  const told = await Promise.all(['bravo', '梯度'].map(word => page.search(word)));
  for (const results of told) assert.deepEqual([results.length, results.unavailable, results.outdated], [0, true, true]);
  assert.ok(state.requests < 60, String(state.requests));
  state.isUploading = false;
  for (const word of WORDS) assert.deepEqual(found(await page.search(word, { limit: 100 })), [...builds[1].holders.get(word)].sort(), word);
});

test('an open page asks whether the index is new when it has not asked for a while, and does not wait for long', async t => {
  const random = randomFrom(5);
  const builds = [makeBuild(random, 1), makeBuild(random, 2)];
  const { state, load } = makeHost(random, { caching: 'address', kept: 0 });
  let isHanging = false;
  const page = createSearcher(async (name, version) => (isHanging && name === 'manifest' ? new Promise(() => {}) : load(name, version)));
  deploy(state, builds[0], random);
  for (const word of WORDS) await page.search(word, { limit: 100 });
  state.requests = 0;
  for (const word of WORDS) await page.search(word, { limit: 100 });
  assert.equal(state.requests, 0, 'all is known');
  const start = Date.now();
  t.mock.method(Date, 'now', () => start + 60000);
  isHanging = true;
  assert.deepEqual(found(await page.search('alpha', { limit: 100 })), [...builds[0].holders.get('alpha')].sort());
  isHanging = false;
  const other = createSearcher(load);
  for (const word of WORDS) await other.search(word, { limit: 100 });
  deploy(state, builds[1], random);
  Date.now.mock.mockImplementation(() => start + 120000);
  assert.deepEqual(found(await other.search('alpha', { limit: 100 })), [...builds[1].holders.get('alpha')].sort());
});
