"""Nothing that a note can hold runs as a program: the vectors of xss-vectors.json in a real browser.

The site is opened from disk, once as it is built and once without its Content Security Policy, for pages must be safe without it.
"""

import json
import pathlib
import re
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
VECTORS = json.loads((pathlib.Path(__file__).parent / "xss-vectors.json").read_text(encoding="utf-8"))
PAYLOAD = "window.__xss=1"
IMAGE = f"<img src=x onerror={PAYLOAD}>"
SITE = {
    "lectern.yaml": f"title: 'x\"><script>{PAYLOAD}</script>'\nfooter: '{IMAGE} [click](javascript:{PAYLOAD})'\n",
    "Content/glossary.md": f"# 词汇\n\n## 甲词\n\n释义 {IMAGE} <script>{PAYLOAD}</script>\n\n## 乙<b onmouseover={PAYLOAD}>词</b>\n\n[x](javascript:{PAYLOAD})\n",
    "Content/timeline.md": f"# 年表\n\n- 2020-01-02: 事 {IMAGE}\n- 2021: <script>{PAYLOAD}</script> [x](javascript:{PAYLOAD})\n",
    "Content/front.md": f"---\ntitle: '{IMAGE}'\ntags: ['{IMAGE}', '\" onmouseover=\"{PAYLOAD}']\nsummary: '<script>{PAYLOAD}</script>'\n---\n\n甲词 {IMAGE}\n",
    f"Content/name'onmouseover={PAYLOAD}.md": "# 名\n\n文\n",
}
COUNT_HANDLERS = """() => [...document.querySelectorAll('*')].flatMap(element => [...element.attributes]
    .filter(attribute => /^on/i.test(attribute.name)
        || /^[\\u0000-\\u0020]*(javascript|vbscript|data:text)/i.test(attribute.value) && /href|src|action|cite|poster/.test(attribute.name))
    .map(attribute => `${element.tagName} ${attribute.name}=${attribute.value}`))"""


# The pages are many: they are looked at in parts, which can be looked at side by side.
PARTS = 4


@pytest.fixture(scope="module", params=["as built", "without policy"])
def xss_site(request, tmp_path_factory) -> pathlib.Path:
    """The site of the vectors. Many name pages and images that are not there: their errors do not matter here."""
    files = dict(SITE)
    for number, vector in enumerate(VECTORS):
        files[f"Content/vectors/v{number:03}.md"] = f"# 例 {number}\n\n{vector['markdown']}\n\n此后的文字。\n"
    folder = tmp_path_factory.mktemp("xss")
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    output = folder / "Public"
    binary = ROOT / ".build" / "release" / "lectern"
    assert binary.is_file(), "run `make build` first"
    result = subprocess.run([binary, "build", folder, "--output", output, "--quiet"], check=False, capture_output=True)
    assert result.returncode in (0, 1), result.stderr
    if request.param == "without policy":
        for path in output.rglob("*.html"):
            html = path.read_text(encoding="utf-8")
            bare = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", html)
            assert bare != html, f"{path} has no policy to take out"
            path.write_text(bare, encoding="utf-8")
    return output


def test_there_are_enough_vectors():
    texts = {vector["markdown"] for vector in VECTORS}
    assert len(texts) == len(VECTORS) >= 150
    assert all(PAYLOAD in vector["markdown"] or vector["kind"] in TEXT_ONLY for vector in VECTORS)


# Vectors of these kinds may have no payload: they imitate, or hold it in Base64.
TEXT_ONLY = {"style", "clobbering and imitation", "protocol in raw HTML"}


@pytest.mark.parametrize("part", range(PARTS))
def test_no_payload_runs(browser, xss_site, part):
    pages = sorted(xss_site.rglob("*.html"))
    assert len(pages) >= len(VECTORS)
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    ran: list[str] = []
    page.on("dialog", lambda dialog: (ran.append(f"dialog on {page.url}"), dialog.dismiss()))
    context.on("page", lambda popup: popup.close() if popup != page else None)
    context.route(re.compile("^https?:"), lambda route: route.abort())
    for path in pages[part::PARTS]:
        page.goto(path.as_uri())
        check(page, path, ran)
        touch(page, path, ran)
    context.close()
    assert ran == []


def check(page, path, ran):
    if page.evaluate("typeof window.__xss === 'number'"):
        ran.append(f"payload on {path}")
        page.evaluate("delete window.__xss")
    ran.extend(f"{path}: {found}" for found in page.evaluate(COUNT_HANDLERS))


def touch(page, path, ran):
    """Points at all that the note shows, gives it focus and clicks it, but follows no link to another page."""
    page.evaluate("""() => {
        document.addEventListener('click', event => {
            const link = event.target.closest('a[href]');
            if (link && !/^(javascript|data|vbscript):/i.test(link.protocol)) event.preventDefault();
        }, true);
        for (const element of document.querySelectorAll('article[data-note] *, footer *')) {
            for (const kind of ['pointerenter', 'mouseenter', 'mouseover', 'focus', 'toggle', 'animationstart'])
                element.dispatchEvent(new Event(kind, { bubbles: true }));
            element.click?.();
        }
    }""")
    page.wait_for_timeout(5)
    if page.url.split("#")[0] == path.as_uri():
        check(page, path, ran)
    else:
        ran.append(f"{path} was left for {page.url}")
