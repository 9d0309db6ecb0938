"""The site opened from disk, by file://, does what the served site does."""

import pathlib
from urllib.parse import unquote


def open_home(page, site: pathlib.Path):
    page.goto((site / "index.html").as_uri())


def test_home_page_opens_from_disk(page, site):
    open_home(page, site)
    assert "大模型" in page.title()
    assert page.locator("article[data-note]").count() == 1
    assert page.evaluate("document.documentElement.lang").startswith("zh")


def test_a_term_link_leads_to_its_entry(page, site):
    page.goto((site / "concepts" / "large-model.html").as_uri())
    link = page.locator("article[data-note] a.term-link").first
    link.click()
    page.wait_for_load_state()
    assert "/glossary/" in unquote(page.url)
    assert page.locator("article[data-note]").inner_text().strip() != ""


def test_a_date_leads_to_the_timeline(page, site):
    page.goto((site / "history" / "surge.html").as_uri())
    link = page.locator("article[data-note] a.event-link").first
    link.click()
    page.wait_for_load_state()
    assert "timeline.html#" in page.url
    target = unquote(page.url.split("#", 1)[1])
    assert page.evaluate("id => document.getElementById(id) !== null", target)


def test_search_finds_a_chinese_word_from_disk(page, site):
    open_home(page, site)
    results = page.evaluate("window.lectern.search('涌现能力', {limit: 10})")
    assert results, "no result for a word that the site is about"
    assert any("涌现" in result["title"] for result in results)
    addresses = {result["url"].split("#")[0].split("?")[0] for result in results}
    for address in addresses:
        assert (site / unquote(address)).is_file(), address


def test_search_finds_a_substring_of_a_word(page, site):
    open_home(page, site)
    # 「强化学」 is no word; only an index of character pairs finds it.
    results = page.evaluate("window.lectern.search('强化学', {limit: 10})")
    assert results


def test_the_dialog_works_by_keyboard_alone(page, site):
    open_home(page, site)
    page.keyboard.press("/")
    dialog = page.locator("dialog[open]")
    dialog.wait_for()
    page.keyboard.type("微调")
    page.locator("dialog[open] [role=option]").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "index.html" not in url.split("?")[0].rsplit("/", 1)[-1] or "#" in url)
    assert page.locator("article[data-note]").count() == 1


def test_every_page_keeps_its_policy_and_loads_nothing_from_outside(page, site):
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    for path in ["index.html", "glossary.html", "timeline.html", "search.html", "tags/index.html"]:
        page.goto((site / path).as_uri())
    assert [url for url in requests if not url.startswith("file://")] == []


def test_it_reads_without_script(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    assert page.locator("nav a").count() > 5
    page.locator("article[data-note] a").first.click()
    page.wait_for_load_state()
    assert page.locator("h1").count() == 1
    context.close()


def test_a_phone_has_no_sideways_scroll(browser, site):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    for path in ["index.html", "classification/overview.html", "glossary.html", "timeline.html"]:
        page.goto((site / path).as_uri())
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 390, f"{path} is {width} px wide"
    context.close()
