'use strict';

// Chance that comes out the same each time.

/* Numbers below `limit` that a seed decides (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return limit => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

const pick = (random, list) => list[random(list.length)];

module.exports = { randomFrom, pick };
