import random

from built_pages import Page, read_page
from note_links import NoteLink, links_of, page_of, resolve
from occurrences import Occurrences, normalize
from query_sets import (
    link_text_queries,
    make_query,
    mixed_queries,
    substring_queries,
    title_queries,
    traditional_queries,
    typo_queries,
)
from typing_mistakes import KINDS, mistype


def page(url: str, title: str, text: str = "") -> Page:
    return Page(url, "article", title, text, "", "")


HTML = """<!DOCTYPE html><html lang="zh" data-kind="article"><head><title>题 – 站</title></head><body>
<nav><a href="x">侧栏</a></nav><h1>大模型 &amp; 微调</h1>
<article class="prose" data-note>
<h2 id="a">什么<a class="heading-anchor" aria-hidden="true" href="#a">#</a></h2>
<p>涌现<strong>能力</strong>很<br>强</p><svg><text>图中</text></svg><pre><code>let x = 1</code></pre>
</article><footer>页脚</footer></body></html>"""


def test_a_page_is_what_the_reader_sees_of_the_note():
    found = read_page(HTML, "a.html")
    assert (found.url, found.kind, found.title) == ("a.html", "article", "大模型 & 微调")
    assert found.text == "什么\n涌现能力很\n强"
    assert found.code.strip() == "let x = 1"


def test_pages_without_a_note_or_with_an_empty_one_are_none():
    assert read_page("<html><body><p>x</p></body></html>", "a.html") is None
    assert read_page("<html><body><article data-note>\n</article></body></html>", "a.html") is None


def test_comparison_form():
    assert normalize("使用 React 和\u200bVue") == "使用react和vue"
    assert normalize("a b 中 文") == "a b中 文"


def test_occurrences():
    texts = Occurrences(["深度学习与深度学习", "深度 学习", "学 Java 语言", "JavaScript 语言"])
    assert texts.pages_with("深度学习", 3) == [0]
    assert texts.pages_with("深度", 3) == [0, 1]
    assert texts.pages_with("语言", 1) is None
    assert texts.pages_with("java", 3) == [2, 3]
    assert texts.pages_with("Java", 3, whole_words=True) == [2]
    assert texts.pages_with("没有", 3) == []


def test_nothing_occurs_across_pages():
    assert Occurrences(["前页", "后页"]).pages_with("页后", 3) == []


def test_words_and_their_pages():
    found = Occurrences(["token Token", "my-token x9token", "tokens"]).words(5)
    assert found["token"] == ([0, 1], 3)
    assert found["tokens"] == ([2], 1)


PAGES = {"a/one.html": "a/one.html", "a/index.html": "a/index.html", "two.html": "Two.html"}


def test_addresses_of_notes():
    assert page_of("a/README.md") == "a/index.html"
    assert resolve("../two.md#x", "a/one.md", PAGES) == "Two.html"
    assert resolve("./README.md", "a/one.md", PAGES) == "a/index.html"
    assert resolve("/a/one.md", "two.md", PAGES) == "a/one.html"
    assert resolve("https://host.example/me/notes/blob/main/a/one.md", "two.md", PAGES) == "a/one.html"
    assert resolve("https://host.example/two.md", "a/one.md", PAGES) is None
    assert resolve("#part", "two.md", PAGES) is None


def test_links_are_read_outside_of_code_and_images():
    source = "[**一篇**](one.md) ![图](one.md) [self](../a/README.md)\n```\n[code](one.md)\n```\n[外](https://x.example)"
    assert links_of(source, "a/README.md", PAGES) == [NoteLink("一篇", "a/index.html", "a/one.html")]


def test_link_texts_that_the_title_says_or_that_say_nothing_are_dropped():
    pages = [page("a.html", "大语言模型入门"), page("b.html", "乙"), page("c.html", "丙"), page("d.html", "丁")]
    links = [
        NoteLink("语言模型", "b.html", "a.html"),
        NoteLink("LLM 基础", "b.html", "a.html"),
        NoteLink("LLM 基础", "c.html", "a.html"),
        NoteLink("这里", "b.html", "c.html"),
        NoteLink("../c.md", "b.html", "c.html"),
        *(NoteLink("多处", "d.html" if target != "d.html" else "a.html", target) for target in ("a.html", "b.html", "c.html", "d.html")),
    ]
    found = link_text_queries(links, pages, 100, 1)
    assert [(query.text, query.relevant, query.excluded) for query in found] == [("LLM 基础", ("a.html",), ("b.html", "c.html"))]


def test_drawn_queries_hold_what_they_promise_and_do_not_depend_on_chance():
    words = ["注意力机制", "残差连接", "位置编码", "归一化层", "词向量表"]
    pages = [page(f"{number}.html", "题", f"前文{word}后文，用 Torch{number} 训练") for number, word in enumerate(words)]
    occurrences = Occurrences(one.visible for one in pages)
    found = substring_queries(pages, occurrences, 8, 1)
    assert found == substring_queries(pages, occurrences, 8, 1)
    assert 1 <= len(found) <= 8
    for query in found:
        assert 3 <= len(query.text) <= 5 and 1 <= len(query.relevant) <= 3
        assert {one.url for one in pages if query.text in one.text} == set(query.relevant)
    mixed = mixed_queries(pages, occurrences, 3, 1)
    assert mixed and all("torch" in query.text.lower() and len(query.relevant) == 1 for query in mixed)


def test_titles_of_several_pages_are_one_query():
    found = title_queries([page("a.html", "同"), page("b.html", "同"), page("c.html", "异")], 10, 1)
    assert {query.text: query.relevant for query in found} == {"同": ("a.html", "b.html"), "异": ("c.html",)}


def test_mistakes_are_one_edit():
    source = random.Random(1)
    for kind in KINDS:
        results = {mistype("letter", kind, source) for _ in range(200)} - {None, "letter"}
        assert results and all(abs(len(result) - 6) == {"deletion": 1, "insertion": 1}.get(kind, 0) for result in results)
    assert all(mistype("aaaaaa", "transposition", source) is None for _ in range(20))


def test_mistyped_words_are_no_words_and_say_how_often_the_word_occurs():
    pages = [page("a.html", "题", "用 gradient 和 gradient，见 https://host.example/pathname"), page("b.html", "题", "embedding 一次")]
    occurrences = Occurrences(one.visible for one in pages)
    found = typo_queries(pages, occurrences, 10, 1)
    assert {query.relevant: query.note for query in found} == {
        ("a.html",): "several occurrences",
        ("b.html",): "single occurrence",
    }
    assert all(query.text not in ("gradient", "embedding") for query in found)


def test_traditional_twins():
    simplified = [make_query("substrings", text, ["a.html"]) for text in ("训练", "人工", "网络")]
    simplified.append(make_query("titles", "语言", ["b.html"]))
    table = str.maketrans("训练网络语", "訓練網絡語")
    found = traditional_queries(simplified, lambda text: text.translate(table), 3)
    assert [(query.text, query.twin) for query in found] == [
        ("訓練", simplified[0].id),
        ("語言", simplified[3].id),
        ("網絡", simplified[2].id),
    ]


def test_ids_depend_on_set_and_text_alone():
    assert make_query("titles", "甲", ["a.html"]).id == make_query("titles", "甲", ["b.html"]).id
    assert make_query("titles", "甲", []).id != make_query("mixed", "甲", []).id
