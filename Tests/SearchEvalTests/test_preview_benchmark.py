"""The parts of the benchmark of the preview that need no preview."""

import pytest

from measuring import percentile, summary
from notes import TERM, Notes, few


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [([1], 0.95, 1), ([3, 1, 2], 0.5, 2), (range(1, 101), 0.95, 95), (range(1, 51), 0.95, 48), ([5, 4], 0, 4)],
)
def test_percentiles_are_values_that_were_measured(values, share, expected):
    assert percentile(list(values), share) == expected


def test_what_was_missed_is_counted_and_not_averaged():
    assert summary([3.0, None, 1.0]) == {"times": 3, "missed": 1, "median": 2.0, "p95": 3.0, "most": 3.0}
    assert summary([None]) == {"times": 1, "missed": 1}


@pytest.fixture
def corpus(tmp_path):
    for path, size in [("index", 900), ("a/b", 10), ("a/c", 30), ("a/readme", 30), ("d", 500), ("glossary", 30)]:
        file = tmp_path / "Content" / f"{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x" * size)
    return tmp_path


def test_notes_of_a_usual_size_are_edited(corpus):
    notes = Notes(corpus)
    assert [notes.address(note) for note in notes.candidates()] == ["a/c.html", "a/b.html", "d.html"]
    assert notes.listing(notes.candidates()[0]) == ["a/index.html", "index.html"]
    assert notes.listing(notes.candidates()[2]) == ["index.html"]


def test_few_notes_are_a_site_without_the_rest(corpus, tmp_path):
    notes = few(corpus, tmp_path / "few")
    assert [file.relative_to(notes.folder).as_posix() for file in notes.files] == ["a/b.md", "a/c.md", "d.md"]


def test_the_term_stands_beside_those_of_the_notes(corpus):
    notes = Notes(corpus)
    notes.prepare_glossary()
    notes.define("新说法。", "别名")
    text = notes.glossary.read_text("utf-8")
    assert text.startswith("x" * 30) and text.count("\n## ") == 1
    assert text.endswith(f"## {TERM}（别名）\n\n新说法。\n")


def test_the_term_has_a_file_of_its_own_in_a_folder_of_terms(corpus):
    (corpus / "Content" / "glossary").mkdir()
    notes = Notes(corpus)
    notes.prepare_glossary()
    notes.define("新说法。", "别名")
    assert notes.glossary.parent.name == "glossary"
    assert f"term: {TERM}\naliases: [别名]\n" in notes.glossary.read_text("utf-8")
