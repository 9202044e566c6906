"""A real Moodle on loopback: PostgreSQL and PHP of the system, an installation of its own, and what its database says."""

import fcntl
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

SITE = Path(__file__).with_name("site.php")
MARK = "// A test site of lehrwerk; it may be deleted."
PHP = ("php8.2", "php8.3", "php8.1", "php")
PHP_OPTIONS = ("-d", "max_input_vars=5000", "-d", "upload_max_filesize=200M", "-d", "post_max_size=200M", "-d", "opcache.enable_cli=1")
PASSWORD = "Lernen-2026!"  # a site that nobody else can reach
LEARNERS = 40

CONFIG = """<?php
{mark}
unset($CFG);
global $CFG;
$CFG = new stdClass();
$CFG->dbtype = 'pgsql';
$CFG->dblibrary = 'native';
$CFG->dbhost = '127.0.0.1';
$CFG->dbname = 'moodle';
$CFG->dbuser = 'moodle';
$CFG->dbpass = '';
$CFG->prefix = 'mdl_';
$CFG->dboptions = ['dbport' => getenv('LEHRWERK_MOODLE_DBPORT')];
$CFG->wwwroot = getenv('LEHRWERK_MOODLE_WWW');
$CFG->dataroot = getenv('LEHRWERK_MOODLE_FILES');
$CFG->admin = 'admin';
$CFG->directorypermissions = 02777;
$CFG->debug = E_ALL;
$CFG->debugdisplay = 1;
$CFG->noemailever = true;
require_once(__DIR__ . '/lib/setup.php');
"""


class MoodleMissing(Exception):  # noqa: N818  the name says what is the matter
    """What it would take is not on this machine."""


@dataclass(frozen=True)
class Activity:
    """An uploaded package."""

    module: int
    """The course module: what stands in addresses."""
    id: int
    version: str
    """`SCORM_1.2`, `SCORM_1.3`: what Moodle takes it for."""
    scos: tuple[str, ...]
    """The identifiers of its items that can be launched."""
    warnings: str
    """What PHP and Moodle printed while it was imported."""


class Moodle:
    """A running site."""

    def __init__(self, checkout: Path, www: str, environment: dict[str, str]) -> None:
        self.checkout = checkout
        self.www = www
        self._environment = environment

    @property
    def release(self) -> str:
        """Such as `4.5.3 (Build: 20250317)`."""
        found = re.search(r"^\$release\s*=\s*'([^']+)'", (self.checkout / "version.php").read_text("utf-8"), re.MULTILINE)
        return found[1] if found else "?"

    def ask(self, action: str, **facts: Any) -> Any:
        """Has a script of ours call Moodle's own functions (`site.php`)."""
        call = [*php(), str(SITE), json.dumps({"moodle": str(self.checkout), "action": action, **facts})]
        answer = subprocess.run(call, env=self._environment, capture_output=True, text=True, check=False)
        lines = answer.stdout.strip().splitlines()
        assert answer.returncode == 0, f"{answer.stdout}\n{answer.stderr}"
        return json.loads(lines[-1]) | {"printed": "\n".join([*lines[:-1], answer.stderr.strip()]).strip()}

    def upload(self, package: bytes, name: str, **settings: Any) -> Activity:
        """A new activity, as its form would make it."""
        return self._uploaded("add", package, name=name, settings=settings)

    def replace(self, activity: Activity, package: bytes) -> Activity:
        """Another package for the same activity, as its form would put it there."""
        return self._uploaded("replace", package, module=activity.module)

    def _uploaded(self, action: str, package: bytes, **facts: Any) -> Activity:
        with tempfile.NamedTemporaryFile(suffix=".zip") as file:
            file.write(package)
            file.flush()
            Path(file.name).chmod(0o644)
            made = self.ask(action, package=file.name, **facts)
        return Activity(made["module"], made["id"], made["version"], tuple(made["scos"]), made["printed"])

    def tracks(self, activity: Activity, learner: str) -> dict[str, str]:
        """What the database keeps of a learner's last attempt, by element."""
        return dict(self.ask("tracks", id=activity.id, learner=learner)["tracks"])

    def results(self, activity: Activity, learner: str) -> dict[str, Any]:
        """What teachers see: `grade` (or None), `completion` (0 open, 1 done, 2 passed, 3 failed), `attempts`."""
        return dict(self.ask("results", module=activity.module, learner=learner))


def php() -> list[str]:
    """How PHP is called."""
    found = next((path for name in PHP if (path := shutil.which(name))), None)
    if not found:
        raise MoodleMissing(
            "PHP is missing (Debian: php8.2-cli php8.2-pgsql php8.2-xml php8.2-mbstring php8.2-curl php8.2-zip php8.2-gd php8.2-intl)"
        )
    return [found, *PHP_OPTIONS]


