"""A small platform with cmi5: it launches a unit, hands out tokens, and keeps statements, state and preferences, on a host
of its own, as many do (`http.server` on 127.0.0.1, with CORS).

    /fetch/<key>             POST: the token, once
    /xapi/statements         POST
    /xapi/activities/state   GET, PUT
    /xapi/agents/profile     GET
    /back                    where the learner comes out
"""

import json
from dataclasses import dataclass, field
from hashlib import sha1
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from uuid import uuid4

Json = dict[str, Any]
EXTENSIONS = "https://w3id.org/xapi/cmi5/context/extensions/"


@dataclass
class Session:
    """One launch."""

    registration: str
    actor: Json
    launch: Json
    """LMS.LaunchData."""
    activity: str = "https://lms.example/au/1"
    """The platform's name for what is launched."""
    token: str = field(default_factory=lambda: uuid4().hex)
    fetched: int = 0
    statements: list[Json] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    """What was asked for, in order."""
    closed: bool = False
    """Terminated or abandoned: nothing is taken any more."""

    @property
    def verbs(self) -> list[str]:
        """The last words of the verbs, in the order of their times."""
        return [said["verb"]["id"].rsplit("/", 1)[-1] for said in sorted(self.statements, key=lambda said: str(said["timestamp"]))]


