"""Pages are as wide as the window whatever stands in them, all of a note is on paper, and lines may run from right to left."""

import pytest

WORD = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"
CODE = "torch.nn.parallel.DistributedDataParallel.register_comm_hook_with_something_more"

LONG_WORDS = {
    "lectern.yaml": f"title: {WORD}\nbaseURL: https://example.org\nfooter: {WORD}\n"
    f"navigation:\n  - {{title: {WORD}, path: b.md}}\n  - {{title: {CODE}, path: 长/index.md}}\n",
    "Content/index.md": f"# {WORD}\n\n{WORD}\n",
    "Content/a.md": f"---\ntags: [{WORD}, {CODE}]\ndescription: {WORD}\n---\n# {CODE}\n\n## {WORD}\n\n"
    f"文 {WORD}[^1] `{CODE}` [[term:{WORD}]] [[b]] <https://example.org/{WORD}>\n\n- {WORD}\n  - {WORD}\n\n"
    f"> {WORD}\n\n> [!NOTE]\n> {WORD}\n\n1. {WORD}\n\n| {WORD} | b |\n| - | - |\n| {CODE} | {WORD} |\n\n"
    f"![{WORD}](p.svg \"{WORD}\")\n\n- [ ] {WORD}\n\n{WORD}\n: {WORD}\n\n"
    f"<details><summary>{WORD}</summary>{WORD}</details>\n\n```swift title=\"{WORD}\"\nlet {WORD} = 1\n```\n\n"
    f"$$ a_{{{WORD}}} $$\n\n![[b]]\n\n[^1]: {WORD}\n\n### {WORD}\n",
    "Content/p.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>',
    "Content/b.md": f"# B\n\n[[a]] {WORD}\n",
    "Content/长/index.md": f"# {WORD}\n\n{WORD}\n",
    "Content/长/c.md": f"# {WORD}\n\n[[a]] 2001年\n",
    "Content/z.md": f"# Z\n\n见 {WORD}。\n",
    "Content/glossary.md": f"# 术语\n\n## {WORD}（{CODE}）\n\n{WORD}\n",
    "Content/timeline.md": f"# 年表\n\n## {WORD}（2000—2005）\n\n- 2001：**{WORD}**。{WORD} #{WORD}\n- 2002：见 [[term:{WORD}]]。 #短\n",
}


@pytest.fixture(scope="module")
def long_words(build_site, serve):
    folder = build_site(LONG_WORDS)
    return serve(folder), sorted(str(path.relative_to(folder)) for path in folder.rglob("*.html"))


def widths(page):
    return page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")


@pytest.mark.parametrize("width", [320, 390, 900, 1280])
def test_no_word_widens_a_page(browser, long_words, width):
    address, paths = long_words
    assert len(paths) > 10
    page = browser.new_page(viewport={"width": width, "height": 800})
    for path in paths:
        page.goto(address + path)
        page.wait_for_function("document.readyState === 'complete'")
        needed, there = widths(page)
        assert needed <= there, f"{path} at {width} px takes {needed}"
    page.close()


@pytest.mark.parametrize("width", [320, 390])
def test_what_opens_over_a_page_fits_too(browser, long_words, width):
    address, _ = long_words
    page = browser.new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page.goto(address + "a.html")
    fits = "(box) => box.scrollWidth <= box.clientWidth && box.getBoundingClientRect().right <= innerWidth + 1"
    for button, panel in [(".menu-button", "#sidebar"), (".outline-button", "#outline")]:
        page.click(button)
        assert page.locator(panel).evaluate(fits), panel
        page.keyboard.press("Escape")
    page.goto(address + "search.html?q=" + WORD[:12])
    page.wait_for_selector("main mark")
    needed, there = widths(page)
    assert needed <= there
    page.close()


