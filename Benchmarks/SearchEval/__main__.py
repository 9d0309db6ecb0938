"""Judges the search of a built site: quality, cost of a first query, time of later ones; see ../README.md."""

import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import time
from typing import Any

import gates
import pagefind_site
import query_sets
import report
import traditional
from browser import Answers, ask_all, ask_cold, chromium, progress
from built_pages import Page, read_site
from evaluation import Evaluation
from file_server import FileServer
from note_links import read_links
from occurrences import Occurrences
from query_sets import Query

ROOT = pathlib.Path(__file__).resolve().parents[2]
MOST = {"link-text": 1200, "substrings": 300, "titles": 500, "mixed": 200, "typos": 200, "traditional": 300}


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="search-eval", description=__doc__)
    parser.add_argument("corpus", type=pathlib.Path, help="a folder of notes, or of a Lectern site")
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / ".build" / "release" / "lectern")
    parser.add_argument("--site", type=pathlib.Path, help="a site that was built from the corpus, instead of building it")
    parser.add_argument("--content", type=pathlib.Path, help="the folder of the notes; else Content/ or the corpus itself")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cold", type=int, default=60, metavar="N", help="how many queries to ask cold (60)")
    parser.add_argument("--most", type=int, metavar="N", help="no more queries than this in each set")
    parser.add_argument("--only", metavar="SETS", help="names of query sets, parted by commas")
    parser.add_argument("--with-pagefind", action="store_true", help="ask Pagefind the same")
    parser.add_argument("--pagefind-most", type=int, metavar="N", help="ask Pagefind no more than this of each set")
    parser.add_argument("--file", type=int, default=300, metavar="N", help="how many queries to compare over file:// (300)")
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="write the figures to a file")
    parser.add_argument("--answers", type=pathlib.Path, metavar="FILE", help="write each query with its ranking to a file")
    parser.add_argument("--gates", type=pathlib.Path, default=pathlib.Path(__file__).with_name("gates.json"))
    parser.add_argument("--gate", action="append", default=[], metavar="FIGURE>=NUMBER", type=gates.parse_gate)
    parser.add_argument("--no-gates", action="store_true", help="print the figures and judge nothing")
    return parser.parse_args()


def make_queries(content: pathlib.Path, pages: list[Page], seed: int, limit: int | None) -> dict[str, list[Query]]:
    """All sets, by name, in the order of the report; each of `limit` queries at most."""
    most = {name: min(count, limit or count) for name, count in MOST.items()}
    links = read_links(content, [page.url for page in pages])
    occurrences = Occurrences(page.visible for page in pages)
    sets = {
        "link-text": query_sets.link_text_queries(links, pages, most["link-text"], seed),
        "substrings": query_sets.substring_queries(pages, occurrences, most["substrings"], seed),
        "titles": query_sets.title_queries(pages, most["titles"], seed),
        "mixed": query_sets.mixed_queries(pages, occurrences, most["mixed"], seed),
        "typos": query_sets.typo_queries(pages, occurrences, most["typos"], seed),
    }
    convert = traditional.converter()
    if convert is None:
        progress("OpenCC is not here: no queries in Traditional characters")
    else:
        simplified = sets["substrings"] + sets["titles"]
        sets["traditional"] = query_sets.traditional_queries(simplified, convert, most["traditional"])
    return sets


