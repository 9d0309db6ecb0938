"""Pictures move nothing when they arrive, and embedded notes are accessible and look like part of the page."""

import functools
import http.server
import threading

import pytest

from axe import axe_findings

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
    '<rect width="100%" height="100%" fill="teal"/></svg>'
)
SHAPE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">'
    '<rect width="100%" height="100%" fill="teal"/></svg>'
)
FILES = {
    "lectern.yaml": "title: 图\n",
    "Content/index.md": "# 家\n",
    "Content/图.md": "# 图\n\n开头一段。\n\n![宽图](宽.svg)\n\n中间一段。\n\n![[高.svg|200]]\n\n"
    '<img src="宽.svg" width="300" alt="再来">\n\n结尾一段。\n',
    "Content/宽.svg": DRAWING.format(width=1600, height=800),
    "Content/高.svg": DRAWING.format(width=400, height=900),
    "Content/高度.md": "# 高度\n\n![不明](不明.svg){height=40}\n\n<img src=\"宽.svg\" alt=\"两边都有\">\n\n"
    "![宽](不明宽.svg){height=40}\n",
    # Too large to be believed, so that the page knows no size; the second is wider than any line at that height.
    "Content/不明.svg": SHAPE.format(box="0 0 6000000 2000000"),
    "Content/不明宽.svg": SHAPE.format(box="0 0 6000000 20000"),
    "Content/host.md": "# 主\n\n## 一节\n\n前文，见[[客]]。\n\n![[客]]\n\n后文。\n\n![[term:词元]]\n\n> ![[客#小节]]\n",
    "Content/客.md": "# 客\n\n客的正文[^1]，讲词元。\n\n## 小节\n\n- 甲\n- 乙\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n[^1]: 客的注。\n",
    "Content/glossary.md": "# 术语\n\n## 词元（Token）\n\n模型读写的单位。\n",
}


@pytest.fixture(scope="module")
def pages(build_site):
    return build_site(FILES)


class HeldPictures(http.server.SimpleHTTPRequestHandler):
    """Serves pictures only when the server's gate is open."""

    def do_GET(self):
        if self.path.endswith(".svg"):
            self.server.gate.wait(timeout=30)
        super().do_GET()

    def log_message(self, *arguments):
        pass


@pytest.fixture
def held(pages):
    """A server whose pictures wait for its gate."""
    handler = functools.partial(HeldPictures, directory=str(pages))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.gate = threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.gate.set()
    server.shutdown()
    server.server_close()


WATCH_SHIFTS = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("width", [1280, 390])
def test_pictures_move_nothing_when_they_arrive(browser, held, width):
    context = browser.new_context(viewport={"width": width, "height": 2400})
    context.add_init_script(WATCH_SHIFTS)
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{held.server_port}/图.html", wait_until="domcontentloaded")
    images = page.locator("article img")
    boxes = "nodes => nodes.map(node => [node.offsetTop, node.offsetWidth, node.offsetHeight])"
    arrived = "nodes => nodes.filter(node => node.complete && node.naturalWidth).length"
    assert images.evaluate_all(arrived) == 0
    before = images.evaluate_all(boxes)
    held.gate.set()
    page.wait_for_load_state("networkidle")
    assert images.evaluate_all(arrived) == 3
    page.wait_for_timeout(200)
    assert images.evaluate_all(boxes) == before
    assert page.evaluate("window.shift") == 0
    context.close()
    (_, wide, half), (_, narrow, tall), (_, given, height) = before
    assert abs(wide / half - 2) < 0.02
    assert (narrow, tall, given, height) == (200, 450, 300, 150)


@pytest.mark.parametrize("width", [1280, 390])
def test_a_height_alone_is_kept(browser, pages, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto((pages / "高度.html").as_uri())
    images = page.locator("article img")
    assert images.nth(0).get_attribute("width") is None and images.nth(0).get_attribute("height") == "40"
    boxes = images.evaluate_all("nodes => nodes.map(node => [node.offsetWidth, node.offsetHeight])")
    scrolls = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    page.close()
    assert boxes[0] == [120, 40]
    assert abs(boxes[1][0] / boxes[1][1] - 2) < 0.02
    assert boxes[2][1] == 40 and not scrolls


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_embedded_notes(browser, pages, scheme, width):
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.goto((pages / "host.html").as_uri())
    assert page.locator(".transclusion").count() == 3
    found = axe_findings(page)
    scrolls = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    context.close()
    assert found == []
    assert not scrolls


def test_footnotes_and_headings_of_embedded_notes_are_reached(browser, pages):
    page = browser.new_page()
    page.goto((pages / "host.html").as_uri())
    page.locator(".transclusion .footnote-ref a").first.click()
    assert page.locator(":target").inner_text().startswith("客的注")
    ids = page.locator("[id]").evaluate_all("nodes => nodes.map(node => node.id)")
    assert len(ids) == len(set(ids))
    page.close()
