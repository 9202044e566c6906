"""Runs the tool on a workspace and tells what it touched: `python watched.py REPORT ARGUMENT…`.

Python's audit hooks (PEP 578) see every file that is opened, every connection, every program that is started and every
piece of code that is compiled from text, whoever asks for it."""

import json
import resource
import sys
from pathlib import Path

MEMORY = 1_500_000_000
SECONDS = 90
QUIET = {
    "open",
    "socket.connect",
    "socket.getaddrinfo",
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "pickle.find_class",
}


def main() -> None:
    """Watches from before the tool is loaded to its end."""
    report, arguments = Path(sys.argv[1]), sys.argv[2:]
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    seen: list[tuple[str, str]] = []

    def watch(event: str, facts: tuple[object, ...]) -> None:
        if event in QUIET and not (event == "open" and isinstance(facts[0], int)):
            seen.append((event, ".".join(map(str, facts[:2])) if event == "pickle.find_class" else str(facts[0] if facts else "")))

    sys.addaudithook(watch)
    from lehrwerk.cli.main import main as lehrwerk

    sys.argv = ["lehrwerk", *arguments]
    code: object = 0
    try:
        lehrwerk()
    except SystemExit as end:
        code = end.code
    finally:
        report.write_text(json.dumps({"code": code, "seen": list(seen)}), "utf-8")


if __name__ == "__main__":
    main()