@contextmanager
def running(checkout: Path, kept: Path | None = None) -> Iterator[Moodle]:
    """The site of a checkout, installed if it is not yet. `kept` is a folder that keeps database and files for the next time.

    Raises `MoodleMissing` with what is missing."""
    if not (checkout / "mod" / "scorm" / "version.php").is_file():
        raise MoodleMissing(f"{checkout} holds no Moodle")
    config = checkout / "config.php"
    if config.exists() and MARK not in config.read_text("utf-8"):
        raise MoodleMissing(f"{config} belongs to another site; give a checkout of its own")
    with _alone(), tempfile.TemporaryDirectory(prefix="lehrwerk-moodle-") as folder:
        place = kept or Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        with _database(place) as database, _config(config):
            www = f"http://127.0.0.1:{_free_port()}"
            (place / "files").mkdir(exist_ok=True)
            environment = {
                **os.environ,
                "LEHRWERK_MOODLE_DBPORT": str(database),
                "LEHRWERK_MOODLE_WWW": www,
                "LEHRWERK_MOODLE_FILES": str(place / "files"),
                "PHP_CLI_SERVER_WORKERS": "4",
            }
            moodle = Moodle(checkout, www, environment)
            if not (place / "installed").exists():
                _install(moodle, environment)
                (place / "installed").touch()
            with _server(moodle, environment):
                yield moodle


def _install(moodle: Moodle, environment: dict[str, str]) -> None:
    options = ["--agree-license", f"--adminpass={PASSWORD}", "--adminemail=admin@example.invalid", "--fullname=Test", "--shortname=test"]
    call = [*php(), str(moodle.checkout / "admin" / "cli" / "install_database.php"), *options]
    done = subprocess.run(call, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    moodle.ask("furnish", learners=LEARNERS, password=PASSWORD)


@contextmanager
def _alone() -> Iterator[None]:
    """One at a time: where tests run side by side, a second one waits for its turn."""
    with (Path(tempfile.gettempdir()) / "lehrwerk-moodle.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def _config(path: Path) -> Iterator[None]:
    path.write_text(CONFIG.format(mark=MARK), "utf-8")
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


@contextmanager
def _database(place: Path) -> Iterator[int]:
    """A PostgreSQL cluster in a folder; its port. PostgreSQL does not run as root: then it is `postgres` who runs it."""
    tools = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if not tools:
        raise MoodleMissing("PostgreSQL is missing (Debian: postgresql)")
    programs, data = tools[-1].parent, place / "database"
    switch = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if switch:
        place.chmod(0o755)
        data.mkdir(exist_ok=True)
        shutil.chown(data, "postgres")

    def call(program: str, *options: str) -> None:
        done = subprocess.run([*switch, str(programs / program), *options], capture_output=True, text=True, cwd="/", check=False)
        assert done.returncode == 0, f"{program}: {done.stdout}{done.stderr}"

    fresh = not (data / "PG_VERSION").exists()
    if fresh:
        call("initdb", "-D", str(data), "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "-N")
    port = _free_port()
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='{data}' -c fsync=off"
    server = [*switch, str(programs / "postgres"), "-D", str(data), *options.replace("'", "").split()]
    with (place / "database.log").open("ab") as log:
        process = subprocess.Popen(server, stdout=log, stderr=log, cwd="/")
    try:
        _wait(lambda: _listens(port), process)
        if fresh:
            time.sleep(1)
            call("createuser", "-h", "127.0.0.1", "-p", str(port), "-s", "moodle")
            call("createdb", "-h", "127.0.0.1", "-p", str(port), "-O", "moodle", "moodle")
        yield port
    finally:
        call("pg_ctl", "-D", str(data), "stop", "-m", "fast")
        process.wait(30)


@contextmanager
def _server(moodle: Moodle, environment: dict[str, str]) -> Iterator[None]:
    """PHP's own web server, with workers for the requests that a page makes side by side."""
    call = [*php(), "-S", moodle.www.removeprefix("http://"), "-t", str(moodle.checkout)]
    process = subprocess.Popen(call, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        _wait(lambda: _answers(f"{moodle.www}/lib/requirejs.php/-1/none.js"), process)
        yield
    finally:
        # It keeps nothing; on a gentler word it waits for its workers and never ends.
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(10)


def _wait(ready: Any, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not ready():
        assert process.poll() is None, f"{process.args!r} ended"
        assert time.monotonic() < end, f"{process.args!r} does not answer"
        time.sleep(0.2)


def _listens(port: int) -> bool:
    with socket.socket() as plug:
        return plug.connect_ex(("127.0.0.1", port)) == 0


def _answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=5):
            return True
    except URLError as error:
        return hasattr(error, "code")
    except OSError:
        return False


def _free_port() -> int:
    with socket.socket() as plug:
        plug.bind(("127.0.0.1", 0))
        return int(plug.getsockname()[1])
