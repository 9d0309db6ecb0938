"""Times how soon a change of the notes is seen in the preview: see Benchmarks/README.md."""

import argparse
import json
import pathlib
import platform
import sys
import tempfile

import notes
from measuring import Plan, measure
from reader import reader

ROWS = [
    ("edit of a note", ["edits"]),
    ("definition of a term, on a page that uses it", ["definitions"]),
    ("name of a term, on a page that has it", ["names"]),
    ("new note, its page", ["new_notes", "page"]),
    ("new note, in a listing", ["new_notes", "listing"]),
    ("start to first page", ["starts"]),
]


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench-preview", description=__doc__)
    parser.add_argument("corpus", type=pathlib.Path, help="a folder of notes; it is copied")
    parser.add_argument("--sizes", default="few,corpus,many", help="which sites: few (20 notes), corpus, many")
    parser.add_argument("--many", type=int, default=8440, help="how many pages the largest site has")
    parser.add_argument("--edits", type=int, default=Plan.edits)
    parser.add_argument("--terms", type=int, default=Plan.terms)
    parser.add_argument("--notes", type=int, default=Plan.notes)
    parser.add_argument("--starts", type=int, default=Plan.starts)
    parser.add_argument("--memory", type=int, default=Plan.memory, help="edits before memory is looked at again")
    parser.add_argument("--patience", type=float, default=Plan.patience, help="seconds after which a change was missed")
    parser.add_argument("--json", type=pathlib.Path, help="where to write the figures")
    return parser.parse_args()


def site(size: str, arguments: argparse.Namespace, folder: pathlib.Path) -> notes.Notes:
    match size:
        case "few":
            return notes.few(arguments.corpus, folder)
        case "corpus":
            return notes.copied(arguments.corpus, folder)
        case "many":
            return notes.many(arguments.corpus, folder, arguments.many)
    raise SystemExit(f"--sizes takes few, corpus and many, not {size}")


def show(size: str, figures: dict):
    print(f"\n{size}: {figures['notes']} notes, {figures['bytes'] / 1e6:.1f} MB")
    print(f"  {'milliseconds':46}{'median':>8}{'p95':>8}{'most':>8}{'missed':>8}")
    for title, keys in ROWS:
        row = figures
        for key in keys:
            row = row[key]
        cells = "".join(f"{row[name]:8.1f}" if name in row else f"{'-':>8}" for name in ["median", "p95", "most"])
        print(f"  {title:46}{cells}{row['missed']:5}/{row['times']}")
    memory = figures["memory"]
    parts = [f"{name} edits {value:.0f} MB" for name, value in memory.items() if name != "growth"]
    growth = f", {memory['growth']:+.1%}" if "growth" in memory else ""
    print(f"  memory: {', '.join(parts)}{growth}", flush=True)


def main():
    arguments = options()
    plan = Plan(
        edits=arguments.edits, terms=arguments.terms, notes=arguments.notes, starts=arguments.starts,
        memory=arguments.memory, patience=arguments.patience)
    everything = {"machine": platform.platform(), "plan": vars(plan), "sites": {}}
    for size in arguments.sizes.split(","):
        with tempfile.TemporaryDirectory(prefix="lectern-bench-") as folder, reader() as page:
            say = lambda text: print(f"{size}: {text} …", file=sys.stderr, flush=True)
            figures = measure(site(size, arguments, pathlib.Path(folder) / "site"), page, plan, say)
        everything["sites"][size] = figures
        show(size, figures)
    if arguments.json:
        arguments.json.write_text(json.dumps(everything, ensure_ascii=False, indent=2) + "\n", "utf-8")


main()
