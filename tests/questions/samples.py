"""A course with every kind of exercise, with signs in it that mean something to one format or another."""

import tempfile
from functools import cache
from pathlib import Path

from lehrwerk.compiler import Wanted, build
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level
from lehrwerk.diagnostics.diagnostics import Diagnostics
from workspaces import told, written

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="200" height="100" fill="#eee"/></svg>'

COURSE = r"""
courses/fragen/course.yaml:
  title: Fragen/Antworten <1>
  version: 1.2.0
  language: de
  summary: Jede Art von Frage.
  target_group: alle
  group_size: 8
  license: CC-BY-SA-4.0
  objectives:
    LZ1: {text: kennt Zeichen, kind: knowledge, level: remember}
    LZ2: {text: sieht hin, kind: attitude, level: analyse}
  modules: [{id: m, title: 'Modul {A}', units: [alle, test]}]
  completion: {pages: all, test: m/test, pass_mark: 80%}
courses/fragen/glossary.yaml:
  Notruf: Die 112.
courses/fragen/m/alle.md:
  ---
  title: Alle Arten
  minutes: 5
  objectives: [LZ1]
  ---

  ::: auswahl {#eine points=2}
  Was heißt \[x\] = {y} ~ #1 : a \\ b & c < d?[^w]

  - [ ] 50% sind = {falsch}
    > Nein: ~ und # sind Zeichen.
  - [x] `A -> B` & *mehr* ]]>
    > Ja!
  - [ ] [مرحبا]{lang=ar} 😀

  Hinweis: Denken Sie an {Klammern}.

  Richtig: Genau = so.

  Falsch: Leider # nicht.
  :::

  [^w]: Eine Fußnote.

  ::: auswahl {#mehrere partial=false}
  Welche?

  Und warum?

  - [x] Eins
  - [x] Zwei
  - [x] Drei
  - [ ] Vier
    > Vier ist keine.
  :::

  ::: lücken {#luecken points=3}
  Der [Notruf]{term} {1:SA:=x} ist [[112|eins eins zwei]], sprechen Sie [[langsam~#}|!laut = \\|!<gar> nicht]] und *[[1*2]]* {#1}.

  Richtig: Gut.
  :::

  ::: lücken {#eine-luecke}
  Ein Grad hat [[60]] Minuten.

  Richtig: Gut }.

  Falsch: Nein.
  :::

  ::: lücken {#eine-liste}
  Rot heißt [[halt|!geh|!= los]].
  :::

  ::: zuordnung {#paare}
  | Wort | Bedeutung |
  |---|---|
  | **A** -> B | eins = 1 |
  | C < D | zwei ~ 2 |
  | E | drei & 3 |
  :::

  ::: gruppieren {#gruppen}
  Sortieren Sie.

  - Rot
    - Kirsche
    - Tomate
  - Gelb
    - Zitrone
  :::

  ::: reihenfolge {#folge partial=false}
  Ordnen Sie.

  1. Erst {a}
  2. Dann = b
  3. Zuletzt ~ c

  Richtig: Ja.
  :::

  ::: zahl {#zahl}
  Wie lange?

  = -4,5 ± 0,25 min

  Richtig: Ja.

  Falsch: Nein.
  :::

  ::: kurzantwort {#kurz}
  Wie heißt es?

  = 50% *Stern* | ~Antwort \ # {x}

  Falsch: Nein.
  :::

  ::: markieren {#marken}
  Markieren Sie die Deutung.

  ---

  Der Mann ==ist wütend==. Er steht & geht.
  :::

  ::: matrix {#einfach}
  Stimmt das?

  | Aussage | Ja | Nein | Egal |
  |---|---|---|---|
  | A {1} | x | | |
  | B | | x | |
  :::

  ::: matrix {#mehrfach several}
  Was gilt?

  | Aussage | Rot | Rund |
  |---|---|---|
  | Kirsche {1:SA:=x} | x | x |
  | Feuer | x | |
  :::

  ::: bildpunkt {#bild}
  Wo?

  ![Ein Rechteck](bild.svg "Eigene Zeichnung")

  - [x] Links {x=25% y=50% r=10%}
  - [ ] Rechts {x=75% y=50% r=10%}
    > Nein.
  :::

  ::: auswahl {#mit-bild}
  Was zeigt das?

  ![Ein Rechteck](bild.svg "Eigene Zeichnung")

  - [x] Ein Rechteck
  - [ ] ![Ein Rechteck](bild.svg "Eigene Zeichnung")
  :::

  ::: reflexion {#nachdenken}
  Was nehmen Sie mit?
  :::

  ::: reflexion {#aufsatz assessed=formative lines=6}
  Beschreiben Sie, was Sie sehen.
  :::

  ::: auswahl {#haltung objective=LZ2}
  Was denken Sie?

  - [x] Ich frage nach.
  - [ ] Ich weiß es schon.
  :::

  ::: skala {#skala assessed=formative}
  Wie sicher?

  0 = gar nicht, 5 = sehr
  :::

  ::: trainer
  Nur für die Leitung: Das hier steht in keiner Ausgabe für andere.
  :::
courses/fragen/m/bild.svg:
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="200" height="100" fill="#eee"/></svg>
courses/fragen/m/test.md:
  ---
  title: Test
  minutes: 5
  objectives: [LZ1]
  test: {draw: {vorrat: 1}, attempts: 2, shuffle: true}
  ---

  Viel Erfolg!

  ::: vorrat {#vorrat}
  ::: auswahl {#t-eins}
  Erste?

  - [x] Ja
  - [ ] Nein
  :::

  ::: auswahl {#t-zwei}
  Zweite?

  - [x] Ja
  - [ ] Nein
  :::
  :::
"""


@cache
def made(form: str, more: str = "") -> tuple[bytes, tuple[Diagnostic, ...]]:
    """The course in a format, and what was found; `more` stands at the end of its course.yaml."""
    files = told(COURSE)
    files["courses/fragen/course.yaml"] += more
    return built(files, form)


def built(files: dict[str, str], form: str) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """A course in a format, and what was found."""
    with tempfile.TemporaryDirectory() as folder:
        found = Diagnostics()
        outputs = build(written(Path(folder), files), Wanted(formats=(form,)), found)
        errors = [f"{f.code} {f.say('en')} {f.at}" for f in found if f.level is Level.ERROR]
        assert not errors, errors
        return outputs[0].output.content, tuple(found)
