"""What can be wrong with Markdown before anyone asks what it means."""

from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying


@dataclass(frozen=True, kw_only=True)
class FrontMatterMissing(Diagnostic):
    """A Markdown file does not begin with its facts between two lines `---`.

    Without a title and the other facts the file has no place in the course.

    Instead: begin the file with `---`, a line `title: …` and others, and `---`.

    de: Eine Markdown-Datei beginnt nicht mit ihren Angaben zwischen zwei Zeilen `---`.

    Ohne Titel und die anderen Angaben hat die Datei keinen Platz im Kurs.

    Stattdessen: Beginnen Sie die Datei mit `---`, dann einer Zeile `title: …` und weiteren Angaben, dann wieder `---`.
    """

    code, name = "LW109", "front-matter-missing"
    de = Saying(
        "Am Anfang fehlen die Angaben zwischen zwei Zeilen {q}---{Q}.",
        "Beginnen Sie die Datei mit {q}---{Q}, dann {q}title: …{Q}, dann wieder {q}---{Q}.",
    )
    en = Saying(
        "The facts between two lines {q}---{Q} are missing at the top.",
        "Begin the file with {q}---{Q}, then {q}title: …{Q}, then {q}---{Q} again.",
    )


@dataclass(frozen=True, kw_only=True)
class FenceOpen(Diagnostic):
    """A named fence is not closed.

    Everything after it would belong to it; a trainer's note could swallow the lesson.

    Instead: put a line `:::` where it ends.

    de: Ein Block wird nicht geschlossen.

    Alles danach würde zu ihm gehören; ein Hinweis für die Leitung könnte die ganze Lerneinheit verschlucken.

    Stattdessen: Setzen Sie eine Zeile `:::` dorthin, wo der Block endet.
    """

    code, name = "LW112", "fence-open"
    de = Saying("{q}::: {block}{Q} wird nicht geschlossen.", "Setzen Sie eine Zeile {q}:::{Q} dorthin, wo der Block endet.")
    en = Saying("{q}::: {block}{Q} is not closed.", "Put a line {q}:::{Q} where the block ends.")

    block: str


@dataclass(frozen=True, kw_only=True)
class FenceStray(Diagnostic):
    """A line `:::` closes nothing.

    Perhaps the line that begins a block is missing; then its text is read differently from what is meant.

    Instead: remove it, or name the block it should open.

    de: Eine Zeile `:::` schließt nichts.

    Vielleicht fehlt die Zeile, mit der ein Block beginnt; dann wird sein Text anders gelesen, als er gemeint ist.

    Stattdessen: Löschen Sie die Zeile, oder schreiben Sie den Namen des Blocks dahinter, der hier beginnen soll.
    """

    code, name = "LW113", "fence-stray"
    de = Saying(
        "Dieses {q}:::{Q} schließt nichts.", "Löschen Sie die Zeile, oder schreiben Sie den Namen des Blocks dahinter, der hier beginnt."
    )
    en = Saying("This {q}:::{Q} closes nothing.", "Remove the line, or write the name of the block that begins here.")


@dataclass(frozen=True, kw_only=True)
class FenceUnknown(Diagnostic):
    """There is no block of this name.

    Nothing is guessed: a trainer's note with a slip in its name must not end up with the participants.

    Instead: use one of the names the message lists.

    de: Einen Block mit diesem Namen gibt es nicht.

    Geraten wird nicht: Ein Hinweis für die Leitung mit einem Tippfehler im Namen darf nicht bei den Teilnehmenden landen.

    Stattdessen: Nehmen Sie einen der Namen, die die Meldung aufzählt.
    """

    code, name = "LW114", "fence-unknown"
    de = Saying("Einen Block {q}{block}{Q} gibt es nicht.", "Es gibt: {known}.", "Meinten Sie {q}{closest}{Q}?")
    en = Saying("There is no block {q}{block}{Q}.", "There are: {known}.", "Did you mean {q}{closest}{Q}?")

    block: str
    known: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class FenceInText(Diagnostic):
    """A named fence stands inside a list, a quotation or a table.

    There is room for text only; the block would be torn apart.

    Instead: let the fence stand by itself, not indented.

    de: Ein Block steht in einer Liste, einem Zitat oder einer Tabelle.

    Dort ist nur Platz für Text; der Block würde zerrissen.

    Stattdessen: Stellen Sie den Block für sich, ohne Einrückung.
    """

    code, name = "LW115", "fence-in-text"
    de = Saying("{q}::: {block}{Q} steht in einer Liste oder einem Zitat.", "Stellen Sie den Block ohne Einrückung davor oder dahinter.")
    en = Saying("{q}::: {block}{Q} stands inside a list or quotation.", "Put the block before or after it, not indented.")

    block: str