class RecordStore:
    """The server and its memory."""

    def __init__(self) -> None:
        self.sessions: list[Session] = []
        self.documents: dict[tuple[str, str, str], bytes] = {}
        """By registration, activity and name."""
        self.preferences: Json | None = None
        self.down = False
        """Whether it answers every writing with an error."""
        self.lock = Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (Handler,), {"store": self}))
        self._server.daemon_threads = True
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    @property
    def here(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def launches(self, page: str, learner: str, *, activity: str = Session.activity, **launch: object) -> tuple[str, Session]:
        """The address of a launch and its session; an open session of the registration is abandoned (§9.3.6). Values of `launch` that are
        None are left out."""
        known = next((session.registration for session in self.sessions if session.actor["account"]["name"] == learner), None)
        for session in self.sessions:
            session.closed = session.closed or session.registration == known
        actor = {"objectType": "Agent", "name": "Zoë Ärztin", "account": {"homePage": "https://lms.example", "name": learner}}
        template = {
            "contextActivities": {"grouping": [{"id": "urn:lehrwerk:sprache-im-einsatz:au"}]},
            "extensions": {f"{EXTENSIONS}sessionid": str(uuid4())},
        }
        data = {"contextTemplate": template, "launchMode": "Normal", "moveOn": "CompletedAndPassed", "masteryScore": 0.8, **launch}
        data = {name: value for name, value in data.items() if value is not None}
        session = Session(known or str(uuid4()), actor, data, activity)
        self.sessions.append(session)
        query = {
            "endpoint": f"{self.here}/xapi/",
            "fetch": f"{self.here}/fetch/{len(self.sessions) - 1}",
            "actor": json.dumps(actor),
            "registration": session.registration,
            "activityId": activity,
        }
        return f"{page}?{urlencode(query)}", session

    # What is asked of it

    def token(self, key: str) -> Json:
        """§8.2: once."""
        session = self.sessions[int(key)]
        session.fetched += 1
        return {"auth-token": session.token} if session.fetched == 1 else {"error-code": "1", "error-text": "already in use"}

    def session_of(self, authorization: str) -> Session | None:
        """Whose token it is."""
        return next((session for session in self.sessions if authorization == f"Basic {session.token}"), None)

    def takes(self, session: Session, said: list[Json]) -> int:
        """The status for some statements."""
        known = {one["id"] for other in self.sessions for one in other.statements}
        if self.down or session.closed:
            return 503 if self.down else 403
        if any(one["id"] in known for one in said):
            return 409
        session.statements += said
        session.requests += [f"said {one['verb']['id'].rsplit('/', 1)[-1]}" for one in said]
        session.closed = any(one["verb"]["id"].endswith("/terminated") for one in said)
        return 200

    def reads(self, session: Session, query: dict[str, str]) -> bytes | None:
        """A document."""
        name = query.get("stateId") or query.get("profileId") or ""
        session.requests.append(f"read {name}")
        fixed = {"LMS.LaunchData": session.launch, "cmi5LearnerPreferences": self.preferences}
        if name in fixed:
            return json.dumps(fixed[name]).encode() if fixed[name] else None
        return self.documents.get((session.registration, session.activity, name))

    def writes(self, session: Session, name: str, content: bytes, match: str) -> int:
        """The status for a document."""
        if self.down or session.closed or name == "LMS.LaunchData":
            return 503 if self.down else 403
        before = self.documents.get((session.registration, session.activity, name))
        if match and match != version(before):
            return 412
        session.requests.append(f"wrote {name}")
        self.documents[session.registration, session.activity, name] = content
        return 204


def version(content: bytes | None) -> str:
    """xAPI 1.0.3 Communication §3.1: the ETag is the SHA-1 of the content."""
    return f'"{sha1(content or b"").hexdigest()}"'


Answer = tuple[int, bytes, str]
"""Status, content, ETag."""


class Handler(BaseHTTPRequestHandler):
    """Takes requests to the record store."""

    protocol_version = "HTTP/1.1"
    store: RecordStore

    def do_OPTIONS(self) -> None:
        self._say(204)

    def do_GET(self) -> None:
        self._answer()

    def do_PUT(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def _answer(self) -> None:
        content = self.rfile.read(int(self.headers.get("content-length") or 0))
        with self.store.lock:
            path = urlsplit(self.path).path
            self._say(*(self._xapi(path, content) if path.startswith("/xapi/") else self._platform(path)))

    def _platform(self, path: str) -> Answer:
        if path.startswith("/fetch/") and self.command == "POST":
            return 200, json.dumps(self.store.token(path.rsplit("/", 1)[-1])).encode(), ""
        if path == "/back":
            return 200, b"<!doctype html><title>LMS</title><h1>Alle Kurse</h1>", ""
        return 204 if path == "/favicon.ico" else 404, b"", ""

    def _xapi(self, path: str, content: bytes) -> Answer:
        session = self.store.session_of(self.headers.get("authorization") or "")
        if session is None or self.headers.get("x-experience-api-version") != "1.0.3":
            return 401 if session is None else 400, b"", ""
        if path == "/xapi/statements":
            said = json.loads(content)
            status = self.store.takes(session, said if isinstance(said, list) else [said])
            return status, b"[]" if status == 200 else b"", ""
        return self._document(session, content)

    def _document(self, session: Session, content: bytes) -> Answer:
        query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        if json.loads(query.get("agent", "null")) != session.actor or query.get("activityId", session.activity) != session.activity:
            return 400, b"", ""
        if self.command == "PUT":
            status = self.store.writes(session, query["stateId"], content, self.headers.get("if-match") or "")
            return status, b"", version(content) if status == 204 else ""
        found = self.store.reads(session, query)
        return (404, b"", "") if found is None else (200, found, version(found))

    def _say(self, status: int, content: bytes = b"", etag: str = "") -> None:
        self.send_response(status)
        self.send_header("access-control-allow-origin", "*")
        self.send_header("access-control-allow-methods", "GET, PUT, POST, OPTIONS")
        self.send_header("access-control-allow-headers", "authorization, content-type, x-experience-api-version, if-match")
        self.send_header("access-control-expose-headers", "etag")
        self.send_header("content-type", "text/html" if self.path == "/back" else "application/json")
        if etag:
            self.send_header("etag", etag)
        if status != 204:
            self.send_header("content-length", str(len(content)))
        self.end_headers()
        if status != 204:
            self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        """Silent."""
