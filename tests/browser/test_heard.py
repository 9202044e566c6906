"""Every exercise as a screen reader hears it: names, roles, and what is announced after answering (WCAG 2.2, 4.1.2 and 4.1.3)."""

from textwrap import dedent

import pytest
from playwright.sync_api import BrowserContext, expect

import examples
from browser import robot
from browser.drawer import drawer, turns_to
from browser.learner import Learner
from browser.serving import Host
from lehrwerk.blocks.table import BLOCKS

CHECKED = [block.kind for block in BLOCKS if block.kind in examples.EXERCISES and block.checks and block.kind != "case"]  # type: ignore[attr-defined]

QUESTIONS = {
    "choice": """
        - paragraph: Eine Antwort wählen
        - radiogroup /Eine Antwort wählen Ein Mann hat Brustschmerzen.* Wie beginnen Sie\\?/:
          - radio "Der Sohn übersetzt die ganze Anamnese."
          - radio /Der Sohn sagt nur/
        - button "Antwort prüfen"
        - status
        """,
    "gaps": """
        - paragraph:
          - text: Der Notruf lautet
          - textbox "Lücke 1 von 2"
          - text: . Sprechen Sie
          - combobox "Lücke 2 von 2":
            - option "– wählen –" [selected]
        - button "Antwort prüfen"
        """,
    "matching": """
        - list:
          - listitem:
            - combobox "Zeigen"
          - listitem:
            - combobox "Vorbereitete Sätze"
          - listitem:
            - combobox "Telefon"
        - button "Antwort prüfen"
        """,
    "ordering": """
        - list:
          - listitem:
            - text: Zeigen
            - button "„Zeigen“ nach oben" [disabled]
            - button "„Zeigen“ nach unten"
          - listitem:
            - text: Vorbereitete Sätze
            - button "„Vorbereitete Sätze“ nach oben"
            - button "„Vorbereitete Sätze“ nach unten"
        - button "Antwort prüfen"
        """,
    "sorting": """
        - group "Noch zu sortieren":
          - list:
            - listitem:
              - button "Nach dem Namen fragen"
        - group "Auch ohne Ausbildung möglich":
          - list
        - group "Nur mit ausgebildeter Sprachmittlung":
          - list
        - button "Antwort prüfen"
        """,
    "number": """
        - paragraph:
          - textbox "Zahl eingeben Wie viele Minuten dauert eine Unterrichtseinheit?"
          - text: min
        - button "Antwort prüfen"
        """,
    "answer": """
        - paragraph:
          - textbox /Kurz antworten .* Wie heißt diese Methode\\?/
        - button "Antwort prüfen"
        """,
    "marking": """
        - group /Wörter markieren Welche Wörter sind Deutungen/:
          - paragraph:
            - button "Der"
            - button "Patient"
            - button "ist"
            - button "uneinsichtig"
            - text: ","
        - button "Antwort prüfen"
        """,
    "matrix": """
        - table "In jeder Zeile eine Antwort wählen Was stimmt?":
          - rowgroup:
            - row:
              - columnheader "Aussage"
              - columnheader "Stimmt"
              - columnheader "Stimmt nicht"
          - rowgroup:
            - row:
              - rowheader "Kinder dürfen sagen, welche Sprache die Familie spricht."
              - cell:
                - radio "Kinder dürfen sagen, welche Sprache die Familie spricht. Stimmt"
              - cell:
                - radio "Kinder dürfen sagen, welche Sprache die Familie spricht. Stimmt nicht"
        - button "Antwort prüfen"
        """,
    "hotspot": """
        - figure:
          - img "Leiter mit fünf Sprossen, von unten nach oben nummeriert"
          - button "Oberste Sprosse"
          - button "Mittlere Sprosse"
          - button "Unterste Sprosse"
        - radiogroup "Eine Stelle im Bild wählen Mit welcher Sprosse der Leiter fangen Sie an?":
          - radio "Oberste Sprosse"
          - radio "Mittlere Sprosse"
          - radio "Unterste Sprosse"
        - button "Antwort prüfen"
        """,
    "scale": """
        - radiogroup "Einschätzen Wie sicher fühlen Sie sich ohne gemeinsame Sprache?":
          - radio "0"
          - radio "10"
        - text: 0 = gar nicht sicher 10 = sehr sicher
        - paragraph: /Nur für Sie/
        """,
    "reflection": """
        - textbox "Nachdenken Welchen Satz nehmen Sie in die nächste Schicht mit?"
        - paragraph: /Nur für Sie/
        """,
    "checklist": """
        - 'group "Abhaken Vor der Schicht: Ist alles da, was Verständigung leichter macht?"':
          - checkbox "Zeigetafel in der Seitentasche"
          - checkbox "Stift und Papier"
        - status: 0 von 4 abgehakt
        """,
    "selfcheck": """
        - region "Verständigung":
          - heading "Verständigung" [level=3]
          - group "Ich spreche in kurzen Sätzen, auch wenn es eilt.":
            - radio "0"
            - radio "3"
            - radio "weiß nicht"
        - button "Auswertung zeigen"
        """,
    "survey": """
        - group "Die Beispiele passen zu meinem Alltag.":
          - radio "1"
          - radio "5"
        - paragraph:
          - textbox "Was hat Ihnen gefehlt?"
        """,
    "case": """
        - region "In der Wohnung":
          - heading "In der Wohnung" [level=3]
          - list:
            - listitem:
              - meter "Sicherheit"
            - listitem:
              - meter "Würde"
          - list:
            - listitem:
              - link "Der Sohn übersetzt."
            - listitem:
              - link "Sprachmittlung am Telefon."
        """,
}
"""What is heard of each kind before it is answered."""

