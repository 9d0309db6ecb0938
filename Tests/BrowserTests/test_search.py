"""The search dialog, the search page and the words marked on arrival, over file:// and over HTTP."""

import json
import pathlib
import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import expect

from axe import axe_findings
from waiting import wait_until

HOSTILE = "<img src=x onerror=window.injected=1>"

NOTES = {
    "lectern.yaml": "title: 查找\nlanguage: zh-Hans\n",
    "Content/index.md": "# 首页\n\n从这里读起。\n",
    "Content/deep/index.md": "# 栏目\n\n见下。\n",
    "Content/deep/tuning.md": "# 微调入门\n\n先读前言。\n\n"
    + "占一段。\n\n" * 60
    + "## 做法\n\n微调是在**强化**学习之前的一步。ＧＰＴ 也要微调。\n\n"
    + "占一段。\n\n" * 40
    + "最后再说一次微调，只说 [强化](index.md)学习。\n",
    "Content/deep/hostile.md": f"---\ntitle: '{HOSTILE}'\n---\n\n这一篇讲注入。\n",
    "Content/glossary.md": "---\nkind: glossary\n---\n\n# 术语表\n\n## 微调（Fine-tuning）\n\n在已有的模型上接着训练。\n",
    "Content/timeline.md": "---\nkind: timeline\n---\n\n# 时间线\n\n## 萌芽期（1950–2018）\n\n"
    "- 2018年6月：**微调兴起**。预训练加微调成为常规。\n",
    **{f"Content/many/{number:02}.md": f"# 蒸馏{number}\n\n蒸馏的第{number}篇。\n" for number in range(1, 46)},
}

# An engine of a test's own: `window.plan(query, options)` gives the results, or a promise of them.
FAKE_ENGINE = """
window.queries = [];
window.lectern.engine = {
  prepare: () => {},
  search: async (query, options) => {
    window.queries.push(query);
    return window.plan(query, options);
  },
};
"""
INTERFACE = {"search-ui.js", "search-view.js", "search-recent.js", "search-dialog.js", "search-page.js", "search-highlight.js"}


@pytest.fixture(scope="session")
def pages(build_site) -> pathlib.Path:
    return build_site(NOTES)


@pytest.fixture(scope="session", params=["file", "http"])
def address(request, pages, serve) -> str:
    """The address of the site, ending with a slash."""
    return pages.as_uri() + "/" if request.param == "file" else serve(pages)


@pytest.fixture(scope="session")
def served(pages, serve) -> str:
    return serve(pages)


@pytest.fixture
def loose(browser):
    """A page on which files may be missing."""
    context = browser.new_context(locale="zh-CN")
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser, address):
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address + "index.html")
    yield page
    context.close()


def use_engine(page, plan: str):
    """Puts an engine in the place of the real one."""

    def answer(route):
        name = urlsplit(route.request.url).path.rsplit("/", 1)[-1]
        if name in INTERFACE:
            route.continue_()
        else:
            route.fulfill(content_type="text/javascript", body=FAKE_ENGINE if name == "search-engine.js" else "")

    page.route(re.compile(r"/assets/search[a-z-]*\.js"), answer)
    page.add_init_script("window.plan = " + plan)


def result(url: str, title: str, **parts) -> dict:
    return {"url": url, "title": title, "section": "", "excerpt": "", "score": 1, "marks": [], "titleMarks": [],
            "words": [], "kind": "article", "breadcrumb": [], "aliases": [], "tags": []} | parts


def field(page):
    return page.get_by_role("combobox")


def options(page):
    return page.get_by_role("option")


def active(page):
    return page.locator("[role=option][aria-selected=true]")


def open_dialog(page, text: str = ""):
    page.keyboard.press("/")
    expect(page.get_by_role("dialog", name="搜索")).to_be_visible()
    expect(field(page)).to_be_focused()
    if text:
        page.keyboard.insert_text(text)


def search_for(page, text: str):
    open_dialog(page, text)
    expect(options(page).first).to_be_visible()


