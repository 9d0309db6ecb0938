"""The live pages of `lectern serve`: what a save changes comes into the open page, and leaves the rest of it alone."""

import difflib
import pathlib
import random
import re
import sys

import pytest
from playwright.sync_api import expect

from waiting import wait_until

sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "Benchmarks" / "Preview"))
from serving import Serving  # noqa: E402

PARAGRAPH = "这一段只是为了占地方，读的人可以跳过去。" * 6
SECTIONS = "".join(f"## 第{number}节\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\n" for number in range(1, 21))
CODE = "```python\nprint('甲')\n```\n"

NOTES = {
    "lectern.yaml": "title: 预览\nlanguage: zh-Hans\n",
    "Content/index.md": "# 首页\n\n见[长文](long.md)。\n",
    "Content/long.md": f"""# 长文

开头说到大模型。

<details>

<summary>折起来的</summary>

里面的话。

</details>

{SECTIONS}""",
    "Content/other.md": "# 另一篇\n\n这里什么也没有。\n",
    "Content/code.md": f"# 代码\n\n前言。\n\n{CODE}",
    "Content/picture.md": "# 图\n\n![图](a.svg)\n",
    "Content/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><circle r="5"/></svg>',
    "Content/glossary.md": "# 术语表\n\n## 大模型\n\n参数众多的模型。\n\n## 词元\n\n最小的单位。\n",
    "Templates/assets/custom.css": "article { color: rgb(1, 2, 3); }\n",
}


