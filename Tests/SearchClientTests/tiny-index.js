'use strict';

// Makes the files of an index in memory from documents, straight from Documentation/search-format.md,
// so that the engine is tested against the format rather than against the Swift code.
// A document is {url, title, kind?, aliases?, tags?, breadcrumb?, summary?, pinyin?: [keys], sections: [[anchor, heading, text]]}.

const { tokenize, titleKey, hash, isHan, createStore } = require('../../Templates/assets/search-engine.js/7-engine.js');

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const WEIGHTS = { title: 4, heading: 2, tag: 2, body: 1, summary: 1, breadcrumb: .5 };
const FLAGS = { title: 1, heading: 2 };
const DEFAULTS = {
  blockLength: 60, han: 4, titles: 2, triples: 2, meetings: 2, latin: 5, pinyin: 3, group: 1, tier: 2048, restShift: 3, textShift: 0, filters: false,
  folding: '語语機机學学調调習习', stamp: 's',
};

const hex = value => value.toString(16).padStart(2, '0');
const isHanTerm = term => isHan(term.codePointAt(0));

function number(value) {
  let text = '';
  for (; value >= 32; value >>>= 5) text += DIGITS[(value & 31) | 32];
  return text + DIGITS[value];
}

/* Whole sections side by side; a longer one goes on under its anchor and heading. */
function blocksOf(document, length) {
  const blocks = [[]];
  let size = 0;
  for (const [anchor, heading, text] of document.sections) {
    for (let at = 0; at === 0 || at < text.length; at += length) {
      const part = text.slice(at, at + length);
      if (size && size + part.length > length) {
        blocks.push([]);
        size = 0;
      }
      blocks[blocks.length - 1].push([anchor, heading, part]);
      size += part.length;
    }
  }
  return blocks;
}

function fieldsOf(document, blocks) {
  const fields = [['title', document.title, 0], ['summary', document.summary || '', 0]];
  for (const alias of document.aliases || []) fields.push(['title', alias, 0]);
  for (const tag of document.tags || []) fields.push(['tag', tag, 0]);
  for (const name of document.breadcrumb || []) fields.push(['breadcrumb', name, 0]);
  blocks.forEach((sections, block) => {
    for (const [, heading, text] of sections) fields.push(['heading', heading, block], ['body', text, block]);
  });
  return fields;
}

const filterWord = (kind, name, folding) => kind + ':' + hash(titleKey(name, folding)).toString(16).padStart(8, '0');

/* The terms by which filters find a document. */
function filterKeys({ tags = [], breadcrumb = [], url }, folding) {
  const sections = [...breadcrumb, ...url.split('#')[0].split('/').slice(0, -1)];
  return [...tags.map(tag => filterWord('tag', tag, folding)), ...sections.map(name => filterWord('section', name, folding))];
}

function count(documents, blocks, folding, { filters, average: given }) {
  const terms = new Map();
  const lengths = documents.map((document, id) => {
    const own = new Map();
    let length = 0;
    for (const [field, text, block] of fieldsOf(document, blocks[id])) {
      const tokens = tokenize(text, folding);
      const singles = tokens.filter(token => token.length > 1 && isHanTerm(token)).flatMap(token => Array.from(token));
      length += tokens.length * WEIGHTS[field];
      for (const token of [...tokens, ...new Set(singles)]) {
        const entry = own.get(token) || own.set(token, { weight: 0, flags: 0, blocks: new Map() }).get(token);
        entry.weight += WEIGHTS[field];
        entry.flags |= FLAGS[field] || 0;
        entry.blocks.set(block, (entry.blocks.get(block) || 0) + WEIGHTS[field]);
      }
    }
    if (filters) for (const key of filterKeys(document, folding)) own.set(key, { weight: 1, flags: 0, blocks: new Map([[0, 1]]) });
    for (const [token, entry] of own) {
      const block = [...entry.blocks].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0][0];
      (terms.get(token) || terms.set(token, []).get(token)).push({ id, block, weight: entry.weight, flags: entry.flags });
    }
    return length;
  });
  const average = given || lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  for (const [token, postings] of terms) {
    for (const posting of postings) {
      const { weight } = posting;
      posting.impact = Math.min(15, Math.floor(16 * weight / (weight + 1.2 * (.6 + .4 * lengths[posting.id] / average))));
    }
    if (isHanTerm(token) && Array.from(token).length === 1 && postings.length > 64) {
      terms.set(token, postings.sort((a, b) => b.impact - a.impact || a.id - b.id).slice(0, 64).sort((a, b) => a.id - b.id));
    }
  }
  return { terms, average };
}

