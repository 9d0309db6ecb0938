"""The search of `lectern serve`: it finds what a save has just changed, with the files of an index that was made before."""

import pathlib
import sys
import time

import pytest
from playwright.sync_api import expect

sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "Benchmarks" / "Preview"))
from serving import Serving  # noqa: E402

NOTES = {
    "lectern.yaml": "title: 查找\nlanguage: zh-Hans\n",
    "Content/index.md": "# 首页\n\n从这里读起。\n",
    "Content/tuning.md": "# 微调\n\n微调从预训练的模型开始，先要热身。\n",
    "Content/distilling.md": "# 蒸馏\n\n蒸馏也要热身，小的模型向大的学。\n",
    "Content/glossary.md": "# 术语表\n\n## 词元\n\n最小的单位。\n\n## 参数\n\n训练出来的数。\n",
    **{f"Content/many/{number:02}.md": f"# 第{number}篇\n\n模型的第{number}篇，gradient descent。\n" for number in range(1, 31)},
}
# From the save to the result, looked for again and again.
SOON = 1.0


class Site:
    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        for path, text in NOTES.items():
            self.write(path, text)
        self.serving = Serving(folder)

    def write(self, path: str, text: str):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def remove(self, path: str):
        (self.folder / path).unlink()


@pytest.fixture
def site(tmp_path):
    site = Site(tmp_path)
    yield site
    site.serving.stop()


@pytest.fixture
def searched(site, page):
    """A page of the site in which somebody has searched, so that the index is there."""
    page.goto(site.serving.address + "distilling.html")
    results(page, "热身")
    return page


def results(page, query: str) -> list[str]:
    """The paths that a query finds."""
    return page.evaluate(
        """async (query) => {
            await window.lectern.ready;
            const results = await window.lectern.search(query, { limit: 50 });
            return results.map((result) => result.url.split('#')[0]);
        }""", query)


def within_a_second(page, query: str, *expected: str):
    """Waits until the query finds these pages and no others."""
    deadline = time.monotonic() + SOON
    found = results(page, query)
    while sorted(found) != sorted(expected):
        assert time.monotonic() < deadline, f"{query}: {found}"
        page.wait_for_timeout(10)
        found = results(page, query)


def test_new_words_of_a_note_are_found_and_old_ones_are_not(site, searched):
    assert results(searched, '"预训练"') == ["tuning.html"]
    site.write("Content/tuning.md", "# 微调\n\n微调要用余弦退火，warmup 也要。\n")
    within_a_second(searched, "余弦退火", "tuning.html")
    assert results(searched, "warmup") == ["tuning.html"]
    assert results(searched, "warm") == ["tuning.html"]
    assert "tuning.html" not in results(searched, "預訓練") + results(searched, "预训练")
    assert results(searched, "热身") == ["distilling.html"]
    assert results(searched, '"余弦退火"') == ["tuning.html"]


def test_a_new_note_is_found_and_a_removed_one_is_not(site, searched):
    site.write("Content/new/schedule.md", "---\ntags: [调度]\n---\n# 学习率调度\n\n学习率慢慢地降。\n")
    within_a_second(searched, "学习率调度", "new/schedule.html")
    assert "new/schedule.html" in results(searched, "tag:调度")
    assert results(searched, "xuexilvdiaodu") == ["new/schedule.html"]
    site.remove("Content/tuning.md")
    within_a_second(searched, '"预训练"')
    assert results(searched, "学习率慢慢") == ["new/schedule.html"]


def test_a_changed_term_and_a_renamed_note_are_found(site, searched):
    assert results(searched, '"最小的单位"') == ["glossary/词元.html"]
    site.write("Content/glossary.md", "# 术语表\n\n## 词元\n\n切分的单位。\n\n## 参数\n\n训练出来的数。\n")
    within_a_second(searched, '"切分的单位"', "glossary/词元.html")
    assert results(searched, '"最小的单位"') == []
    (site.folder / "Content/tuning.md").rename(site.folder / "Content/training.md")
    within_a_second(searched, '"预训练的模型"', "training.html")


def test_the_dialog_shows_the_new_text(site, searched):
    site.write("Content/tuning.md", "# 微调\n\n这回说的是余弦退火。\n")
    started = time.monotonic()
    searched.keyboard.press("/")
    dialog = searched.get_by_role("dialog", name="搜索")
    expect(dialog).to_be_visible()
    searched.keyboard.insert_text("余弦退火")
    expect(dialog.get_by_role("option").first).to_contain_text("余弦退火")
    assert time.monotonic() - started < SOON + 1
    expect(dialog.get_by_role("option").first.locator("mark").first).to_have_text("余弦退火")


def base_of(page) -> str:
    return page.evaluate("fetch('/_lectern/fresh.json').then((answer) => answer.json()).then((fresh) => fresh.base)")


def test_many_changes_make_a_new_index_and_all_is_found_meanwhile(site, searched):
    first = base_of(searched)
    for number in range(1, 131):
        site.write(f"Content/more/{number}.md", f"# 补{number}\n\n补充的第{number}篇。\n")
    deadline = time.monotonic() + 20
    while len(results(searched, "补充的第")) < 50:
        assert time.monotonic() < deadline
    while base_of(searched) == first:
        assert time.monotonic() < deadline
        assert len(results(searched, "补充的第")) == 50
    assert len(results(searched, "补充的第")) == 50
    site.write("Content/more/1.md", "# 补1\n\n这里换了词。\n")
    within_a_second(searched, '"这里换了词"', "more/1.html")