class Preview:
    """A site that is served and written to."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        for path, text in NOTES.items():
            self.write(path, text)
        self.serving = Serving(folder)

    @property
    def address(self) -> str:
        return self.serving.address

    def write(self, path: str, text: str):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def replace(self, path: str, old: str, new: str):
        text = (self.folder / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new, 1))

    def restart(self):
        port = self.serving.port
        self.serving.stop()
        return lambda: setattr(self, "serving", Serving(self.folder, port=port))


@pytest.fixture
def preview(tmp_path):
    preview = Preview(tmp_path)
    yield preview
    preview.serving.stop()


def open_page(page, preview, path: str):
    """Opens a page, waits until it listens, and marks the document, so that a load of another one is seen."""
    with page.expect_response("**/_lectern/events?**"):
        page.goto(preview.address + path)
    page.evaluate("window.isSame = true")


def is_same(page) -> bool:
    return page.evaluate("window.isSame === true")


def note(page):
    return page.locator("[data-note]")


def test_new_text_comes_without_a_load(preview, page):
    open_page(page, preview, "long.html")
    page.evaluate("window.kept = [...document.querySelectorAll('[data-note] h2')]")
    preview.replace("Content/long.md", "## 第3节", "## 第三节改了\n\n新的一段。\n\n## 第3节")
    expect(page.get_by_role("heading", name="第三节改了")).to_be_attached()
    expect(note(page).get_by_text("新的一段。")).to_be_attached()
    expect(page.locator("#outline").get_by_text("第三节改了")).to_be_attached()
    assert is_same(page)
    assert page.evaluate("window.kept.every((heading) => heading.isConnected)")
    assert page.locator("[data-note] h2").count() == 21


def test_title_description_and_navigation_follow(preview, page):
    open_page(page, preview, "other.html")
    preview.write("Content/other.md", "---\ndescription: 一句话\n---\n\n# 换了题目\n\n这里什么也没有。\n")
    expect(page.locator(".page-header h1")).to_have_text("换了题目")
    expect(page).to_have_title(re.compile("换了题目"))
    expect(page.locator("#sidebar")).to_contain_text("换了题目")
    expect(page.locator("meta[name=description]")).to_have_attribute("content", "一句话")
    assert is_same(page)


def test_what_is_read_stays_where_it_is(preview, page):
    open_page(page, preview, "long.html")
    page.evaluate("document.getElementById('第12节').scrollIntoView({ behavior: 'instant' })")
    top = "document.getElementById('第12节').getBoundingClientRect().top"
    before = page.evaluate(top)
    preview.replace("Content/long.md", "## 第2节", f"## 插进来的\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\n## 第2节")
    expect(page.get_by_role("heading", name="插进来的")).to_be_attached()
    page.wait_for_timeout(200)
    assert abs(page.evaluate(top) - before) <= 1
    preview.replace("Content/long.md", "## 插进来的", "## 第12节前\n\n")
    expect(page.get_by_role("heading", name="第12节前")).to_be_attached()
    page.wait_for_timeout(200)
    assert abs(page.evaluate(top) - before) <= 1
    assert is_same(page)


def test_folds_selection_and_code_stay(preview, page):
    open_page(page, preview, "long.html")
    page.locator("[data-note] summary").click()
    page.evaluate("""() => {
      const paragraph = document.querySelector("#第1节 + p");
      getSelection().setBaseAndExtent(paragraph.firstChild, 2, paragraph.firstChild, 6);
    }""")
    selected = page.evaluate("getSelection().toString()")
    preview.replace("Content/long.md", "里面的话。", "里面的新话。")
    expect(page.locator("[data-note] details")).to_contain_text("里面的新话。")
    assert page.locator("[data-note] details").get_attribute("open") is not None
    assert len(selected) == 4 and page.evaluate("getSelection().toString()") == selected
    assert is_same(page)


def test_the_search_keeps_focus_and_words(preview, page):
    open_page(page, preview, "long.html")
    page.keyboard.press("/")
    page.keyboard.type("模型")
    expect(page.locator("dialog[open] input")).to_have_value("模型")
    preview.replace("Content/long.md", "开头说到", "开头又说到")
    expect(note(page)).to_contain_text("开头又说到")
    expect(page.locator("dialog[open] input")).to_be_focused()
    expect(page.locator("dialog[open] input")).to_have_value("模型")
    assert is_same(page)


def test_a_card_stays_open(preview, page):
    open_page(page, preview, "long.html")
    page.locator("[data-note] a.term-link").first.hover()
    expect(page.locator(".link-card")).to_contain_text("参数众多")
    preview.replace("Content/long.md", "里面的话", "里面的新话")
    expect(page.locator("[data-note] details")).to_contain_text("里面的新话")
    expect(page.locator(".link-card")).to_contain_text("参数众多")
    assert is_same(page)


def test_a_changed_term_is_seen_where_it_is_used(preview, page):
    open_page(page, preview, "long.html")
    preview.replace("Content/glossary.md", "参数众多的模型。", "换了说法。")
    wait_until(page, "document.querySelector('script[data-cards]').textContent.includes('换了说法')")
    page.locator("[data-note] a.term-link").first.hover()
    expect(page.locator(".link-card")).to_contain_text("换了说法")
    assert is_same(page)


def test_the_first_changed_heading_is_marked_for_a_moment(preview, page):
    open_page(page, preview, "long.html")
    page.evaluate("""() => {
      window.marked = [];
      new MutationObserver((records) => {
        for (const { target } of records) {
          if (target.classList.contains("lectern-preview-changed")) window.marked.push(target.textContent);
        }
      }).observe(document.querySelector("main"), { subtree: true, attributes: true, attributeFilter: ["class"] });
    }""")
    text = (preview.folder / "Content/long.md").read_text("utf-8")
    text = text.replace("开头说到", "开头又说到").replace("## 第4节", "## 第四节").replace("## 第9节", "## 第九节")
    preview.write("Content/long.md", text)
    wait_until(page, "window.marked.length > 0")
    expect(page.locator(".lectern-preview-status")).to_contain_text("第四节")
    wait_until(page, "document.querySelectorAll('.lectern-preview-changed').length === 0")
    assert [re.sub(r"\W", "", text) for text in page.evaluate("window.marked")] == ["第四节"]
    preview.replace("Content/long.md", "里面的话", "里面的新话")
    wait_until(page, "window.marked.length > 1")
    assert page.evaluate("window.marked[1]") == "里面的新话。"


def test_blocks_of_code_are_set_up_anew(preview, page):
    open_page(page, preview, "code.html")
    preview.replace("Content/code.md", CODE, CODE + "\n" + CODE.replace("甲", "乙"))
    expect(page.locator(".code-block button")).to_have_count(2)
    preview.replace("Content/code.md", "'乙'", "'丙'")
    expect(page.locator(".code-block").nth(1)).to_contain_text("丙")
    expect(page.locator(".code-block button")).to_have_count(2)
    preview.replace("Content/code.md", CODE, "")
    expect(page.locator(".code-block button")).to_have_count(1)
    expect(page.locator(".code-block")).to_have_count(1)
    assert is_same(page)


def test_what_the_page_needs_now_is_loaded(preview, page):
    open_page(page, preview, "other.html")
    preview.write("Content/other.md", f"# 另一篇\n\n有代码了，也有大模型。\n\n{CODE}")
    expect(page.locator(".code-block button")).to_have_count(1)
    page.locator("[data-note] a.term-link").hover()
    expect(page.locator(".link-card")).to_contain_text("参数众多")
    assert is_same(page)


def test_styles_swap_without_a_load(preview, page):
    open_page(page, preview, "long.html")
    expect(note(page)).to_have_css("color", "rgb(1, 2, 3)")
    preview.write("Templates/assets/custom.css", "article { color: rgb(4, 5, 6); }\n")
    expect(note(page)).to_have_css("color", "rgb(4, 5, 6)")
    preview.write("Templates/assets/custom.css", "article { color: rgb(7, 8, 9); }\n")
    expect(note(page)).to_have_css("color", "rgb(7, 8, 9)")
    assert page.locator("link[href*='custom.css']").count() == 1
    assert is_same(page)


def test_pictures_swap_without_a_load(preview, page):
    open_page(page, preview, "picture.html")
    wait_until(page, "document.querySelector('[data-note] img').naturalWidth === 10")
    preview.replace("Content/a.svg", 'width="10"', 'width="20"')
    wait_until(page, "document.querySelector('[data-note] img').naturalWidth === 20")
    assert is_same(page)


def test_a_changed_script_loads_the_page_and_keeps_the_place(preview, page):
    open_page(page, preview, "long.html")
    page.evaluate("scrollTo({ top: 1500, behavior: 'instant' })")
    preview.write("Templates/assets/theme.js", "document.documentElement.dataset.own = 'yes';\n")
    expect(page.locator("html[data-own=yes]")).to_be_attached()
    assert not is_same(page)
    wait_until(page, "scrollY === 1500")


def test_other_pages_are_left_alone(preview, page):
    open_page(page, preview, "other.html")
    editing = page.context.new_page()
    open_page(editing, preview, "long.html")
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.evaluate("""() => {
      window.changes = 0;
      new MutationObserver((records) => (window.changes += records.length))
        .observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    }""")
    preview.replace("Content/long.md", "开头说到", "开头又说到")
    expect(note(editing)).to_contain_text("开头又说到")
    page.wait_for_timeout(500)
    assert requests == []
    assert page.evaluate("window.changes") == 0


def test_a_renamed_note_is_followed(preview, page):
    open_page(page, preview, "other.html")
    (preview.folder / "Content/other.md").rename(preview.folder / "Content/新名字.md")
    wait_until(page, "decodeURIComponent(location.pathname) === '/新名字.html'")
    preview.replace("Content/新名字.md", "什么也没有", "有了一点")
    expect(note(page)).to_contain_text("有了一点")
    assert is_same(page)


def test_a_note_that_is_gone_is_told_and_comes_back(preview, page):
    open_page(page, preview, "other.html")
    (preview.folder / "Content/other.md").unlink()
    expect(page.locator(".lectern-preview-panel")).to_contain_text("已不在")
    expect(note(page)).to_contain_text("这里什么也没有")
    preview.write("Content/other.md", "# 另一篇\n\n又来了。\n")
    expect(note(page)).to_contain_text("又来了")
    expect(page.locator(".lectern-preview-panel")).to_have_count(0)
    assert is_same(page)


def test_a_page_that_is_not_there_yet_loads_when_it_is(preview, browser):
    # The browser itself logs the status 404 as an error.
    page = browser.new_page()
    open_page(page, preview, "later.html")
    preview.write("Content/later.md", "# 后来\n\n到了。\n")
    expect(note(page)).to_contain_text("到了")
    page.close()


def test_faults_show_their_lines_over_the_last_good_page(preview, page):
    open_page(page, preview, "long.html")
    preview.write("Content/other.md", "---\ntitle: 没有关上\n\n# 另一篇\n")
    panel = page.locator(".lectern-preview-panel")
    expect(panel).to_contain_text("Content/other.md:1:1")
    expect(panel.locator("mark")).to_have_text("---")
    link = panel.get_by_role("link", name="Content/other.md:1:1")
    assert link.get_attribute("href") == f"vscode://file{preview.folder}/Content/other.md:1:1"
    expect(note(page)).to_contain_text("开头说到")

    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    badge = page.locator(".lectern-preview-badge")
    expect(badge).to_contain_text("处问题")
    # Dismissed stays dismissed: through other edits, and when the page is loaded anew.
    preview.replace("Content/long.md", "开头说到", "开头又说到")
    expect(note(page)).to_contain_text("开头又说到")
    expect(panel).to_have_count(0)
    assert is_same(page)
    open_page(page, preview, "index.html")
    expect(badge).to_be_visible()
    expect(panel).to_have_count(0)

    badge.click()
    expect(panel).to_be_visible()
    preview.write("Content/other.md", NOTES["Content/other.md"])
    expect(panel).to_have_count(0)
    expect(badge).to_have_count(0)


def test_a_page_comes_back_when_the_server_does(preview, browser):
    # While the server is away, the browser itself logs that it cannot be reached.
    page = browser.new_page(locale="zh-CN")
    open_page(page, preview, "long.html")
    page.evaluate("scrollTo({ top: 1200, behavior: 'instant' })")
    start = preview.restart()
    preview.replace("Content/long.md", "开头说到", "开头又说到")
    page.wait_for_timeout(700)
    start()
    expect(note(page)).to_contain_text("开头又说到", timeout=10_000)
    preview.replace("Content/long.md", "开头又说到", "开头还说到")
    expect(note(page)).to_contain_text("开头还说到")
    assert is_same(page)
    assert page.evaluate("scrollY") == 1200
    page.close()


def test_nothing_is_loaded_again_and_again(preview, page):
    loads = []
    page.on("request", lambda request: loads.append(request.url) if request.is_navigation_request() else None)
    open_page(page, preview, "long.html")
    preview.replace("Content/long.md", "开头说到", "开头又说到")
    expect(note(page)).to_contain_text("开头又说到")
    page.wait_for_timeout(1500)
    assert len(loads) == 1


BLOCKS = [
    "## 标题{n}", "### 小标题{n}", "第{n}段，说到大模型和*强调*，还有`代码`。", "第{n}段，说到词元。\\\n换行。",
    "- 甲{n}\n- 乙\n    - 丙{n}\n- 丁", "1. 一\n2. 二{n}", "- [ ] 要做{n}\n- [x] 做了", "> 引文{n}\n>\n> 第二段",
    "| 列 | 数 |\n| --- | --- |\n| {n} | 很长很长很长很长很长的一格{n} |", "```python\nprint({n})\n```", "```\n没有语言{n}\n```",
    "<details>\n\n<summary>折{n}</summary>\n\n里面{n}\n\n```js\nlet a = {n};\n```\n\n</details>",
    '=== "甲"\n\n    ```js\n    {n}\n    ```\n\n=== "乙"\n\n    ```py\n    {n}\n    ```',
    "脚注[^{n}]在此。\n\n[^{n}]: 注文{n}", "![图{n}](a.svg)", "- 列表里的代码{n}：\n\n    ```sh\n    ls {n}\n    ```", "---",
]

# What a page shows, without what depends on the reader's place, on time, or on the order in which things came to be.
SHOWN = r"""() => {
  const page = document.documentElement.cloneNode(true);
  const without = ".lectern-preview-status, .link-card, .search-dialog, script[src^='/_lectern/'], link[href^='/_lectern/']";
  for (const node of page.querySelectorAll(without)) node.remove();
  for (const node of page.querySelectorAll(".lectern-preview-changed")) node.classList.remove("lectern-preview-changed");
  for (const node of page.querySelectorAll("#outline [aria-current]")) node.removeAttribute("aria-current");
  for (const node of page.querySelectorAll("[class='']")) node.removeAttribute("class");
  for (const node of page.querySelectorAll(".code-tabs *")) {
    for (const name of ["id", "aria-controls", "aria-labelledby"]) node.removeAttribute(name);
  }
  for (const node of page.querySelectorAll("head script[src], head link")) node.remove();
  return page.innerHTML.replace(/\s+/g, " ").replace(/>(?=.)/g, ">\n").split("\n");
}"""


def differences_at_rest(loaded, swapped) -> list[str]:
    """How two pages differ once their scripts have set up what they show: observers are called some frames later."""
    for _ in range(50):
        loaded.wait_for_timeout(100)
        found = list(difflib.unified_diff(loaded.evaluate(SHOWN), swapped.evaluate(SHOWN), "loaded", "swapped", n=3))
        if not found:
            break
    return found


@pytest.mark.parametrize("seed", range(3))
def test_a_page_that_took_in_edits_is_as_one_that_was_loaded(preview, page, seed):
    """Whatever is written, in whatever order: what the scripts set up is as after a load."""
    numbers = random.Random(seed)
    blocks = ["# 随便", BLOCKS[9].format(n=0), BLOCKS[2].format(n=0)]
    preview.write("Content/other.md", "\n\n".join(blocks) + "\n")
    open_page(page, preview, "other.html")
    fresh = page.context.new_page()
    for number in range(1, 16):
        for _ in range(numbers.randrange(1, 4)):
            at = numbers.randrange(3, len(blocks) + 1)
            match numbers.randrange(4):
                case 0 if at < len(blocks):
                    blocks.pop(at)
                case 1 if at < len(blocks):
                    blocks[at] = re.sub(r"\d+", str(number), blocks[at])
                case 2 if at < len(blocks):
                    blocks.append(blocks.pop(at))
                case _:
                    blocks.insert(at, numbers.choice(BLOCKS).replace("{n}", str(number * 10 + numbers.randrange(10))))
        mark = f"末尾{number}。"
        preview.write("Content/other.md", "\n\n".join([*blocks, mark]) + "\n")
        expect(note(page)).to_contain_text(mark)
        fresh.goto(preview.address + "other.html")
        differences = differences_at_rest(fresh, page)
        assert not differences, f"edit {number}:\n" + "\n".join(differences)
    assert is_same(page)
