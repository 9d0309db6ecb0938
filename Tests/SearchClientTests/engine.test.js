'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { createSearcher } = require('../../Templates/assets/search-engine.js/8-page.js');
const { makeIndex, loadFrom } = require('./tiny-index.js');

const documents = [
  { url: 'emergence.html', title: '涌现', tags: ['概念'], sections: [['', '', '大模型在规模变大时出现的能力。'],
    ['争议', '争议', '有人认为涌现能力只是度量的假象。']] },
  { url: 'transformer.html', title: 'Transformer 架构', tags: ['架构'], sections: [
    ['', '', '注意力机制，2017 年由 Google 提出，写在 node.js 里。']] },
  { url: 'glossary.html#llm', title: '大语言模型', kind: 'term', aliases: ['LLM', 'Large Language Model'], pinyin: ['dyymx', 'dayuyanmoxing'],
    breadcrumb: ['术语'], sections: [['', '', '参数很多的语言模型，如 GPT-4。']] },
  { url: 'glossary.html', title: '术语', sections: [['大语言模型', '大语言模型', '大语言模型是参数很多的语言模型。涌现能力见正文。']] },
  { url: 'evil.html', title: '<img onerror=alert(1)>', tags: ['__proto__'], sections: [['', '', '<script>alert("熵")</script> & C++']] },
  { url: 'learning.html', title: '机器学习导论', summary: '从数据中学习。', sections: [['', '', '机器学习研究模型如何从数据中学习。']] },
  { url: 'tuning/basics.html', title: '微调', tags: ['训练', '概念'], pinyin: ['weitiao', 'wt'], breadcrumb: ['训练方法'],
    sections: [['', '', '微调从一个预训练的模型开始，继续训练。']] },
  { url: 'tuning/long.html', title: '长文', tags: ['训练'], breadcrumb: ['训练方法'], sections: [
    ['a', '开头', '热身。'.repeat(19) + '学习率'], ['b', '中间', '学习率与学习率，慢慢地降。' + '热身。'.repeat(15)],
    ['c', '结尾', '余弦退火使学习率慢慢降下来。']] },
  { url: 'traditional.html', title: '舊文', sections: [['', '', '機器翻譯要學習語言。']] },
];

const engineOf = files => createSearcher(loadFrom(files));
/* … and writes down what is read. */
const countingEngine = (files, read) => createSearcher(async name => {
  read.push(name);
  return loadFrom(files)(name);
});
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

test('frequent pairs side by side are found among many documents that hold them apart', async () => {
  const apart = Array.from({ length: 60 }, (_, at) => (
    { url: at + '.html', title: '第' + at, sections: [['', '', '数据库里的关系型，要据关键的来说。' + '热身。'.repeat(30)]] }));
  const together = { url: 'z.html', title: '末', sections: [['', '', '热身。'.repeat(40)], ['here', '', '不看数据关系如何。']] };
  for (const size of [60, 2048]) {
    const engine = engineOf(makeIndex([...apart, together], { tier: size }));
    for (const query of ['数据关系', '数据关', '"数据关系"']) {
      assert.equal((await engine.search(query))[0].url, 'z.html#here', query);
    }
    assert.deepEqual((await engine.search('"数据关系"')).map(result => result.url), ['z.html#here']);
  }
  const many = engineOf(makeIndex([...apart, ...apart.map(page => ({ ...page, url: 'y' + page.url, sections: together.sections.slice(1) }))], { tier: 50 }));
  assert.equal((await many.search('"数据关系"')).length, 10);
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
  for (const query of ['', '   ', '，。', 'a'.repeat(10000), '模型'.repeat(5000), '__proto__', 'constructor', '"', '\\', '\ud83d', '大\ud83d型', '"\udc00"',
    'tag:"', 'tag:' + 'x'.repeat(5000), '"'.repeat(300), '「」『', 'toString hasOwnProperty', '﷽', null, undefined, 42]) {
    assert.ok(Array.isArray(await engine.search(query)), String(query).slice(0, 20));
  }
});

test('the block in which the terms weigh most is read, and no other', async () => {
  const files = makeIndex(documents);
  const read = [];
  const counting = countingEngine(files, read);
  const [first] = await counting.search('余弦退火', { limit: 1 });
  assert.equal(first.url, 'tuning/long.html#c');
  assert.equal(first.section, '结尾');
  assert.deepEqual(read.filter(name => name.startsWith('texts/')), ['texts/07-2']);
});

