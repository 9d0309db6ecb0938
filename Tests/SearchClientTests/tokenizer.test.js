'use strict';

// The golden vectors that Tests/LecternSearchTests reads too. Run: node --test Tests/SearchClientTests

const test = require('node:test');
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { tokenize, titleKey, distance, decodePostings, decodeNumbers, decodeWords, hash } =
  require('../../Templates/assets/search-engine.js/7-engine.js');

const fixture = path.join(__dirname, '../LecternSearchTests/Fixtures/tokenizer-vectors.json');
const { folding, vectors, folded } = JSON.parse(fs.readFileSync(fixture, 'utf8'));

test('golden vectors', () => {
  assert.ok(vectors.length >= 150);
  for (const { text, tokens, key } of vectors) {
    assert.deepEqual(tokenize(text), tokens, text);
    assert.equal(titleKey(text), key, text);
  }
});

test('golden vectors with a folding table', () => {
  const scalars = Array.from(folding);
  const table = new Map();
  for (let i = 0; i < scalars.length; i += 2) table.set(scalars[i], scalars[i + 1]);
  for (const { text, tokens, key } of folded) {
    assert.deepEqual(tokenize(text, table), tokens, text);
    assert.equal(titleKey(text, table), key, text);
  }
});

test('half of a surrogate pair parts', () => {
  assert.deepEqual(tokenize('大\ud83d模'), ['大', '模']);
});

test('numbers, postings and words are read as the index writes them', () => {
  assert.deepEqual(decodeNumbers('AfgB_fggBg1hD'), [0, 31, 63, 1086, 2110, 102110]);
  assert.deepEqual(decodePostings('A9CgBE_'), [0, 61, 2, 32, 4, 63]);
  assert.deepEqual(decodeWords('Amodel Fs Ern Aélan Bté A𐐨a Cb'),
    ['model', 'models', 'modern', 'élan', 'été', '𐐨a', '𐐨b']);
  assert.equal(hash('foobar'), 0xbf9cf968);
});

test('edits', () => {
  assert.equal(distance('model', 'model', 1), 0);
  assert.equal(distance('model', 'mdoel', 1), 1);
  assert.equal(distance('model', 'modl', 1), 1);
  assert.equal(distance('model', 'modles', 2), 2);
  assert.equal(distance('model', 'transformer', 2), 3);
});
