"""The copy of the notes that is edited, and what is written into it."""

import pathlib
import re
import shutil
import subprocess
import sys

RECOMBINE = pathlib.Path(__file__).resolve().parents[1] / "LargeCorpus" / "recombine.py"
TERM = "基准词条"
SMALL = 20


class Notes:
    """A site that the benchmark may write into."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.content = folder / "Content" if (folder / "Content").is_dir() else folder
        self.glossary = self._glossary()

    def _glossary(self) -> pathlib.Path:
        """The glossary, made when there is none; the benchmark's own term stands in it, or in a file of its folder."""
        if (self.content / "glossary").is_dir():
            return self.content / "glossary" / "lectern-benchmark.md"
        return self.content / "glossary.md"

    @property
    def files(self) -> list[pathlib.Path]:
        return sorted(self.content.rglob("*.md"))

    def candidates(self) -> list[pathlib.Path]:
        """Notes that may be edited, those of a usual size first."""
        special = re.compile(r"(?i)(index|readme|glossary|timeline|summary)$")
        notes = [file for file in self.files if not special.search(file.stem) and "glossary" not in file.parts]
        sizes = sorted(file.stat().st_size for file in notes)
        usual = sizes[len(sizes) // 2] if sizes else 0
        return sorted(notes, key=lambda file: (abs(file.stat().st_size - usual), str(file)))

    def address(self, note: pathlib.Path) -> str:
        return note.relative_to(self.content).with_suffix(".html").as_posix()

    def listing(self, note: pathlib.Path) -> list[str]:
        """The pages that may list what lies in a note's folder."""
        folder = note.parent.relative_to(self.content).as_posix()
        return ["index.html"] if folder == "." else [folder + "/index.html", "index.html"]

    def prepare_glossary(self):
        """Puts the benchmark's own term into the glossary, before the site is served."""
        self._others = self.glossary.read_text("utf-8") if self.glossary.exists() else ""
        if not self._others and self.glossary.name == "glossary.md":
            self._others = "# 术语表\n"
        self.define("还没有人用过。")

    def define(self, definition: str, alias: str = ""):
        """Writes the benchmark's term anew."""
        if self.glossary.name == "glossary.md":
            heading = f"{TERM}（{alias}）" if alias else TERM
            text = f"{self._others.rstrip()}\n\n## {heading}\n\n{definition}\n"
        else:
            text = f"---\nterm: {TERM}\naliases: [{alias}]\n---\n\n{definition}\n"
        self.glossary.write_text(text, "utf-8")


def copied(corpus: pathlib.Path, target: pathlib.Path) -> Notes:
    shutil.copytree(corpus, target, ignore=shutil.ignore_patterns(".git", "Public", "node_modules"))
    return Notes(target)


def few(corpus: pathlib.Path, target: pathlib.Path) -> Notes:
    """Some notes of a usual size, without what stands beside them."""
    whole = Notes(corpus)
    for file in whole.candidates()[:SMALL]:
        copy = target / file.relative_to(whole.content)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
    return Notes(target)


def many(corpus: pathlib.Path, target: pathlib.Path, pages: int) -> Notes:
    content = Notes(corpus).content
    subprocess.run([sys.executable, RECOMBINE, content, target, str(pages)], check=True, stdout=subprocess.DEVNULL)
    return Notes(target)