test('a quoted phrase must occur as it stands, in whatever block it is', async () => {
  for (const query of ['"学习率慢慢"', '“学习率慢慢”', '「学习率慢慢」', '『学习率慢慢』', '＂学习率慢慢＂']) {
    const results = await engine.search(query);
    assert.deepEqual(results.map(result => result.url), ['tuning/long.html#c'], query);
    assert.deepEqual(results[0].marks.map(([from, to]) => results[0].excerpt.slice(from, to)), ['学习率慢慢']);
  }
  assert.deepEqual(await urls('"学习语言"'), ['traditional.html']);
  assert.deepEqual(await urls('"学习慢慢"'), []);
  assert.deepEqual(await urls('"transf"'), []);
  assert.equal((await urls('"Large Language Model"'))[0], 'glossary.html#llm');
  assert.deepEqual(await urls('"GPT-4" 模型'), ['glossary.html#llm']);
  assert.ok((await urls('"学习率')).length > 0);
  assert.ok(Array.isArray(await urls('""')));
});

for (const filters of [false, true]) {
  test('filters, ' + (filters ? 'with terms of their own' : 'found by their words'), async () => {
    const filtered = engineOf(makeIndex(documents, { filters }));
    const paths = async query => (await filtered.search(query)).map(result => result.url.split('#')[0]);
    assert.deepEqual(await paths('tag:训练'), ['tuning/basics.html', 'tuning/long.html']);
    assert.deepEqual(await paths('标签：训练 tag:"概念"'), ['tuning/basics.html']);
    assert.deepEqual((await paths('模型 tag:概念')).sort(), ['emergence.html', 'tuning/basics.html']);
    assert.deepEqual(await paths('栏目:训练方法 学习率'), ['tuning/long.html']);
    assert.deepEqual(await paths('模型 section:tuning'), ['tuning/basics.html']);
    assert.deepEqual(await paths('section:术语'), ['glossary.html']);
    assert.deepEqual(await paths('tag:没有这个'), []);
    // In prose 标签： is a word like any other.
    assert.deepEqual(await paths('学习率 标签：没有这个'), await paths('学习率 标签 没有这个'));
    assert.ok((await paths('学习率 标签：没有这个')).length > 0);
    assert.deepEqual(await paths('学习率 tag:没有这个'), []);
    assert.deepEqual(await paths('tag:__proto__'), ['evil.html']);
    assert.deepEqual(await paths('tag:，'), []);
    assert.equal((await paths('other:涌现'))[0], 'emergence.html');
    assert.ok(Array.isArray(await paths('tag:')));
  });
}

test('pinyin, initials and their beginnings find titles when little else does', async () => {
  for (const query of ['weitiao', 'wei tiao', 'wt', 'weit', 'WeiTiao']) {
    const [first] = await engine.search(query);
    assert.equal(first && first.url, 'tuning/basics.html', query);
  }
  assert.equal((await urls('dyymx'))[0], 'glossary.html#llm');
  assert.equal((await engine.search('weitiao'))[0].excerpt, '');
});

test('the table of characters is loaded only for a character that nothing holds', async () => {
  const files = makeIndex(documents);
  const read = [];
  const counting = countingEngine(files, read);
  await counting.search('涌现');
  assert.ok(!read.includes('folding'));
  assert.equal((await counting.search('機器學習'))[0].url, 'learning.html');
  assert.ok(read.includes('folding'));
  const [first] = await counting.search('语言');
  assert.ok(first.marks.length > 0);
});

test('a long list is read in parts, as far as it may change the first results', async () => {
  const many = Array.from({ length: 60 }, (_, id) => ({
    url: id + '.html', title: '文' + id, sections: [['', '', (id === 47 ? '稀有的' : '') + '模型' + '，模型'.repeat(id % 7) + '。'.repeat(id)]],
  }));
  const tiered = makeIndex(many, { tier: 8, restShift: 3 });
  assert.ok([...tiered.keys()].some(name => name.startsWith('rest/')));
  const whole = engineOf(makeIndex(many));
  const parts = engineOf(tiered);
  const list = async (searcher, query) => (await searcher.search(query, { limit: 5 })).map(result => result.url);
  for (const query of ['模型', '稀有的模型', '稀有 模型', '"模型"']) assert.deepEqual((await list(parts, query))[0], (await list(whole, query))[0], query);
});

