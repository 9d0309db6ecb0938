"""The cards of glossary and timeline links, over file:// and over HTTP."""

import datetime
import pathlib
import re
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import expect

from axe import axe_findings

HOSTILE = "<img src=x onerror=window.injected=1>"
FAR = (4, 4)
LONG = 2000

NOTES = {
    "lectern.yaml": "title: 卡片\nlanguage: zh-Hans\n",
    "Content/index.md": "# 首页\n\n这里没有词条。\n",
    "Content/deep/index.md": "# 栏目\n\n见下。\n",
    "Content/deep/reading.md": f"""# 阅读

大模型读写词元。2017年6月有一件大事，它属于萌芽期。

名字 \\{HOSTILE[:-1]}\\> 也在表里，后面是[首页](../index.md)。

"""
    + "占一段。\n\n" * 60,
    "Content/glossary.md": f"""---
kind: glossary
---

# 术语表

## 大模型（Large Model，也称基础模型）

参数众多的模型，读写的单位是词元，骨架是变换器。

## 词元（Token）

大模型读写的最小单位。

## 变换器（Transformer）

以注意力为核心的结构。

## 注意力（Attention）

让每个位置看到别的位置。

## \\{HOSTILE[:-1]}\\>

名字里有标签的词。
""",
    "Content/timeline.md": """---
kind: timeline
---

# 时间线

## 萌芽期（1950–2018）

从设想到骨架。

- 2017年6月：**变换器诞生**。一篇论文提出变换器。
""",
}


@pytest.fixture(scope="session")
def pages(build_site) -> pathlib.Path:
    return build_site(NOTES)


@pytest.fixture(scope="session", params=["file", "http"])
def address(request, pages, serve) -> str:
    """The address of the site, ending with a slash."""
    return pages.as_uri() + "/" if request.param == "file" else serve(pages)


@pytest.fixture
def reading(page, address):
    """The note with the links, on a page whose clock only a test moves."""
    page.clock.install(time=datetime.datetime(2026, 1, 1))
    page.goto(address + "deep/reading.html")
    page.clock.pause_at(datetime.datetime(2026, 1, 2))
    return page


@pytest.fixture
def phone(browser, address):
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address + "deep/reading.html")
    yield page
    context.close()


def link(page, text: str):
    return page.locator("article[data-note]").get_by_role("link", name=text, exact=True).first


def cards(page):
    return page.get_by_role("dialog")


def card(page, name: str):
    return page.get_by_role("dialog", name=name, exact=True)


def leave(page):
    page.mouse.move(*FAR)
    page.clock.run_for(LONG)


def hover(page, text: str, name: str | None = None):
    """Rests the mouse on a link; its card, which has the name of the link when no other is given."""
    link(page, text).hover()
    page.clock.run_for(LONG)
    opened = card(page, name or text)
    expect(opened).to_be_visible()
    return opened


def focus(page, text: str):
    """Focuses a link as the keyboard does."""
    page.keyboard.press("Shift")
    target = link(page, text)
    target.focus()
    assert target.evaluate("node => node.matches(':focus-visible')")
    page.clock.run_for(LONG)
    return target


def path_of(page) -> str:
    return unquote(page.url)


# ---- Mouse ----


def test_a_resting_mouse_opens_a_card(reading):
    opened = hover(reading, "大模型")
    expect(opened).to_contain_text("Large Model")
    expect(opened).to_contain_text("基础模型")
    expect(opened).to_contain_text("参数众多的模型")
    expect(link(reading, "大模型")).to_have_attribute("aria-details", opened.get_attribute("id"))


def test_a_passing_mouse_opens_nothing(reading):
    link(reading, "大模型").hover()
    reading.clock.run_for(20)
    leave(reading)
    expect(cards(reading)).to_have_count(0)


def test_leaving_closes(reading):
    hover(reading, "大模型")
    leave(reading)
    expect(cards(reading)).to_have_count(0)
    assert link(reading, "大模型").get_attribute("aria-details") is None
    assert link(reading, "大模型").get_attribute("aria-expanded") is None


def test_the_card_stays_under_the_mouse(reading):
    opened = hover(reading, "大模型")
    opened.locator(".link-card-text").hover()
    reading.clock.run_for(LONG)
    expect(opened).to_be_visible()
    # The strip between the link and the card belongs to the card.
    box = opened.bounding_box()
    reading.mouse.move(box["x"] + 40, box["y"] - 3)
    reading.clock.run_for(LONG)
    expect(opened).to_be_visible()


