import pytest

from metrics import judge, mean, pages_of, quantile, summarize


def test_a_page_counts_where_it_first_stands_and_excluded_pages_do_not_count():
    urls = ["a.html#x", "b.html", "a.html", "c.html#y"]
    assert pages_of(urls) == ["a.html", "b.html", "c.html"]
    assert pages_of(urls, excluded=["a.html"]) == ["b.html", "c.html"]


def test_judgement_of_a_ranking():
    found = judge(["x", "a", "y", "b"], ["a", "b", "c"])
    assert found.reciprocal_rank == 0.5
    assert found.recall == pytest.approx(2 / 3)
    assert found.missed == 1
    assert not found.is_empty


def test_places_beyond_ten_count_for_nothing_but_are_not_missed():
    found = judge([f"x{number}" for number in range(10)] + ["a"], ["a"])
    assert (found.reciprocal_rank, found.recall, found.missed) == (0, 0, 0)
    deep = judge([f"x{number}" for number in range(50)] + ["a"], ["a"])
    assert deep.missed == 1


def test_an_empty_ranking():
    found = judge([], ["a"])
    assert found.is_empty and found.missed == 1


def test_summary():
    figures = summarize([judge(["a"], ["a"]), judge([], ["a"])])
    assert figures == {"n": 2, "mrr10": 0.5, "recall10": 0.5, "zero_rate": 0.5, "misses50": 1}
    assert summarize([])["n"] == 0


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [([3, 1, 2], 0.5, 2), ([4, 1, 2, 3], 0.5, 2), ([1, 2], 0.9, 2), (range(1, 101), 0.95, 95), (range(1, 11), 0.9, 9), ([], 0.5, 0), ([7], 0.95, 7)],
)
def test_quantiles_by_nearest_rank(values, share, expected):
    assert quantile(values, share) == expected


def test_mean_of_nothing():
    assert mean([]) == 0
