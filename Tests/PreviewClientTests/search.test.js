'use strict';

// What the preview's script does before each search: it asks for what is fresh, and gives the engine of the present state.

const test = require('node:test');
const assert = require('node:assert/strict');
const lectern = require('../../Templates/assets/search-engine.js/8-page.js');
require('../../Sources/CLecternPreview/client/8-layers.js');
require('../../Sources/CLecternPreview/client/9-search.js');
const { makeIndex, loadFrom, storeOf } = require('../SearchClientTests/tiny-index.js');

const page = (url, words) => ({ url, title: url, sections: [['', '', words]] });

/* A server with an index in `search/`, and what is fresh beside it. */
const server = { stamp: '', files: new Map(), fresh: '', loads: 0, isGone: false };

function serve(stamp, documents) {
  Object.assign(server, { stamp, files: makeIndex(documents, { stamp }) });
}

function write(stamp, superseded, documents) {
  const files = Object.fromEntries(makeIndex(documents, { meetings: 0 }));
  server.fresh = JSON.stringify({ base: server.stamp, superseded, files, stamp });
}

globalThis.document = { documentElement: { dataset: { root: '' } } };
globalThis.fetch = async (address, options) => {
  assert.deepEqual([address, options.cache], ['/_lectern/fresh.json', 'no-cache']);
  if (server.isGone) throw new TypeError('no server');
  const text = server.fresh;
  return { ok: true, headers: new Map([['ETag', '"' + text.length + text.slice(-30) + '"']]), json: async () => JSON.parse(text) };
};
lectern.scriptLoader = () => {
  server.loads++;
  return async (name, version) => {
    assert.ok(version, 'files are asked for by the stamp of the index');
    return loadFrom(server.files)(name);
  };
};

const plain = () => lectern.createEngine(storeOf(server.files));
const urls = async query => (await lectern.searchWith(fault => lectern.openEngine(plain, fault), query)).map(result => result.url);

test('a search finds what was written since the index was made, and not what was written over', async () => {
  serve('one', [page('a.html', '旧文'), page('b.html', '别的')]);
  write('1', [], []);
  assert.deepEqual(await urls('旧文'), ['a.html']);
  const engine = await lectern.openEngine(plain);
  assert.equal(await lectern.openEngine(plain), engine, 'the engine of a state is made once');

  write('2', [0], [page('a.html', '新词')]);
  assert.deepEqual(await urls('新词'), ['a.html']);
  assert.deepEqual(await urls('旧文'), []);
  assert.deepEqual(await urls('别的'), ['b.html']);
  assert.deepEqual((await engine.search('旧文')).map(result => result.url), ['a.html'], 'a search under way keeps its state');
  assert.equal(server.loads, 1);
});

test('a new index is loaded anew', async () => {
  serve('two', [page('a.html', '新词'), page('c.html', '后来')]);
  write('3', [], [page('d.html', '刚才')]);
  assert.deepEqual(await urls('后来'), ['c.html']);
  assert.deepEqual(await urls('刚才'), ['d.html']);
  assert.deepEqual(await urls('别的'), []);
  assert.equal(server.loads, 2);
});

test('an index that is newer than what is fresh is asked about again', async () => {
  const fetched = globalThis.fetch;
  let asked = 0;
  globalThis.fetch = async (...request) => {
    const response = await fetched(...request);
    // Between the two answers the server has made a new index.
    if (asked++ === 0) {
      serve('three', [page('e.html', '末尾')]);
      write('4', [], []);
    }
    return response;
  };
  write('again', [], []);
  assert.deepEqual(await urls('末尾'), ['e.html']);
  globalThis.fetch = fetched;
});

test('a search that is under way when a new index is made is told, and the next one has it', async () => {
  serve('four', [page('g.html', '旧的'), page('h.html', '旧的')]);
  write('5a', [], []);
  const engine = await lectern.openEngine(plain);
  serve('five', [page('h.html', '旧的')]);
  write('5b', [], []);
  await assert.rejects(engine.search('旧的'), fault => fault instanceof lectern.IndexFault && fault.stamp === 'five');
  assert.deepEqual(await urls('旧的'), ['h.html']);
  serve('three', [page('e.html', '末尾')]);
  write('4a', [], []);
  assert.deepEqual(await urls('末尾'), ['e.html']);
});

test('without the server, what is there is searched', async () => {
  write('5', [0], []);
  server.isGone = true;
  assert.deepEqual(await urls('末尾'), ['e.html']);
  server.isGone = false;
  assert.deepEqual(await urls('末尾'), []);
});

test('searches at once are all answered', async () => {
  write('6', [], [page('f.html', '一起')]);
  const found = await Promise.all(['一起', '末尾', '一起'].map(urls));
  assert.deepEqual(found, [['f.html'], ['e.html'], ['f.html']]);
});