# ---- Opening, keyboard, roles ----


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_a_key_opens_it_and_escape_closes_it(page, address, key):
    page.goto(address + "deep/tuning.html")
    page.keyboard.press(key)
    expect(field(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    # The browser takes the focus off a hidden field when it next draws the page.
    wait_until(page, "document.activeElement === document.body")


def test_only_the_stub_is_loaded_before_the_first_use(page, address):
    loaded = []
    page.on("request", lambda request: loaded.append(unquote(request.url).split("?")[0].removeprefix(address)))
    page.goto(address + "deep/tuning.html")
    page.wait_for_load_state("networkidle")
    assert [path for path in loaded if "search" in path] == [
        "assets/search.css", "assets/search-page.css", "assets/search-ui.js",
    ]
    with page.expect_request("**/search/manifest.js*"):
        page.locator("[data-search-open]").focus()
    assert page.get_by_role("dialog").count() == 0


def test_what_is_typed_before_the_scripts_have_come_counts(page, served):
    page.route("**/search-dialog.js*", lambda route: (page.wait_for_timeout(400), route.continue_()))
    page.goto(served + "index.html")
    page.keyboard.press("/")
    page.keyboard.insert_text("微调")
    expect(options(page).first).to_be_visible()


def test_the_way_to_a_result_by_keyboard_alone(page, address):
    page.goto(address + "index.html")
    search_for(page, "微调")
    expect(active(page)).to_have_count(1)
    first = active(page).get_attribute("id")
    assert field(page).get_attribute("aria-activedescendant") == first
    page.keyboard.press("ArrowDown")
    assert active(page).get_attribute("id") != first
    page.keyboard.press("End")
    expect(active(page)).to_have_text("查看全部结果")
    page.keyboard.press("ArrowDown")
    assert active(page).get_attribute("id") == first
    page.keyboard.press("ArrowUp")
    expect(active(page)).to_have_text("查看全部结果")
    page.keyboard.press("Home")
    target = unquote(active(page).get_attribute("href").split("?")[0])
    expect(field(page)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: unquote(url).startswith(target))


@pytest.mark.parametrize("modifier", ["Control", "Meta"])
def test_a_result_opens_in_a_tab_of_its_own(page, address, modifier):
    page.goto(address + "index.html")
    search_for(page, "微调")
    with page.context.expect_page() as opened:
        page.keyboard.press(modifier + "+Enter")
    opened.value.wait_for_load_state()
    assert opened.value.locator("[data-note]").count() == 1
    assert page.url == address + "index.html"


def test_enter_waits_for_the_results_of_what_was_typed(page, served):
    use_engine(page, "query => new Promise(done => setTimeout(done, 300, [%s]))" % json.dumps(result("deep/tuning.html", "微调入门")))
    page.goto(served + "index.html")
    open_dialog(page, "微调")
    page.keyboard.press("Enter")
    page.wait_for_url("**/deep/tuning.html")


def test_groups_and_roles(page, address):
    page.goto(address + "index.html")
    search_for(page, "微调")
    listbox = page.get_by_role("listbox", name="搜索结果")
    expect(field(page)).to_have_attribute("aria-expanded", "true")
    expect(field(page)).to_have_attribute("aria-controls", listbox.get_attribute("id"))
    for name in ["术语", "事件", "页面"]:
        expect(listbox.get_by_role("group", name=name).get_by_role("option").first).to_be_visible()
    assert listbox.locator("mark").first.inner_text() == "微调"
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(re.compile(r"找到 \d+ 条结果"))


@pytest.mark.parametrize("best", ["page", "event"])
def test_the_group_of_the_best_result_leads(page, served, best):
    scores = {"term": 5, "event": 5, "article": 5} | {"article" if best == "page" else "event": 9}
    found = sorted((result(kind + ".html", kind, kind=kind, score=score) for kind, score in scores.items()), key=lambda item: -item["score"])
    use_engine(page, "() => " + json.dumps(found))
    page.goto(served + "index.html")
    search_for(page, "x")
    names = page.get_by_role("group").evaluate_all("nodes => nodes.map(node => node.getAttribute('aria-label')).filter(name => name)")
    expected = {"page": ["页面", "术语", "事件"], "event": ["事件", "术语", "页面"]}
    assert [name for name in names if name in expected[best]] == expected[best]


def test_the_button_opens_it_and_a_press_outside_closes_it(page, address):
    page.goto(address + "deep/tuning.html")
    page.locator("[data-search-open]").click()
    expect(field(page)).to_be_focused()
    page.mouse.click(5, 700)
    expect(page.get_by_role("dialog")).to_have_count(0)


# ---- Composition ----


def test_nothing_happens_while_a_word_is_composed(page, served):
    use_engine(page, "query => [%s]" % json.dumps(result("deep/tuning.html", "微调入门")))
    page.goto(served + "index.html")
    open_dialog(page)
    expect(page.locator(".search-body")).to_be_visible()
    keyboard = page.context.new_cdp_session(page)
    for text in ["w", "wei", "weitiao"]:
        keyboard.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
    page.wait_for_timeout(300)
    assert page.evaluate("window.queries || []") == []
    keyboard.send("Input.insertText", {"text": "微调"})
    expect(options(page).first).to_be_visible()
    assert page.evaluate("window.queries") == ["微调"]


@pytest.mark.parametrize("event", ["{isComposing: true}", "{keyCode: 229}"])
@pytest.mark.parametrize("key", ["Enter", "Escape", "ArrowDown"])
def test_keys_of_the_input_method_are_left_alone(page, address, event, key):
    page.goto(address + "index.html")
    search_for(page, "微调")
    before = active(page).get_attribute("id")
    is_prevented = field(page).evaluate(
        "(node, key) => !node.dispatchEvent(new KeyboardEvent('keydown',"
        " Object.assign({key, bubbles: true, cancelable: true}, %s)))" % event,
        key,
    )
    assert not is_prevented
    assert active(page).get_attribute("id") == before
    assert page.url == address + "index.html"
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_composition_that_ends_before_its_key_as_in_safari(page, address):
    page.goto(address + "index.html")
    open_dialog(page)
    expect(page.locator(".search-body")).to_be_visible()
    field(page).evaluate(
        """node => {
          node.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
          node.value = '微调';
          node.dispatchEvent(new InputEvent('input', {bubbles: true, isComposing: true}));
          node.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, data: '微调'}));
          node.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', keyCode: 229, bubbles: true, cancelable: true}));
        }"""
    )
    expect(options(page).first).to_be_visible()
    assert page.url == address + "index.html"


# ---- Recent searches ----


def test_an_opened_search_is_remembered_and_can_be_forgotten(page, address):
    page.goto(address + "index.html")
    for text in ["蒸馏", "微调"]:
        search_for(page, text)
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: "index.html" not in url)
        page.goto(address + "index.html")
    open_dialog(page)
    group = page.get_by_role("group", name="最近搜索")
    expect(group.get_by_role("option")).to_have_text(["微调", "蒸馏"])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(field(page)).to_have_value("蒸馏")
    expect(page.get_by_role("group", name="页面")).to_be_visible()
    field(page).fill("")
    page.get_by_role("button", name="移除“微调”").click()
    expect(group.get_by_role("option")).to_have_text(["蒸馏"])
    expect(field(page)).to_be_focused()
    page.get_by_role("button", name="全部清除").click()
    expect(options(page)).to_have_count(0)
    assert page.evaluate("localStorage.getItem('lectern.recent')") is None


def test_at_most_eight_are_kept(page, address):
    page.goto(address + "index.html")
    search_for(page, "微调")
    page.evaluate("for (let n = 0; n < 12; n++) lectern.searchUI.recent.add('第' + n + '次')")
    field(page).fill("")
    expect(options(page)).to_have_count(8)
    expect(options(page).first).to_have_text("第11次")
    page.keyboard.press("End")
    page.keyboard.press("Delete")
    expect(options(page)).to_have_count(7)


@pytest.mark.parametrize("stored", ["{", "null", "7", '{"a": 1}', '[1, null, "", {"x": 2}]', json.dumps(["长" * 5000])])
def test_what_is_stored_may_be_garbage(page, address, stored):
    page.add_init_script(f"localStorage.setItem('lectern.recent', {json.dumps(stored)})")
    page.goto(address + "index.html")
    open_dialog(page)
    expect(page.locator(".search-note")).to_be_visible()
    expect(options(page)).to_have_count(0)


@pytest.mark.parametrize("method", ["getItem", "setItem"])
def test_storage_may_be_closed_or_full(page, address, method):
    page.add_init_script(f"Storage.prototype.{method} = () => {{ throw new DOMException('no', 'QuotaExceededError'); }}")
    page.goto(address + "index.html")
    search_for(page, "微调")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "index.html" not in url)


