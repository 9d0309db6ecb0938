import pathlib

import pytest

import gates
from gates import Gate, check, figure_at, interpolate, parse_gate, read_gates, replaced

COLD = [[10000, 100], [100000, 225]]


@pytest.mark.parametrize(
    ("pages", "limit"), [(50, 100), (10000, 100), (55000, 162.5), (100000, 225), (190000, 350)]
)
def test_limits_between_page_counts(pages, limit):
    assert interpolate(COLD, pages) == pytest.approx(limit)


def test_gates_of_the_command_line():
    assert parse_gate("typos.recall10>=.85") == Gate("typos.recall10", ">=", 0.85)
    assert parse_gate("link-text.mrr10 > pagefind.link-text.mrr10") == Gate("link-text.mrr10", ">", "pagefind.link-text.mrr10")
    with pytest.raises(ValueError):
        parse_gate("typos.recall10")


def test_own_gates_take_the_place_of_those_of_the_same_figure():
    usual = [Gate("a.x", ">=", 1), Gate("b.x", ">=", 1)]
    assert replaced(usual, [Gate("a.x", ">=", 2)]) == [Gate("b.x", ">=", 1), Gate("a.x", ">=", 2)]


def test_verdicts():
    figures = {"a": {"n": 50, "x": 0.5}, "b": {"n": 50, "x": 0.505}, "few": {"n": 19, "x": 0}}
    assert not check([Gate("a.x", ">=", 0.6)], figures, 10)[0].has_passed
    assert check([Gate("a.x", ">=", "b.x", -0.01)], figures, 10)[0].has_passed
    assert not check([Gate("a.x", ">", "b.x")], figures, 10)[0].has_passed
    few = check([Gate("few.x", ">=", 1)], figures, 10)[0]
    assert few.has_passed and not few.is_judged and str(few).startswith("----")
    absent = check([Gate("a.x", ">", "pagefind.a.x")], figures, 10)[0]
    assert absent.has_passed and not absent.is_judged


def test_paths_of_figures():
    figures = {"pagefind": {"link-text": {"n": 30, "mrr10": 0.4}}, "pages": 7}
    assert figure_at(figures, "pagefind.link-text.mrr10") == 0.4
    assert figure_at(figures, "pagefind.titles.mrr10") is None
    assert figure_at(figures, "pages") == 7


def test_the_gates_of_the_repository_can_be_read():
    found = read_gates(pathlib.Path(gates.__file__).with_name("gates.json"))
    assert len(found) >= 10
    assert len({(gate.figure, str(gate.bound)) for gate in found}) == len(found)
