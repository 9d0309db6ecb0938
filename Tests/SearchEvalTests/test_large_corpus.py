import pathlib
import random
import sys

import pytest

import recombine
from recombine import make_groups
from rewriting import LinkRewriter, Target
from sections import Note, Section, cut, plain, read_note


def test_sections_begin_at_headings_of_the_first_two_levels():
    body = "长" * 70
    title, sections = cut(f"# 题\n{body}\n## 甲 [链](x.md) #\n{body}\n### 丙\n{body}\n## 短\n少\n```\n## 码\n```\n{body}")
    assert title == "题"
    assert [section.heading for section in sections] == ["", "甲 链", "短"]
    assert "### 丙" in sections[1].text and "## 码" in sections[2].text


def test_code_that_never_ends_is_left_out():
    assert cut("## 甲\n```\n" + "x" * 100)[1] == []


def test_names_of_notes():
    body = "长" * 70
    assert read_note(f'---\ntitle: "名"\n---\n{body}', "a/The File.md").title == "名"
    assert read_note(f"# 题 `码`\n{body}", "a/The File.md").title == "题 码"
    note = read_note(body, "a/The File.md")
    assert (note.title, note.slug) == ("The File", "the-file")
    assert read_note("短", "a.md") is None
    assert plain("**粗** <b>x</b> ![图](a.png)") == "粗 x 图"


def test_cut_sections_end_at_a_paragraph_and_never_in_code():
    section = Section("", "")
    text = "甲甲\n\n```\n一\n\n二\n```\n\n乙乙"
    assert section.within(text, 1000) == text
    assert section.within(text, 20) == "甲甲"
    assert section.within("```\n" + "x\n" * 50 + "```", 30) == ""
    for bound in range(1, 60):
        assert len(section.within(text, bound).encode()) <= bound


def test_links_lead_on_or_become_text():
    notes = [Note("a/one.md", "一", "one", 9, []), Note("two.md", "二", "two", 9, [])]
    rewriter = LinkRewriter([Target("a/000/one-000001.md", "一", "a/one.md")], notes)

    def rewrite(text):
        return rewriter.rewrite(text, "a/two.md", "b/page.md", random.Random(1))

    assert rewrite("[甲](one.md#x)") == "[甲](../a/000/one-000001.md)"
    assert rewrite("[乙](../two.md) [丙](gone.md) ![图](p.png) [[wiki|名]]") == "乙 丙 图 名"
    assert rewrite("[外](https://x.example/a_(b)) [头](#h)") == "[外](https://x.example/a_(b)) 头"
    assert rewrite("`[码](gone.md)`\n```\n[码](gone.md)\n```\n") == "`[码](gone.md)`\n```\n[码](gone.md)\n```\n"
    assert rewrite("[r]: gone.md\n[s]: https://x.example") == "\n[s]: https://x.example"
    assert rewrite("[甲](https://host.example/me/notes/blob/main/a/one.md)") == "[甲](../a/000/one-000001.md)"


def test_many_brackets_take_no_time():
    rewriter = LinkRewriter([], [])
    text = "[" * 3000 + "a](" * 3000 + "`" * 3001
    assert rewriter.rewrite(text, "a.md", "b.md", random.Random(1)) == text


def test_pages_are_shared_out_by_folder():
    notes = [Note(f"big/{number}.md", "", "", 9, []) for number in range(30)]
    notes += [Note(f"small{number}/x.md", "", "", 9, []) for number in range(10)]
    groups = make_groups(notes, 101)
    assert [(group.folder, len(group.notes)) for group in groups] == [("", 10), ("big", 30)]
    assert sum(group.pages for group in groups) == 101


@pytest.fixture
def corpus(tmp_path: pathlib.Path) -> pathlib.Path:
    folder = tmp_path / "corpus"
    (folder / "area").mkdir(parents=True)
    for number in range(15):
        text = f"# 第{number}篇\n\n" + "".join(f"## 节{number}{part}\n\n{'字' * 90}[链](n{part}.md)\n\n" for part in range(5))
        (folder / "area" / f"n{number}.md").write_text(text, encoding="utf-8")
    (folder / "glossary.md").write_text("## 词\n\n释义\n", encoding="utf-8")
    return folder


def run(corpus: pathlib.Path, output: pathlib.Path, monkeypatch, *more: str) -> dict[str, bytes]:
    monkeypatch.setattr(sys, "argv", ["recombine.py", str(corpus), str(output), "520", *more])
    assert recombine.main() == 0
    return {file.relative_to(output).as_posix(): file.read_bytes() for file in sorted(output.rglob("*.md"))}


def test_a_corpus_is_the_same_for_the_same_seed_and_bounded(corpus, tmp_path, monkeypatch):
    first = run(corpus, tmp_path / "1", monkeypatch, "--bytes-per-page", "2048")
    assert first == run(corpus, tmp_path / "2", monkeypatch, "--bytes-per-page", "2048")
    assert first != run(corpus, tmp_path / "3", monkeypatch, "--bytes-per-page", "2048", "--seed", "2")
    assert first.pop("glossary.md") == (corpus / "glossary.md").read_bytes()
    assert len(first) == 520
    assert max(map(len, first.values())) <= 2048
    folders = [path.rpartition("/")[0] for path in first]
    assert max(map(folders.count, set(folders))) <= 500
    titles = [text.split(b"\n")[1] for text in first.values()]
    assert len(set(titles)) == 520
    assert all(text.count(b"\n## ") >= 3 for text in first.values())
