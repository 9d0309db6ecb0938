"""Links of a section that comes to stand on another page: they lead to a page with the title of the note they led to,
or become plain text."""

import posixpath
import random
import re
import urllib.parse
from dataclasses import dataclass

from sections import Note

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.S | re.M)
# Each repetition is bounded and of one line, so that no text of brackets makes the search quadratic.
_SPAN_OR_LINK = re.compile(
    r"(?P<span>(?<!`)(`{1,3})(?!`)[^\n]{1,300}?(?<!`)\2(?!`))"
    r"|(?P<image>!?)\[(?P<text>(?:[^\[\]\n]|!?\[[^\[\]\n]{0,200}\](?:\([^()\n]{0,300}\))?){0,300})\]"
    r"\([ \t]*<?(?P<address>(?:[^\s()<>]|\([^\s()<>]{0,100}\)){0,600})>?(?:[ \t]+[^)\n]{0,200})?\)"
)
_WIKI = re.compile(r"!?\[\[!?([^\[\]|]*)(?:\|([^\[\]]*))?\]\]")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*(?![a-z][a-z0-9+.-]*:|//)\S.*$", re.M | re.I)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.I)
_REPOSITORY = re.compile(r"^https?://[^/]+/[^/]+/[^/]+/(?:blob|tree)/[^/]+/(.+/.+\.md)(?:#.*)?$")


@dataclass(frozen=True)
class Target:
    """A page to be written; `note` is the path of the note whose title it has."""

    path: str
    title: str
    note: str


class LinkRewriter:
    def __init__(self, targets: list[Target], notes: list[Note]) -> None:
        self._pages: dict[str, list[str]] = {note.path: [] for note in notes}
        for target in targets:
            self._pages[target.note].append(target.path)

    def rewrite(self, text: str, note: str, page: str, source: random.Random) -> str:
        """The text of a section of `note` as it may stand on `page`. Code stays as it is."""
        result, at = [], 0
        for fence in _FENCE.finditer(text):
            result += [self._rewrite_prose(text[at : fence.start()], note, page, source), fence[0]]
            at = fence.end()
        return "".join(result) + self._rewrite_prose(text[at:], note, page, source)

    def _rewrite_prose(self, text: str, note: str, page: str, source: random.Random) -> str:
        def link(match: re.Match[str]) -> str:
            if match["span"]:
                return match[0]
            address = match["address"]
            found = self._page_for(address, note, source)
            if found is None and _SCHEME.match(address):
                return match[0]
            if found is None or match["image"]:
                return match["text"]
            relative = posixpath.relpath(found, posixpath.dirname(page) or ".")
            return f"[{match['text']}]({urllib.parse.quote(relative)})"

        text = _DEFINITION.sub("", text)
        text = _WIKI.sub(lambda match: match[2] or match[1], text)
        return _SPAN_OR_LINK.sub(link, text)

    def _page_for(self, address: str, note: str, source: random.Random) -> str | None:
        """A page with the title of the note that an address in `note` leads to."""
        repository = _REPOSITORY.match(address)
        if repository:
            path = repository[1]
        elif not address or address.startswith("#") or _SCHEME.match(address):
            return None
        else:
            path = posixpath.join("" if address.startswith("/") else posixpath.dirname(note), address.lstrip("/"))
        wanted = posixpath.normpath(urllib.parse.unquote(re.split(r"[?#]", path)[0]))
        pages = self._pages.get(wanted)
        return source.choice(pages) if pages else None
