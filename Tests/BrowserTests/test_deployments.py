"""The search of a page that stays open while its site is deployed again, over HTTP with what browsers and hosts keep."""

import http.server
import pathlib
import random
import shutil
import threading

import pytest
from playwright.sync_api import expect

WORDS = ["阿尔法", "模型结构", "注意力", "梯度下降", "数据清洗", "alpha", "bravo", "charlie", "delta", "echo"]
PAGES = 40


def notes(seed: int) -> tuple[dict[str, str], dict[str, list[str]]]:
    """The files of one version of a site, and which of its pages hold a word."""
    choose = random.Random(seed)
    files = {"lectern.yaml": "title: 部署\nlanguage: zh-Hans\n", "Content/index.md": "# 首页\n\n从这里读起。\n"}
    holders = {word: [] for word in WORDS}
    for number in sorted(choose.sample(range(100), PAGES)):
        held = [word for word in WORDS if choose.random() < 0.15]
        files[f"Content/n{number:02}.md"] = f"# 第{number}篇\n\n{'，'.join(held)}。\n"
        for word in held:
            holders[word].append(f"n{number:02}.html")
    return files, holders


class Host:
    """Serves one of several versions; `control` is what it says of keeping a file."""

    def __init__(self):
        self.folder: pathlib.Path | None = None
        self.control = lambda path: "no-store"
        host = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            def translate_path(self, path):
                self.directory = str(host.folder)
                return super().translate_path(path)

            def end_headers(self):
                self.send_header("Cache-Control", host.control(self.path))
                super().end_headers()

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/"


@pytest.fixture(scope="module")
def versions(build_site):
    """Folders of pages, each with what is right for it."""
    made = [notes(seed) for seed in range(4)]
    return [(build_site(files), holders) for files, holders in made]


@pytest.fixture
def host(versions):
    host = Host()
    host.folder = versions[0][0]
    yield host
    host.server.shutdown()
    host.server.server_close()


@pytest.fixture
def loose(browser):
    """A page on which files may be missing."""
    context = browser.new_context(locale="zh-CN", reduced_motion="reduce")
    yield context.new_page()
    context.close()


def ask(page, words: list[str]) -> list[dict]:
    """What searches at once answer."""
    return page.evaluate(
        """async (words) => Promise.all(words.map(async (word) => {
            const found = await window.lectern.search(word, { limit: 100 });
            const { unavailable, outdated, incomplete } = found;
            return { urls: found.map((result) => result.url.split('#')[0]).sort(), unavailable, outdated, incomplete };
        }))""", words)


def test_an_open_page_finds_what_each_new_version_has(host, versions, loose):
    loose.goto(host.address + "index.html")
    assert ask(loose, ["alpha"])[0]["urls"] == versions[0][1]["alpha"]
    for folder, holders in versions[1:] + versions[:1]:
        host.folder = folder
        # The page takes the index to be what it was for two seconds.
        loose.wait_for_timeout(2100)
        for word, answer in zip(WORDS, ask(loose, WORDS)):
            assert answer["urls"] == holders[word], word


@pytest.mark.parametrize("share", [0.3, 1])
def test_whatever_a_browser_keeps_no_answer_is_wrong_without_a_word(host, versions, loose, share):
    choose = random.Random(5)
    host.control = lambda path: "max-age=86400" if choose.random() < share else "no-store"
    loose.goto(host.address + "index.html")
    right = 0
    for _ in range(25):
        host.folder = choose.choice(versions)[0]
        if choose.random() < 0.3:
            loose.goto(host.address + "index.html")
        words = choose.sample(WORDS, 4)
        for word, answer in zip(words, ask(loose, words)):
            if answer["unavailable"]:
                assert answer["outdated"] and not answer["urls"]
                continue
            assert answer["urls"] in [holders[word] for _, holders in versions], word
            right += 1
    assert right >= 95


def test_an_old_manifest_out_of_a_cache_is_noticed(host, versions, loose):
    host.control = lambda path: "max-age=86400" if path.endswith("/manifest.js") else "no-store"
    loose.goto(host.address + "index.html")
    ask(loose, ["alpha"])
    host.folder, holders = versions[1]
    loose.goto(host.address + "n00.html")
    loose.goto(host.address + "index.html")
    for word in WORDS:
        assert ask(loose, [word])[0]["urls"] == holders[word], word


@pytest.fixture
def mixed(versions, tmp_path):
    """A host in the middle of an upload: the files of one version with the manifest of another."""
    folder = tmp_path / "mixed"
    shutil.copytree(versions[1][0], folder)
    shutil.copy(versions[0][0] / "search/manifest.js", folder / "search/manifest.js")
    return folder


def dialog_with(page, host, text):
    """The search dialog of the home page, with a text in its field."""
    page.goto(host.address + "index.html")
    page.keyboard.press("/")
    page.keyboard.insert_text(text)
    return page.get_by_role("dialog")


def test_a_mixture_that_stays_is_told(host, mixed, versions, loose):
    host.folder = mixed
    dialog = dialog_with(loose, host, "注意力")
    expect(dialog.locator(".search-note")).to_contain_text("网站刚刚更新过")
    expect(dialog.locator(".search-note")).to_contain_text("重新加载")
    expect(dialog.get_by_role("status")).to_have_text("网站刚刚更新过")
    loose.goto(host.address + "search.html?q=注意力")
    expect(loose.locator(".search-found .search-note")).to_contain_text("网站刚刚更新过")
    expect(loose.locator("[data-search-page] [role=status]")).to_have_text("网站刚刚更新过")
    host.folder = versions[1][0]
    assert ask(loose, ["注意力"])[0]["urls"] == versions[1][1]["注意力"]


def test_an_index_of_a_later_format_is_told(host, versions, tmp_path, loose):
    folder = tmp_path / "later"
    shutil.copytree(versions[0][0], folder)
    manifest = folder / "search/manifest.js"
    text = manifest.read_text(encoding="utf-8")
    assert '"version":4' in text
    manifest.write_text(text.replace('"version":4', '"version":5'), encoding="utf-8")
    host.folder = folder
    loose.goto(host.address + "index.html")
    answer = ask(loose, ["注意力"])[0]
    assert answer["unavailable"] and answer["outdated"]


def test_files_that_are_missing_are_told_with_what_is_found(host, versions, tmp_path, loose):
    folder = tmp_path / "less"
    shutil.copytree(versions[0][0], folder)
    first = versions[0][1]["注意力"][0]
    for text in (folder / "search/texts").iterdir():
        if first in text.read_text(encoding="utf-8"):
            text.unlink()
    host.folder = folder
    dialog = dialog_with(loose, host, "注意力")
    expect(dialog.locator(".search-note")).to_contain_text("结果可能不全")
    expect(dialog.locator(".search-result")).to_have_count(min(10, len(versions[0][1]["注意力"]) - 1))
    expect(dialog.get_by_role("status")).to_contain_text("结果可能不全")
    loose.goto(host.address + "search.html?q=注意力")
    expect(loose.locator(".search-count")).to_contain_text("结果可能不全")
    answer = ask(loose, ["alpha"])[0]
    assert not answer["incomplete"] or first in versions[0][1]["alpha"]
