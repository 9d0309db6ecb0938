"""The timeline: its drawing leads to the events, its filter narrows them, and it reads without script."""

import pathlib
from urllib.parse import quote, unquote

import pytest


def open_timeline(page, site: pathlib.Path, rest: str = ""):
    page.goto((site / "timeline.html").as_uri() + rest)


def first_tag(page):
    tag = page.locator("[data-timeline-filter] [aria-pressed]").first
    assert tag.count() == 1, "the filter needs events with tags"
    return tag


def shown(page):
    return page.locator(".event:visible").count()


def carrying(page, tag: str):
    return page.locator(f'.event:has([data-tag="{tag}"])').count()


def test_a_tag_narrows_the_timeline_by_mouse(page, site):
    open_timeline(page, site)
    total = shown(page)
    button = first_tag(page)
    tag = button.get_attribute("data-tag")
    expected = carrying(page, tag)
    assert 0 < expected < total
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert shown(page) == expected
    status = page.locator("[data-timeline-status]").inner_text()
    assert str(expected) in status and str(total) in status
    assert page.locator(".timeline-mark.is-dimmed").count() == total - expected
    assert page.locator(".year:visible:not(:has(.event:visible))").count() == 0
    assert page.locator(".period:visible:not(:has(.event:visible))").count() == 0
    page.locator("[data-timeline-all]").click()
    assert shown(page) == total
    assert page.locator(".is-dimmed").count() == 0
    assert "tag=" not in page.url


def test_a_tag_narrows_the_timeline_by_keyboard(page, site):
    open_timeline(page, site)
    total = shown(page)
    button = first_tag(page)
    expected = carrying(page, button.get_attribute("data-tag"))
    button.focus()
    page.keyboard.press("Space")
    assert shown(page) == expected
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-pressed") == "false"
    assert shown(page) == total


def test_two_tags_show_what_has_either(page, site):
    open_timeline(page, site)
    buttons = page.locator("[data-timeline-filter] [aria-pressed]")
    assert buttons.count() >= 2
    tags = [buttons.nth(number).get_attribute("data-tag") for number in range(2)]
    for number in range(2):
        buttons.nth(number).click()
    expected = page.locator(f'.event:has([data-tag="{tags[0]}"], [data-tag="{tags[1]}"])').count()
    assert shown(page) == expected


def test_the_address_carries_the_choice(page, site):
    open_timeline(page, site)
    total = shown(page)
    tag = first_tag(page).get_attribute("data-tag")
    open_timeline(page, site, "?tag=" + quote(tag))
    assert first_tag(page).get_attribute("aria-pressed") == "true"
    assert shown(page) == carrying(page, tag)
    open_timeline(page, site, "?tag=no-such-tag")
    assert shown(page) == total
    first_tag(page).click()
    assert "tag=" + tag in unquote(page.url)


def test_a_link_to_a_hidden_event_shows_everything(page, site):
    open_timeline(page, site)
    total = shown(page)
    first_tag(page).click()
    page.locator(".timeline-mark.is-dimmed").first.focus()
    page.keyboard.press("Enter")
    assert shown(page) == total
    assert page.locator(".event:target:visible").count() == 1


def test_marks_lead_to_events_in_order_of_time(page, site):
    open_timeline(page, site)
    marks = page.locator(".timeline-overview a.timeline-mark")
    assert marks.count() > 1
    hrefs = marks.evaluate_all("marks => marks.map(mark => mark.getAttribute('href'))")
    ids = page.locator(".event").evaluate_all("events => events.map(event => event.id)")
    assert {unquote(href.split("#")[1]) for href in hrefs} <= set(ids)
    assert all(href.startswith("#") for href in hrefs)
    places = marks.evaluate_all(
        "marks => marks.map(mark => mark.querySelector('.timeline-dot, .timeline-bar').getBoundingClientRect().left)")
    assert all(a <= b + 0.6 for a, b in zip(places, places[1:]))
    marks.first.focus()
    assert page.evaluate("document.activeElement.getAttribute('href')") == hrefs[0]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == hrefs[1]
    marks.last.click()
    assert page.locator(".event:target").get_attribute("id") == unquote(hrefs[-1].split("#")[1])


def test_years_are_anchors(page, site):
    open_timeline(page, site)
    years = page.locator(".year[id]").evaluate_all("years => years.map(year => year.id)")
    assert years and len(years) == len(set(years))
    shared = page.locator(".year-shared[id]").last.get_attribute("id")
    open_timeline(page, site, "#" + quote(shared))
    assert page.locator(".year:target > h3").is_visible()


def test_ids_are_unique_and_labels_exist(page, site):
    open_timeline(page, site)
    twice = page.evaluate(
        """() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
        return ids.filter((id, index) => ids.indexOf(id) !== index); }""")
    assert twice == []
    assert page.get_by_role("group").filter(has=page.locator(".timeline-mark")).count() >= 1
    assert page.locator(".timeline-mark > title").count() == page.locator(".timeline-mark").count()


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_has_no_sideways_scroll(browser, site, width):
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    open_timeline(page, site)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    labels = page.locator(".timeline-tick text:visible").evaluate_all(
        "texts => texts.map(text => { const box = text.getBoundingClientRect(); return [box.left, box.right]; })")
    assert len(labels) >= 2
    assert all(a[1] <= b[0] for a, b in zip(labels, labels[1:]))
    assert labels[0][0] >= 0 and labels[-1][1] <= width
    context.close()


def test_it_reads_without_script(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    open_timeline(page, site)
    assert page.locator(".event").count() > 1
    assert shown(page) == page.locator(".event").count()
    assert not page.locator("[data-timeline-filter]").first.is_visible()
    page.locator(".timeline-mark").first.click()
    assert "#" in page.url
    context.close()


def test_paper_shows_every_event_and_no_filter(page, site):
    open_timeline(page, site)
    page.emulate_media(media="print")
    assert shown(page) == page.locator(".event").count()
    assert not page.locator("[data-timeline-filter]").first.is_visible()
    assert page.locator(".timeline-drawing > svg").is_visible()
