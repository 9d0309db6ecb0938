"""The words that a reader sees: of a page, and of a note as cmark-gfm reads it."""

import html
import re
import subprocess
from html.parser import HTMLParser

CMARK = ["cmark-gfm", "--unsafe"] + [
    word for name in ("footnotes", "table", "strikethrough", "autolink", "tasklist") for word in ("--extension", name)]
# Of nothing in these elements a word is shown.
SILENT = {"script", "style", "template", "title", "noscript", "iframe", "object", "textarea", "select", "head"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# A character of a script without blanks is a word; so is each run of other letters and digits.
WORD = re.compile(r"[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]|[^\W_\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]+")


class Text(HTMLParser):
    """Collects the text of HTML, but for what only Lectern writes: anchors of headings, ways back from footnotes, and
    the drawn form of formulas, whose source stands beside it."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.stack = [], []

    @property
    def is_silent(self):
        return any(silent for _, silent in self.stack)

    def handle_starttag(self, tag, attributes):
        if tag in VOID:
            self.parts.append(" " if tag in ("br", "img", "hr") else "")
            return
        classes = dict(attributes).get("class") or ""
        silent = tag in SILENT or bool({"heading-anchor", "footnote-backref", "katex-html"} & set(classes.split()))
        if tag == "math":
            silent = True
        if tag == "annotation":
            # Inside of a silent formula: the source itself is what counts.
            self.stack.append((tag, None))
            return
        self.stack.append((tag, silent))
        if tag not in ("a", "abbr", "b", "code", "del", "em", "i", "kbd", "mark", "math", "s", "semantics", "span",
                       "strong", "sub", "sup", "time", "u"):
            self.parts.append("\n")

    def handle_endtag(self, tag):
        for index in range(len(self.stack) - 1, -1, -1):
            if self.stack[index][0] == tag:
                del self.stack[index:]
                break
        if tag in ("p", "div", "li", "td", "th", "tr", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "section"):
            self.parts.append("\n")

    def handle_data(self, data):
        if self.stack and self.stack[-1][0] == "annotation":
            self.parts.append(f" {data} ")
        elif not self.is_silent:
            self.parts.append(data)

    @classmethod
    def of(cls, markup):
        parser = cls()
        parser.feed(markup)
        parser.close()
        return "".join(parser.parts)


def words(text):
    """The words of a text, each with its place in it."""
    return [(match.group(), match.start(), match.end()) for match in WORD.finditer(text)]


def of_page(markup):
    """The title and the text of a page of Lectern's."""
    title = re.search(r"<h1[^>]*>(.*?)</h1>", markup, re.S)
    body = re.search(r"<article[^>]*data-note[^>]*>(.*?)</article>", markup, re.S)
    return Text.of(title.group(1) if title else ""), Text.of(body.group(1) if body else "")


def of_note(source):
    """The text of a note, without front matter, as cmark-gfm and an HTML parser read it."""
    body = re.sub(r"\A\ufeff?---[ \t]*\r?\n.*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", "", source, count=1, flags=re.S)
    return body, Text.of(subprocess.run(CMARK, input=body.encode(), stdout=subprocess.PIPE, check=True).stdout.decode())


def front_title(source):
    """What front matter says the title is, roughly."""
    matter = re.match(r"\A\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", source, re.S)
    line = re.search(r"^title[ \t]*:[ \t]*(.*)$", matter.group(1), re.M | re.I) if matter else None
    return html.unescape(line.group(1).strip().strip("\"'")) if line else None
