"""What is measured of one site. Times are in milliseconds."""

import math
import pathlib
import statistics
import time
from dataclasses import dataclass

from notes import TERM, Notes
from reader import Reader
from serving import Serving


@dataclass
class Plan:
    """How often each thing is done."""

    edits: int = 50
    terms: int = 10
    notes: int = 10
    starts: int = 3
    memory: int = 1000
    pause: float = 0.3
    patience: float = 120


def percentile(values: list[float], share: float) -> float:
    """The smallest value that at least so large a share of them does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * share) - 1)]


def summary(times: list[float | None]) -> dict:
    seen = [value for value in times if value is not None]
    figures = {"times": len(times), "missed": len(times) - len(seen)}
    if seen:
        figures |= {"median": statistics.median(seen), "p95": percentile(seen, 0.95), "most": max(seen)}
    return figures


class Measurement:
    """A preview, a page of it in a browser, and the note that the page shows."""

    def __init__(self, notes: Notes, serving: Serving, reader: Reader, plan: Plan, note: pathlib.Path):
        self.notes, self.serving, self.reader, self.plan, self.note = notes, serving, reader, plan, note
        self.original = self.text = note.read_text("utf-8").rstrip()
        self.serial = 0

    def open(self):
        self.reader.open(self.serving.address + self.notes.address(self.note))

    def _edit(self) -> float | None:
        self.serial += 1
        mark = f"bench-edit-{self.serial}-end"
        return self._write(self.note, f"{self.text}\n\n第 {self.serial} 次：{mark}。\n", mark)

    def _write(self, file: pathlib.Path, text: str, mark: str) -> float | None:
        start = time.time()
        file.write_text(text, "utf-8")
        return self._wait(mark, start)

    def _wait(self, mark: str, start: float) -> float | None:
        seen = self.reader.when(mark, self.plan.patience)
        return None if seen is None else (seen - start) * 1000

    def edits(self) -> dict:
        """From the write of a note to its new text in the page."""
        times = []
        for _ in range(self.plan.edits):
            times.append(self._edit())
            self.reader.settle(self.plan.pause)
        return summary(times)

    def definitions(self) -> dict:
        """From the write of the glossary to a term's new definition in the cards of a page that uses it."""
        self._say(f"这里用到{TERM}。")
        times = []
        for number in range(self.plan.terms):
            mark, start = f"bench-term-{number}-end", time.time()
            self.notes.define(f"第 {number} 种说法：{mark}。")
            times.append(self._wait(mark, start))
            self.reader.settle(self.plan.pause)
        return summary(times)

    def names(self) -> dict:
        """From the write of the glossary to the link from where a page has the term's new name."""
        # Without the term's own name: a page links each term where it first stands.
        self._say("，".join(self._alias(number) for number in range(self.plan.terms)) + "。")
        times = []
        for number in range(self.plan.terms):
            start = time.time()
            self.notes.define("换了名字。", self._alias(number))
            times.append(self._wait("link " + self._alias(number), start))
            self.reader.settle(self.plan.pause)
        return summary(times)

    @staticmethod
    def _alias(number: int) -> str:
        return "别名" + "甲乙丙丁戊己庚辛壬癸"[number % 10] * (number // 10 + 2)

    def _say(self, sentence: str):
        """Has the note say something at its end, beside the marks of edits."""
        self.text = f"{self.original}\n\n{sentence}"
        assert self._edit() is not None, "the note is not shown"
        self.reader.settle(1)

    def new_notes(self) -> dict:
        """From the write of a new note to its page being answered, and to a listing that shows it."""
        pages, listings = [], []
        for number in range(self.plan.notes):
            title = f"基准新篇{number}"
            file = self.note.parent / f"lectern-benchmark-{number}.md"
            start = time.perf_counter()
            file.write_text(f"# {title}\n\n正文 bench-new-{number}-end。\n", "utf-8")
            pages.append(self._until([self.notes.address(file)], f"bench-new-{number}-end", start))
            listings.append(self._until(self.notes.listing(file), title, start))
            self.reader.settle(self.plan.pause)
        return {"page": summary(pages), "listing": summary(listings)}

    def _until(self, paths: list[str], text: str, start: float) -> float | None:
        while time.perf_counter() - start < self.plan.patience:
            for path in paths:
                status, body = self.serving.get(path)
                if status == 200 and text in body:
                    return (time.perf_counter() - start) * 1000
            time.sleep(0.002)
        return None

    def memory(self) -> dict:
        """The memory of the process after ten edits of the note and after many, in MB."""
        figures = {}
        for number in range(1, self.plan.memory + 1):
            if self._edit() is None:
                break
            if number in (10, self.plan.memory):
                self.reader.settle(2)
                figures[f"after {number}"] = self.serving.memory / 1024
        values = list(figures.values())
        if len(values) == 2:
            figures["growth"] = values[1] / values[0] - 1
        return figures


def editable(notes: Notes, serving: Serving) -> pathlib.Path:
    """A note whose page stands where its path says."""
    for note in notes.candidates()[:50]:
        status, _ = serving.get(notes.address(note))
        if status == 200:
            return note
    raise SystemExit("none of the notes is to be seen at its own path")


def starts(notes: Notes, path: str, plan: Plan) -> dict:
    """From the start of the process to the first page being answered."""
    times = []
    for _ in range(plan.starts):
        with Serving(notes.folder) as serving:
            status, _ = serving.get(path)
            assert status == 200
            times.append((time.perf_counter() - serving.started) * 1000)
    return summary(times)


def measure(notes: Notes, reader: Reader, plan: Plan, say) -> dict:
    notes.prepare_glossary()
    figures = {"notes": len(notes.files), "bytes": sum(file.stat().st_size for file in notes.files)}
    with Serving(notes.folder) as serving:
        note = editable(notes, serving)
        measurement = Measurement(notes, serving, reader, plan, note)
        measurement.open()
        for name in ["edits", "definitions", "names", "new_notes", "memory"]:
            say(name)
            figures[name] = getattr(measurement, name)()
    say("starts")
    figures["starts"] = starts(notes, notes.address(note), plan)
    return figures
