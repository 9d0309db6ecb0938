"""Words as people type them: whichever way a note and a reader write them, they find each other, and the words are marked."""

import pytest

# A note's text, and for each query what of the text is marked.
NOTES = [
    ("joined", "We did fine-tuning with Node.js over Wi-Fi, by e-mail.", {
        "finetuning": "fine-tuning", "fine-tuning": "fine-tuning", "fine tuning": "fine", "fine‑tuning": "fine-tuning",
        "nodejs": "Node.js", "node.js": "Node.js", "Node JS": "Node", "wifi": "Wi-Fi", "WiFi": "Wi-Fi", "wi fi": "Wi",
        "email": "e-mail", "e-mail": "e-mail", "fine": "fine", "tuning": "tuning", '"fine-tuning"': "fine-tuning",
    }),
    ("together", "Here is pretraining, written in deno and nextjs, read on an ereader.", {
        "pre-training": "pretraining", "pre training": "pretraining", "next.js": "nextjs", "e-reader": "ereader",
        "e reader": "ereader",
    }),
    ("apart", "A vector database keeps word embeddings, and the transfer learning of a note book.", {
        "wordembeddings": "word", "transferlearning": "transfer", "notebook": "note",
    }),
    ("slashes", "TCP/IP and CI/CD; ΟΔΟΣ.", {"tcpip": "TCP", "cicd": "CI", "οδος": "ΟΔΟΣ"}),
    ("several", "A state-of-the-art model, PyTorch and max_seq_len, O’Reilly.", {
        "stateoftheart": "state-of-the-art", "state of the art": "state", "py torch": "Py", "pytorch": "PyTorch",
        "maxseqlen": "max_seq_len", "max_seq_len": "max_seq_len", "seq_len": "seq", "oreilly": "O’Reilly", "o'reilly": "O’Reilly",
    }),
    ("versions", "Version 1.2.3 of GPT-4o speaks UTF-8 and H.264.", {
        "1.2.3": "1.2.3", "gpt4o": "GPT-4o", "GPT-4o": "GPT-4o", "utf8": "UTF-8", "utf-8": "UTF-8", "h264": "H.264",
    }),
    ("letters", "Straße, œuvre, Łódź, smørrebrød, Ærø, Đà Nẵng, Þingvellir, ılık.", {
        "strasse": "Straße", "STRASSE": "Straße", "straße": "Straße", "oeuvre": "œuvre", "lodz": "Łódź", "smorrebrod": "smørrebrød",
        "aero": "Ærø", "da nang": "Đà", "thingvellir": "Þingvellir", "ilik": "ılık",
    }),
    ("plain", "Strassenbahn, Malmo und Kobenhavn; auf der Hauptstrasse.", {"hauptstraße": "Hauptstrasse", "malmø": "Malmo", "København": "Kobenhavn"}),
    ("numbers", "人口 1,234,567 人，另有 2’345’678 和 3_456_789，以及４，５６７，８９０。", {
        "1234567": "1,234,567", "1,234,567": "1,234,567", "1 234 567": "1,234,567", "1_234_567": "1,234,567", "2345678": "2’345’678",
        "3456789": "3_456_789", "4567890": "４，５６７，８９０", "１２３４５６７": "1,234,567",
    }),
    ("digits", "共 7654321 字。", {"7,654,321": "7654321", "7'654'321": "7654321", "7 654 321": "7654321"}),
    ("emoji", "⭐ 必读 🎉 party 👍🏽 ✅ 已完成 ❤️ 🇩🇪 👩🏽‍💻 ★ ☑ → 甲", {
        "🎉": "🎉", "⭐": "⭐", "👍": "👍🏽", "👍🏿": "👍🏽", "✅": "✅", "❤": "❤️", "❤️": "❤️", "🇩🇪": "🇩🇪", "★": "★", "☑": "☑", "→": "→",
        "⭐ 必读": "⭐", "🎉party": "🎉", "👩‍💻": "👩🏽",
    }),
    ("flags", "🇩🇰 🇪🇸", {"🇪🇸": "🇪🇸"}),
    ("thai", "สวัสดีชาวโลก", {"สวัสดี": "สวัสดี", "ชาวโลก": "ชาวโลก", "สวัสดีชาวโลก": "สวัสดีชาวโลก", "ชาว": "ชาว"}),
    ("lao", "ສະບາຍດີຊາວໂລກ", {"ສະບາຍດີ": "ສະບາຍດີ", "ຊາວໂລກ": "ຊາວໂລກ"}),
    ("khmer", "សួស្តីពិភពលោក", {"សួស្តី": "សួស្តី", "ពិភពលោក": "ពិភពលោក"}),
    ("burmese", "မင်္ဂလာပါကမ္ဘာလောက", {"မင်္ဂလာပါ": "မင်္ဂလာပါ", "ကမ္ဘာလောက": "ကမ္ဘာလောက"}),
    ("operators", "if (x != y) return a->b; std::vector, n := 1, p && q", {"!=": "!=", "->": "->", "::": "::", ":=": ":=", "&&": "&&", "a->b": "->"}),
    ("short", "to be or not to be, go live, OS, AI, 熵", {"to be or not to be": "", "go": "go", "OS": "OS", "AI": "AI", "熵": "熵"}),
    ("scripts", "カタカナのユーザー。데이터베이스. Привет, Ёлка, café général", {
        "ユーザ": "ユーザ", "ﾕｰｻﾞｰ": "", "베이스": "베이스", "елка": "Ёлка", "cafe": "café", "general": "général",
    }),
    ("usual", "C++17 and C# and .NET 1.2.9 v2.0.0-beta.1 192.168.0.1", {
        "C++": "C++", "C#": "C#", ".NET": "NET", "1.2.9": "1.2.9", "2.0.0-beta.1": "", "192.168": "192",
    }),
]
# What must not be found in any note.
NOTHING = ['"123"', "🇩🇸", "🇪🇩", "1921680", "13", "!==", '"สดวั"', '"fine tuned"', '"1 234"']

CASES = [(name, query, marked) for name, _, queries in NOTES for query, marked in queries.items()]


@pytest.fixture(scope="module")
def words(browser, build_site):
    """A page of a site of all notes."""
    files = {"lectern.yaml": "title: 词\nlanguage: zh-Hans\n", "index.md": "# 首页\n"}
    for name, text, _ in NOTES:
        files[f"{name}.md"] = f"# 之{name}\n\n{text}\n"
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    page.goto((build_site(files) / "index.html").as_uri())
    yield page
    context.close()


def ask(page, query: str) -> list[dict]:
    return page.evaluate("(query) => window.lectern.search(query, { limit: 50 }).then((found) => [...found])", query)


def marks_of(result: dict) -> list[str]:
    units = result["excerpt"].encode("utf-16-le")
    return [units[2 * start : 2 * end].decode("utf-16-le") for start, end in result["marks"]]


@pytest.mark.parametrize("name,query,marked", CASES, ids=[f"{name}-{number}" for number, (name, _, _) in enumerate(CASES)])
def test_a_word_is_found_and_marked(words, name, query, marked):
    results = ask(words, query)
    assert results, query
    assert results[0]["url"].split("#")[0] == f"{name}.html", (query, [result["url"] for result in results])
    marks = marks_of(results[0])
    assert not marked or any(marked in mark for mark in marks), marks


@pytest.mark.parametrize("query", NOTHING)
def test_what_no_note_holds_is_not_found(words, query):
    assert ask(words, query) == []
