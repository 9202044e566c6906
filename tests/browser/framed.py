"""A course for everything round the pages: a test that lets people skip, a unit that waits for another, private answers."""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

from playwright.sync_api import BrowserContext, Locator, expect

from browser.learner import Learner
from browser.samples import packed
from browser.serving import Host
from workspaces import written

NUMBERS = count(1)
NOTE = "Hilfe ist da. Ganz langsam sprechen."

COURSE = """title: Der Rahmen
subtitle: Alles um die Seiten herum
version: 1.0.0
language: de
summary: Ein kurzer Kurs mit allem, was um die Seiten herum steht.
target_group: Alle
group_size: 1–20
license: CC-BY-SA-4.0
objectives:
  LZ1: {{text: nennt drei Stufen, kind: knowledge, level: remember}}
modules:
  - {{id: start, title: Start, units: [vortest, lesen]}}
  - {{id: weiter, title: Weiter, units: [vertiefen]}}
completion: {{pages: all}}
{more}
"""

PRETEST = """---
title: Was wissen Sie schon?
minutes: 5
test: {attempts: 2, pass_mark: 50%, skips: [start/lesen]}
---

::: pool {#vorwissen}
::: choice {#t-erste}
Womit beginnt die Leiter?

- [x] Mit einfachen Sätzen {#a}
- [ ] Mit einer App {#b}
:::
:::
"""

READING = """---
title: Die Leiter
minutes: 5
---

Im Einsatz fehlt manchmal eine gemeinsame Sprache. Ärztinnen und Sanitäter fangen unten an.

::: details Warum die Reihenfolge?
Wer unten anfängt, verliert keine Zeit mit Geräten.
:::

## Über die Stufen {#stufen}

Die größte Hürde ist die Scheu vor Gesten.

::: choice {#eins}
Was kommt zuerst?

- [x] Sprechen {#a}
  > Genau: ein kurzer Satz ohne Schachteln.
- [ ] Zeigen {#b}
:::

## Für mich {#fuer-mich}

::: reflection {#mein-satz}
Welchen Satz nehmen Sie mit?
:::

::: scale {#sicherheit}
Wie sicher fühlen Sie sich?

0 = gar nicht, 10 = sehr
:::
"""

DEEPER = """---
title: Vertiefen
minutes: 5
after: start/lesen
---

Erst lesen, dann vertiefen.
"""


@cache
def framed(form: str = "scorm12", more: str = "") -> bytes:
    """The course as a package, with further lines in course.yaml."""
    files = {"course.yaml": COURSE.format(more=more), "start/vortest.md": PRETEST, "start/lesen.md": READING, "weiter/vertiefen.md": DEEPER}
    folder = written(Path(mkdtemp()), {f"courses/rahmen/{name}": text for name, text in files.items()})
    return packed("rahmen", form, folder)


def offer(host: Host) -> None:
    """The course on the host, in the forms that authors can choose."""
    host.offer("rahmen", framed())
    host.offer("rahmen-web", framed("web", "interface: [de, en]"))
    host.offer("rahmen-session", framed(more="notes: session"))
    host.offer("rahmen-platform", framed(more="notes: platform"))


def someone(profile: Callable[..., BrowserContext], host: Host) -> Iterator[Learner]:
    """Someone who takes the course on a platform; the content breaks no rule of SCORM 1.2 before them."""
    offer(host)
    person = Learner(profile(), host, f"frame-{next(NUMBERS)}", "rahmen")
    yield person
    assert person.record.violations == []


def equipped(learner: Learner) -> None:
    """Waits for what is fetched when the course stands."""
    learner.course.wait_for_selector("html.lw-equipped", state="attached")


def alone(learner: Learner, more: str = "") -> None:
    """Opens the course without a platform."""
    learner.opens_alone(f"{learner.host.here}/package/rahmen-web/index.html{more}")
    equipped(learner)


def tool(learner: Learner, name: str) -> Locator:
    """A button of the header."""
    return learner.course.get_by_role("banner").get_by_role("button", name=name)


def dialog(learner: Learner) -> Locator:
    """The dialog that is open."""
    return learner.course.get_by_role("dialog")


def asks(learner: Learner, answer: str) -> None:
    """Answers a question."""
    dialog(learner).get_by_role("button", name=answer).last.click()


def writes_note(learner: Learner, text: str = NOTE) -> None:
    """Writes into the private field and leaves it."""
    learner.goes_to("Für mich")
    field = learner.shown.get_by_role("textbox")
    field.fill(text)
    field.blur()


def goes(learner: Learner, anchor: str) -> None:
    """To a page beside the way."""
    learner.course.evaluate(f"location.hash = '{anchor}'")
    expect(learner.course.locator(f"#{anchor}")).to_be_visible()


def reads_all(learner: Learner) -> None:
    """Every page, whatever opens when."""
    for title in ("Was wissen Sie schon?", "Die Leiter", "Über die Stufen", "Für mich", "Vertiefen"):
        learner.goes_to(title)