@dataclass(frozen=True, kw_only=True)
class RawHtml(Diagnostic):
    """HTML stands in the text.

    It would look different in every output, could run code, and says nothing on paper.

    Instead: use Markdown or a block; write `&lt;` for a plain `<`.

    de: Im Text steht HTML.

    Es sähe in jeder Ausgabe anders aus, könnte Befehle ausführen und sagt auf Papier nichts.

    Stattdessen: Nehmen Sie Markdown oder einen Block; für ein einfaches `<` schreiben Sie `&lt;`.
    """

    code, name = "LW116", "raw-html"
    de = Saying(
        "HTML ist im Text nicht erlaubt: {q}{html}{Q}.",
        "Nehmen Sie Markdown oder einen Block; für ein einfaches < schreiben Sie {q}&lt;{Q}.",
    )
    en = Saying("HTML is not allowed in the text: {q}{html}{Q}.", "Use Markdown or a block; for a plain < write {q}&lt;{Q}.")

    html: str


@dataclass(frozen=True, kw_only=True)
class BracesBroken(Diagnostic):
    """The braces after a block's name cannot be read.

    Nothing between the braces is passed over or guessed.

    Instead: write `{#id key=value key="two words" flag}`.

    de: Die Klammer hinter dem Namen eines Blocks ist nicht zu verstehen.

    Nichts in der Klammer wird übergangen oder geraten.

    Stattdessen: Schreiben Sie sie so: `{#name angabe=wert angabe="zwei Wörter" schalter}`.
    """

    code, name = "LW117", "braces-broken"
    de = Saying(
        "Die Klammer {q}{braces}{Q} ist nicht zu verstehen.", 'Schreiben Sie sie so: {q}{{#name punkt=wert wort="zwei Wörter"}}{Q}.'
    )
    en = Saying("The braces {q}{braces}{Q} cannot be read.", 'Write them like this: {q}{{#name key=value key="two words"}}{Q}.')

    braces: str


@dataclass(frozen=True, kw_only=True)
class AttributeTwice(Diagnostic):
    """The same word stands twice between a block's braces.

    Only one of the two would count, and nobody could say which.

    Instead: remove one of them.

    de: In der Klammer eines Blocks steht dieselbe Angabe zweimal.

    Nur eine der beiden würde zählen, und niemand könnte sagen, welche.

    Stattdessen: Löschen Sie eine der beiden.
    """

    code, name = "LW118", "attribute-twice"
    de = Saying("{q}{key}{Q} steht zweimal in der Klammer.", "Löschen Sie eine der beiden Angaben.")
    en = Saying("{q}{key}{Q} stands twice between the braces.", "Remove one of the two.")

    key: str


@dataclass(frozen=True, kw_only=True)
class CodeInText(Diagnostic):
    """Lines are indented by four spaces: Markdown takes them for program code.

    Learners would see them in typewriter letters, with every mark as it was typed.

    Instead: do not indent running text.

    de: Zeilen sind um vier Leerzeichen eingerückt: Markdown hält sie für Programmtext.

    Die Lernenden sähen sie in Schreibmaschinenschrift, mit allen Zeichen so, wie sie getippt sind.

    Stattdessen: Rücken Sie gewöhnlichen Text nicht ein.
    """

    code, name, level = "LW119", "code-in-text", Level.WARNING
    de = Saying("Diese Zeilen gelten als Programmtext, weil sie eingerückt sind.", "Nehmen Sie die Leerzeichen am Anfang weg.")
    en = Saying("These lines count as program code because they are indented.", "Remove the spaces at the beginning.")


