'use strict';

// Makes the files of an index in memory from documents, straight from Documentation/search-format.md,
// so that the engine is tested against the format rather than against the Swift code.

const { tokenize, titleKey, hash } = require('../../Templates/assets/search.js');

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const WEIGHTS = { title: 4, heading: 2, body: 1 };
const HAN = /^[\u3400-\u9fff]+$/;

function number(value) {
  let text = '';
  for (; value >= 32; value >>>= 5) text += DIGITS[(value & 31) | 32];
  return text + DIGITS[value];
}

function count(documents) {
  const terms = new Map();
  documents.forEach((document, id) => {
    const fields = [['title', document.title], ...(document.aliases || []).map(alias => ['title', alias])];
    for (const [, heading, text] of document.sections) fields.push(['heading', heading], ['body', text]);
    for (const [field, text] of fields) {
      const singles = Array.from(text).filter(scalar => HAN.test(scalar));
      for (const token of new Set([...tokenize(text), ...singles])) {
        const postings = terms.get(token) || terms.set(token, new Map()).get(token);
        const entry = postings.get(id) || { weight: 0, flags: 0 };
        postings.set(id, { weight: entry.weight + WEIGHTS[field], flags: entry.flags | (field === 'title' ? 1 : 0) });
      }
    }
  });
  return terms;
}

function encode(postings) {
  let text = '', previous = 0;
  for (const [id, { weight, flags }] of postings) {
    const step = Math.min(15, Math.floor(weight / (weight + 1.2) * 16));
    text += number(id - previous) + DIGITS[step << 2 | flags];
    previous = id;
  }
  return text;
}

function frontCode(words) {
  let previous = '';
  return words.map(word => {
    let shared = 0;
    while (shared < Math.min(63, previous.length, word.length) && previous[shared] === word[shared]) shared++;
    previous = word;
    return DIGITS[shared] + word.slice(shared);
  }).join(' ');
}

/* A map from file names to contents. */
function makeIndex(documents) {
  const terms = count(documents);
  const words = [...terms.keys()].filter(term => !HAN.test(term)).sort();
  const files = new Map();
  const han = [{}, {}, {}, {}];
  for (const [term, postings] of terms) if (HAN.test(term)) han[hash(term) & 3][term] = encode(postings);
  han.forEach((shard, at) => files.set('han/0' + at, shard));
  const borders = [];
  for (let at = 0; at < words.length; at += 5) {
    const part = words.slice(at, at + 5);
    files.set('latin/' + borders.length.toString(16).padStart(2, '0'),
      { words: frontCode(part), postings: part.map(word => encode(terms.get(word))).join(' ') });
    borders.push(part[0]);
  }
  const lengths = [...new Set(words.filter(word => /^[a-z]{3,24}$/.test(word)).map(word => word.length))].sort((a, b) => a - b);
  for (const length of lengths) {
    const part = words.filter(word => word.length === length && /^[a-z]+$/.test(word));
    files.set('words/' + length.toString(16).padStart(2, '0'), { words: frontCode(part), counts: 'A'.repeat(part.length) });
  }
  const titles = {};
  documents.forEach((document, id) => { titles[titleKey(document.title)] = number(id); });
  files.set('titles/00', titles);
  documents.forEach((document, id) => {
    const name = id.toString(16).padStart(2, '0');
    files.set('texts/' + name, [document.sections]);
    files.set('cards/' + name, [[document.kind || 'page', document.title, document.url, [], document.summary || '', id, 0, 1,
      document.aliases || [], []]]);
  });
  files.set('manifest', { version: 1, stamp: 's', documents: documents.length, cardsPerFile: 1, han: 4, titles: 1,
    latin: borders, words: lengths, folding: '語语機机學学' });
  return files;
}

module.exports = { makeIndex };
