"""What all browser tests share: headless Chromium, the study site as it stands on disk, and small sites of a test's own."""

import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import threading

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def site() -> pathlib.Path:
    """The built study site; `make test-browser` builds it first."""
    public = ROOT / "Public"
    assert (public / "index.html").is_file(), "run `make site` first"
    return public


@pytest.fixture(scope="session")
def build_site(tmp_path_factory):
    """Builds a site from a dictionary of paths and texts, and gives the folder of its pages."""

    def build(files: dict[str, str]) -> pathlib.Path:
        binary = ROOT / ".build" / "release" / "lectern"
        assert binary.is_file(), "run `make build` first"
        folder = tmp_path_factory.mktemp("site")
        for path, text in files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        output = folder / "Public"
        subprocess.run([binary, "build", folder, "--output", output, "--quiet"], check=True)
        return output

    return build


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and writes no log."""

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def serve():
    """Serves a folder over HTTP and gives its address, which ends with a slash."""
    servers = []

    def start(folder: pathlib.Path) -> str:
        handler = functools.partial(QuietHandler, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def browser():
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    assert executable, "no Chromium found; `make test` installs it"
    # Chromium refuses its sandbox to root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    """A page that fails the test when a script throws or the page's policy refuses something."""
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(f"error: {error}"))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert faults == []
