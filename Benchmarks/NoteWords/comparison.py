"""Finds where the words of a page are not those of its note."""

import difflib

import reading
import rules


def align(source, page):
    """The differences of two lists of words, as places in both."""
    start = 0
    while start < min(len(source), len(page)) and source[start][0] == page[start][0]:
        start += 1
    end = 0
    while end < min(len(source), len(page)) - start and source[-1 - end][0] == page[-1 - end][0]:
        end += 1
    a = [w[0] for w in source[start:len(source) - end]]
    b = [w[0] for w in page[start:len(page) - end]]
    if not a and not b:
        return []
    codes = difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return [(i1 + start, i2 + start, j1 + start, j2 + start) for tag, i1, i2, j1, j2 in codes if tag != "equal"]


def compare(text, stated, body, markup):
    """The differences of a note's text and its page: what is wrong beyond words, if anything, and where.

    `stated` is the title that front matter gives, `body` the note as it is written."""
    title, shown = reading.of_page(markup)
    expected, title_words, page = reading.words(text), [w[0] for w in reading.words(title)], reading.words(shown)
    plain = [w[0] for w in expected]
    # A title that the author did not state stands in the text, from which the page takes it.
    texts = [expected] if title_words in ([w[0] for w in reading.words(stated or "")], ["note"]) else []
    for place in list(occurrences(plain, title_words))[:8]:
        texts.append(expected[:place] + expected[place + len(title_words):])
    if not texts:
        yield "new title", rules.Difference([], title_words, "", title, "")
        texts = [expected]
    words, codes = min(((words, align(words, page)) for words in texts),
                       key=lambda pair: sum(i2 - i1 + j2 - j1 for i1, i2, j1, j2 in pair[1]))
    for i1, i2, j1, j2 in codes:
        first = words[i1][1] if i1 < len(words) else len(text)
        last = words[i2 - 1][2] if i2 > i1 else first
        yield None, rules.Difference(
            [w[0] for w in words[i1:i2]], [w[0] for w in page[j1:j2]], text[max(0, first - 300):first],
            text[first:last], text[last:last + 300], body)


def occurrences(words, part):
    if part:
        for index in range(len(words) - len(part) + 1):
            if words[index:index + len(part)] == part:
                yield index
