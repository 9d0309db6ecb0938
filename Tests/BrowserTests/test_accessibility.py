"""axe finds nothing on any kind of page of the study site, in either scheme, on a desktop and on a phone."""

import pytest

from axe import axe_findings

PAGES = [
    "index.html", "history/index.html", "history/surge.html", "glossary.html", "glossary/微调.html", "timeline.html",
    "tags/index.html", "search.html",
]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(browser, site, path, width):
    # axe is injected as an inline script, which the page's own policy forbids.
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.goto((site / path).as_uri())
    found = {}
    for scheme in ["light", "dark"]:
        page.emulate_media(color_scheme=scheme)
        found[scheme] = axe_findings(page)
    context.close()
    assert found == {"light": [], "dark": []}


def test_axe_finds_nothing_far_down_the_page(browser, site):
    context = browser.new_context(viewport={"width": 1280, "height": 500}, bypass_csp=True)
    page = context.new_page()
    page.goto((site / "glossary.html").as_uri())
    page.mouse.wheel(0, 3000)
    page.locator("[data-to-top]").wait_for(state="visible")
    found = axe_findings(page)
    context.close()
    assert found == []
