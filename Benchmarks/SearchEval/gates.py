"""What the figures must reach. A figure is named by its path in the report, `substrings.recall10`."""

import json
import operator
import pathlib
import re
from dataclasses import dataclass
from typing import Any

LEAST_QUERIES = 20
_OPERATORS = {"<=": operator.le, ">=": operator.ge, "<": operator.lt, ">": operator.gt, "==": operator.eq}


@dataclass(frozen=True)
class Gate:
    """`bound` is a number, the name of another figure, or `[[pages, value], …]` between which it is interpolated."""

    figure: str
    comparison: str
    bound: float | str | list[list[float]]
    plus: float = 0.0


@dataclass(frozen=True)
class Verdict:
    gate: Gate
    value: float | None
    bound: float | None

    @property
    def is_judged(self) -> bool:
        return self.value is not None and self.bound is not None

    @property
    def has_passed(self) -> bool:
        return not self.is_judged or _OPERATORS[self.gate.comparison](self.value, self.bound)

    def __str__(self) -> str:
        name = f"{self.gate.figure} {self.gate.comparison} "
        if not self.is_judged:
            return f"----  {name}{self.gate.bound}: not measured, or of too few queries"
        source = f" ({self.gate.bound}{self.gate.plus:+g})" if isinstance(self.gate.bound, str) else ""
        return f"{'pass' if self.has_passed else 'FAIL'}  {name}{self.bound:g}{source}: {self.value:g}"


def parse_gate(text: str) -> Gate:
    """A gate of the command line: `typos.recall10>=.85`, or `link-text.mrr10>pagefind.link-text.mrr10`."""
    match = re.fullmatch(r"\s*([\w.-]+?)\s*(<=|>=|==|<|>)\s*(\S+)\s*", text)
    if match is None:
        raise ValueError(f"“{text}” is no gate: write FIGURE>=NUMBER")
    try:
        return Gate(match[1], match[2], float(match[3]))
    except ValueError:
        return Gate(match[1], match[2], match[3])


def read_gates(file: pathlib.Path) -> list[Gate]:
    return [Gate(**gate) for gate in json.loads(file.read_text(encoding="utf-8"))["gates"]]


def replaced(gates: list[Gate], own: list[Gate]) -> list[Gate]:
    """The gates, with those of the command line in place of those of the same figure."""
    figures = {gate.figure for gate in own}
    return [gate for gate in gates if gate.figure not in figures] + own


def interpolate(points: list[list[float]], at: float) -> float:
    """Between the points linear; before the first its value; after the last as the last two go on."""
    if at <= points[0][0] or len(points) == 1:
        return points[0][1]
    for (left, low), (right, high) in zip(points, points[1:]):
        if at <= right:
            break
    return low + (high - low) * (at - left) / (right - left)


def check(gates: list[Gate], figures: dict[str, Any], pages: int) -> list[Verdict]:
    verdicts = []
    for gate in gates:
        bound: float | None
        if isinstance(gate.bound, str):
            bound = figure_at(figures, gate.bound)
        elif isinstance(gate.bound, list):
            bound = interpolate(gate.bound, pages)
        else:
            bound = gate.bound
        bound = None if bound is None else bound + gate.plus
        verdicts.append(Verdict(gate, figure_at(figures, gate.figure), bound))
    return verdicts


def figure_at(figures: dict[str, Any], path: str) -> float | None:
    """The figure of a path; nothing when it was not measured, or of fewer than twenty queries."""
    *names, last = path.split(".")
    for name in names:
        figures = figures.get(name)
        if not isinstance(figures, dict):
            return None
    return figures.get(last) if figures.get("n", LEAST_QUERIES) >= LEAST_QUERIES else None