ANSWERED = {
    "choice": """
        - radiogroup:
          - radio "Der Sohn übersetzt die ganze Anamnese. Nicht richtig" [checked] [disabled]
          - group:
            - paragraph: Ein Kind trägt diese Last nicht.
          - radio /Der Sohn sagt nur/ [disabled]
        - button "Noch einmal versuchen"
        - status:
          - text: Nicht richtig
          - paragraph: Lesen Sie die fünf Stufen noch einmal.
        - group: Lösung zeigen
        """,
    "gaps": """
        - paragraph:
          - textbox "Lücke 1 von 2" [disabled]: völlig anders
          - text: Nicht richtig . Sprechen Sie
          - combobox "Lücke 2 von 2" [disabled]
          - text: Nicht richtig .
        - status: Nicht richtig
        """,
    "matching": """
        - list:
          - listitem:
            - combobox "Zeigen" [disabled]
            - text: Nicht richtig
        - status: Nicht richtig
        """,
    "ordering": """
        - list:
          - listitem: Vorbereitete Sätze
          - listitem: Zeigen
          - listitem: Einfach sprechen
        - button "Noch einmal versuchen"
        - status: Nicht richtig
        """,
    "sorting": """
        - group "Alles sortiert"
        - group "Auch ohne Ausbildung möglich":
          - list:
            - listitem:
              - button "Über eine Operation aufklären" [disabled]
              - text: Nicht richtig
        - status: Nicht richtig
        """,
    "number": """
        - paragraph:
          - textbox [disabled]: "145"
        - status: Nicht richtig
        """,
    "answer": """
        - paragraph:
          - textbox [disabled]: völlig anders
        - status:
          - text: Nicht richtig
          - paragraph: "Verbleibende Versuche: 1"
        """,
    "marking": """
        - group:
          - paragraph:
            - button "Der (Nicht richtig)" [disabled] [pressed]
            - button "Patient" [disabled]
        - status: Nicht richtig
        """,
    "matrix": """
        - table:
          - rowgroup:
            - row:
              - rowheader "Kinder dürfen sagen, welche Sprache die Familie spricht. Nicht richtig"
              - cell:
                - radio [disabled]
              - cell:
                - radio [checked] [disabled]
        - status: Nicht richtig
        """,
    "hotspot": """
        - figure:
          - button "Oberste Sprosse" [disabled] [pressed]
          - button "Mittlere Sprosse" [disabled]
        - radiogroup:
          - radio "Oberste Sprosse Nicht richtig" [checked] [disabled]
        - status: Nicht richtig
        """,
    "checklist": """
        - group:
          - checkbox "Zeigetafel in der Seitentasche" [checked]
        - status: 4 von 4 abgehakt
        """,
    "case": """
        - region "In der Wohnung":
          - list:
            - listitem:
              - text: Der Sohn übersetzt.
              - group:
                - paragraph: Riskant
              - button "Hier anders entscheiden"
        - region "Einsatz mit Risiko":
          - heading "Einsatz mit Risiko" [level=3]
        - button "Fall neu beginnen"
        """,
}
"""What is heard after a wrong answer; of a list, after all of it was ticked."""


@pytest.fixture
def learner(profile: object, host: Host) -> Learner:
    """Someone with the whole drawer."""
    if "drawer-web" not in host.packages:
        host.offer("drawer-web", drawer())
    context: BrowserContext = profile(reduced_motion="reduce")  # type: ignore[operator]
    person = Learner(context, host, "drawer-heard")
    person.opens_alone(f"{host.here}/package/drawer-web/index.html")
    return person


def test_every_exercise_is_listened_to() -> None:
    assert set(QUESTIONS) == set(examples.EXERCISES)
    assert set(CHECKED) <= set(ANSWERED)


def test_every_question_has_its_roles_and_names(learner: Learner) -> None:
    for kind, heard in QUESTIONS.items():
        turns_to(learner, kind)
        expect(learner.exercise(learner.exercises()[0]), kind).to_match_aria_snapshot(dedent(heard))


def test_every_answer_is_judged_aloud(learner: Learner) -> None:
    for kind, heard in ANSWERED.items():
        turns_to(learner, kind)
        exercise = learner.exercise(learner.exercises()[0])
        (robot.solve if kind == "checklist" else robot.fail)(exercise)
        if kind in CHECKED:
            exercise.get_by_role("button", name="Antwort prüfen").click()
        expect(exercise, kind).to_match_aria_snapshot(dedent(heard))


def test_outcomes_appear_in_a_region_that_was_there_before(learner: Learner) -> None:
    """Otherwise nothing is announced: screen readers watch regions, not their arrival."""
    for kind in CHECKED:
        turns_to(learner, kind)
        exercise = learner.exercise(learner.exercises()[0])
        region = exercise.locator(".lw-outcome")
        region.evaluate("(one) => (one.before = true)")
        expect(region).to_have_role("status")
        expect(region).to_be_empty()
        check = exercise.get_by_role("button", name="Antwort prüfen")
        check.click()
        expect(region, f"{kind}: that something is missing").not_to_be_empty()
        robot.solve(exercise)
        check.click()
        expect(region, kind).to_contain_text("Richtig")
        assert region.evaluate("(one) => one.before"), kind
