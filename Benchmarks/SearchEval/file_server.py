"""A small server that says what it sent: text compressed as hosts do, nothing cached by the browser."""

import gzip
import http.server
import mimetypes
import pathlib
import socketserver
import threading
import urllib.parse
from dataclasses import dataclass

_COMPRESSED = (".html", ".js", ".mjs", ".css", ".json", ".svg", ".txt", ".xml")
# Level 6 is gzip's own default; hosts use 4 to 6.
_LEVEL = 6


@dataclass(frozen=True)
class Sent:
    """One answer: the path asked for, without its query, and the bytes of its body."""

    path: str
    size: int


class FileServer:
    """Serves a folder on the loopback interface until it is closed."""

    def __init__(self, folder: pathlib.Path) -> None:
        self._folder = folder
        self._bodies: dict[str, tuple[bytes, str, bool]] = {}
        self._lock = threading.Lock()
        self._log: list[Sent] = []
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}/"

    def body(self, path: str) -> tuple[bytes, str, bool] | None:
        """The body, its type, and whether it is compressed."""
        with self._lock:
            if path in self._bodies:
                return self._bodies[path]
        file = (self._folder / path).resolve()
        if not file.is_relative_to(self._folder.resolve()) or not file.is_file():
            return None
        data = file.read_bytes()
        is_text = file.suffix in _COMPRESSED
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        answer = (gzip.compress(data, _LEVEL, mtime=0) if is_text else data, kind, is_text)
        with self._lock:
            self._bodies[path] = answer
        return answer

    def note(self, path: str, size: int) -> None:
        with self._lock:
            self._log.append(Sent(path, size))

    def take_log(self) -> list[Sent]:
        """What was sent since the last call."""
        with self._lock:
            log, self._log = self._log, []
        return log

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def __enter__(self) -> "FileServer":
        return self

    def __exit__(self, *error) -> None:
        self.close()


class _Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request, client_address) -> None:
        """A browser that hangs up, as at the end of a session, is no fault."""


def _handler(owner: FileServer) -> type[http.server.BaseHTTPRequestHandler]:
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = 1 << 16

        def do_GET(self) -> None:
            path = urllib.parse.unquote(self.path.split("?")[0]).lstrip("/")
            answer = owner.body(path)
            body, kind, is_compressed = answer or (b"", "text/plain", False)
            owner.note(path, len(body))
            self.send_response(200 if answer else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            if is_compressed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments) -> None:
            pass

    return Handler