COLUMNS = "|".join
WIDE = (
    "# T\n\n"
    + "\n\n".join(
        f"|{COLUMNS(f'{head} {i}' for i in range(count))}|\n|{'-|' * count}\n|{COLUMNS(f'{cell}{i}' for i in range(count))}|"
        for count, head, cell in [
            (14, "column", "Zelle"), (6, "A rather long header", "DistributedDataParallelHook"), (24, "h", "wide"), (40, "h", "many"),
        ]
    )
    + "\n\n| 名 | 说明 |\n|-|-|\n| DistributedDataParallel | " + "很长的说明，" * 30 + " |\n\n"
    + "$$ x = " + " + ".join(f"\\mathrm{{f}}_{{{i}}}" for i in range(60)) + " $$\n\n"
    + "$$ \\begin{pmatrix} " + " & ".join(f"\\mathrm{{matrix}}_{{{i}}}" for i in range(16)) + " \\end{pmatrix} $$\n\n"
    + "$$ a = b $$\n\n| a | b |\n|-|-|\n| 1 | 2 |\n"
)

# 17 cm, as wide as the text on A4.
PAPER = {"width": 642, "height": 900}
EXCESS = """[...document.querySelectorAll(".table-scroll, .formula-block")].map((box) => {
  const inside = [...box.querySelectorAll("table, .base")].map((part) => part.getBoundingClientRect().right);
  return Math.max(...inside) - box.getBoundingClientRect().right;
})"""


def test_all_columns_and_formulas_are_on_paper(browser, build_site):
    folder = build_site({"Content/a.md": WIDE})
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((folder / "a.html").as_uri())
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)
    excess = page.evaluate(EXCESS)
    assert len(excess) == 9 and max(excess) <= 1, excess
    sizes = page.evaluate("[...document.querySelectorAll('.table-scroll, .formula-block')].map((box) => box.style.fontSize)")
    assert sizes[0].endswith("%") and sizes[-1] == sizes[-2] == sizes[4] == "", sizes
    # A word is broken only where nothing else helps.
    label = page.locator(".table-scroll").nth(4).locator("td").first
    assert label.evaluate("(cell) => { const r = document.createRange(); r.selectNodeContents(cell); return r.getClientRects().length }") == 1
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".table-scroll[style*='font-size'], .on-paper").count() == 0
    page.close()


def test_all_columns_are_on_paper_without_script(browser, build_site):
    folder = build_site({"Content/a.md": WIDE})
    context = browser.new_context(java_script_enabled=False, viewport=PAPER)
    page = context.new_page()
    page.goto((folder / "a.html").as_uri())
    page.emulate_media(media="print")
    excess = page.locator(".table-scroll").evaluate_all(
        "(boxes) => boxes.map((box) => box.querySelector('table').getBoundingClientRect().right - box.getBoundingClientRect().right)"
    )
    assert len(excess) == 6 and max(excess) <= 1, excess
    context.close()


def test_lines_run_from_right_to_left(browser, build_site):
    folder = build_site({
        "Content/a.md": "---\nlang: ar\ntags: [C++]\n---\n# مرحبا بالعالم\n\nنص `code(1);`\n\n- واحد\n\n> اقتباس\n\n```c\nx();\n```\n\n## قسم\n\n### فرع\n",
        "Content/b.md": "---\nlang: fa\n---\n# ب\n", "Content/c.md": "---\nlang: ar-Latn\n---\n# C\n", "Content/d.md": "# 丁\n",
    })
    page = browser.new_page(viewport={"width": 1300, "height": 900})
    for name, direction in [("b", "rtl"), ("c", ""), ("d", ""), ("a", "rtl")]:
        page.goto((folder / f"{name}.html").as_uri())
        assert page.evaluate("document.documentElement.dir") == direction
    box = lambda selector: page.locator(selector).first.bounding_box()
    assert box("#sidebar")["x"] > box("main")["x"] > box("#outline")["x"]
    end = lambda selector: box(selector)["x"] + box(selector)["width"]
    assert end("[data-note] li") < end("[data-note] ul")
    text = """(e) => { const r = document.createRange(); r.selectNodeContents(e); const b = r.getBoundingClientRect();
      const o = e.getBoundingClientRect(); return [b.left - o.left, o.right - b.right] }"""
    left, right = page.locator("[data-note] p").first.evaluate(text)
    assert right < 2 < left
    assert page.locator("pre code").evaluate("(code) => getComputedStyle(code).direction") == "ltr"
    needed, there = widths(page)
    assert needed <= there
    page.close()
