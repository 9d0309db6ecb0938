"""The query sets: what is asked, and which pages are right answers. The same notes and seed give the same queries."""

import hashlib
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from built_pages import Page
from note_links import NoteLink
from occurrences import Occurrences
from typing_mistakes import KINDS, mistype

MOST_PAGES = 3
MOST_PAGES_OF_TYPO = 5
# Links that say nothing about where they lead.
EMPTY_TEXTS = set("这里 这 此处 链接 点击这里 点此 本文 原文 这篇文章 文章 上一篇 下一篇 here link this article".split())

_HAN_RUN = re.compile("[\u4e00-\u9fff]{3,}")
_LATIN = r"[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*(?:\+\+|#)?"
_MIXED = re.compile(
    rf"[\u4e00-\u9fff]{{2,4}} ?{_LATIN}(?![A-Za-z0-9_+#-])|(?<![A-Za-z0-9_.@#/+-]){_LATIN} ?[\u4e00-\u9fff]{{2,4}}"
)
_PLAIN_WORD = re.compile(r"(?<![\w./#@:-])[A-Za-z]{6,24}(?![\w/#@-]|\.\w)")
_ADDRESS = re.compile(r"^(https?:|www\.|/|\.{1,2}/)|^\S+\.(md|html?)$", re.I)


@dataclass(frozen=True)
class Query:
    """`relevant` are the pages that answer it; `excluded` do not count when ranking; `twin` is the id of the query that
    this one is another form of; `note` is a trait by which figures are split."""

    id: str
    set: str
    text: str
    relevant: tuple[str, ...]
    excluded: tuple[str, ...] = ()
    twin: str | None = None
    note: str = ""


def make_query(name: str, text: str, relevant: Iterable[str], **others) -> Query:
    """A query whose id depends on nothing but its set and text."""
    digest = hashlib.sha256(f"{name}\0{text}".encode()).hexdigest()[:10]
    return Query(f"{name}-{digest}", name, text, tuple(sorted(relevant)), **others)


def link_text_queries(links: list[NoteLink], pages: list[Page], most: int, seed: int) -> list[Query]:
    """Known items: what authors call a page when they link to it, unless its title says the same."""
    titles = {page.url: _bare(page.title) for page in pages}
    targets: dict[str, set[str]] = defaultdict(set)
    sources: dict[str, set[str]] = defaultdict(set)
    for link in links:
        targets[link.text].add(link.target)
        sources[link.text].add(link.source)
    found = []
    for text in sorted(targets):
        wanted = targets[text]
        bare = _bare(text)
        if len(wanted) > MOST_PAGES or len(bare) < 2 or len(text) > 80 or bare in EMPTY_TEXTS or _ADDRESS.search(text):
            continue
        if any(bare in titles[target] for target in wanted) or sources[text] & wanted:
            continue
        found.append(make_query("link-text", text, wanted, excluded=tuple(sorted(sources[text]))))
    return _sample(found, most, f"{seed}:link-text")


def substring_queries(pages: list[Page], occurrences: Occurrences, most: int, seed: int) -> list[Query]:
    """Three to five Han characters that stand side by side somewhere, and on few pages."""

    def pick(page: Page, source: random.Random) -> str | None:
        runs = _HAN_RUN.findall(page.text)
        if not runs:
            return None
        run = source.choice(runs)
        length = source.randint(3, min(5, len(run)))
        start = source.randint(0, len(run) - length)
        return run[start : start + length]

    return _drawn("substrings", pick, pages, occurrences, most, seed)


def mixed_queries(pages: list[Page], occurrences: Occurrences, most: int, seed: int) -> list[Query]:
    """Latin and Han side by side, as written, with a blank between them or without, on few pages."""

    def pick(page: Page, source: random.Random) -> str | None:
        phrases = _MIXED.findall(page.text)
        return source.choice(phrases) if phrases else None

    return _drawn("mixed", pick, pages, occurrences, most, seed)


def _drawn(
    name: str,
    pick: Callable[[Page, random.Random], str | None],
    pages: list[Page],
    occurrences: Occurrences,
    most: int,
    seed: int,
) -> list[Query]:
    source = random.Random(f"{seed}:{name}")
    found: dict[str, Query] = {}
    for _ in range(20 * most if pages else 0):
        if len(found) >= most:
            break
        text = pick(source.choice(pages), source)
        if text is None or text in found:
            continue
        holders = occurrences.pages_with(text, MOST_PAGES, whole_words=True)
        if holders:
            found[text] = make_query(name, text, (pages[number].url for number in holders))
    return list(found.values())


def title_queries(pages: list[Page], most: int, seed: int) -> list[Query]:
    """Titles as they are; pages of one title are all right."""
    urls: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        if page.title:
            urls[page.title].add(page.url)
    found = [make_query("titles", title, urls[title]) for title in sorted(urls) if len(urls[title]) <= MOST_PAGES]
    return _sample(found, most, f"{seed}:titles")


def typo_queries(pages: list[Page], occurrences: Occurrences, most: int, seed: int) -> list[Query]:
    """A Latin word of few pages with one mistake, which no page holds; the first letter may be hit too."""
    words = occurrences.words(MOST_PAGES_OF_TYPO)
    plain = {word.lower() for page in pages for word in _PLAIN_WORD.findall(page.text)}
    rare = sorted(word for word in plain if word in words and len(words[word][0]) <= MOST_PAGES_OF_TYPO)
    source = random.Random(f"{seed}:typos")
    source.shuffle(rare)
    found = []
    for word in rare:
        if len(found) >= most:
            break
        mistyped = mistype(word, KINDS[len(found) % len(KINDS)], source)
        if mistyped is None or mistyped in words:
            continue
        holders, count = words[word]
        note = "single occurrence" if count == 1 else "several occurrences"
        found.append(make_query("typos", mistyped, (pages[number].url for number in holders), note=note))
    return found


def traditional_queries(queries: list[Query], convert: Callable[[str], str], most: int) -> list[Query]:
    """Simplified queries in Traditional characters, of each set in turn; those that read the same are left out."""
    by_set: dict[str, list[Query]] = defaultdict(list)
    for query in queries:
        traditional = convert(query.text)
        if traditional != query.text:
            twin = make_query("traditional", traditional, query.relevant, excluded=query.excluded, twin=query.id)
            by_set[query.set].append(twin)
    lists = list(by_set.values())
    turns = max(map(len, lists), default=0)
    taken = [one[turn] for turn in range(turns) for one in lists if turn < len(one)]
    return list({query.id: query for query in taken}.values())[:most]


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text).lower()


def _sample(queries: list[Query], most: int, seed: str) -> list[Query]:
    if len(queries) <= most:
        return queries
    return sorted(random.Random(seed).sample(queries, most), key=lambda query: query.text)
