"""Lists of people as spreadsheets save them: who is read, and what is said of bad rows."""

import time
from datetime import date
from pathlib import Path

import pytest

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.diagnostics.show import concise, full, github, json, sarif
from lehrwerk.model.people import Participant
from lehrwerk.reading.columns import headings
from lehrwerk.reading.people import people, read_people

GERMAN = "Vorname;Nachname;Wache\nAda;Müller;Nord\nBo;Öztürk;Süd\n"


def read(content: str | bytes) -> tuple[list[Participant], list[tuple[str, int]]]:
    """The people, and the findings with their lines."""
    found = Diagnostics()
    good = people("leute.csv", content.encode() if isinstance(content, str) else content, found)
    return list(good or ()), [(finding.code, finding.at.line if finding.at else 0) for finding in found]


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_sensible_file_is_read(delimiter: str, encoding: str, end: str) -> None:
    content = GERMAN.replace(";", delimiter).replace("\n", end).encode(encoding)

    good, found = read(content)

    assert [(one.given, one.family, one.organisation) for one in good] == [("Ada", "Müller", "Nord"), ("Bo", "Öztürk", "Süd")]
    assert found == []


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Vorname", "given"),
        ("VORNAME ", "given"),
        ("Vorname(n)", "given"),
        ("Vornahme", "given"),
        ("First name", "given"),
        ("first_name", "given"),
        ("Nachname", "family"),
        ("Familien-Name", "family"),
        ("Last Name", "family"),
        ("Organistion", "organisation"),
        ("Dienststelle", "organisation"),
        ("Behörde", "organisation"),
        ("Behoerde", "organisation"),
        ("Geb.-Datum", "born"),
        ("geb.", "born"),
        ("Date of birth", "born"),
        ("UE", "units"),
        ("Stunden", "hours"),
        ("Bestanden?", "passed"),
        ("Prüfung bestanden", "passed"),
        ("Seriennummer", "serial"),
        ("Telefon", None),
        ("E-Mail", None),
        ("Geburtsort", None),
        ("Rufnummer", None),
        ("", None),
    ],
)
def test_headings_may_be_spelt_as_people_spell(heading: str, column: str | None) -> None:
    assert headings([heading]).columns == (column,)


def test_a_column_name_beside_first_names_is_the_family_name() -> None:
    good, _ = read("Name;Vorname\nMüller;Ada\n")

    assert (good[0].given, good[0].family) == ("Ada", "Müller")


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("Name\nAda Müller\n", ("", "Ada Müller")),
        ('Name\n"Müller, Ada"\n', ("Ada", "Müller")),
        ("Name, Vorname;Wache\nMüller Ada;Nord\n", ("Ada", "Müller")),
        ("Teilnehmende\nAda Müller\n", ("", "Ada Müller")),
    ],
)
def test_whole_names_are_parted_only_where_it_is_said(content: str, names: tuple[str, str]) -> None:
    good, _ = read(content)

    assert (good[0].given, good[0].family) == names


def test_what_spreadsheets_add_is_no_matter() -> None:
    content = 'sep=;\nTeilnehmerliste Herbst;;\n;;\nVorname;Nachname;Wache\n"Ada\nMaria";Müller;"Wache; ""Nord"""\n;;\n'

    good, found = read(content)

    assert [(one.given, one.organisation) for one in good] == [("Ada Maria", 'Wache; "Nord"')]
    assert found == []


def test_amounts_dates_and_answers_are_understood() -> None:
    good, found = read("Name;UE;Geburtsdatum;bestanden\nA;7,5;1.2.1990;ja\nB;12 UE;1990-02-01;Nein\nC;;;\n")

    assert [(one.minutes, one.born, one.passed) for one in good] == [
        (338, date(1990, 2, 1), True),
        (540, date(1990, 2, 1), False),
        (None, None, None),
    ]
    assert found == []


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (";;;", None),
        (";;Nord;", "LW132"),
        ("Ada;M;Nord;1;zu viel", "LW133"),
        ("Ada;M;Nord;viel", "LW134"),
        ("Ada;M;Nord;9999999", "LW134"),
        ("Gut;Eins;Nord;2", "LW135"),
        ('"Ada;M;Nord;1', "LW136"),
    ],
)
def test_a_bad_row_is_named_by_its_line_and_the_good_ones_are_used(row: str, code: str | None) -> None:
    good, found = read(f"Vorname;Nachname;Wache;UE\nGut;Eins;Nord;2\n{row}\nGut;Zwei;Nord;2\n")

    assert [one.family for one in good] == ["Eins", "Zwei"]
    assert found == ([(code, 3)] if code else [])