# ---- What may go wrong ----


def test_what_an_older_query_finds_is_dropped(page, served):
    plan = """(query, options) => new Promise(done => {
      const item = {url: 'deep/tuning.html', title: query, score: 1, kind: 'article'};
      setTimeout(done, query === '慢' ? 900 : 100, [item]);
      if (query === '慢') options.signal.addEventListener('abort', () => { window.wasAborted = true; });
    })"""
    use_engine(page, plan)
    page.goto(served + "index.html")
    open_dialog(page, "慢")
    wait_until(page, "window.queries && window.queries.includes('慢')")
    field(page).fill("快")
    expect(options(page).first).to_have_text("快")
    page.wait_for_timeout(1000)
    expect(options(page).first).to_have_text("快")
    assert page.evaluate("window.wasAborted")


def test_a_slow_index_shows_that_something_comes_and_moves_nothing(page, served):
    found = [result(f"deep/{number}.html", f"第{number}篇", excerpt="一段话。" * 20) for number in range(10)]
    use_engine(page, "query => new Promise(done => setTimeout(done, 900, %s))" % json.dumps(found))
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => { for (const entry of list.getEntries())"
        " if (!entry.hadRecentInput) window.shift += entry.value; }).observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(served + "index.html")
    open_dialog(page, "篇")
    expect(page.locator(".search-skeleton")).to_be_visible()
    before = page.get_by_role("dialog").bounding_box()
    expect(options(page).first).to_be_visible()
    assert page.get_by_role("dialog").bounding_box() == before
    page.goto(served + "search.html?q=篇")
    expect(page.locator(".search-results a").first).to_be_visible()
    page.wait_for_timeout(200)
    assert page.evaluate("window.shift") == 0


@pytest.mark.parametrize("missing", ["**/search/manifest.js*", "**/assets/search-engine.js*"])
def test_without_an_index_there_is_a_message_and_the_page_works(loose, served, missing):
    loose.route(missing, lambda route: route.abort())
    loose.goto(served + "deep/tuning.html")
    open_dialog(loose, "微调")
    expect(loose.get_by_text("搜索索引没有加载出来").first).to_be_visible()
    loose.keyboard.press("Escape")
    expect(loose.get_by_role("dialog")).to_have_count(0)
    loose.goto(served + "search.html?q=微调")
    expect(loose.get_by_text("搜索索引没有加载出来").first).to_be_visible()


@pytest.mark.parametrize("body", [None, "lecternSearch.receive('texts/00','[')", "not a script ("])
def test_broken_files_are_told_and_break_nothing(loose, served, body):
    def answer(route):
        if body is None:
            route.abort()
        else:
            route.fulfill(content_type="text/javascript", body=body)

    loose.route(re.compile(r"/search/(?!manifest)"), answer)
    loose.goto(served + "index.html")
    open_dialog(loose, "微调")
    expect(loose.get_by_text("结果可能不全").first).to_be_visible()


def test_an_engine_that_throws_is_a_missing_one(page, served):
    use_engine(page, "() => { throw new Error('no'); }")
    page.goto(served + "index.html")
    open_dialog(page, "微调")
    expect(page.get_by_text("搜索索引没有加载出来").first).to_be_visible()


def test_nothing_found_gives_a_hint(page, address):
    page.goto(address + "index.html")
    open_dialog(page, "鸡兔同笼")
    expect(page.locator(".search-note")).to_contain_text("没有找到“鸡兔同笼”")
    expect(page.locator(".search-note")).to_contain_text("换一种写法")
    expect(field(page)).to_have_attribute("aria-expanded", "false")


def test_a_query_of_ten_thousand_characters(page, address):
    page.goto(address + "index.html")
    open_dialog(page, "微调" * 5000)
    expect(page.locator(".search-option, .search-note").first).to_be_visible()
    page.goto(address + "search.html")
    page.get_by_role("searchbox").fill("微调" * 5000)
    page.keyboard.press("Enter")
    expect(page.locator(".search-results a, .search-note").first).to_be_visible()
    assert len(parse_qs(urlsplit(page.url).query)["q"][0]) <= 200


def test_markup_in_the_index_stays_text(page, served):
    hostile = result(
        "deep/tuning.html", HOSTILE, section=HOSTILE, excerpt=HOSTILE, breadcrumb=[HOSTILE], aliases=[HOSTILE],
        words=[HOSTILE], marks=[[0, 4], [2, 9], [9, 9999]], titleMarks=[[-1, 3], [3, 2], [5, 8]],
    )
    use_engine(page, "() => " + json.dumps([hostile]))
    page.goto(served + "index.html")
    search_for(page, HOSTILE)
    expect(page.locator(".search-excerpt")).to_have_text(HOSTILE)
    expect(page.locator(".search-title > span").first).to_have_text(HOSTILE)
    page.keyboard.press("Enter")
    page.wait_for_url("**/deep/tuning.html*")
    page.goto(served + "search.html?q=" + HOSTILE)
    expect(page.locator(".search-results a")).to_have_count(1)
    page.goto(served + "index.html")
    open_dialog(page)
    expect(options(page)).to_have_text([HOSTILE])
    assert page.locator("img").count() == 0
    assert page.evaluate("window.injected === undefined")


def test_a_hostile_title_of_a_note_stays_text(page, address):
    page.goto(address + "index.html")
    search_for(page, "注入")
    expect(options(page).first).to_contain_text(HOSTILE)
    assert page.locator("img").count() == 0
    assert page.evaluate("window.injected === undefined")


@pytest.mark.parametrize(
    "url", ["javascript:window.injected=1", "JaVaScRiPt:x", "\tjavascript:x", "https://example.org/", "//example.org/", "\\\\example.org", "../../../../etc", "data:text/html,x"]
)
def test_addresses_stay_in_the_site(page, address, url):
    page.goto(address + "deep/tuning.html")
    search_for(page, "微调")
    root = page.evaluate("lectern.searchUI.root.href")
    found = page.evaluate(
        """async url => {
          window.lectern.search = async () => [{url, title: 'x', score: 1}];
          return new Promise(done => lectern.searchUI.runner(answer => done(answer.results.map(item => item.href))).run('x', 1));
        }""",
        url,
    )
    assert all(href.startswith(root) for href in found)


# ---- The search page ----


def test_the_page_has_an_address_to_share(page, address):
    page.goto(address + "search.html?q=微调&kind=term")
    expect(page.get_by_role("searchbox")).to_have_value("微调")
    expect(page.get_by_role("radio", name="术语")).to_be_checked()
    rows = page.locator(".search-results li")
    expect(rows).to_have_count(1)
    expect(rows.locator(".search-label")).to_have_text("术语")
    page.locator(".search-filter label", has_text="事件").click()
    expect(rows.first).to_contain_text("微调兴起")
    assert "kind=event" in page.url
    assert page.title().startswith("微调 – ")


def test_typing_replaces_the_address_and_enter_makes_an_entry(page, address):
    page.goto(address + "index.html")
    page.goto(address + "search.html?q=微调")
    box = page.get_by_role("searchbox")
    expect(page.locator(".search-results a").first).to_be_visible()
    entries = page.evaluate("history.length")
    box.fill("蒸馏")
    expect(page.locator(".search-results a").first).to_contain_text("蒸馏")
    assert parse_qs(urlsplit(page.url).query) == {"q": ["蒸馏"]}
    assert page.evaluate("history.length") == entries
    page.keyboard.press("Enter")
    assert page.evaluate("history.length") == entries + 1
    page.go_back()
    expect(box).to_have_value("微调")
    expect(page.locator(".search-results a").first).to_contain_text("微调")
    page.go_forward()
    expect(box).to_have_value("蒸馏")
    page.go_back()
    page.go_back()
    page.wait_for_url("**/index.html")


def test_more_results_come_by_twenty_and_move_none(page, address):
    page.goto(address + "search.html?q=蒸馏")
    links = page.locator(".search-results a")
    expect(links).to_have_count(20)
    first = links.evaluate_all("nodes => nodes.map(node => node.href)")
    more = page.get_by_role("button", name="再看 20 条")
    more.focus()
    page.keyboard.press("Enter")
    expect(links).to_have_count(40)
    assert links.evaluate_all("nodes => nodes.map(node => node.href)")[:20] == first
    more.click()
    expect(links).to_have_count(45)
    expect(more).to_be_hidden()
    expect(page.locator(".search-count")).to_have_text("找到 45 条结果")


def test_the_page_by_keyboard(page, address):
    page.goto(address + "search.html?q=微调")
    links = page.locator(".search-results a")
    expect(links.first).to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_have_value("微调/")
    page.keyboard.press("Backspace")
    page.wait_for_timeout(500)
    expect(links.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("searchbox")).to_have_value("")
    expect(links).to_have_count(0)


def test_the_dialog_leads_to_all_results(page, address):
    page.goto(address + "deep/tuning.html")
    search_for(page, "蒸馏")
    page.get_by_role("option", name="查看全部结果").click()
    page.wait_for_url("**/search.html?q=*")
    expect(page.locator(".search-results a")).to_have_count(20)


def test_without_script_the_page_says_so(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "search.html")
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("noscript p")).to_contain_text("搜索要用到 JavaScript")
    expect(page.locator("[data-search-page]")).to_be_hidden()
    context.close()


