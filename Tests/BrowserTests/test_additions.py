"""The added blocks in a browser: alerts, blocks that fold, definition lists, figures, tables, footnotes' cards."""

import pathlib
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from axe import axe_findings
from waiting import wait_until

WIDE = "| " + " | ".join(f"很长的第{n}列标题" for n in range(12)) + " |\n|" + "---|" * 12 + "\n| " + " | ".join("内容" * 5 for _ in range(12)) + " |\n"

NOTES = {
    "lectern.yaml": "title: 增补\nlanguage: zh-Hans\nemoji: shortcodes\n",
    "Content/index.md": "# 首页\n\n见[笔记](note.md)。\n",
    "Content/glossary.md": "---\nkind: glossary\n---\n\n# 术语表\n\n## 词元（Token）\n\n大模型读写的最小单位。\n",
    "Content/picture.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 450" width="800" height="450">'
    '<rect width="800" height="450" fill="#8aa"/></svg>',
    "Content/note.md": f"""# 增补一览

一段正文，有一个脚注。[^a]再引一次[^a]，还有[^b]。:rocket:

## 提示框

> [!NOTE]
> 备注：词元是最小单位，见[首页](index.md)与 `code`。

> [!TIP] 自己的标题
> 提示的内容。

> [!IMPORTANT]
> 重要的内容。

> [!WARNING]
> - 第一
> - 第二

> [!CAUTION]
> 当心。

> [!quote]
> 引用的话。

> [!example]- 折起来的例子
> 藏在里面。

## 折叠

::: details 点开看看
藏起来的话。

### 深处 {{#deep}}

深处的文字。

::: tip
里面还有提示。
:::
:::

到[深处](#deep)去。

## 定义

词元
记号
: 大模型读写的最小单位。
: 另一个意思。

注意力
: 让每个位置看到别的位置。

  第二段。

## 图与表

![灰蓝色的方块](picture.svg "图一：一个方块"){{width=50%}}

表 1：小表

| 名 | 值 |
|---|---|
| 甲 | 1 |

表 2：很宽的表

{WIDE}

## 任务

- [x] 做完的事
  - [ ] 没做的小事
- [ ] 没做的事

松的：

- [x] 做完的事

  还有一段。

- [ ] 没做的事

*[HTML]: 超文本标记语言

写HTML的人。

[^a]: 脚注的内容，有[[词元]]和[链接](index.md)。
[^b]: 第二个脚注。

    又一段。
""",
}


@pytest.fixture(scope="module")
def additions(build_site) -> pathlib.Path:
    return build_site(NOTES)


@pytest.fixture(params=["file", "http"])
def address(request, additions, serve) -> str:
    return additions.as_uri() + "/" if request.param == "file" else serve(additions)


def open_note(page, address: str, fragment: str = "", width: int = 1200):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + "note.html" + fragment)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 390])
def test_axe_finds_nothing(browser, additions, scheme, width):
    # axe is injected as an inline script, which the page's own policy forbids.
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
    page = context.new_page()
    page.goto((additions / "note.html").as_uri())
    page.evaluate("document.querySelectorAll('[data-note] details').forEach((fold) => (fold.open = true))")
    found = axe_findings(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("width", [1200, 390, 320])
def test_nothing_is_wider_than_the_window(page, additions, width):
    open_note(page, additions.as_uri() + "/", width=width)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_alerts_have_titles_and_signs(page, address):
    open_note(page, address)
    titles = page.locator(".alert-title").all_inner_texts()
    assert titles[:6] == ["备注", "自己的标题", "重要", "注意", "当心", "引用"]
    signs = page.evaluate(
        "[...document.querySelectorAll('.alert-title')].map((title) => getComputedStyle(title, '::before').maskImage)"
    )
    assert all(sign.startswith("url(") for sign in signs)
    assert len(set(signs)) >= 6


def test_folds_open_by_keyboard(page, address):
    open_note(page, address)
    summary = page.locator(".fold > summary")
    expect(page.get_by_text("藏起来的话")).to_be_hidden()
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("藏起来的话")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_text("藏起来的话")).to_be_hidden()


