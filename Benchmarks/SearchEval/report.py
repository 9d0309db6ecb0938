"""Figures of a session, and the table that shows them."""

from collections.abc import Iterable
from typing import Any

from browser import Answers, ColdAnswer
from metrics import Judgement, judge, pages_of, quantile, summarize
from query_sets import Query

KILOBYTE = 1000


def judgements(queries: Iterable[Query], answers: Answers, known: set[str] | None = None) -> dict[str, Judgement]:
    """Each query judged; with `known`, results that lead elsewhere than to the pages sought are left out."""
    found = {}
    for query in queries:
        ranking = pages_of(answers.urls[query.id], query.excluded)
        if known is not None:
            ranking = [page for page in ranking if page in known]
        found[query.id] = judge(ranking, query.relevant)
    return found


def figures_of(queries: list[Query], judged: dict[str, Judgement], answers: Answers) -> dict[str, Any]:
    """Quality and, if they were measured, warm times of some queries."""
    figures: dict[str, Any] = summarize([judged[query.id] for query in queries])
    warm = [answers.warm[query.id] for query in queries if query.id in answers.warm]
    return figures | (times(warm, "warm_") if warm else {})


def times(values: list[float], prefix: str = "") -> dict[str, float]:
    return {f"{prefix}median_ms": round(quantile(values, 0.5), 1), f"{prefix}p95_ms": round(quantile(values, 0.95), 1)}


def cold_figures(answers: Iterable[ColdAnswer]) -> dict[str, Any]:
    answers = list(answers)
    sizes = [sum(sent.size for sent in answer.sent) / KILOBYTE for answer in answers]
    requests = [float(len(answer.sent)) for answer in answers]
    milliseconds = [answer.milliseconds for answer in answers]
    return {
        "n": len(answers),
        "median_kb": round(quantile(sizes, 0.5), 1),
        "p90_kb": round(quantile(sizes, 0.9), 1),
        "most_kb": round(max(sizes, default=0.0), 1),
        "median_requests": quantile(requests, 0.5),
        "p90_requests": quantile(requests, 0.9),
        "median_ms": round(quantile(milliseconds, 0.5), 1),
        "p90_ms": round(quantile(milliseconds, 0.9), 1),
        "parts_mean_kb": _parts(answers),
    }


def _parts(answers: list[ColdAnswer]) -> dict[str, float]:
    """The mean kilobytes of each kind of file: the folder within the index, or `scripts`."""
    sizes: dict[str, int] = {}
    for answer in answers:
        for sent in answer.sent:
            parts = sent.path.split("/")
            if parts[0] == "search":
                part = parts[1] if len(parts) > 2 else parts[-1]
            elif parts[0] == "pagefind":
                part = parts[1] if len(parts) > 2 else parts[-1].rpartition(".")[2]
            else:
                part = "scripts"
            sizes[part] = sizes.get(part, 0) + sent.size
    return {part: round(size / KILOBYTE / len(answers), 1) for part, size in sorted(sizes.items())}


COLUMNS = ["set", "n", "MRR@10", "recall@10", "zero", "missed@50", "warm med/p95 ms", "cold med/p90 KB", "requests", "cold ms"]


def row(name: str, figures: dict[str, Any], cold: dict[str, Any] | None = None) -> list[str]:
    cells = [
        name,
        str(figures["n"]),
        f"{figures['mrr10']:.3f}",
        f"{figures['recall10']:.3f}",
        f"{figures['zero_rate']:.3f}",
        str(figures["misses50"]),
        f"{figures['warm_median_ms']:.1f} / {figures['warm_p95_ms']:.1f}" if "warm_median_ms" in figures else "",
    ]
    if cold and cold["n"]:
        cells += [
            f"{cold['median_kb']:.0f} / {cold['p90_kb']:.0f}",
            f"{cold['median_requests']:.0f} / {cold['p90_requests']:.0f}",
            f"{cold['median_ms']:.0f} / {cold['p90_ms']:.0f}",
        ]
    return cells + [""] * (len(COLUMNS) - len(cells))


def table(rows: list[list[str]]) -> str:
    """The rows under the columns' names, as Markdown that is aligned for a terminal too."""
    lines = [COLUMNS, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(COLUMNS))]
    text = ["| " + " | ".join(_pad(cell, width, at) for at, (cell, width) in enumerate(zip(line, widths))) + " |" for line in lines]
    ruler = "|" + "|".join("-" * (width + 1) + ("-" if at == 0 else ":") for at, width in enumerate(widths)) + "|"
    return "\n".join([text[0], ruler, *text[1:]])


def _pad(cell: str, width: int, column: int) -> str:
    return cell.ljust(width) if column == 0 else cell.rjust(width)


def margin(own: dict[str, Any], other: dict[str, Any]) -> str:
    return f"MRR@10 {own['mrr10'] - other['mrr10']:+.3f}, recall@10 {own['recall10'] - other['recall10']:+.3f}"