# ---- The words that led here ----


@pytest.fixture(params=["highlights", "elements"])
def painting(request, page):
    """Both ways of marking words."""
    if request.param == "elements":
        page.add_init_script("delete window.Highlight")
    return request.param


def marked_texts(page) -> list[str]:
    return page.evaluate(
        """() => window.Highlight
          ? [...CSS.highlights.get('lectern-search') || []].map(range => range.toString())
          : [...document.querySelectorAll('mark.search-hit')].map(node => node.textContent)"""
    )


def test_the_words_are_marked_and_the_address_is_clean(page, address, painting):
    page.goto(address + "deep/tuning.html?highlight=微调")
    bar = page.get_by_role("region", name="搜索词在本页")
    expect(bar).to_contain_text("1 / 3")
    assert page.url == address + "deep/tuning.html"
    assert marked_texts(page) == ["微调"] * 3
    text = page.locator("[data-note]").inner_text()
    page.get_by_role("button", name="下一处").click()
    expect(bar).to_contain_text("2 / 3")
    page.get_by_role("button", name="上一处").click()
    page.get_by_role("button", name="上一处").click()
    expect(bar).to_contain_text("3 / 3")
    page.keyboard.press("Escape")
    expect(bar).to_have_count(0)
    assert marked_texts(page) == []
    assert page.locator("[data-note]").inner_text() == text


