"""Workspaces that somebody sends and that mean no good. Each is the valid base with some files changed."""

import io
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

UNIT = "courses/probe/modul/einheit.md"
COURSE = "courses/probe/course.yaml"
SECRET = "Der Tresor steht hinter dem Bild."
"""What lies outside of the workspace and must stay there."""


@dataclass(frozen=True)
class Attack:
    """One way to do harm."""

    name: str
    more: dict[str, str | bytes] = field(default_factory=dict)
    """What is written behind a file of the base, or new files."""
    links: dict[str, str] = field(default_factory=dict)
    """Symbolic links; `{out}` is the folder outside."""
    formats: tuple[str, ...] = ("web", "plan")
    built: bool | None = None
    """Whether there is an output in the end; None where both would be right."""


def figure(path: str) -> dict[str, str | bytes]:
    """A unit that shows a picture."""
    return {UNIT: f'\n![Ein Bild]({path} "Eigene Zeichnung, CC BY-SA 4.0")\n'}


def drawing(inside: str, root: str = "", before: str = "") -> dict[str, str | bytes]:
    """A unit that shows a drawing."""
    svg = f'{before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" {root}>{inside}</svg>'
    return figure("x.svg") | {"courses/probe/modul/x.svg": svg}


def theme(css: str | bytes = "", **files: str | bytes) -> dict[str, str | bytes]:
    """A theme with a style sheet and other files; `__` in a name stands for `/`."""
    named = {f"themes/boese/{name.replace('__', '/').replace('_html', '.html')}": content for name, content in files.items()}
    return {
        COURSE: "theme: boese\n",
        "themes/boese/theme.yaml": "extends: plain\ntitle: Böse\n",
        "themes/boese/screen.css": css,
        "themes/boese/paper.css": css,
    } | named