test('files of groups of files', async () => {
  const grouped = engineOf(makeIndex(documents, { latin: 2, group: 2, pinyin: 1 }));
  for (const query of ['transformer', 'transf', 'node.js', 'llm', 'weitiao', 'zzz', '0']) {
    const results = await grouped.search(query);
    assert.deepEqual(results.map(result => result.url), await urls(query), query);
  }
});

/* The files that an engine reads for a query. */
async function readBy(files, query) {
  const read = [];
  await countingEngine(files, read).search(query);
  return new Set(read);
}

test('a file that is missing is told of, by each search that needs it and by no other', async () => {
  const whole = makeIndex(documents);
  for (const query of ['大语言模型', 'transformer 注意力', 'transfomer', '"从数据中学习"', 'weitiao', '機器', 'tag:训练']) {
    const needed = await readBy(whole, query);
    assert.ok(needed.size > 1);
    for (const name of whole.keys()) {
      if (name === 'manifest') continue;
      const files = new Map(whole);
      files.delete(name);
      const found = await engineOf(files).search(query);
      assert.equal(Boolean(found.incomplete), needed.has(name), query + ' without ' + name);
      if (!found.incomplete) assert.deepEqual(found, await engine.search(query));
    }
  }
  const files = new Map([...whole].filter(([name]) => !name.startsWith('texts/')));
  const none = await engineOf(files).search('大语言模型');
  assert.deepEqual([none.length, none.incomplete], [0, true]);
  const gone = await engineOf(new Map()).search('模型');
  assert.deepEqual([gone.length, gone.unavailable, gone.outdated], [0, true, undefined]);
});

test('no search of a whole index asks for a file that is not there', async () => {
  for (const settings of [{}, { latin: 1, pinyin: 1, group: 2 }, { tier: 1, restShift: 1 }, { textShift: 2, filters: true }]) {
    const files = makeIndex(documents, settings);
    const asked = [];
    const counting = countingEngine(files, asked);
    const words = ['z', 'zz', 'tag', '0', '熵', '模型', '的', 'transf', 'w', 'xx', 'wt', '模型 学习', '"模型"', 'section:tuning', 'google', 'in', '龍', 'tranformer'];
    for (const query of words) assert.equal((await counting.search(query)).incomplete, undefined, query);
    assert.deepEqual(asked.filter(name => !files.has(name)), []);
  }
});

test('an index of another version is not read, and the reader is told to reload', async () => {
  for (const version of [3, 99]) {
    const files = makeIndex(documents);
    files.get('manifest').version = version;
    const found = await engineOf(files).search('模型');
    assert.deepEqual([found.length, found.unavailable, found.outdated], [0, true, true]);
  }
});

test('broken files throw nothing', async () => {
  const whole = makeIndex(documents);
  const broken = [null, {}, [], '', 7, { words: 3 }, { words: 'A', postings: 5 }, { 0: 1, 大语: 7 }, { 7: [null, null], 大语: '*' }, [[1]]];
  for (const name of whole.keys()) {
    if (name === 'manifest') continue;
    for (const value of broken) {
      const files = new Map(whole).set(name, value);
      for (const query of ['大语言模型', 'transfomer', '"从数据中学习"']) assert.ok(Array.isArray(await engineOf(files).search(query)), name);
    }
  }
});

test('a search that is given up loads nothing more, and one beside it is not disturbed', async () => {
  const files = makeIndex(documents);
  const read = [];
  const gate = createSearcher(async name => {
    read.push(name);
    await new Promise(resolve => setTimeout(resolve, 2));
    return loadFrom(files)(name);
  });
  await gate.prepare();
  const controller = new AbortController();
  const older = gate.search('涌现能力', { signal: controller.signal });
  const newer = gate.search('机器学习');
  controller.abort();
  assert.deepEqual([...await older], []);
  assert.equal((await older).stale, true);
  assert.equal((await newer)[0].url, 'learning.html');
  assert.ok(!read.includes('texts/00-0'));
});

test('a signal ends a search, and searches of two signals do not end each other', async () => {
  const controller = new AbortController();
  const ended = engine.search('模型', { signal: controller.signal });
  controller.abort();
  assert.equal((await ended).length, 0);
  const results = await Promise.all(['模型', '涌现'].map(query => engine.search(query, { signal: new AbortController().signal })));
  assert.ok(results.every(list => list.length > 0));
});

test('the limit is kept', async () => {
  assert.equal((await urls('模型', { limit: 1 })).length, 1);
});