def test_a_link_scrolled_under_the_mouse_waits_for_it_to_move(reading):
    target = link(reading, "大模型")
    place = target.bounding_box()
    x, y = place["x"] + 10, place["y"] + place["height"] / 2 - 100
    reading.mouse.move(x, y)
    reading.mouse.wheel(0, 100)
    expect(reading.locator("a.term-link:hover")).to_have_text("大模型")
    reading.clock.run_for(LONG)
    expect(cards(reading)).to_have_count(0)
    reading.mouse.move(x + 2, y)
    reading.clock.run_for(LONG)
    expect(card(reading, "大模型")).to_be_visible()


def test_the_card_stays_in_the_window_and_moves_nothing(reading):
    before = link(reading, "萌芽期").bounding_box()
    height = reading.evaluate("document.documentElement.scrollHeight")
    opened = hover(reading, "萌芽期").bounding_box()
    size = reading.viewport_size
    assert opened["x"] >= 0 and opened["x"] + opened["width"] <= size["width"]
    assert opened["y"] >= 0 and opened["y"] + opened["height"] <= size["height"]
    assert link(reading, "萌芽期").bounding_box() == before
    assert reading.evaluate("document.documentElement.scrollHeight") == height


def test_a_link_low_in_the_window_has_its_card_above(reading):
    target = link(reading, "大模型")
    reading.set_viewport_size({"width": 1280, "height": round(target.bounding_box()["y"]) + 50})
    opened = hover(reading, "大模型").bounding_box()
    assert opened["y"] + opened["height"] <= target.bounding_box()["y"]


def test_an_event_and_a_period_have_cards_that_lead_to_the_timeline(reading):
    event = hover(reading, "2017年6月", "变换器诞生")
    expect(event).to_contain_text("2017年6月")
    expect(event.locator(".link-card-way")).to_have_text("在时间线上看")
    period = hover(reading, "萌芽期")
    expect(period).to_contain_text("从设想到骨架")
    period.locator(".link-card-way").click()
    reading.wait_for_url("**/timeline.html#*")
    assert path_of(reading).endswith("timeline.html#萌芽期")


def test_a_card_opens_from_within_a_card(reading):
    parent = hover(reading, "大模型")
    parent.get_by_role("link", name="变换器").hover()
    reading.clock.run_for(LONG)
    child = card(reading, "变换器")
    expect(child).to_be_visible()
    expect(parent).to_be_visible()
    child.locator(".link-card-note").first.hover()
    reading.clock.run_for(LONG)
    expect(parent).to_be_visible()
    expect(child.locator(".link-card-way")).to_have_attribute("href", re.compile(quote("glossary/变换器.html") + "$"))
    leave(reading)
    expect(cards(reading)).to_have_count(0)


def test_a_card_does_not_open_itself_again(reading):
    parent = hover(reading, "词元")
    parent.locator(".link-card-text").get_by_role("link", name="大模型").hover()
    reading.clock.run_for(LONG)
    child = card(reading, "大模型")
    child.locator(".link-card-text").get_by_role("link", name="词元").hover()
    reading.clock.run_for(LONG)
    expect(cards(reading)).to_have_count(2)


def test_a_pinned_card_stays(reading):
    pinned = hover(reading, "大模型")
    pinned.get_by_role("button", name="固定这张卡片").click()
    expect(pinned.get_by_role("button", name="固定这张卡片")).to_have_attribute("aria-pressed", "true")
    leave(reading)
    reading.mouse.click(*FAR)
    hover(reading, "萌芽期")
    reading.keyboard.press("Escape")
    expect(card(reading, "萌芽期")).to_have_count(0)
    reading.keyboard.press("Escape")
    expect(pinned).to_be_visible()
    top = pinned.bounding_box()["y"]
    reading.evaluate("window.scrollTo({top: 40, behavior: 'instant'})")
    assert pinned.bounding_box()["y"] == pytest.approx(top - 40, abs=1)
    pinned.get_by_role("button", name="关闭").click()
    expect(cards(reading)).to_have_count(0)


