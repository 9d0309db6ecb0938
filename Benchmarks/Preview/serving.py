"""`lectern serve` as a process."""

import http.client
import os
import pathlib
import queue
import re
import signal
import subprocess
import threading
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = ROOT / ".build" / "release" / "lectern"


class Serving:
    """A preview of a folder. It is ready to answer when it is made."""

    def __init__(self, folder: pathlib.Path, *options: str, port: int = 0, patience: float = 600):
        assert BINARY.is_file(), "run `make build` first"
        self.started = time.perf_counter()
        self._errors: list[str] = []
        self._process = subprocess.Popen(
            [BINARY, "serve", folder, "--port", str(port), *options],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")
        lines: queue.Queue[str] = queue.Queue()
        for stream, take in [(self._process.stdout, lines.put), (self._process.stderr, self._errors.append)]:
            threading.Thread(target=lambda stream=stream, take=take: [take(line) for line in stream], daemon=True).start()
        self.address = self._address_in(lines, patience)

    def _address_in(self, lines: queue.Queue, patience: float) -> str:
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                found = re.search(r"http://\S+/", lines.get(timeout=0.2))
            except queue.Empty:
                continue
            if found:
                return found[0]
        self.stop()
        raise RuntimeError("the preview did not start:\n" + self.errors)

    @property
    def port(self) -> int:
        return urllib.parse.urlsplit(self.address).port

    @property
    def errors(self) -> str:
        """What it has said on standard error."""
        return "".join(self._errors)

    @property
    def memory(self) -> int:
        """The memory that the process has in use (its resident set), in KB."""
        return int(subprocess.run(["ps", "-o", "rss=", "-p", str(self._process.pid)], check=True, capture_output=True).stdout)

    def get(self, path: str) -> tuple[int, str]:
        """The status and the text at a path of the site, which is not yet percent-encoded."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", "/" + urllib.parse.quote(path))
            response = connection.getresponse()
            return response.status, response.read().decode("utf-8", "replace")
        finally:
            connection.close()

    def stop(self):
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                os.kill(self._process.pid, signal.SIGKILL)
                self._process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
