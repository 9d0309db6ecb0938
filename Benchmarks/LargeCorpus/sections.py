"""Notes cut into sections."""

import pathlib
import re
from dataclasses import dataclass

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*\n", re.S)
_TITLE = re.compile(r"^title:[ \t]*(.+?)[ \t]*$", re.M)
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*)$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_INLINE = re.compile(r"!?\[([^\[\]\n]{0,200})\]\([^)\n]{0,600}\)|[*`]|<[^<>]{0,200}>")
_LEAST_LETTERS = 60


@dataclass(frozen=True)
class Section:
    """`heading` is plain text, empty for what stands before the first heading; `text` has its heading line."""

    heading: str
    text: str

    def within(self, text: str, bound: int) -> str:
        """`text`, which is this section's in some form, cut at a paragraph's end outside of code to at most `bound` bytes."""
        if len(text.encode()) <= bound:
            return text
        kept = end = size = 0
        fence = ""
        lines = text.split("\n")
        for number, line in enumerate(lines):
            size += len(line.encode()) + 1
            if size > bound:
                break
            fence = _after(line, fence)
            kept = number + 1
            if not fence and not line.strip():
                end = number + 1
        if end == 0 and fence:
            return ""
        return "\n".join(lines[: end or kept]).rstrip()


@dataclass(frozen=True)
class Note:
    """`path` is from the root of the corpus; `size` in bytes."""

    path: str
    title: str
    slug: str
    size: int
    sections: list[Section]


def _after(line: str, fence: str) -> str:
    """The fence that is open after a line, given the one that is open before it."""
    match = _FENCE.match(line)
    if match is None:
        return fence
    if not fence:
        return match[1]
    closes = match[1][0] == fence[0] and len(match[1]) >= len(fence) and not line.strip().strip(fence[0])
    return "" if closes else fence


def plain(text: str) -> str:
    """Inline Markdown without its marks."""
    return " ".join(_INLINE.sub(r"\1", text).replace("\\", "").split())


def cut(text: str) -> tuple[str, list[Section]]:
    """The first heading of the first level, and the sections: a heading of level 1 or 2 begins one."""
    title, heading, fence = "", "", ""
    lines: list[str] = []
    sections: list[Section] = []

    def finish() -> None:
        body = "\n".join(lines).strip()
        # Code that never ends would swallow the sections that come to stand after it.
        if len(body) >= _LEAST_LETTERS and not fence:
            sections.append(Section(heading, body))

    for line in text.split("\n"):
        match = None if fence else _HEADING.match(line)
        if match and len(match[1]) <= 2:
            finish()
            lines = []
            heading = plain(match[2].rstrip(" \t#"))
            if len(match[1]) == 1:
                title = title or heading
                heading = ""
                continue
        fence = _after(line, fence)
        lines.append(line)
    finish()
    return title, sections


def read_note(source: str, path: str) -> Note | None:
    """The note of a text; nothing when it has neither sections nor a name."""
    source = source.replace("\r\n", "\n").lstrip("\ufeff")
    front = _FRONT_MATTER.match(source)
    given = _TITLE.search(front[1] or "") if front else None
    title, sections = cut(source[front.end() :] if front else source)
    stem = path.rpartition("/")[2].rpartition(".")[0]
    name = given[1].strip("\"'") if given else title or stem
    slug = re.sub(r"[^\w-]+", "-", stem.lower()).strip("-")[:60] or "note"
    return Note(path, name, slug, len(source.encode()), sections) if sections else None


def read_notes(corpus: pathlib.Path) -> list[Note]:
    """The notes of a folder by path; what begins with a dot is left out."""
    found = []
    for file in sorted(corpus.rglob("*.md"), key=lambda file: file.relative_to(corpus).as_posix()):
        path = file.relative_to(corpus).as_posix()
        if any(part.startswith(".") for part in path.split("/")):
            continue
        note = read_note(file.read_text(encoding="utf-8", errors="replace"), path)
        if note:
            found.append(note)
    return found