@dataclass(frozen=True, kw_only=True)
class FootnoteTwice(Diagnostic):
    """Two footnotes have the same mark.

    Only one of them would be shown.

    Instead: give one of them another mark, in the text and in front of its own words.

    de: Zwei Fußnoten haben dasselbe Zeichen.

    Nur eine von beiden wäre zu sehen.

    Stattdessen: Geben Sie einer der beiden ein anderes Zeichen, im Text und vor der Fußnote selbst.
    """

    code, name = "LW122", "footnote-twice"
    de = Saying("Die Fußnote {q}[^{label}]{Q} gibt es in dieser Datei schon.", "Geben Sie einer der beiden ein anderes Zeichen.")
    en = Saying("There is already a footnote {q}[^{label}]{Q} in this file.", "Give one of the two another mark.")

    label: str


@dataclass(frozen=True, kw_only=True)
class CodeOpen(Diagnostic):
    """Program code between rows of backticks is not closed.

    Everything after it would be shown as program code, even what is meant for trainers alone.

    Instead: put the same row of backticks where it ends, or remove the first one.

    de: Programmtext zwischen zwei Zeilen aus ``` wird nicht geschlossen.

    Alles danach erschiene als Programmtext, auch was nur für die Leitung gedacht ist.

    Stattdessen: Setzen Sie dieselbe Zeile dorthin, wo er endet, oder löschen Sie die erste.
    """

    code, name = "LW123", "code-open"
    de = Saying(
        "Der Programmtext, der hier beginnt, wird nicht geschlossen.",
        "Setzen Sie dieselbe Zeile dorthin, wo er endet, oder löschen Sie sie.",
    )
    en = Saying("The program code that begins here is not closed.", "Put the same line where it ends, or remove it.")


@dataclass(frozen=True, kw_only=True)
class FenceIndented(Diagnostic):
    """A block is indented by four spaces or more.

    Markdown takes such lines for program code: a trainer's note would be shown to everyone.

    Instead: begin the lines of the block at the left edge.

    de: Ein Block ist um vier Leerzeichen oder mehr eingerückt.

    Markdown hält solche Zeilen für Programmtext: Ein Hinweis für die Leitung wäre für alle zu sehen.

    Stattdessen: Beginnen Sie die Zeilen des Blocks ganz links.
    """

    code, name = "LW124", "fence-indented"
    de = Saying("Ein Block mit {q}:::{Q} ist hier eingerückt und gilt als Programmtext.", "Beginnen Sie seine Zeilen ganz links.")
    en = Saying("A block with {q}:::{Q} is indented here and counts as program code.", "Begin its lines at the left edge.")


@dataclass(frozen=True, kw_only=True)
class FootnoteInCard(Diagnostic):
    """A method card or a shared case has a footnote.

    Cards are cut out and handed round, and a case is shown in several units: there is no foot to put a note at.

    Instead: put the words into the text, or cite a source with `[@key]`.

    de: Eine Methodenkarte oder ein gemeinsamer Fall hat eine Fußnote.

    Karten werden ausgeschnitten und herumgereicht, und ein Fall steht in mehreren Lerneinheiten: Da ist kein Fuß einer Seite, an dem
    sie stehen könnte.

    Stattdessen: Schreiben Sie die Worte in den Text, oder führen Sie eine Quelle mit `[@kürzel]` an.
    """

    code, name = "LW126", "footnote-in-card"
    de = Saying("In Methodenkarten und gemeinsamen Fällen gibt es keine Fußnoten.", "Schreiben Sie die Worte in den Text.")
    en = Saying("Method cards and shared cases have no footnotes.", "Put the words into the text.")
