"""Figures of merit. A ranking is a list of pages, best first."""

from collections.abc import Iterable
from dataclasses import dataclass

DEPTH = 10
DEEP = 50


@dataclass(frozen=True)
class Judgement:
    """`reciprocal_rank` of the first right page in the top 10; `recall` is the share of right pages there;
    `missed` the right pages that are not in the top 50."""

    reciprocal_rank: float
    recall: float
    is_empty: bool
    missed: int


def pages_of(urls: Iterable[str], excluded: Iterable[str] = ()) -> list[str]:
    """The pages of results: a page counts where it first stands, whatever its sections."""
    skipped = set(excluded)
    return [page for page in dict.fromkeys(url.split("#")[0] for url in urls) if page not in skipped]


def judge(ranking: list[str], relevant: Iterable[str]) -> Judgement:
    wanted = set(relevant)
    top = ranking[:DEPTH]
    rank = next((place for place, page in enumerate(top, start=1) if page in wanted), 0)
    return Judgement(
        reciprocal_rank=1 / rank if rank else 0.0,
        recall=len(wanted.intersection(top)) / len(wanted),
        is_empty=not ranking,
        missed=len(wanted.difference(ranking[:DEEP])),
    )


def mean(values: Iterable[float]) -> float:
    values = list(values)
    return sum(values) / len(values) if values else 0.0


def quantile(values: Iterable[float], share: float) -> float:
    """The smallest value that `share` of all values do not exceed (nearest rank)."""
    ordered = sorted(values)
    if not ordered:
        return 0.0
    return ordered[max(0, -(-len(ordered) * round(share * 1000) // 1000) - 1)]


def summarize(judgements: list[Judgement]) -> dict[str, float]:
    return {
        "n": len(judgements),
        "mrr10": round(mean(one.reciprocal_rank for one in judgements), 4),
        "recall10": round(mean(one.recall for one in judgements), 4),
        "zero_rate": round(mean(float(one.is_empty) for one in judgements), 4),
        "misses50": sum(one.missed for one in judgements),
    }