def png(width: int, height: int) -> bytes:
    """A small file that says it is a huge picture."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def gif(frames: int) -> bytes:
    """A picture that moves on and on."""
    buffer = io.BytesIO()
    images = [Image.new("P", (64, 64), number % 256) for number in range(frames)]
    images[0].save(buffer, "GIF", save_all=True, append_images=images[1:])
    return buffer.getvalue()


LAUGH = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
NESTED_USE = (
    "".join(f'<g id="g{n}"><use xlink:href="#g{n + 1}"/><use xlink:href="#g{n + 1}"/></g>' for n in range(30))
    + '<g id="g30"><path d="M0 0h1"/></g>'
)
ESCAPES = {
    "classes": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "globals": "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "format": "{{ '{0.__class__.__init__.__globals__}'.format(course) }}",
    "file": "{% include '../../../geheim.txt' %}",
    "absolute": "{% include '/etc/passwd' %}",
    "import": "{% import 'builtin:../cli/main.py' as x %}",
    "endless": "{% for a in range(999999999) %}x{% endfor %}",
    "syntax": "{% for %}",
    "unknown": "{{ gibt_es_nicht.so }}",
    "zero": "{{ 1 // 0 }}",
    "power": "{{ 9 ** 9 ** 9 ** 9 }}",
    "self": "{% extends 'formats/web/page.html' %}",
}

ATTACKS: tuple[Attack, ...] = (
    Attack("path upwards", figure("../../../../geheim.png"), built=False),
    Attack("absolute path", figure("/etc/hostname.png"), built=False),
    Attack("file address", figure("file:///etc/hostname"), built=False),
    Attack("address with a percent", figure("..%2f..%2f..%2f..%2fgeheim.png"), built=False),
    Attack("link to a file", figure("bild.png"), links={"courses/probe/modul/bild.png": "{out}/geheim.png"}, built=False),
    Attack("link to a folder", figure("dort/geheim.png"), links={"courses/probe/modul/dort": "{out}"}, built=False),
    Attack("unit is a link", links={"courses/probe/modul/zweite.md": "{out}/geheim.txt"}),
    Attack("glossary is a link", links={"courses/probe/glossary.yaml": "{out}/geheim.txt"}, built=True),
    Attack("a link to everything", links={"courses/probe/modul/alles": "/", "themes/alles": "/"}),
    Attack("links in a circle", links={"trainer/a": ".", "trainer/cases/b": "..", "courses/probe/modul/c": "../.."}),
    Attack("a folder of the trainer is a link", links={"trainer/checklists": "{out}"}),
    Attack("themes is a link", {COURSE: "theme: dort\n"}, links={"themes/dort": "{out}"}, built=False),
    Attack("build is a link", links={"build": "{out}/ziel"}, built=False),
    Attack("output folder is a link", links={"build/probe": "{out}/ziel"}, built=False),
    Attack("cache is a link", links={"build/.cache": "{out}/ziel"}),
    Attack("output is a link", links={"build/probe/de/web.zip": "{out}/ziel.zip"}),
    Attack("a device", links={"courses/probe/glossary.yaml": "/dev/zero"}, built=True),
    Attack("drawing with a script", drawing("<script>alert(1)</script>"), built=False),
    Attack("drawing with a file", drawing('<image href="file:///etc/hostname" width="9" height="9"/>'), built=False),
    Attack("drawing with a host", drawing('<image xlink:href="http://127.0.0.1:9/x.png" width="9" height="9"/>'), built=False),
    Attack("drawing that includes", drawing('<use href="../../../../geheim.svg#a"/>'), built=False),
    Attack("drawing with an entity", drawing("&x;", before='<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>'), built=False),
    Attack("drawing that laughs", drawing("&c;", before=LAUGH), built=False),
    Attack("drawing with a style sheet", drawing("<style>@import url(http://127.0.0.1:9/x.css);</style>"), built=False),
    Attack("drawing within itself", drawing('<g id="a"><use xlink:href="#a"/></g>')),
    Attack("drawing of drawings", drawing(NESTED_USE), formats=("web", "booklet")),
    Attack("drawing a thousand deep", drawing("<g>" * 5000 + "</g>" * 5000), formats=("web", "booklet")),
    Attack("drawing of any size", drawing('<path d="M0 0h1"/>', root='width="1e30" height="1e30"'), formats=("web", "booklet")),
    Attack("drawing with no numbers", drawing('<path d="M0 0 L nan inf 1e999"/>', root='width="nan"'), formats=("web", "booklet")),
    Attack("picture bomb", figure("x.png") | {"courses/probe/modul/x.png": png(50_000, 50_000)}, formats=("web", "booklet")),
    Attack("large picture", figure("x.png") | {"courses/probe/modul/x.png": png(15_000, 14_000)}, formats=("web", "booklet")),
    Attack("half a picture", figure("x.png") | {"courses/probe/modul/x.png": png(10, 10)[:40]}, formats=("web", "booklet")),
    Attack("no picture at all", figure("x.jpg") | {"courses/probe/modul/x.jpg": b"GIF89a\x00"}, formats=("web", "booklet")),
    Attack("endless picture", figure("x.gif") | {"courses/probe/modul/x.gif": gif(2000)}, formats=("web", "booklet")),
    Attack("style sheet reads a file", theme("@import 'file:///etc/hostname'; body{background:url(file:///etc/hostname)}")),
    Attack("style sheet reads upwards", theme("body{background:url(../../../geheim.png)}")),
    Attack("style sheet calls a host", theme("@import 'http://127.0.0.1:9/x.css'; body{background:url('http://127.0.0.1:9/x.png')}")),
    Attack("style sheet without an end", theme("a{" * 20_000)),
    Attack(
        "font that is none",
        theme("@font-face{font-family:X;src:url(x.ttf)} body{font-family:X}", **{"x.ttf": b"\x00\x01\x00\x00" + bytes(64)}),
    ),
    *(Attack(f"template: {name}", theme(formats__plan__plan_html=text, formats__web__page_html=text)) for name, text in ESCAPES.items()),
    Attack(
        "drawing of a theme that laughs",
        theme("body{background:url(x.svg)}", **{"x.svg": LAUGH + "<svg xmlns='http://www.w3.org/2000/svg'>&c;</svg>"}),
        built=False,
    ),
    Attack("style sheet not in UTF-8", theme(b"\xff\xfe"), built=False),
    Attack("template not in UTF-8", theme(formats__web__page_html=b"\xff\xfe")),
    Attack("YAML with a program", {COURSE: "subtitle: !!python/object/apply:os.system ['id']\n"}, built=False),
    Attack("YAML that laughs", {COURSE: "keywords: &a [x, x]\nsubtitle: [*a, *a]\n"}, built=False),
    Attack("YAML a thousand deep", {COURSE: "keywords: " + "[" * 20_000 + "]" * 20_000 + "\n"}, built=False),
    Attack("YAML wide", {COURSE: "keywords: [" + "x, " * 200_000 + "x]\n"}),
    Attack("YAML with a long number", {COURSE: "group_size: " + "9" * 100_000 + "\n"}, built=False),
    Attack("quotes in quotes", {UNIT: "\n" + ">" * 20_000 + " a\n"}),
    Attack("lists in lists", {UNIT: "\n" + "".join(" " * 2 * n + "- a\n" for n in range(500))}),
    Attack("brackets", {UNIT: "\n" + "[" * 50_000 + "\n"}),
    Attack("stars", {UNIT: "\n" + "*a " * 30_000 + "\n"}),
    Attack("backticks", {UNIT: "\n" + "".join("`" * n + " " for n in range(1, 400)) + "\n"}),
    Attack("fences in fences", {UNIT: "\n" + "::: tip\n" * 3000 + "a\n" + ":::\n" * 3000}),
    Attack("giant table", {UNIT: "\n| " + "a | " * 500 + "\n|" + "---|" * 500 + "\n" + ("| " + "a | " * 500 + "\n") * 100}),
    Attack("a million letters", {UNIT: "\n" + "Wort " * 200_000 + "\n"}),
    Attack("one long word", {UNIT: "\n" + "W" * 1_000_000 + "\n"}),
    Attack("letters from everywhere", {UNIT: "\n" + "".join(map(chr, range(0x100, 0x3000))) + "\n"}),
    Attack("signs nobody sees", {UNIT: "\nA\u202eB\u2066C\u200b\ufeffD\u0000E\u0007F\n"}),
)
"""All attacks there are."""


def prepared(attack: Attack, root: Path, base: dict[str, bytes], write: Callable[[Path, dict[str, str | bytes]], Path]) -> Path:
    """The workspace of an attack inside a folder that holds what must stay outside."""
    write(root, {"geheim.txt": SECRET, "geheim.png": SECRET, "geheim.svg": SECRET, "ziel/.keep": "", "ziel.zip": SECRET})
    place = root / "geschickt"
    files: dict[str, str | bytes] = dict(base)
    for path, content in attack.more.items():
        text = content if isinstance(content, bytes) else content.encode()
        files[path] = _laid_over(path, base, text) if path in base else text
    write(place, {path: content for path, content in files.items() if path not in attack.links})
    for path, target in attack.links.items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).symlink_to(target.format(out=root))
    return place


def _laid_over(path: str, base: dict[str, bytes], more: bytes) -> bytes:
    """Text goes behind the base's; a key of course.yaml replaces the base's line."""
    before = base[path]
    if path == COURSE:
        keys = tuple(line.split(b":")[0] + b":" for line in more.splitlines())
        before = b"".join(line for line in before.splitlines(keepends=True) if not line.startswith(keys))
    return before + more