def test_a_link_opens_the_fold_around_its_target(page, address):
    open_note(page, address)
    expect(page.locator("#deep")).to_be_hidden()
    page.locator("p > a[href='#deep']").click()
    expect(page.locator("#deep")).to_be_visible()
    expect(page.locator("#deep")).to_be_in_viewport()


def test_an_address_opens_the_fold_around_its_target(page, address):
    open_note(page, address, "#deep")
    expect(page.locator("#deep")).to_be_in_viewport()


def test_folds_are_open_on_paper(page, additions):
    open_note(page, additions.as_uri() + "/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.get_by_text("藏起来的话")).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_text("藏起来的话")).to_be_hidden()


def test_only_wide_tables_are_stops_for_the_keyboard(page, address):
    open_note(page, address)
    boxes = page.locator(".table-scroll")
    expect(boxes.nth(0)).not_to_have_attribute("tabindex", "0")
    expect(boxes.nth(1)).to_have_attribute("tabindex", "0")
    expect(page.get_by_role("region", name="表 2：很宽的表")).to_have_count(1)
    boxes.nth(1).focus()
    page.keyboard.press("ArrowRight")
    wait_until(page, "document.querySelectorAll('.table-scroll')[1].scrollLeft > 0")


def test_figure(page, address):
    open_note(page, address)
    image = page.locator("figure > img")
    column = page.locator("figure").bounding_box()["width"]
    assert abs(image.bounding_box()["width"] - column / 2) < 2
    expect(page.locator("figcaption")).to_have_text("图一：一个方块")


def test_tasks_stand_beside_their_boxes(page, address):
    open_note(page, address)
    for item in page.locator(".task-item").all():
        box, text = item.locator("input").first.bounding_box(), item.bounding_box()
        assert abs(box["y"] - text["y"]) < 14
        assert item.locator("input").first.get_attribute("aria-label")


def test_footnote_opens_a_card_for_the_mouse(page, address):
    open_note(page, address)
    page.locator(".footnote-ref > a").first.hover()
    card = page.get_by_role("dialog", name="脚注 1")
    expect(card).to_be_visible()
    expect(card).to_contain_text("脚注的内容，有词元和链接。")
    expect(card.locator(".footnote-backref")).to_have_count(0)
    assert card.get_by_role("link", name="链接").get_attribute("href").endswith("index.html")
    page.mouse.move(4, 4)
    expect(card).to_have_count(0)


def test_footnote_opens_a_card_for_the_keyboard(page, address):
    open_note(page, address)
    page.keyboard.press("Tab")
    reference = page.locator(".footnote-ref > a").nth(2)
    reference.focus()
    card = page.get_by_role("dialog", name="脚注 2")
    expect(card).to_contain_text("又一段。")
    page.keyboard.press("Tab")
    expect(card.locator(".link-card-name")).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(reference).to_be_focused()
    page.keyboard.press("Enter")
    assert page.url.endswith("#fn-2")


def test_footnote_opens_a_sheet_for_a_finger(browser, additions):
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(additions.as_uri() + "/note.html")
    page.locator(".footnote-ref > a").first.tap()
    card = page.locator(".link-card-sheet")
    expect(card).to_be_visible()
    expect(card).to_contain_text("脚注的内容")
    assert "#fn" not in page.url
    card.locator(".link-card-way").tap()
    page.wait_for_url("**/note.html#" + quote("fn-1"))
    context.close()


def test_a_term_in_a_footnote_opens_its_card_from_the_card(page, address):
    open_note(page, address)
    page.locator(".footnote-ref > a").first.hover()
    card = page.get_by_role("dialog", name="脚注 1")
    expect(card).to_be_visible()
    card.locator(".term-link").hover()
    expect(page.get_by_role("dialog", name="词元")).to_be_visible()
    expect(card).to_be_visible()