def test_the_first_word_comes_into_view_below_the_header(page, address, painting):
    page.goto(address + "deep/tuning.html?highlight=强化学习")
    expect(page.locator(".search-bar")).to_contain_text("1 / 2")
    assert page.evaluate("scrollY") > 500
    top = page.locator("[data-note] strong", has_text="强化").bounding_box()["y"]
    header = page.locator(".site-header").bounding_box()
    assert header["y"] + header["height"] < top < page.viewport_size["height"] - 60


def test_an_anchor_has_the_last_word_on_where_to_begin(page, address):
    page.goto(address + "deep/tuning.html?highlight=占一段#做法")
    expect(page.locator(".search-bar")).to_contain_text("61 / 100")
    assert unquote(page.url) == unquote(address) + "deep/tuning.html#做法"


def test_words_are_found_across_elements_and_in_other_widths(page, address, painting):
    page.goto(address + "deep/tuning.html?highlight=强化学习+gpt")
    expect(page.locator(".search-bar")).to_be_visible()
    assert "".join(marked_texts(page)) == "强化学习ＧＰＴ强化学习"
    page.get_by_role("button", name="取消高亮").click()
    assert marked_texts(page) == []


@pytest.mark.parametrize("words", ["", "%", "+++", "没有的词", "%3Cimg%20src=x%20onerror=window.injected=1%3E", "(.*)+$", "%00"])
def test_strange_words_mark_nothing(page, address, words):
    page.goto(address + "deep/tuning.html?highlight=" + words)
    wait_until(page, "!location.search.includes('highlight')")
    expect(page.locator(".search-bar")).to_have_count(0)
    assert page.evaluate("window.injected === undefined")


