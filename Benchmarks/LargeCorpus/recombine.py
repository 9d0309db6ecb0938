"""Makes a large corpus out of a smaller one: each page takes a title and 3 to 8 sections of different notes that lie in
the same top folder. The same corpus, number and seed give the same files. Memory holds the source and a line a page."""

import argparse
import pathlib
import random
import re
import shutil
import sys

from sections import Note, read_notes
from rewriting import LinkRewriter, Target

FEWEST_SECTIONS, MOST_SECTIONS = 3, 8
PAGES_PER_FOLDER = 500
# Folders with fewer notes are mixed with each other, or their pages would be much alike.
FEWEST_NOTES = 12
# Automatic links depend on these; they are copied as they are, and do not count as pages.
COPIED = ("lectern.yaml", "glossary.md", "timeline.md", "glossary", "timeline")


class Group:
    """The notes of a top folder, and how many pages are made of them."""

    def __init__(self, folder: str, notes: list[Note]) -> None:
        self.folder = folder
        self.notes = notes
        self.sizes = sorted(note.size for note in notes)
        self.pages = 0

    def path(self, number: int, slug: str) -> str:
        parts = [self.folder] if self.folder else []
        if self.pages > PAGES_PER_FOLDER:
            parts.append(f"{number // PAGES_PER_FOLDER:03d}")
        return "/".join([*parts, f"{slug}-{number:06d}.md"])


def make_groups(notes: list[Note], pages: int) -> list[Group]:
    """Groups by top folder, with pages in proportion to their notes."""
    by_folder: dict[str, list[Note]] = {}
    for note in notes:
        folder = note.path.split("/")[0] if "/" in note.path else ""
        by_folder.setdefault(folder, []).append(note)
    small = [folder for folder, members in by_folder.items() if len(members) < FEWEST_NOTES and folder]
    for folder in small:
        by_folder.setdefault("", []).extend(by_folder.pop(folder))
    groups = [Group(folder, by_folder[folder]) for folder in sorted(by_folder)]
    before = seen = 0
    for group in groups:
        seen += len(group.notes)
        group.pages = pages * seen // len(notes) - before
        before += group.pages
    return groups


def visible(text: str) -> str:
    """The text without control characters, which may not stand in front matter."""
    return "".join(character for character in text if character.isprintable()).strip()


def plan(groups: list[Group], source: random.Random) -> list[Target]:
    """What each page is called and where it lies, which links need to know before any page is written."""
    targets = []
    taken: set[str] = set()
    for group in groups:
        headings = [section.heading for note in group.notes for section in note.sections if section.heading] or [""]
        for number in range(group.pages):
            named = source.choice(group.notes)
            heading = source.choice(headings)
            title = visible(f"{named.title}：{heading}" if heading and heading != named.title else named.title)
            unique, copy = title[:60], 1
            while unique.lower() in taken:
                copy += 1
                unique = f"{title[:60]}（{copy}）"
            taken.add(unique.lower())
            targets.append(Target(group.path(number, named.slug), unique, named.path))
    return targets


def compose(group: Group, target: Target, bound: int, links: LinkRewriter, source: random.Random) -> str:
    """The text of a page, at most `bound` bytes: sections until the size of some note of the folder is reached."""
    quoted = target.title.replace("\\", "\\\\").replace('"', '\\"')
    text = f'---\ntitle: "{quoted}"\n---\n'
    size = len(text.encode())
    wanted = min(source.choice(group.sizes), bound)
    notes = source.sample(group.notes, min(MOST_SECTIONS, len(group.notes)))
    for count, note in enumerate(notes):
        if count >= FEWEST_SECTIONS and size >= wanted * 0.9:
            break
        chosen = source.choice(note.sections)
        # A section of the first three may not take all the room there is.
        share = min(bound - size, max(400, (wanted - size) // max(1, FEWEST_SECTIONS - 1 - count)))
        section = "\n" + chosen.within(links.rewrite(chosen.text, note.path, target.path, source), share - 2) + "\n"
        text += section
        size += len(section.encode())
    return text


def copy_fixed(corpus: pathlib.Path, output: pathlib.Path) -> None:
    for name in COPIED:
        if (corpus / name).is_dir():
            shutil.copytree(corpus / name, output / name)
        elif (corpus / name).is_file():
            shutil.copyfile(corpus / name, output / name)


def main() -> int:
    parser = argparse.ArgumentParser(prog="recombine.py", description=__doc__)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("output", type=pathlib.Path, help="a folder that is empty or not there yet")
    parser.add_argument("pages", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bytes-per-page", type=int, default=65536, metavar="N", help="no page is larger (65536)")
    arguments = parser.parse_args()
    if arguments.pages < 1 or arguments.bytes_per_page < 2048:
        parser.error("a corpus has at least one page, and a page at least 2048 bytes")
    if arguments.output.exists() and any(arguments.output.iterdir()):
        parser.error(f"{arguments.output} is not empty")
    notes = [note for note in read_notes(arguments.corpus) if not re.match(r"(glossary|timeline)(\.md$|/)", note.path)]
    if not notes:
        parser.error(f"{arguments.corpus} holds no notes")
    source = random.Random(arguments.seed)
    groups = make_groups(notes, arguments.pages)
    targets = plan(groups, source)
    links = LinkRewriter(targets, notes)
    arguments.output.mkdir(parents=True, exist_ok=True)
    copy_fixed(arguments.corpus, arguments.output)
    written = total = 0
    for group in groups:
        for target in targets[written : written + group.pages]:
            data = compose(group, target, arguments.bytes_per_page, links, source).encode()
            file = arguments.output / target.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            total += len(data)
            written += 1
            if written % 10000 == 0:
                print(f"{written} pages, {total / 1e6:.0f} MB", file=sys.stderr, flush=True)
    print(f"{written} pages, {total} bytes, {total // written} a page")
    return 0


if __name__ == "__main__":
    sys.exit(main())
