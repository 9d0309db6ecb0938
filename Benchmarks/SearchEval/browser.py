"""Headless Chromium, and what it is told to ask."""

import contextlib
import os
import shutil
import sys
import time
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page, sync_playwright

from file_server import FileServer, Sent
from query_sets import Query

LIMIT = 50
BATCH = 40

# For each query: the addresses of the best 50, a hash of all that the results hold, the time of asking for the first
# time, and, when wanted, the time of asking again for the ten that a reader sees.
_ASK = """async ([queries, limit, again]) => {
  const hash = text => {
    let value = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    return value >>> 0;
  };
  const answers = [];
  for (const query of queries) {
    const start = performance.now();
    const results = await window.lectern.search(query, { limit });
    const first = performance.now() - start;
    let warm = 0;
    if (again) {
      const second = performance.now();
      await window.lectern.search(query, { limit: 10 });
      warm = performance.now() - second;
    }
    answers.push([Array.from(results, result => result.url), hash(JSON.stringify(results)), first, warm]);
  }
  return answers;
}"""

_ASK_ONCE = """async query => {
  const start = performance.now();
  const results = await window.lectern.search(query, { limit: 10 });
  return [results.length, performance.now() - start];
}"""


@dataclass
class Answers:
    """What a session gave, by query id. Times are in milliseconds."""

    urls: dict[str, list[str]] = field(default_factory=dict)
    hashes: dict[str, int] = field(default_factory=dict)
    first: dict[str, float] = field(default_factory=dict)
    warm: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class ColdAnswer:
    milliseconds: float
    results: int
    sent: tuple[Sent, ...]


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    if executable is None:
        raise SystemExit("No Chromium found; `Scripts/install-packages.sh test` installs it.")
    # Chromium refuses its sandbox to root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        try:
            yield browser
        finally:
            browser.close()


@contextlib.contextmanager
def open_page(browser: Browser, address: str) -> Iterator[Page]:
    """A page of a fresh context, which has nothing cached."""
    context = browser.new_context(locale="zh-CN")
    try:
        page = context.new_page()
        page.set_default_timeout(120_000)
        page.goto(address, wait_until="load")
        yield page
    finally:
        context.close()


def progress(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def ask_all(browser: Browser, address: str, queries: list[Query], name: str, again: bool) -> Answers:
    """All queries in one session of one page."""
    answers = Answers()
    with open_page(browser, address) as page:
        page.evaluate(_ASK, [[queries[0].text] if queries else [], LIMIT, False])
        start = time.monotonic()
        for at in range(0, len(queries), BATCH):
            batch = queries[at : at + BATCH]
            given = page.evaluate(_ASK, [[query.text for query in batch], LIMIT, again])
            for query, (urls, digest, first, warm) in zip(batch, given):
                answers.urls[query.id] = [urllib.parse.unquote(url) for url in urls]
                answers.hashes[query.id] = digest
                answers.first[query.id] = first
                answers.warm[query.id] = warm
            if at // BATCH % 5 == 4:
                progress(f"  {name}: {at + len(batch)} of {len(queries)} queries, {time.monotonic() - start:.0f} s")
    return answers


def is_of_search(path: str) -> bool:
    """The index and the scripts of search. Style sheets belong to the page, which is drawn with them anyway."""
    name = path.rpartition("/")[2]
    return path.startswith("search/") or (path.startswith("assets/search") and name.endswith(".js"))


def ask_cold(browser: Browser, server: FileServer, start_page: str, queries: list[Query]) -> dict[str, ColdAnswer]:
    """Each query as the first of a new reader: what the page itself loaded counts only if it is a script of search;
    all that is loaded from the call on counts."""
    answers = {}
    for query in queries:
        server.take_log()
        with open_page(browser, server.address + start_page) as page:
            before = [sent for sent in server.take_log() if is_of_search(sent.path)]
            count, milliseconds = page.evaluate(_ASK_ONCE, query.text)
            # What the engine asks for in advance would come now.
            page.wait_for_timeout(60)
            answers[query.id] = ColdAnswer(milliseconds, count, tuple(before + server.take_log()))
    return answers
