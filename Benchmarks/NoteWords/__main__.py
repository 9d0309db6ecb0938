"""Holds the words of pages against those of their notes as cmark-gfm reads them: none missing, doubled or new, but by a
named rule.

usage: python3 Benchmarks/NoteWords LECTERN FOLDER... [--articles N] [--seed N] [--shown N]

Of each folder N random notes (all, without the option) are built to a site; ends with 1 when a difference has no reason."""

import argparse
import collections
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

import comparison
import reading
import rules


def notes(folder, count, seed):
    files = pathlib.Path(folder).rglob("*")
    found = sorted(p for p in files if p.suffix in (".md", ".markdown", ".txt") and p.is_file() and not is_list(p))
    if count and count < len(found):
        found = sorted(random.Random(seed).sample(found, count))
    return found


def is_list(path):
    """Whether the page of a note is a list of its entries, with a form of its own."""
    return re.match(r"\ufeff?---\r?\n(?:(?!---).*\n)*?kind: *(glossary|timeline)", path.read_bytes().decode("utf8", "replace"))


def build(lectern, chosen, folder):
    """A site in which each note stands alone, so that none links to another."""
    for number, path in enumerate(chosen):
        place = folder / "Content" / f"n{number}" / "note.md"
        place.parent.mkdir(parents=True)
        shutil.copyfile(path, place)
    (folder / "Content" / "index.md").write_text("# Index\n")
    (folder / "lectern.yaml").write_text("search: false\nautolink: false\n")
    subprocess.run([lectern, "build", str(folder), "--quiet"], capture_output=True, timeout=3600)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("lectern")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--articles", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shown", type=int, default=20)
    options = parser.parse_args()
    chosen = [path for folder in options.folders for path in notes(folder, options.articles, options.seed)]
    reasons, unexplained, total = collections.Counter(), [], 0
    with tempfile.TemporaryDirectory(prefix="note-words-") as temporary:
        site = pathlib.Path(temporary)
        build(options.lectern, chosen, site)
        for number, path in enumerate(chosen):
            page = site / "Public" / f"n{number}" / "note.html"
            if not page.exists():
                unexplained.append((path, None))
                continue
            source = path.read_bytes().decode("utf8", "replace")
            total += len(reading.words(source))
            body, text = reading.of_note(source)
            found = comparison.compare(text, reading.front_title(source), body, page.read_text("utf8"))
            for fault, difference in found:
                reason = None if fault else rules.explaining(difference)
                if reason:
                    reasons[reason] += len(difference.missing) + len(difference.new)
                else:
                    unexplained.append((path, difference))
    for path, difference in unexplained[: options.shown]:
        if difference is None:
            print(f"{path}: there is no page")
            continue
        print(f"{path}:\n  missing: {' '.join(difference.missing)[:200]}\n  new: {' '.join(difference.new)[:200]}\n"
              f"  at: {(difference.before[-60:] + '⟦' + difference.inside[:120] + '⟧' + difference.after[:60])!r}")
    print(f"{len(chosen)} notes, {total} words; {sum(reasons.values())} words differ by a rule, {len(unexplained)} places without")
    for name, count in reasons.most_common():
        print(f"  {count} words by {name}")
    sys.exit(1 if unexplained else 0)


main()