def spread(sets: dict[str, list[Query]], count: int, seed: int) -> list[Query]:
    """About as many queries of each set."""
    filled = [queries for queries in sets.values() if queries]
    each = -(-count // max(1, len(filled)))
    chosen = []
    for queries in filled:
        chosen += random.Random(f"{seed}:spread").sample(queries, min(each, len(queries)))
    return chosen


def run_pagefind(
    browser: Any,
    evaluation: Evaluation,
    pages: list[Page],
    work: pathlib.Path,
    own: Answers,
    cold: list[Query],
    asked: list[Query],
) -> None:
    folder = work / "pagefind-site"
    seconds = pagefind_site.build(pages, folder)
    progress(f"Pagefind indexed {len(pages)} pages in {seconds:.1f} s")
    repeated = {query.id for query in cold}
    with FileServer(folder) as server:
        plain = pagefind_site.ask_all(browser, server, folder, asked, is_cut=False, again=repeated)
        cold_answers = pagefind_site.ask_cold(browser, server, cold)
        cut = pagefind_site.ask_all(browser, server, folder, asked, is_cut=True, again=set())
    evaluation.add_pagefind("pagefind", "Pagefind", asked, own, plain, cold_answers)
    evaluation.add_pagefind("pagefind-cut", "Pagefind, cut", asked, own, cut, {})
    evaluation.figures["pagefind"]["index_seconds"] = round(seconds, 1)


def write_answers(file: pathlib.Path, sets: dict[str, list[Query]], answers: Answers) -> None:
    lines = [vars(query) | {"urls": answers.urls[query.id]} for queries in sets.values() for query in queries]
    file.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def content_of(arguments: argparse.Namespace) -> pathlib.Path:
    if arguments.content:
        return arguments.content
    inner = arguments.corpus / "Content"
    return inner if inner.is_dir() else arguments.corpus


def index_figures(site: pathlib.Path) -> dict[str, int]:
    files = [file for file in (site / "search").rglob("*") if file.is_file()]
    scripts = [file for file in files if file.suffix == ".js"]
    return {
        "files": len(files),
        "bytes": sum(file.stat().st_size for file in files),
        "client_files": len(scripts),
        "client_bytes": sum(file.stat().st_size for file in scripts),
    }


def evaluate(arguments: argparse.Namespace, work: pathlib.Path) -> int:
    begin = time.monotonic()
    site = (arguments.site or work / "site").resolve()
    if arguments.site is None:
        progress(f"building {arguments.corpus}")
        command = [arguments.binary, "build", arguments.corpus, "--output", site, "--quiet"]
        built = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Faults of single notes end with 1 and leave a whole site.
        if built.returncode not in (0, 1) or not (site / "index.html").is_file():
            progress(f"the build ended with {built.returncode}")
            return 2
    pages = read_site(site)
    progress(f"{len(pages)} pages read, {time.monotonic() - begin:.0f} s")
    sets = make_queries(content_of(arguments), pages, arguments.seed, arguments.most)
    if arguments.only:
        sets = {name: queries for name, queries in sets.items() if name in arguments.only.split(",")}
    queries = [query for queries in sets.values() for query in queries]
    counts = ", ".join(f"{name} {len(queries)}" for name, queries in sets.items())
    progress(f"queries: {counts}; {time.monotonic() - begin:.0f} s")
    evaluation = Evaluation(sets, pages)
    differing = None
    with chromium() as browser, FileServer(site) as server:
        answers = ask_all(browser, server.address + "index.html", queries, "http", again=True)
        progress(f"asked over http, {time.monotonic() - begin:.0f} s")
        if arguments.file > 0:
            compared = spread(sets, arguments.file, arguments.seed)
            from_disk = ask_all(browser, (site / "index.html").as_uri(), compared, "file", again=False)
            differing = [query for query in compared if answers.hashes[query.id] != from_disk.hashes[query.id]]
            evaluation.figures["transports"] = {"n": len(compared), "differing": len(differing)}
            progress(f"asked over file, {time.monotonic() - begin:.0f} s")
        cold_queries = spread(sets, arguments.cold, arguments.seed)
        cold = ask_cold(browser, server, "index.html", cold_queries)
        progress(f"asked cold, {time.monotonic() - begin:.0f} s")
        evaluation.add_lectern(answers, cold)
        if arguments.with_pagefind:
            progress(report.table(evaluation.rows))
            asked = [query for own in sets.values() for query in spread({"": own}, arguments.pagefind_most or len(own), arguments.seed)]
            run_pagefind(browser, evaluation, pages, work, answers, cold_queries, asked)
    evaluation.figures |= {"pages": len(pages), "seed": arguments.seed, "index": index_figures(site)}
    if arguments.answers:
        write_answers(arguments.answers, sets, answers)
    return conclude(arguments, evaluation, differing, len(pages))


def conclude(arguments: argparse.Namespace, evaluation: Evaluation, differing: list[Query] | None, pages: int) -> int:
    print(f"{pages} pages; index: {json.dumps(evaluation.figures['index'])}")
    evaluation.print_report(differing)
    verdicts = []
    if not arguments.no_gates:
        wanted = gates.replaced(gates.read_gates(arguments.gates), arguments.gate)
        verdicts = gates.check(wanted, evaluation.figures, pages)
        evaluation.figures["gates"] = [str(verdict) for verdict in verdicts]
        print("\n".join(map(str, verdicts)))
    if arguments.json:
        text = json.dumps(evaluation.figures, ensure_ascii=False, indent=2)
        arguments.json.write_text(text + "\n", encoding="utf-8")
    return 0 if all(verdict.has_passed for verdict in verdicts) else 1


def main() -> int:
    arguments = parse_arguments()
    with tempfile.TemporaryDirectory(prefix="lectern-search-eval-") as work:
        return evaluate(arguments, pathlib.Path(work))


if __name__ == "__main__":
    sys.exit(main())
