"""A page in headless Chromium that says when it shows something."""

import contextlib
import os
import shutil
import time

from playwright.sync_api import sync_playwright

# Tells of each mark when it comes into the document, and of the text of each link to a term. The observer hears
# of every change, so nothing is asked again and again, and a page that is loaded anew is watched from its start.
_OBSERVE = r"""(() => {
  const marks = /bench-[a-z]+-\d+-end/g;
  const told = new Set();
  const tell = (text) => {
    if (told.has(text)) return;
    told.add(text);
    window.lecternBenchmark(text, performance.timeOrigin + performance.now());
  };
  const look = (node) => {
    for (const [mark] of (node.textContent || "").matchAll(marks)) tell(mark);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const links = [...node.querySelectorAll("a.term-link")].concat(node.matches("a.term-link") ? [node] : []);
    for (const link of links) tell("link " + link.textContent);
  };
  new MutationObserver((records) => {
    for (const record of records) {
      // A link may get another text as well as come anew.
      if (record.type === "characterData") look(record.target.parentElement || record.target);
      for (const node of record.addedNodes) look(node);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
})();"""


class Reader:
    """What a page has shown so far, and when, in seconds since 1970."""

    def __init__(self, page):
        self._page = page
        self._seen: dict[str, float] = {}
        page.expose_function("lecternBenchmark", lambda text, at: self._seen.setdefault(text, at / 1000))
        page.add_init_script(_OBSERVE)

    def open(self, address: str):
        self._page.goto(address, wait_until="load")
        before = time.time()
        inside = self._page.evaluate("performance.timeOrigin + performance.now()") / 1000
        # The page's clock is the system's at its start; a benchmark over clocks that disagree says nothing.
        assert before - 0.01 < inside < time.time() + 0.01, "the clocks of browser and system differ"
        self.settle(1)

    def settle(self, seconds: float):
        self._page.wait_for_timeout(seconds * 1000)

    def when(self, text: str, patience: float) -> float | None:
        """When the text came to be seen; None when it did not in time."""
        deadline = time.monotonic() + patience
        while text not in self._seen and time.monotonic() < deadline:
            self._page.wait_for_timeout(5)
        return self._seen.get(text)


@contextlib.contextmanager
def reader():
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    assert executable, "no Chromium found; `make browser-packages` installs it"
    # Pictures on other servers would make the figures depend on these.
    arguments = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    arguments += ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        try:
            yield Reader(browser.new_page())
        finally:
            browser.close()
