/* Lectern's search, the folding: what stands for a single character in the index. Keep in step with LecternSearch/Folding;
   Documentation/search-format.md specifies both. */
(function (lectern) {
  'use strict';

  const foldedScalars = new Map();
  const MARK = /^\p{M}$/u;
  const HAN_RANGES = [
    0x3005, 0x3007, 0x3041, 0x3096, 0x309d, 0x309f, 0x30a1, 0x30fa, 0x30fc, 0x30ff, 0x3105, 0x312f,
    0x31a0, 0x31bf, 0x31f0, 0x31ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xac00, 0xd7a3, 0xf900, 0xfaff,
    0x20000, 0x323af];
  /* The letters and vowel signs of scripts that are written without blanks, from Thai to Javanese. */
  const UNSPACED_RANGES = [
    0xe01, 0xe3a, 0xe40, 0xe4e, 0xe81, 0xebd, 0xec0, 0xece, 0xedc, 0xedf, 0x1000, 0x103f, 0x1050, 0x108f, 0x109a, 0x109d,
    0x1780, 0x17d3, 0x17d7, 0x17d7, 0x17dc, 0x17dd, 0x1950, 0x1974, 0x1980, 0x19c9, 0x1a20, 0x1a7c, 0x1b00, 0x1b4c,
    0xa980, 0xa9c0, 0xa9e0, 0xa9ef, 0xa9fa, 0xa9fe, 0xaa60, 0xaa76, 0xaa7a, 0xaadd];
  const STABLE_RANGES = [
    0x3041, 0x3096, 0x30a1, 0x30fa, 0x30fc, 0x30fe, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xac00, 0xd7a3,
    0x20000, 0x2f7ff, 0x30000, 0x323af];
  const DROPPED_RANGES = [0xad, 0xad, 0x200b, 0x200d, 0x2060, 0x2060, 0x2120, 0x2120, 0x2122, 0x2122, 0xfeff, 0xfeff, 0x1f3fb, 0x1f3ff];
  const BARE_RANGES = [0xc0, 0x24f, 0x370, 0x52f, 0x1e00, 0x1fff];
  /* Letters that are no letter with marks, and what is written for them; and the sigma that ends a word. */
  const SPELLED = new Map(('ßss æae œoe øo łl đd ðd þth ıi ŋn ħh ŧt ĸq ƀb ƃb ƈc ƌd ƒf ƕhv ƙk ƚl ƞn ƣoi ƥp '
    + 'ƫt ƭt ƴy ƶz ǥg ȡd ȥz ȴl ȵn ȶt ȷj ȸdb ȹqp ȼc ȿs ɀz ɇe ɉj ɍr ɏy ỻll ỽv ỿy ςσ')
    .split(' ').map(row => [row[0], row.slice(1)]));

  function within(ranges, code) {
    for (let i = 0; i < ranges.length; i += 2) {
      if (code >= ranges[i] && code <= ranges[i + 1]) return true;
    }
    return false;
  }

  const isUnspaced = code => (code >= 0xe01 && code <= 0x1b4c || code >= 0xa980 && code <= 0xaadd) && within(UNSPACED_RANGES, code);
  const isHan = code => within(HAN_RANGES, code) || isUnspaced(code);

  /* What stands for one scalar in the index; several, or none. */
  function fold(scalar) {
    let folded = foldedScalars.get(scalar);
    if (folded === undefined) {
      folded = foldAnew(scalar);
      foldedScalars.set(scalar, folded);
    }
    return folded;
  }

  function foldAnew(scalar) {
    const code = scalar.codePointAt(0);
    if (code < 0x80) return scalar.toLowerCase();
    if (within(DROPPED_RANGES, code)) return '';
    if (within(STABLE_RANGES, code) || isUnspaced(code)) return scalar;
    if (code === 0x2010 || code === 0x2011) return '-';
    let result = '';
    for (const part of scalar.normalize('NFKC')) {
      for (const lower of part.toLowerCase()) {
        const bare = within(BARE_RANGES, lower.codePointAt(0)) ? lower.normalize('NFD') : lower;
        for (const piece of bare) if (!MARK.test(piece)) result += SPELLED.get(piece) || piece;
      }
    }
    return result;
  }

  Object.assign(lectern, { within, isHan, fold });
})(globalThis.lecternSearch = globalThis.lecternSearch || {});
