'use strict';

// Prints what the client's tokenizer makes of some texts: node tokenize.js texts.json, an array of strings.
// Tests/LecternSearchTests compares it with the tokenizer in Swift.

const fs = require('node:fs');
const { tokenize, titleKey } = require('../../Templates/assets/search-engine.js/7-engine.js');

const texts = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
process.stdout.write(JSON.stringify(texts.map(text => ({ tokens: tokenize(text), key: titleKey(text) }))));