def test_a_result_marks_its_words_on_arrival(page, address):
    page.goto(address + "index.html")
    search_for(page, "微调入门")
    page.get_by_role("group", name="页面").get_by_role("option").first.click()
    page.wait_for_url("**/deep/tuning.html*")
    wait_until(page, "!location.search.includes('highlight')")


# ---- Phone, paper, accessibility ----


def test_on_a_phone_it_fills_the_window(phone):
    phone.locator("[data-search-open]").tap()
    phone.keyboard.insert_text("微调")
    expect(options(phone).first).to_be_visible()
    assert phone.get_by_role("dialog").bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 844}
    heights = options(phone).evaluate_all("nodes => nodes.map(node => node.getBoundingClientRect().height)")
    assert min(heights) >= 44
    close = phone.get_by_role("dialog").get_by_role("button", name="关闭")
    assert min(close.bounding_box()["width"], close.bounding_box()["height"]) >= 44
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    close.tap()
    expect(phone.get_by_role("dialog")).to_have_count(0)


def test_on_a_phone_the_keyboard_leaves_room(phone):
    phone.locator("[data-search-open]").tap()
    phone.keyboard.insert_text("微调")
    expect(options(phone).first).to_be_visible()
    phone.evaluate(
        "() => { Object.defineProperty(visualViewport, 'height', {value: 500}); visualViewport.dispatchEvent(new Event('resize')); }"
    )
    assert phone.get_by_role("dialog").bounding_box()["height"] == 500


