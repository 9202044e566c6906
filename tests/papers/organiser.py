"""A course for the organiser's papers, and what each of them must say."""

from collections.abc import Mapping

COURSE = """
courses/feuer/course.yaml:
  title: Verstehen im Einsatz
  subtitle: Ein Abend
  version: 2.1.0
  language: de
  summary: Ein kurzer Kurs zum Prüfen.
  target_group: Menschen in der Wache
  prerequisites: Ein Praktikum
  group_size: 8–10
  license: CC-BY-SA-4.0
  people: [leitung]
  terms: {online_share: 20%}
  curriculum: {code: IK-7, placement: Zweites Jahr, level: DQR 4, self_study: 30, teachers: Zwei Jahre Erfahrung, valid_until: 2030-12-31}
  objectives:
    LZ1: {text: nennt die erste Stufe, kind: knowledge, level: remember}
    LZ2: {text: hört zu, kind: attitude, level: analyse}
  modules: [{id: eins, title: Anfangen, units: [leiter]}]
courses/feuer/eins/leiter.md:
  ---
  title: Die Leiter
  minutes: 7
  objectives: [LZ1]
  content_note: Es geht um Gewalt.
  ---

  Wer fragt, erfährt mehr.

  ::: choice {#frage}
  Was tun Sie zuerst?

  - [x] Sie stellen sich vor.
    > Richtig, denn so weiß Ihr Gegenüber, wer da spricht.
  - [ ] Sie warten ab.
  :::

  ::: selfcheck {#check}
  Wie offen ist Ihre Wache?

  ### Leitung

  - Es gibt eine Ansprechperson mit Zeit.

  0 = nein, 3 = ja
  :::

  ::: trainer
  Lassen Sie die Gruppe zuerst allein nachdenken.
  :::
courses/feuer/plan.yaml:
  variants:
    abend:
      title: Ein Abend
      days:
        - start: 18:00
          steps:
            - {title: Begrüßung, minutes: 20, notes: Nennen Sie zuerst die Regeln für heute.}
            - {method: runde}
            - {unit: eins/leiter, minutes: 45, material: {Stift: 1 per person}}
trainer/organisation.yaml:
  name: Kreisverwaltung
  address: Musterstraße 1, 12345 Musterstadt
  funding: Gefördert aus einem Landesprogramm
trainer/people/leitung.yaml:
  name: Kim Muster
  role: Trainerin
trainer/methods/runde.md:
  ---
  number: M77
  title: Erzählrunde
  goal: Voneinander hören
  minutes: 25
  phase: opening
  form: groups
  group: 4–12
  room: Stuhlkreis ohne Tische
  material: {Glocke: 1}
  ---

  ## Ablauf

  1. Sagen Sie: „Jede Person hat zwei Minuten für sich.“
"""

FIELDS: Mapping[str, tuple[str, ...]] = {
    "attendance": (
        "Verstehen im Einsatz",
        "1. September 2026",
        "Feuerwehrhaus Mitte",
        "Saal 2",
        "Kreisverwaltung",
        "Kim Muster",
        "2 UE",
        "18:00–19:30",
        "Beispiel, Ada",
        "Wache Nord",
        "Żółć-Öztürk, Émile",
        "=1+1, <b>Bo</b>",
        "31. Dezember 2031",
        "Gefördert aus einem Landesprogramm",
    ),
    "certificates": (
        "Kreisverwaltung",
        "Musterstraße 1",
        "Ada Beispiel",
        "geboren am 31. Dezember 1990",
        "Verstehen im Einsatz",
        "1. September 2026",
        "Feuerwehrhaus Mitte",
        "2 UE zu 45 Minuten (1,5 Stunden)",
        "1 von 2 UE (0,75 von 1,5 Stunden)",
        "nennt die erste Stufe",
        "Die Leiter",
        "20 % der Zeit online",
        "Kim Muster",
        "Anerkannt als Fortbildung.",
        "Musterstadt, 1. September 2026",
        "Amtsleitung",
        "2026-03-001",
        "2026-03-002",
        "Zertifikat",
        "Teilnahmebescheinigung",
        "Gespräch über einen Fall",
    ),
    "badges": ("Ada", "Beispiel", "sie", "Wache Nord", "<b>Bo</b>", "=1+1", "Verstehen im Einsatz"),
    "table-signs": ("Ada", "Beispiel", "Wache Nord", "<b>Bo</b>"),
    "feedback": (
        "Verstehen im Einsatz",
        "1. September 2026",
        "keinen Namen",
        "10. Ich würde die Schulung empfehlen.",
        "Auswertung",
        "fünf Bögen",
    ),
    "invitation": (
        "Einladung",
        "Dienstag, 1. September 2026, 18:00–19:30",
        "Feuerwehrhaus Mitte",
        "Stufenloser Eingang links.",
        "Kim Muster",
        "Menschen in der Wache",
        "Ein Praktikum",
        "kostenfrei",
        "Kaffee und Mittagessen",
        "Dienstkleidung",
        "nennt die erste Stufe",
        "keine Prüfung",
        "lernen.example.org/kurs/42",
        "10. August 2026",
        "06000 111",
        "schulung@example.org",
        "Es geht um Gewalt.",
        "nur für diese Schulung",
        "Ändern Sie Namen",
    ),
    "module-description": (
        "IK-7",
        "Menschen in der Wache",
        "Ein Praktikum",
        "Zweites Jahr",
        "DQR 4",
        "2 UE",
        "30 Minuten",
        "nennt die erste Stufe",
        "Wissen",
        "erinnern",
        "Die Leiter",
        "Erzählrunde",
        "ohne Prüfung",
        "Zwei Jahre Erfahrung",
        "31. Dezember 2030",
        "Fassung 2.1.0",
        "CC BY-SA 4.0",
    ),
    "packing-list": ("Glocke", "Stift", "Erzählrunde", "Stuhlkreis ohne Tische", "3 Personen", "Teilnahmeheft", "Ohne Stufen|ohne Stufen"),
    "observation": ("stellt sich vor", "hält Sprache und Hilfe fest", "zum Teil"),
    "transfer": ("Wenn …", "dann …", "27. Oktober 2026", "Woran merken wir es?"),
    "self-check": ("nennt die erste Stufe", "Es gibt eine Ansprechperson mit Zeit.", "Wie offen ist Ihre Wache?"),
}
"""What each must say."""

ENGLISH = {
    "attendance": "Attendance list",
    "certificates": "Certificate of attendance",
    "badges": "Badges",
    "table-signs": "Table signs",
    "feedback": "not at all",
    "invitation": "Tuesday, September 1, 2026",
    "module-description": "Learning outcomes",
    "packing-list": "Packing list",
    "observation": "asks before touching",
    "transfer": "When …",
    "self-check": "not yet at all",
}
