"""Pagefind on the same pages and queries."""

import gzip
import html
import json
import pathlib
import shutil
import subprocess
import sys
import time
import urllib.parse

from playwright.sync_api import Browser

from browser import LIMIT, Answers, ColdAnswer, open_page, progress
from built_pages import Page
from file_server import FileServer
from query_sets import Query

_START = "start.html"
_OPEN = """async () => {
  window.rival = await import('/pagefind/pagefind.js');
  await window.rival.init();
}"""
_ASK = """async ([queries, limit, again]) => {
  const answers = [];
  for (const [at, query] of queries.entries()) {
    const start = performance.now();
    const found = await window.rival.search(query);
    const first = performance.now() - start;
    let warm = 0;
    if (again[at]) {
      const second = performance.now();
      const repeated = await window.rival.search(query);
      await Promise.all(repeated.results.slice(0, 10).map(result => result.data()));
      warm = performance.now() - second;
    }
    answers.push([found.results.slice(0, limit).map(result => result.id), first, warm]);
  }
  return answers;
}"""
_ASK_ONCE = """async query => {
  const start = performance.now();
  const rival = await import('/pagefind/pagefind.js');
  const found = await rival.search(query);
  const shown = await Promise.all(found.results.slice(0, 10).map(result => result.data()));
  return [shown.length, performance.now() - start];
}"""


def build(pages: list[Page], folder: pathlib.Path) -> float:
    """Copies the notes alone, each under its title, and lets Pagefind index them; the seconds the latter took."""
    shutil.rmtree(folder, ignore_errors=True)
    for page in pages:
        file = folder / page.url
        file.parent.mkdir(parents=True, exist_ok=True)
        title = html.escape(page.title)
        file.write_text(
            f'<!DOCTYPE html>\n<html lang="zh"><head><meta charset="utf-8"><title>{title}</title></head>\n'
            f"<body><main data-pagefind-body><h1>{title}</h1>\n{page.body}</main></body></html>\n",
            encoding="utf-8",
        )
    start = time.monotonic()
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--force-language", "zh", "--quiet"]
    subprocess.run(command, check=True, stdout=sys.stderr)
    (folder / _START).write_text('<!DOCTYPE html>\n<html lang="zh"><title>-</title></html>\n', encoding="utf-8")
    return time.monotonic() - start


def fragment_urls(folder: pathlib.Path) -> dict[str, str]:
    """The page of each result id, read from Pagefind's own fragments."""
    found = {}
    for file in (folder / "pagefind" / "fragment").glob("*.pf_fragment"):
        text = gzip.decompress(file.read_bytes()).decode("utf-8")
        url = json.loads(text[text.index("{") :])["url"]
        found[file.stem] = urllib.parse.unquote(url).lstrip("/")
    return found


def cut_words(text: str) -> str:
    """The text cut into words as Pagefind's index is: jieba's dictionary, without guessing at new words."""
    import jieba

    jieba.setLogLevel("ERROR")
    return " ".join(word for word in jieba.cut(text, HMM=False) if word.strip())


def ask_all(
    browser: Browser, server: FileServer, folder: pathlib.Path, queries: list[Query], is_cut: bool, again: set[str]
) -> Answers:
    """All queries in one session; those whose ids are in `again` twice, for their warm times."""
    urls = fragment_urls(folder)
    answers = Answers()
    texts = {query.id: cut_words(query.text) if is_cut else query.text for query in queries}
    with open_page(browser, server.address + _START) as page:
        page.evaluate(_OPEN)
        for at in range(0, len(queries), 40):
            batch = queries[at : at + 40]
            repeated = [query.id in again for query in batch]
            given = page.evaluate(_ASK, [[texts[query.id] for query in batch], LIMIT, repeated])
            for query, (ids, first, warm) in zip(batch, given):
                answers.urls[query.id] = [urls.get(id, id) for id in ids]
                answers.first[query.id] = first
                if query.id in again:
                    answers.warm[query.id] = warm
            if at // 40 % 5 == 4:
                progress(f"  Pagefind{', cut' if is_cut else ''}: {at + len(batch)} of {len(queries)} queries")
    return answers


def ask_cold(browser: Browser, server: FileServer, queries: list[Query]) -> dict[str, ColdAnswer]:
    answers = {}
    for query in queries:
        with open_page(browser, server.address + _START) as page:
            server.take_log()
            count, milliseconds = page.evaluate(_ASK_ONCE, query.text)
            page.wait_for_timeout(60)
            answers[query.id] = ColdAnswer(milliseconds, count, tuple(server.take_log()))
    return answers