def test_a_press_elsewhere_closes(reading):
    opened = hover(reading, "大模型")
    opened.locator(".link-card-text").click(position={"x": 5, "y": 5})
    leave(reading)
    expect(opened).to_be_visible()
    reading.mouse.click(*FAR)
    expect(cards(reading)).to_have_count(0)


def test_a_click_follows_the_link(reading):
    hover(reading, "大模型")
    link(reading, "大模型").click()
    reading.wait_for_url("**/glossary/**")
    assert path_of(reading).endswith("glossary/大模型.html")


# ---- Keyboard ----


def test_keyboard_focus_opens_and_leaving_closes(reading):
    focus(reading, "大模型")
    expect(card(reading, "大模型")).to_be_visible()
    expect(link(reading, "大模型")).to_have_attribute("aria-expanded", "true")
    reading.keyboard.press("Shift+Tab")
    reading.clock.run_for(LONG)
    expect(cards(reading)).to_have_count(0)


def test_focus_by_mouse_opens_nothing(reading):
    reading.evaluate("document.querySelector('a.term-link').addEventListener('click', event => event.preventDefault())")
    link(reading, "大模型").click()
    leave(reading)
    expect(link(reading, "大模型")).to_be_focused()
    expect(cards(reading)).to_have_count(0)


def test_tab_goes_through_the_card_and_on_in_the_text(reading):
    focus(reading, "大模型")
    opened = card(reading, "大模型")
    seen = []
    for _ in range(5):
        reading.keyboard.press("Tab")
        seen.append(reading.evaluate("document.activeElement.textContent || document.activeElement.getAttribute('aria-label')"))
        assert opened.evaluate("node => node.contains(document.activeElement)")
    assert seen == ["大模型", "固定这张卡片", "词元", "变换器", "打开词条"]
    reading.keyboard.press("Tab")
    expect(link(reading, "词元")).to_be_focused()
    reading.clock.run_for(LONG)
    expect(card(reading, "大模型")).to_have_count(0)
    expect(card(reading, "词元")).to_be_visible()


def test_shift_tab_goes_back_to_the_link(reading):
    target = focus(reading, "大模型")
    reading.keyboard.press("Tab")
    expect(card(reading, "大模型").locator(".link-card-name")).to_be_focused()
    reading.keyboard.press("Shift+Tab")
    expect(target).to_be_focused()


def test_tab_passes_through_a_card_in_a_card(reading):
    focus(reading, "大模型")
    for _ in range(3):
        reading.keyboard.press("Tab")
    reading.clock.run_for(LONG)
    child = card(reading, "词元")
    expect(child).to_be_visible()
    reading.keyboard.press("Tab")
    expect(child.locator(".link-card-name")).to_be_focused()
    reading.keyboard.press("Escape")
    expect(child).to_have_count(0)
    expect(card(reading, "大模型").locator(".link-card-text").get_by_role("link", name="词元")).to_be_focused()
    reading.keyboard.press("Escape")
    expect(link(reading, "大模型")).to_be_focused()
    reading.clock.run_for(LONG)
    expect(cards(reading)).to_have_count(0)


def test_escape_closes_while_focus_stays_on_the_link(reading):
    target = focus(reading, "大模型")
    reading.keyboard.press("Escape")
    expect(cards(reading)).to_have_count(0)
    expect(target).to_be_focused()


def test_escape_closes_a_pinned_card_that_has_the_focus(reading):
    target = focus(reading, "大模型")
    reading.keyboard.press("Tab")
    reading.keyboard.press("Tab")
    reading.keyboard.press("Enter")
    expect(card(reading, "大模型")).to_have_attribute("data-pinned", "")
    reading.keyboard.press("Escape")
    expect(cards(reading)).to_have_count(0)
    expect(target).to_be_focused()


def test_a_pinned_card_is_no_trap_at_the_end_of_the_page(reading):
    hover(reading, "大模型").get_by_role("button", name="固定这张卡片").click()
    link(reading, "首页").focus()
    active = "document.activeElement.className"
    seen = []
    while len(seen) < 40 and "link-card-way" not in seen:
        reading.keyboard.press("Tab")
        seen.append(reading.evaluate(active))
    assert seen[-1] == "link-card-way"
    reading.keyboard.press("Tab")
    assert reading.evaluate("!document.activeElement.closest('main')")


# ---- Touch ----