def test_numbers_count_bad_rows_too() -> None:
    good, _ = read("Name\nA\n\nB;x\nC\n")

    assert [(one.family, one.number) for one in good] == [("A", 1), ("C", 3)]


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "=HYPERLINK(A1)",
        "+49 6000",
        "@SUM(A1)",
        "<b>Bo</b>",
        "&amp;",
        "{{ 7*7 }}",
        "{% raw %}",
        "x" * 10_000,
        "O'Neill",
        "محمد",
        "孔",
    ],
)
def test_whatever_stands_in_a_cell_comes_out_as_itself(cell: str) -> None:
    good, found = read(f'Name;Wache\n"{cell}";"{cell}"\n')

    assert (good[0].family, good[0].organisation) == (cell, cell)
    assert found == ([("LW137", 2)] if len(cell) > 200 else [])


def test_control_characters_are_taken_out_and_told() -> None:
    good, found = read("Name\nA\x00d\x07a\n")

    assert [one.family for one in good] == ["Ada"]
    assert found == [("LW137", 2)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04 what Excel writes", "LW127"),
        (b"\x81\x8d\x8f", "LW127"),
        (b"", "LW128"),
        (b"Ada;M;Nord\nBo;N;S\n", "LW128"),
        (b"Vorname;Nachname\n", "LW129"),
        (b"Vorname;Nachname;Name;Surname\na;b;c;d\n", "LW130"),
    ],
)
def test_a_file_that_is_no_list_of_people_is_one_finding(content: bytes, code: str) -> None:
    good, found = read(content)

    assert good == []
    assert found == [(code, 1)]


def test_columns_that_are_not_needed_are_not_kept() -> None:
    good, found = read("Name;E-Mail;Telefon\nAda;ada@example.org;06000\n")

    assert found == [("LW131", 1)]
    assert "example.org" not in str([vars(one) for one in good])


def test_findings_never_quote_a_person() -> None:
    found = Diagnostics()
    rows = [
        '"Ada;Müller-Geheim',
        "Ada;Müller-Geheim;1;2;3;4;5",
        "Ada;Müller-Geheim;;;;viel",
        ";;Müller-Geheim",
        "Ada\x00;Müller-Geheim",
        "Ada\x00;Müller-Geheim",
    ]
    people("leute.csv", ("Vorname;Nachname;Wache;x;y;UE\n" + "\n".join(rows)).encode(), found)

    assert len(found) >= 5
    for show in (full, concise, json, github, sarif):
        for language in ("de", "en"):
            assert "Geheim" not in show.show(found, language)
    assert "Geheim" not in repr(list(found))


def test_a_person_is_not_told_by_printing_the_value() -> None:
    good, _ = read(GERMAN)

    assert "Müller" not in repr(good)


def test_five_thousand_rows_are_read_at_once() -> None:
    content = "Vorname;Nachname;Wache\n" + "".join(f'A{number};"B{number}";"Wache;{number}"\n' for number in range(5000))
    began = time.process_time()

    good, found = read(content)

    assert (len(good), found) == (5000, [])
    assert time.process_time() - began < 5


def test_a_file_may_lie_anywhere(tmp_path: Path) -> None:
    file = tmp_path / "leute.csv"
    file.write_bytes(GERMAN.encode("cp1252"))

    assert len(read_people(file, Diagnostics()) or ()) == 2


def test_a_file_that_is_too_big_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "leute.csv"
    file.write_bytes(b"Name\n" + b"A" * 5_100_000)
    found = Diagnostics()

    assert read_people(file, found) is None
    assert [finding.code for finding in found] == ["LW108"]
