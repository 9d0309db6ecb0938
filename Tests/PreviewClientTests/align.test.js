'use strict';

// The comparison of the preview's script. Run: node --test Tests/PreviewClientTests

const test = require('node:test');
const assert = require('node:assert/strict');
const { align, alignBy, replacement } = require('../../Sources/CLecternPreview/client/1-align.js');

const matched = (a, b) => align([...a], [...b]).map(([x]) => [...a][x]).join('');

test('finds what two lists have in common', () => {
  const cases = [
    ['', '', ''],
    ['abc', 'abc', 'abc'],
    ['abc', '', ''],
    ['abc', 'axc', 'ac'],
    ['abc', 'abxc', 'abc'],
    ['abc', 'bc', 'bc'],
    ['abcd', 'badc', 2], // One of each swapped pair
    ['a.b.c.', 'x.a.b.y.c.', 'a.b.c.'],
    ['a.b.c.d.', 'a.d.c.', 4],
    ['....', '..x..', '....'],
    ['aabb', 'abab', 3],
  ];
  for (const [a, b, expected] of cases) {
    const text = matched(a, b);
    assert.equal(typeof expected === 'number' ? text.length : text, expected, `${a} ${b}`);
  }
});

// A small generator of numbers, so that a failure comes again.
function random(seed) {
  let state = seed;
  return (limit) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
}

test('pairs ascend and go together, whatever the lists', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const next = random(seed);
    const letters = 1 + next(12);
    const list = () => Array.from({ length: next(30) }, () => next(letters));
    const [a, b] = [list(), list()];
    let [x, y] = [-1, -1];
    for (const [i, j] of align(a, b)) {
      assert.ok(i > x && j > y && i < a.length && j < b.length, `seed ${seed}`);
      assert.equal(a[i], b[j], `seed ${seed}`);
      [x, y] = [i, j];
    }
  }
});

test('one edit in a list of different members leaves all others paired', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const next = random(seed);
    const a = Array.from({ length: 1 + next(60) }, (_, index) => 'm' + index);
    const b = [...a];
    const at = next(a.length);
    const kind = next(3);
    if (kind === 0) b.splice(at, 1);
    if (kind === 1) b.splice(at, 0, 'new');
    if (kind === 2) b[at] = 'other';
    assert.equal(align(a, b).length, kind === 1 ? a.length : a.length - 1, `seed ${seed}`);
  }
});

test('long lists without a unique member take no quadratic time', () => {
  const a = Array.from({ length: 20000 }, (_, index) => index % 7);
  const b = Array.from({ length: 20000 }, (_, index) => (index * 3) % 7);
  const start = performance.now();
  align(a, b);
  assert.ok(performance.now() - start < 2000);
});

test('a looser key pairs what is left between the pairs of the stricter', () => {
  const members = (text) => text.split(' ').map((word) => ({ kind: word[0], id: word.slice(1, 2), text: word }));
  const keys = [(m) => m.text, (m) => (m.id ? m.kind + m.id : {}), (m) => m.kind];
  const pairs = (a, b) => alignBy(members(a), members(b), keys);
  assert.deepEqual(pairs('p1same p2old h', 'p1same p2new h'), [[0, 0], [1, 1], [2, 2]]);
  assert.deepEqual(pairs('h p', 'p'), [[1, 0]]);
  assert.deepEqual(pairs('h1a p h2a', 'h1b p h2b'), [[0, 0], [1, 1], [2, 2]]);
  // By identity before by kind.
  assert.deepEqual(pairs('hAx hBx', 'hBy'), [[1, 0]]);
});

test('a text is changed where it differs, and no surrogate pair is cut', () => {
  const cases = [
    ['abc', 'abc', { start: 3, count: 0, text: '' }],
    ['abc', 'abxc', { start: 2, count: 0, text: 'x' }],
    ['大模型', '大语言模型', { start: 1, count: 0, text: '语言' }],
    ['aa', 'aaa', { start: 2, count: 0, text: 'a' }],
    ['', 'x', { start: 0, count: 0, text: 'x' }],
    ['😀', '😁', { start: 0, count: 2, text: '😁' }],
    ['x😀y', 'x😁y', { start: 1, count: 2, text: '😁' }],
    // The same low surrogate behind another high one.
    ['\u{1F400}', '\u{1F800}', { start: 0, count: 2, text: '\u{1F800}' }],
  ];
  for (const [before, after, expected] of cases) {
    const found = replacement(before, after);
    assert.deepEqual(found, expected, `${before} ${after}`);
    assert.equal(before.slice(0, found.start) + found.text + before.slice(found.start + found.count), after);
  }
});
