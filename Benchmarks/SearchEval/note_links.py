"""The links between notes, as their authors wrote them in Markdown, and the pages that came of the notes."""

import pathlib
import posixpath
import re
import urllib.parse
from dataclasses import dataclass

_LINK = re.compile(r"(?<!!)\[((?:[^\[\]\n]|\[[^\[\]\n]*\])+)\]\(\s*<?([^)\s<>]+)>?(?:\s+[\"'(][^)\n]*)?\)")
_FENCE = re.compile(r"^( {0,3})(```+|~~~+).*?^ {0,3}\2[`~]*[ \t]*$", re.S | re.M)
_MARKUP = re.compile(r"[*`_~]{1,3}(?=\S)|(?<=\S)[*`_~]{1,3}|\\(?=[^\w\s])")
# The address of a note in the repository that holds it, as code hosts write it.
_REPOSITORY = re.compile(r"^https?://[^/]+/.+?/(?:blob|tree|raw)/[^/]+/(.+/.+)$")
_SUFFIXES = (".md", ".markdown")


@dataclass(frozen=True)
class NoteLink:
    """`text` as shown; `source` and `target` are paths of pages."""

    text: str
    source: str
    target: str


def page_of(note: str) -> str:
    """The usual path of the page of a note, both from their roots."""
    folder, name = posixpath.split(note)
    stem = name
    for suffix in _SUFFIXES:
        stem = stem.removesuffix(suffix)
    return posixpath.join(folder, ("index" if stem.lower() in ("index", "readme") else stem) + ".html")


def resolve(address: str, note: str, pages: dict[str, str]) -> str | None:
    """The page that an address in a note leads to. `pages` holds the pages by their paths in small letters."""
    repository = _REPOSITORY.match(address)
    if repository:
        path = repository[1]
    elif re.match(r"[a-z][a-z0-9+.-]*:|//|#", address, re.I):
        return None
    else:
        path = posixpath.join("/" if address.startswith("/") else posixpath.dirname(note), address).lstrip("/")
    path = posixpath.normpath(urllib.parse.unquote(re.split(r"[?#]", path)[0]))
    return pages.get(page_of(path).lower()) if path.lower().endswith(_SUFFIXES) else None


def links_of(source: str, note: str, pages: dict[str, str]) -> list[NoteLink]:
    """The links of one note to other notes, outside of code blocks."""
    own = pages.get(page_of(note).lower())
    if own is None:
        return []
    found = []
    for match in _LINK.finditer(_FENCE.sub("", source)):
        target = resolve(match[2], note, pages)
        text = " ".join(_MARKUP.sub("", match[1]).split())
        if target is not None and target != own and text:
            found.append(NoteLink(text, own, target))
    return found


def read_links(content: pathlib.Path, urls: list[str]) -> list[NoteLink]:
    """All links between the notes of a folder, in the order of the notes' paths."""
    pages = {url.lower(): url for url in urls}
    notes = sorted(file.relative_to(content).as_posix() for suffix in _SUFFIXES for file in content.rglob(f"*{suffix}"))
    found = []
    for note in notes:
        found += links_of((content / note).read_text(encoding="utf-8", errors="replace"), note, pages)
    return found
