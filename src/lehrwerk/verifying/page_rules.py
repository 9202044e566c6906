"""Questions about the pages: do they find the platform, and do they stay by themselves?"""

from collections.abc import Iterator

from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.reading.entries import printable
from lehrwerk.source import Source, Span
from lehrwerk.verifying import page_findings as findings
from lehrwerk.verifying.addresses import OWN, foreign, near
from lehrwerk.verifying.control import Control, Standard
from lehrwerk.verifying.launches import launches
from lehrwerk.verifying.pages import Spoken, leaves_by_unload_alone, loaded, spoken, within

OBJECT = {Standard.SCORM12: "API", Standard.SCORM2004: "API_1484_11", Standard.CMI5: "cmi5"}
"""What the pages have to find."""
NEEDED = {
    Standard.SCORM12: ("LMSInitialize", "LMSFinish"),
    Standard.SCORM2004: ("Initialize", "Terminate"),
}
"""The calls that every SCO owes the platform (SCORM 1.2 RTE §3.3.1; SCORM 2004 RTE §3.1.2)."""
OTHER = {"API": "API_1484_11", "API_1484_11": "API"}


def seen(control: Control) -> Iterator[Diagnostic]:
    """What the package is."""
    started = launches(control)
    said = spoken(control.archive)
    yield findings.PackageSeen(
        at=control.archive.at,
        kind=control.title,
        files=len(control.archive.entries),
        launches=len(started),
        page=printable(started[0].address) if started else "–",
        calls=", ".join(_calls(said, control)) or "–",
    )


def platform(control: Control) -> Iterator[Diagnostic]:
    """Whether what is launched speaks with the platform, and in its words."""
    wanted = OBJECT.get(control.standard)
    elsewhere = [launch for launch in launches(control) if foreign(launch.address) or foreign(launch.folder)]
    if wanted is None or elsewhere or not any(launch.sco for launch in launches(control)):
        return
    said = spoken(control.archive)
    if wanted in said.objects:
        for call in NEEDED.get(control.standard, ()):
            if call not in said.calls:
                yield findings.ApiUnfinished(at=control.archive.at, call=call)
    elif OTHER.get(wanted) in said.objects:
        yield findings.ApiOther(at=control.archive.at, used=OTHER[wanted], wanted=wanted)
    else:
        yield findings.ApiMissing(at=control.archive.at, wanted=wanted)


def hosts(control: Control) -> Iterator[Diagnostic]:
    """Whether pages load anything from elsewhere."""
    pairs = {(reference.page, foreign(reference.address.replace("ws", "http", 1))) for reference in loaded(control.archive)}
    for page, host in sorted(pairs):
        if host and not OWN.match(host):
            yield findings.ForeignHost(at=_in(control, page), path=printable(page), host=host)


def links(control: Control) -> Iterator[Diagnostic]:
    """Whether what pages load is there."""
    for reference in dict.fromkeys(loaded(control.archive)):
        missing = within(control.archive, reference) if _plain(reference.address) else None
        if missing:
            guess = near(missing, control.archive.names)
            yield findings.LinkMissing(
                at=_in(control, reference.page), path=printable(reference.page), address=printable(missing), closest=guess
            )


def leaving(control: Control) -> Iterator[Diagnostic]:
    """Whether the last answers arrive on phones, too."""
    if control.scorm and leaves_by_unload_alone(control.archive):
        yield findings.UnloadOnly(at=control.archive.at)


def _in(control: Control, page: str) -> Span:
    return Source(f"{control.archive.path}/{printable(page)}", "").span(0)


def _plain(address: str) -> bool:
    """Whether an address is one, and no place for a script to put one in."""
    return not any(sign in address for sign in "{}<>$+%\\\n")


def _calls(said: Spoken, control: Control) -> Iterator[str]:
    """The calls in the words of the package's standard; cmi5 has none by name."""
    old = control.standard is Standard.SCORM12
    if control.scorm:
        yield from (call for call in said.calls if call.startswith("LMS") == old)