def test_the_first_tap_opens_and_the_second_follows(phone):
    link(phone, "大模型").tap()
    opened = card(phone, "大模型")
    expect(opened).to_be_visible()
    assert "reading.html" in phone.url
    size = phone.viewport_size
    box = opened.bounding_box()
    assert box["width"] == size["width"]
    assert box["y"] + box["height"] == pytest.approx(size["height"], abs=1)
    link(phone, "大模型").tap()
    phone.wait_for_url("**/glossary/**")
    assert path_of(phone).endswith("glossary/大模型.html")


def test_a_tap_elsewhere_closes(phone):
    link(phone, "大模型").tap()
    expect(card(phone, "大模型")).to_be_visible()
    phone.touchscreen.tap(200, 120)
    expect(cards(phone)).to_have_count(0)


def test_taps_open_cards_in_cards_and_the_way_to_the_entry_leads_there(phone):
    link(phone, "大模型").tap()
    card(phone, "大模型").get_by_role("link", name="变换器").tap()
    child = card(phone, "变换器")
    expect(child).to_be_visible()
    child.get_by_role("button", name="关闭").tap()
    expect(child).to_have_count(0)
    card(phone, "大模型").locator(".link-card-way").tap()
    phone.wait_for_url("**/glossary/**")
    assert path_of(phone).endswith("glossary/大模型.html")


# ---- Data ----


@pytest.mark.parametrize("data", [None, "{", "null", "[1]", '{"glossary/大模型.html": null}'])
def test_without_data_a_link_is_a_link(reading, data):
    reading.evaluate(
        "data => { const node = document.querySelector('script[data-cards]');"
        " if (data === null) node.remove(); else node.textContent = data; }",
        data,
    )
    link(reading, "大模型").hover()
    reading.clock.run_for(LONG)
    expect(cards(reading)).to_have_count(0)
    link(reading, "大模型").click()
    reading.wait_for_url("**/glossary/**")


def test_a_key_may_have_any_name(reading):
    reading.evaluate(
        """() => {
          const data = '{"__proto__": {"kind": "term", "name": "原型", "names": [], "note": "", "html": ""}}';
          document.querySelector('script[data-cards]').textContent = data;
          const links = document.querySelectorAll('a.term-link');
          links[0].href = '../__proto__';
          links[1].href = '../constructor';
        }"""
    )
    hover(reading, "大模型", "原型")
    link(reading, "词元").hover()
    reading.clock.run_for(LONG)
    expect(cards(reading)).to_have_count(0)
    assert reading.evaluate("({}).name === undefined")


def test_a_name_with_markup_stays_text(reading):
    opened = hover(reading, HOSTILE)
    expect(opened.locator(".link-card-name")).to_have_text(HOSTILE)
    assert opened.locator("img").count() == 0
    assert reading.evaluate("window.injected === undefined")


def test_addresses_in_a_card_start_from_the_page(reading):
    reading.evaluate(
        """() => {
          const node = document.querySelector('script[data-cards]');
          const data = JSON.parse(node.textContent);
          data['glossary/大模型.html'].html = '<p id="main"><a href="a/b.html#c">x</a><a href="https://example.org/">y</a>'
            + '<img src="assets/favicon.svg" alt=""></p>';
          node.textContent = JSON.stringify(data);
        }"""
    )
    opened = hover(reading, "大模型")
    root = reading.url.removesuffix("deep/reading.html")
    assert opened.get_by_role("link", name="x").get_attribute("href") == root + "a/b.html#c"
    assert opened.get_by_role("link", name="y").get_attribute("href") == "https://example.org/"
    assert opened.locator("img").get_attribute("src") == root + "assets/favicon.svg"
    assert reading.locator("#main").count() == 1


def test_without_script_the_link_leads_to_the_entry(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "deep/reading.html")
    link(page, "大模型").click()
    page.wait_for_load_state()
    assert path_of(page).endswith("glossary/大模型.html")
    context.close()


# ---- Paper and accessibility ----


def test_cards_are_not_printed(reading):
    opened = hover(reading, "大模型")
    reading.emulate_media(media="print")
    expect(opened).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_cards_open(page, address, scheme):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(address + "deep/reading.html")
    link(page, "大模型").hover()
    card(page, "大模型").get_by_role("button", name="固定这张卡片").click()
    card(page, "大模型").get_by_role("link", name="变换器").hover()
    expect(card(page, "变换器")).to_be_visible()
    assert axe_findings(page) == []