function encode(postings, first) {
  let text = '', previous = first || 0;
  for (const { id, impact, flags, block } of postings) {
    text += number(id - previous) + DIGITS[impact << 2 | flags] + DIGITS[block];
    previous = id;
  }
  return text;
}

/* The value of a term; what is left out of a long list goes into files of its own. */
function termValue(term, postings, options, files) {
  if (postings.length <= options.tier) return encode(postings);
  const best = new Set([...postings].sort((a, b) => b.impact - a.impact || a.id - b.id).slice(0, options.tier));
  const parts = new Map();
  for (const posting of postings.filter(item => !best.has(item))) {
    const part = posting.id >> options.restShift;
    (parts.get(part) || parts.set(part, []).get(part)).push(posting);
  }
  for (let part = 0; part < Math.max(1, Math.ceil(options.documents / 2 ** options.restShift)); part++) {
    const list = parts.get(part) || [];
    const name = 'rest/' + hash(term).toString(16).padStart(8, '0') + '-' + part.toString(16);
    files.set(name, { ...files.get(name), [term]: encode(list, part << options.restShift) });
  }
  return '*' + number(postings.length) + encode(postings.filter(item => best.has(item)));
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

function numbers(ids) {
  return ids.map((id, at) => number(at ? id - ids[at - 1] : id)).join('');
}

/* Files of sorted words with a value each; the first word of each file, or of each group of files. */
function sortedFiles(files, family, words, perFile, group, make) {
  const borders = [];
  for (let at = 0; at < words.length; at += perFile) {
    const part = words.slice(at, at + perFile);
    files.set(family + '/' + hex(borders.length), make(part));
    borders.push(part[0]);
  }
  for (let at = 0; group > 1 && at < borders.length; at += group) {
    files.set(family + '/borders-' + hex(at / group), borders.slice(at, at + group));
  }
  return { count: borders.length, leading: borders.filter((_, at) => at % group === 0) };
}

function hashedFiles(files, family, total, entries) {
  const shards = Array.from({ length: total }, () => ({}));
  for (const [key, value] of entries) {
    Object.defineProperty(shards[hash(key) & (total - 1)], key, { value, enumerable: true });
  }
  shards.forEach((shard, at) => files.set(family + '/' + hex(at), shard));
}

function nameFiles(files, documents, options, folding) {
  const titles = new Map();
  const keys = new Map();
  const add = (map, key, id) => (map.get(key) || map.set(key, new Set()).get(key)).add(id);
  documents.forEach((document, id) => {
    for (const name of [document.title, ...(document.aliases || [])]) add(titles, titleKey(name, folding), id);
    for (const key of document.pinyin || []) add(keys, key, id);
  });
  hashedFiles(files, 'titles', options.titles, [...titles].filter(([key]) => key).map(([key, ids]) => [key, numbers([...ids])]));
  return sortedFiles(files, 'pinyin', [...keys.keys()].sort(), options.pinyin, options.group,
    part => ({ keys: frontCode(part), documents: part.map(key => numbers([...keys.get(key)])).join(' ') }));
}

function textFiles(files, documents, blocks, options) {
  documents.forEach((document, id) => {
    const card = [document.kind || 'page', document.title, document.url, document.breadcrumb || [], document.summary || '',
      document.aliases || [], document.tags || [], blocks[id].length];
    blocks[id].forEach((sections, block) => {
      const name = 'texts/' + hex(id >> options.textShift) + '-' + block.toString(16);
      files.set(name, { ...files.get(name), [id]: [card, sections] });
    });
  });
}

/* The triples whose pairs would meet by chance: for each the documents, with the first block that holds it. */
function triples(documents, blocks, folding, terms, options) {
  const found = new Map();
  const count = pair => (terms.get(pair) || []).length;
  documents.forEach((document, id) => {
    for (const [, text, block] of fieldsOf(document, blocks[id])) {
      const pairs = tokenize(text, folding);
      for (const [at, pair] of pairs.entries()) {
        const before = Array.from(pairs[at - 1] || '');
        const [first, last] = Array.from(pair);
        // Pairs of one run overlap; that a run ends as the next one begins does not occur in these texts.
        if (before.length !== 2 || before[1] !== first || !last || !isHanTerm(pair)) continue;
        if (count(before.join('')) * count(pair) <= options.meetings * documents.length) continue;
        const key = before.join('') + last;
        const own = found.get(key) || found.set(key, new Map()).get(key);
        if (!own.has(id)) own.set(id, block);
      }
    }
  });
  return [...found].map(([key, own]) => {
    if (own.size > options.tier) return [key, '*'];
    const ids = [...own.keys()];
    return [key, ids.map((id, at) => number(at ? id - ids[at - 1] : id) + DIGITS[own.get(id)]).join('')];
  });
}

/* A map from file names to contents, and the average length of a document, which `settings.average` may set. */
function makeIndex(documents, settings) {
  const options = { ...DEFAULTS, ...settings, documents: documents.length };
  const scalars = Array.from(options.folding);
  const folding = new Map(scalars.flatMap((scalar, at) => (at % 2 ? [] : [[scalar, scalars[at + 1]]])));
  const blocks = documents.map(document => blocksOf(document, options.blockLength));
  const { terms, average } = count(documents, blocks, folding, options);
  const files = Object.assign(new Map(), { average });
  const value = term => termValue(term, terms.get(term), options, files);
  const words = [...terms.keys()].filter(term => !isHanTerm(term)).sort();
  hashedFiles(files, 'han', options.han, [...terms.keys()].filter(isHanTerm).map(term => [term, value(term)]));
  hashedFiles(files, 'triples', options.triples, triples(documents, blocks, folding, terms, options));
  const latin = sortedFiles(files, 'latin', words, options.latin, options.group,
    part => ({ words: frontCode(part), postings: part.map(value).join(' ') }));
  const spelling = words.filter(word => /^[a-z]{3,24}$/.test(word));
  const lengths = [...new Set(spelling.map(word => word.length))].sort((a, b) => a - b);
  for (const length of lengths) {
    const part = spelling.filter(word => word.length === length);
    files.set('words/' + hex(length), { words: frontCode(part), counts: part.map(word => DIGITS[Math.floor(Math.log2(terms.get(word).length))]).join('') });
  }
  const pinyin = nameFiles(files, documents, options, folding);
  textFiles(files, documents, blocks, options);
  files.set('folding', options.folding);
  files.set('manifest', { version: 4, stamp: options.stamp, documents: documents.length, han: options.han, titles: options.titles,
    latin: latin.leading, latinFiles: latin.count, pinyin: pinyin.leading, pinyinFiles: pinyin.count,
    triples: options.triples, meetings: options.meetings,
    words: lengths, latinGroup: options.group, pinyinGroup: options.group, textShift: options.textShift, tier: options.tier, restShift: options.restShift });
  return files;
}

/* The load of a host that has these files, for a store. */
const loadFrom = files => async name => (files.has(name) ? { value: files.get(name), stamp: files.get('manifest').stamp } : null);

const storeOf = files => createStore(loadFrom(files), files.get('manifest'));

module.exports = { makeIndex, loadFrom, storeOf };
