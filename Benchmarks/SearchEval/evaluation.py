"""The figures of a run, put together."""

import json
from collections import defaultdict
from typing import Any

import report
from browser import Answers, ColdAnswer
from built_pages import Page
from query_sets import Query


class Evaluation:
    """The figures of one run, as they come in, and the rows that show them."""

    def __init__(self, sets: dict[str, list[Query]], pages: list[Page]) -> None:
        self.sets = sets
        self.known = {page.url for page in pages}
        self.figures: dict[str, Any] = {}
        self.rows: list[list[str]] = []

    def add_lectern(self, answers: Answers, cold: dict[str, ColdAnswer]) -> None:
        judged = report.judgements(self._queries, answers, self.known)
        for name, queries in self.sets.items():
            self.figures[name] = report.figures_of(queries, judged, answers)
            own_cold = report.cold_figures(cold[query.id] for query in queries if query.id in cold)
            self.rows.append(report.row(name, self.figures[name], own_cold))
            self._add_splits(name, queries, judged, answers)
        twins = {query.twin for query in self.sets.get("traditional", [])}
        if twins:
            simplified = [query for query in self._queries if query.id in twins]
            self.figures["simplified"] = report.figures_of(simplified, judged, answers)
            self.rows.append(report.row("  the same, Simplified", self.figures["simplified"]))
        self.figures["warm"] = {"n": len(answers.warm)} | report.times(list(answers.warm.values()))
        self.figures["session"] = {"n": len(answers.first)} | report.times(list(answers.first.values()))
        self.figures["cold"] = report.cold_figures(cold.values())

    def _add_splits(self, name: str, queries: list[Query], judged: dict[str, Any], answers: Answers) -> None:
        by_note: dict[str, list[Query]] = defaultdict(list)
        for query in queries:
            if query.note:
                by_note[query.note].append(query)
        for note in sorted(by_note):
            figures = report.figures_of(by_note[note], judged, answers)
            self.figures[name].setdefault("split", {})[note] = figures
            self.rows.append(report.row(f"  {note}", figures))

    def add_pagefind(
        self, key: str, label: str, asked: list[Query], own: Answers, other: Answers, cold: dict[str, ColdAnswer]
    ) -> None:
        """Pagefind's figures, and under `own` Lectern's on the very same queries."""
        figures: dict[str, Any] = {"own": {}}
        judged = report.judgements(asked, other)
        own_judged = report.judgements(asked, own, self.known)
        for name in self.sets:
            queries = [query for query in asked if query.set == name]
            if not queries:
                continue
            figures[name] = report.figures_of(queries, judged, other)
            figures["own"][name] = report.figures_of(queries, own_judged, own)
            own_cold = report.cold_figures(cold[query.id] for query in queries if query.id in cold)
            self.rows.append(report.row(f"{label}: {name}", figures[name], own_cold))
        if cold:
            figures["cold"] = report.cold_figures(cold.values())
        self.figures[key] = figures

    @property
    def _queries(self) -> list[Query]:
        return [query for queries in self.sets.values() for query in queries]

    def print_report(self, differing: list[Query] | None) -> None:
        print(report.table(self.rows))
        for name in ("cold", "pagefind.cold"):
            *outer, last = name.split(".")
            figures = (self.figures.get(outer[0]) or {}).get(last) if outer else self.figures[last]
            if figures and figures["n"]:
                print(f"{name}: {json.dumps(figures)}")
        for name in ("warm", "session"):
            print(f"{name}: {json.dumps(self.figures[name])}")
        if differing is not None:
            examples = ", ".join(query.text for query in differing[:5])
            print(f"http and file differ: {len(differing)} queries{': ' + examples if examples else ''}")
        for key in ("pagefind", "pagefind-cut"):
            figures = self.figures.get(key, {"own": {}})
            for name, own in figures["own"].items():
                print(f"ahead of {key}, {name}: {report.margin(own, figures[name])}")
