'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { createEngine } = require('../../Templates/assets/search.js');
const { makeIndex } = require('./tiny-index.js');

const documents = [
  { url: 'emergence.html', title: '涌现', sections: [['', '', '大模型在规模变大时出现的能力。'],
    ['争议', '争议', '有人认为涌现能力只是度量的假象。']] },
  { url: 'transformer.html', title: 'Transformer 架构', sections: [['', '', '注意力机制，2017 年由 Google 提出，写在 node.js 里。']] },
  { url: 'glossary.html#llm', title: '大语言模型', kind: 'term', aliases: ['LLM', 'Large Language Model'],
    sections: [['', '', '参数很多的语言模型，如 GPT-4。']] },
  { url: 'glossary.html', title: '术语', sections: [['大语言模型', '大语言模型', '大语言模型是参数很多的语言模型。涌现能力见正文。']] },
  { url: 'evil.html', title: '<img onerror=alert(1)>', sections: [['', '', '<script>alert("熵")</script> & C++']] },
  { url: 'learning.html', title: '机器学习导论', sections: [['', '', '机器学习研究模型如何从数据中学习。']] },
];

const engineOf = files => createEngine(async name => files.get(name) || null);
const engine = engineOf(makeIndex(documents));
const urls = async (query, options) => (await engine.search(query, options)).map(result => result.url);

test('a title comes first, the section that holds the words gives the address', async () => {
  assert.equal((await urls('涌现'))[0].split('#')[0], 'emergence.html');
  const [first] = await engine.search('度量的假象');
  assert.equal(first.url, 'emergence.html#争议');
  assert.equal(first.section, '争议');
  assert.deepEqual(first.marks.map(([from, to]) => first.excerpt.slice(from, to)), ['度量的假象']);
});

test('any part of a sentence is found', async () => {
  for (const query of ['模变大', '力机制', '从数据中', '参数很多']) assert.ok((await urls(query)).length > 0, query);
  assert.equal((await urls('力机制'))[0], 'transformer.html');
});

test('a single character is found', async () => {
  assert.deepEqual(await urls('熵'), ['evil.html']);
});

test('Latin words: exact, prefix, alias, compound, mixed, mistyped, plural', async () => {
  assert.equal((await urls('transformer'))[0], 'transformer.html');
  assert.equal((await urls('transf'))[0], 'transformer.html');
  assert.equal((await urls('LLM'))[0], 'glossary.html#llm');
  assert.equal((await urls('Node.js'))[0], 'transformer.html');
  assert.equal((await urls('gpt4'))[0], 'glossary.html#llm');
  assert.equal((await urls('transfomer'))[0], 'transformer.html');
  assert.equal((await urls('transformers'))[0], 'transformer.html');
  assert.equal((await urls('google 注意力'))[0], 'transformer.html');
  assert.equal((await urls('c++'))[0], 'evil.html');
});

test('Traditional characters and full-width forms are folded', async () => {
  assert.equal((await urls('機器學習'))[0], 'learning.html');
  assert.equal((await urls('ＧＯＯＧＬＥ'))[0], 'transformer.html');
  const [first] = await engine.search('大語言模型');
  assert.equal(first.url, 'glossary.html#llm');
  assert.equal(first.kind, 'term');
});

test('results hold text, never markup', async () => {
  const [first] = await engine.search('img onerror');
  assert.equal(first.title, '<img onerror=alert(1)>');
  assert.equal(typeof first.excerpt, 'string');
});

test('odd queries are answered', async () => {
  for (const query of ['', '   ', '，。', 'a'.repeat(10000), '模型'.repeat(5000), '__proto__', 'constructor', '"', '\\', '\ud83d', null, 42]) {
    assert.ok(Array.isArray(await engine.search(query)), String(query).slice(0, 20));
  }
});

test('missing files leave results out, and nothing else', async () => {
  const whole = makeIndex(documents);
  for (const name of whole.keys()) {
    const files = new Map(whole);
    files.delete(name);
    for (const query of ['大语言模型', 'transformer 注意力', 'transfomer']) {
      assert.ok(Array.isArray(await engineOf(files).search(query)), name);
    }
  }
  const files = new Map([...whole].filter(([name]) => !name.startsWith('texts/')));
  assert.equal((await engineOf(files).search('大语言模型'))[0].title, '大语言模型');
  assert.equal((await engineOf(new Map()).search('模型')).unavailable, true);
});

test('an index of another version is not read', async () => {
  const files = makeIndex(documents);
  files.get('manifest').version = 99;
  assert.equal((await engineOf(files).search('模型')).unavailable, true);
});

test('the limit is kept and stale queries give nothing', async () => {
  assert.equal((await urls('模型', { limit: 1 })).length, 1);
  assert.deepEqual(await urls('模型', { isStale: () => true }), []);
});
