"""The guard at the door of every output: what was written for others does not leave with it."""

from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.edition import Edition
from lehrwerk.pages.secrets import leaked, secrets


@dataclass(frozen=True, kw_only=True)
class SecretLeaked(Diagnostic):
    """A text that is not for these readers has got into an output.

    Notes for the trainer and solutions must never reach participants; the output is not written.

    Instead: look whether a template of the theme shows it; if none does, it is a mistake of the tool: please report it.

    de: Ein Text ist in eine Ausgabe geraten, deren Leserinnen und Leser er nichts angeht.

    Hinweise für die Leitung und Lösungen dürfen nie zu den Teilnehmenden gelangen; die Ausgabe wird nicht geschrieben.

    Stattdessen: Sehen Sie nach, ob eine Vorlage des Aussehens ihn zeigt; wenn nicht, ist es ein Fehler von lehrwerk: Bitte melden Sie
    ihn.
    """

    code, name = "LW704", "secret-leaked"
    de = Saying(
        "In {output} steht ein Text, der nicht für diese Menschen ist: {q}{text}{Q}.",
        "Die Datei wurde nicht geschrieben. Prüfen Sie die Vorlagen im Ordner {q}themes{Q}.",
    )
    en = Saying(
        "{output} holds a text that is not for its readers: {q}{text}{Q}.",
        "The file was not written. Look at the templates in {q}themes{Q}.",
    )

    output: str
    text: str


def keeps_secrets(edition: Edition, html: str, output: str, found: Diagnostics) -> bool:
    """Whether a page holds nothing that was written for other readers; a finding for each passage that it does."""
    out = leaked(html, secrets(edition))
    found.extend(SecretLeaked(at=edition.course.at, output=output, text=text) for text in out)
    return not out
