"""Blocks of code and diagrams: copying, tabs, the keyboard, phones, paper, and what axe says in both schemes."""

import pytest

from axe import axe_findings
from waiting import wait_until

LONG = 'print("' + "一行很长的文字 " * 30 + '")'

NOTE = f"""# 代码

```js title="a.js" {{2}} linenums=10
const a = 1 // [!code --]
const b = 2 // [!code ++]
const c = 3
```

```console
$ ls
a.txt
$ cat a.txt
```

```python
{LONG}
```

```swift wrap linenums
let text = "{"一行很长的文字 " * 30}"
```

```text tab="甲"
one
```

```text tab="乙"
two
```

中间的文字。

```text tab="甲"
three
```

```text tab="乙"
four
```

```text
last
```

```dot title="流程"
digraph {{ a [label="开始"]; b [label="检查" style=filled fillcolor=lightblue]; a -> b }}
```

```timeline title="大事"
- 1950年：图灵提出测试
- 2017年：提出 Transformer
```
"""


@pytest.fixture(scope="module")
def code(build_site):
    return build_site({"Content/index.md": NOTE, "Content/plain.md": "# 无代码\n\n文字\n"})


def open_code(page, code):
    page.goto((code / "index.html").as_uri())


def copied(page, number: int) -> str:
    """What the copy button of a block hands over, by the old way, which works without any rights."""
    page.evaluate(
        """() => {
        window.taken = [];
        Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
        document.execCommand = () => { window.taken.push(document.activeElement.value); return true; };
        }""")
    button = page.locator(".code-block > button").nth(number)
    button.focus()
    page.keyboard.press("Enter")
    wait_until(page, "window.taken.length === 1")
    assert page.evaluate("document.activeElement.localName") == "button"
    return page.evaluate("window.taken[0]")


@pytest.mark.parametrize("number, text", [
    (0, "const b = 2\nconst c = 3"),
    (1, "ls\ncat a.txt"),
    (2, LONG),
    (8, "last"),
])
def test_copying_hands_over_the_program(page, code, number, text):
    open_code(page, code)
    assert copied(page, number) == text
    assert page.locator("[role=status].visually-hidden").last.inner_text() != ""


def test_the_clipboard_holds_what_was_copied(browser, code, serve):
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(serve(code) + "index.html")
    page.locator(".code-block > button").nth(1).click(force=True)
    wait_until(page, "navigator.clipboard.readText().then(text => text === 'ls\\ncat a.txt')")
    context.close()


def test_copying_works_from_the_disk(page, code):
    open_code(page, code)
    button = page.locator(".code-block > button").nth(1)
    before = button.inner_text()
    button.focus()
    page.keyboard.press("Enter")
    wait_until(page, "text => document.activeElement.textContent !== text", before)


def test_a_selection_holds_each_line_once(page, code):
    open_code(page, code)
    text = page.evaluate(
        """() => {
        const code = document.querySelector("pre.has-numbers code");
        getSelection().selectAllChildren(code);
        return getSelection().toString();
        }""")
    assert text.strip("\n").split("\n") == ["const a = 1", "const b = 2", "const c = 3"]


def test_line_numbers_are_seen_and_not_read(page, code):
    open_code(page, code)
    content = page.locator(".has-numbers .line").first.evaluate("line => getComputedStyle(line, '::before').content")
    assert content.startswith('"10"')
    assert "10" not in page.locator("pre.has-numbers").first.inner_text()
    assert page.locator(".code-figure").first.locator("ins, del").count() == 2


def test_only_what_scrolls_takes_the_focus(page, code):
    open_code(page, code)
    blocks = page.locator(".code-block > pre")
    wait_until(page, "document.querySelectorAll('.code-block > pre')[2].tabIndex === 0")
    assert blocks.nth(2).get_attribute("aria-label")
    assert blocks.nth(0).get_attribute("tabindex") is None
    assert blocks.nth(3).evaluate("block => block.scrollWidth - block.clientWidth") <= 1


def test_wrapped_lines_hang(page, code):
    open_code(page, code)
    rows = page.locator(".is-wrapped .line").first.evaluate(
        """line => {
        const range = document.createRange();
        range.selectNodeContents(line);
        const rows = new Map();
        for (const box of range.getClientRects()) {
          const row = Math.round(box.bottom / 10);
          if (box.width > 2) rows.set(row, Math.min(box.left, rows.get(row) ?? Infinity));
        }
        return [...rows.values()];
        }""")
    assert len(rows) > 2
    assert all(16 < left - rows[0] < 40 for left in rows[1:])


def test_tabs_follow_one_another_by_keyboard(page, code):
    open_code(page, code)
    tabs = page.get_by_role("tab")
    assert tabs.count() == 4
    panels = page.locator(".tab-panel")
    assert panels.nth(0).is_visible() and not panels.nth(1).is_visible()
    tabs.nth(0).focus()
    page.keyboard.press("ArrowRight")
    assert tabs.nth(1).get_attribute("aria-selected") == "true"
    assert page.evaluate("document.activeElement.textContent") == "乙"
    assert panels.nth(1).is_visible() and not panels.nth(0).is_visible()
    assert panels.nth(3).is_visible() and not panels.nth(2).is_visible()
    page.keyboard.press("ArrowRight")
    assert tabs.nth(0).get_attribute("aria-selected") == "true"
    page.keyboard.press("End")
    page.reload()
    assert page.get_by_role("tab", selected=True).all_inner_texts() == ["乙", "乙"]


def test_without_script_everything_shows(browser, code):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    open_code(page, code)
    assert page.locator(".tab-panel:visible").count() == 4
    assert page.locator(".tab-title:visible").count() == 4
    context.close()


def test_paper_shows_all_tabs_and_no_buttons(page, code):
    open_code(page, code)
    page.emulate_media(media="print")
    assert page.locator(".tab-title:visible").count() == 4
    heights = page.locator(".tab-panel pre").evaluate_all("blocks => blocks.map(block => block.offsetHeight)")
    assert min(heights) > 10
    assert page.locator(".code-block > button:visible").count() == 0


def test_diagrams_are_drawn_with_a_name(page, code):
    open_code(page, code)
    drawing = page.locator(".diagram-graph svg")
    assert drawing.count() == 1
    assert drawing.get_attribute("role") == "img" and drawing.get_attribute("aria-label") == "流程"
    assert page.locator(".diagram .timeline-mark").count() == 2
    assert page.locator(".diagram .article-events li").count() == 2


def test_pages_without_code_load_nothing_for_it(page, code):
    page.goto((code / "plain.html").as_uri())
    assert page.locator("script[src*='code.js'], link[href*='code-blocks.css'], link[href*='diagrams.css']").count() == 0


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_has_no_sideways_scroll(browser, code, width):
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    open_code(page, code)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser, code, scheme, width):
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True)
    page = context.new_page()
    open_code(page, code)
    found = axe_findings(page)
    context.close()
    assert found == []