def test_it_is_not_printed(page, address):
    page.goto(address + "deep/tuning.html?highlight=微调")
    expect(page.locator(".search-bar")).to_be_visible()
    search_for(page, "微调")
    page.emulate_media(media="print")
    expect(page.locator(".search-dialog")).to_be_hidden()
    expect(page.locator(".search-bar")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", ["recent", "results", "none", "start"])
def test_axe_finds_nothing_in_the_dialog(page, address, scheme, state):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    if state == "recent":
        page.add_init_script("localStorage.setItem('lectern.recent', '[\"微调\", \"蒸馏\"]')")
    page.goto(address + "index.html")
    open_dialog(page, {"results": "微调", "none": "鸡兔同笼"}.get(state, ""))
    expect(page.locator(".search-note" if state in ("none", "start") else "[role=option]").first).to_be_visible()
    assert axe_findings(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["search.html", "search.html?q=微调", "search.html?q=鸡兔同笼", "deep/tuning.html?highlight=前言"])
def test_axe_finds_nothing_on_the_pages(page, address, scheme, path):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(address + path)
    awaited = ".search-bar" if "highlight" in path else ".search-results a, .search-note" if "?" in path else ".search-syntax"
    expect(page.locator(awaited).first).to_be_visible()
    assert axe_findings(page) == []
