"""Why a page shows other words than cmark-gfm would: each rule is a name and a question about one difference.

A difference is a run of words that the page lacks (`missing`), a run that it has instead (`new`), and the text of the note
around it. A rule must account for all of both."""

import re

import reading


class Difference:
    def __init__(self, missing, new, before, inside, after, body=""):
        self.missing, self.new = missing, new
        # The note's text as cmark shows it: before, in and behind the place.
        self.before, self.inside, self.after = before, inside, after
        # The note itself, for what cmark does not show of it.
        self.body = body


# How far around a place its construct may reach, in characters.
REACH = 300


def constructs(d, pattern):
    """The constructs of a form that overlap the place, as cmark shows them."""
    text, start = d.before[-REACH:] + d.inside + d.after[:REACH], len(d.before[-REACH:])
    end = start + len(d.inside)
    return [m.group() for m in re.finditer(pattern, text) if m.start() <= end and m.end() >= start]


def is_within(d, pattern, new=None):
    """Whether all that is missing stands in such constructs, and nothing is new but what may be."""
    held = reading.words("\n".join(constructs(d, pattern)))
    rest = [w[0] for w in held]
    for word in d.missing:
        if word not in rest:
            return False
        rest.remove(word)
    return bool(held) and all(new(w) if new else False for w in d.new)


def alert(d):
    """`[!NOTE]` shows a word of the page's language, or the title behind it."""
    return is_within(d, r"\[![\w-]+\][-+]?", lambda word: len(d.new) <= 4)


def container(d):
    return is_within(d, r":{3,}[^\n]*", lambda word: len(d.new) <= 4)


def footnote(d):
    return is_within(d, r"\[\^[^\]\n]*\]:?|\^\[[^\]\n]*\]", str.isdigit)


def wikilink(d):
    return is_within(d, r"!?\[\[[^\[\]\n]*\]\]")


def attributes(d):
    return is_within(d, r"\{[^{}\n]*[.#=:][^{}\n]*\}")


def block_name(d):
    return is_within(d, r"(?m)\^[\w-]+\s*$")


def abbreviation(d):
    return is_within(d, r"\*\[[^\]\n]*\]:[^\n]*")


def drawing(d):
    """Text in an `<svg>` that the note draws itself: raw HTML of drawings is left out, and told."""
    drawn = re.findall(r"<svg.*?</svg>", d.body, re.S)
    return not d.new and any(d.inside.strip() and d.inside.strip() in text for text in drawn)


def angle_words(d):
    """`<name>` that is no element, of which cmark shows nothing."""
    bracketed = {w[0] for text in re.findall(r"<[^<>\n]{1,200}>", d.body) for w in reading.words(text)}
    return not d.missing and bool(d.new) and set(d.new) <= bracketed


RULES = [
    ("a word of the page in place of an alert's mark", alert),
    ("containers", container),
    ("labels of footnotes", footnote),
    ("references in double brackets", wikilink),
    ("attributes in braces", attributes),
    ("names of blocks", block_name),
    ("explanations of abbreviations", abbreviation),
    ("drawings in raw HTML", drawing),
    ("words in angle brackets", angle_words),
]


def explaining(difference):
    for name, rule in RULES:
        if rule(difference):
            return name
    return None
