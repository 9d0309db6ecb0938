"""What a reader sees of the pages of a built site, read from their HTML."""

import concurrent.futures
import html
import html.parser
import pathlib
import re
from dataclasses import dataclass

# Kinds of pages that no query looks for. The glossary repeats the words of the terms' own pages.
UNSOUGHT_KINDS = {"not-found", "search", "glossary", "tag", "tags"}

_BLOCKS = set(
    "address article aside blockquote br caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 "
    "header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_HIDDEN = {"script", "style", "svg", "math", "template", "button"}
_VOID = set("area base br col embed hr img input link meta source track wbr".split())
_NOTE_START = re.compile(r"<([a-z]+)\b[^>]*\sdata-note\b[^>]*>")
_KIND = re.compile(r'<html\b[^>]*\sdata-kind="([^"]*)"')
_FIRST_HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.S)
_DOCUMENT_TITLE = re.compile(r"<title\b[^>]*>(.*?)</title>", re.S)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Page:
    """A page with a note: `url` is its path from the root of the site, not percent-encoded; `text` has a line a block;
    `code` is the text of its code blocks; `body` the HTML of the note."""

    url: str
    kind: str
    title: str
    text: str
    code: str
    body: str

    @property
    def visible(self) -> str:
        return f"{self.title}\n{self.text}\n{self.code}"


class _NoteReader(html.parser.HTMLParser):
    """Collects the text of one element, which is the first that it is fed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.code: list[str] = []
        self._depth = 0
        self._hidden_at = 0
        self._pre_at = 0
        self.is_over = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if self.is_over:
            return
        if tag in _BLOCKS:
            self.text.append("\n")
        if tag in _VOID:
            return
        self._depth += 1
        if not self._hidden_at and (tag in _HIDDEN or _is_hidden(attributes)):
            self._hidden_at = self._depth
        if tag == "pre" and not self._pre_at:
            self._pre_at = self._depth

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS and not self.is_over:
            self.text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self.is_over or tag in _VOID:
            return
        if self._depth == self._hidden_at:
            self._hidden_at = 0
        if self._depth == self._pre_at:
            self._pre_at = 0
            self.code.append("\n")
        self._depth -= 1
        if tag in _BLOCKS:
            self.text.append("\n")
        self.is_over = self._depth <= 0

    def handle_data(self, data: str) -> None:
        if self.is_over or self._hidden_at:
            return
        (self.code if self._pre_at else self.text).append(data)


def _is_hidden(attributes: list[tuple[str, str | None]]) -> bool:
    return any(
        name == "hidden" or (name == "aria-hidden" and value == "true") or (name == "class" and "katex" in (value or ""))
        for name, value in attributes
    )


def read_page(source: str, url: str) -> Page | None:
    """The page of an HTML text; nothing when it holds no note, or an empty one, as the listing of a folder does."""
    start = _NOTE_START.search(source)
    if start is None:
        return None
    end = source.rfind(f"</{start[1]}>")
    body = source[start.start() : end] + f"</{start[1]}>"
    reader = _NoteReader()
    reader.feed(body)
    reader.close()
    text = _tidy("".join(reader.text))
    code = "".join(reader.code)
    if not text and not code.strip():
        return None
    kind = _KIND.search(source)
    title = _FIRST_HEADING.search(source) or _DOCUMENT_TITLE.search(source)
    plain_title = " ".join(html.unescape(_TAG.sub("", title[1])).split()) if title else ""
    return Page(url, kind[1] if kind else "", plain_title, text, code, body)


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _read_file(arguments: tuple[pathlib.Path, str]) -> Page | None:
    file, url = arguments
    return read_page(file.read_text(encoding="utf-8", errors="replace"), url)


def read_site(site: pathlib.Path) -> list[Page]:
    """The pages of a built site that can be looked for, by path."""
    files = sorted((file.relative_to(site).as_posix(), file) for file in site.rglob("*.html"))
    with concurrent.futures.ProcessPoolExecutor() as pool:
        found = pool.map(_read_file, [(file, url) for url, file in files], chunksize=32)
        return [page for page in found if page is not None and page.kind not in UNSOUGHT_KINDS]
