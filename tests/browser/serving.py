"""A small web server that plays the host of a learning platform: it hands out packages and platform pages, and keeps
what platforms store.

    /package/<name>/…        the files of a package
    /platforms/…             the folder beside this file
    /node/…                  what npm installed
    /store/<learner>         GET what was committed; POST what is committed now
    /violations/<learner>    POST a broken rule
"""

import json
import mimetypes
import re
import sys
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

from browser.samples import contents
from node import judges

PLATFORMS = Path(__file__).parent / "platforms"


@dataclass
class Record:
    """What the host knows of one learner."""

    values: dict[str, str] = field(default_factory=dict)
    """Elements and their committed values."""
    violations: list[str] = field(default_factory=list)
    """Rules of SCORM 1.2 that the content broke."""
    calls: list[str] = field(default_factory=list)
    """Every call, in order."""
    commits: int = 0
    """How many commits were stored."""


class Host:
    """The server and its memory."""

    def __init__(self) -> None:
        self.packages: dict[str, dict[str, bytes]] = {}
        self.records: dict[str, Record] = {}
        self.down = False
        """Whether it answers every storing with an error."""
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    @property
    def here(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def abroad(self) -> str:
        """The same host under a name that browsers take for another one."""
        return f"http://localhost:{self.port}"

    def offer(self, name: str, package: bytes) -> None:
        """Puts a package up."""
        self.packages[name] = contents(package)

    def record(self, learner: str) -> Record:
        """What is known of a learner."""
        return self.records.setdefault(learner, Record())

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def find(self, path: str) -> bytes | None:
        """The content of an address."""
        first, _, rest = path.lstrip("/").partition("/")
        if first == "package":
            name, _, file = rest.partition("/")
            return self.packages.get(name, {}).get(file or "index.html")
        if first == "store":
            return json.dumps(self.record(rest).values).encode()
        folder = {"platforms": PLATFORMS, "node": judges.folder()}.get(first)
        place = folder / rest if folder else None
        return place.read_bytes() if place and place.is_file() else None

    def take(self, path: str, content: bytes) -> bool:
        """Stores something; whether that worked."""
        what, _, learner = path.lstrip("/").partition("/")
        record = self.record(learner)
        if what == "violations":
            record.violations.append(content.decode())
        elif self.down:
            return False
        else:
            record.values |= json.loads(content)["values"]
            record.calls += json.loads(content)["calls"]
            record.commits += 1
        return True


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Silent when the browser was killed in the middle of a request."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def _handler(host: Host) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            content = host.find(path)
            kind = mimetypes.guess_type(path)[0] or "text/html"
            if path == "/favicon.ico":
                self._answer(204, b"", "image/x-icon")
            elif content is None:
                self._answer(404, b"", "text/plain")
            elif part := re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("range", "")):
                # Browsers ask for parts of recordings, and without them nobody could jump in a film.
                first, last = int(part[1]), min(int(part[2] or len(content)), len(content) - 1)
                self._answer(206, content[first : last + 1], kind, f"bytes {first}-{last}/{len(content)}")
            else:
                self._answer(200, content, f"{kind}; charset=utf-8" if kind.startswith("text/html") else kind)

        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers.get("content-length") or 0))
            stored = host.take(unquote(urlsplit(self.path).path), content)
            self._answer(200 if stored else 503, b"", "text/plain")

        def _answer(self, status: int, content: bytes, kind: str, part: str = "") -> None:
            self.send_response(status)
            self.send_header("accept-ranges", "bytes")
            if part:
                self.send_header("content-range", part)
            self.send_header("content-type", kind)
            self.send_header("content-length", str(len(content)))
            # As Moodle does: what it hands out may be kept.
            self.send_header("cache-control", "no-store" if "/store/" in self.path else "private, max-age=600")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            """Silent."""

    return Handler
