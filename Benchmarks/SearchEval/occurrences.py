"""Which pages hold a text: what the query sets call right is found by looking, not by any search engine."""

import bisect
import re
from collections.abc import Iterable

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_GAP = re.compile(rf"(?<=[{_HAN}])[ \u00a0]+(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])[ \u00a0]+(?=[{_HAN}])")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_WORD = re.compile(r"(?<![a-z0-9])[a-z]{3,64}(?![a-z0-9])")


def normalize(text: str) -> str:
    """The form in which texts are compared: small letters, nothing invisible, no blank between Han and Latin."""
    # One character out of the astral planes would make Python keep the whole of all texts in four bytes each.
    return _GAP.sub("", _ASTRAL.sub("\ufffd", _INVISIBLE.sub("", text))).lower()


class Occurrences:
    """The texts of all pages as one string, in which `str.find` is fast enough for hundreds of needles."""

    def __init__(self, texts: Iterable[str]) -> None:
        parts = [normalize(text).replace("\0", " ") for text in texts]
        self._starts: list[int] = []
        position = 0
        for part in parts:
            self._starts.append(position)
            position += len(part) + 1
        self._ends = self._starts[1:] + [position]
        self._text = "\0".join(parts) + "\0"

    def pages_with(self, needle: str, most: int, whole_words: bool = False) -> list[int] | None:
        """The numbers of the pages that hold the needle, ascending; nothing when they are more than `most`."""
        needle = normalize(needle)
        found: list[int] = []
        at = self._text.find(needle)
        while at >= 0:
            if whole_words and not self._is_whole(at, at + len(needle)):
                at = self._text.find(needle, at + 1)
                continue
            page = bisect.bisect_right(self._starts, at) - 1
            found.append(page)
            if len(found) > most:
                return None
            at = self._text.find(needle, self._ends[page])
        return found

    def _is_whole(self, start: int, end: int) -> bool:
        before, after = self._text[start - 1 : start], self._text[end : end + 1]
        first, last = self._text[start], self._text[end - 1]
        return not (_is_latin(first) and _is_latin(before)) and not (_is_latin(last) and _is_latin(after))

    def words(self, most: int) -> dict[str, tuple[list[int], int]]:
        """All Latin words: the pages that hold them (one more than `most` at most), and how often they occur in all."""
        found: dict[str, tuple[list[int], int]] = {}
        for number, start in enumerate(self._starts):
            for word in _WORD.findall(self._text, start, self._ends[number]):
                pages, count = found.get(word, ([], 0))
                if len(pages) <= most and (not pages or pages[-1] != number):
                    pages.append(number)
                found[word] = (pages, count + 1)
        return found


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
