"""A course without a subject, of the size that the peers were measured with: ten modules of five pages with 365 words each, two
photos and five questions to a module, and a test of twenty questions."""

import io
from collections.abc import Iterator
from pathlib import Path
from random import Random

from PIL import Image, ImageFilter

COURSE = "masskurs"
MODULES, PAGES, WORDS = 10, 5, 365
QUESTIONS_OF_TEST = 20
SYLLABLES = [
    "ba",
    "de",
    "fi",
    "go",
    "lu",
    "ma",
    "ne",
    "pi",
    "ro",
    "su",
    "tä",
    "wö",
    "xü",
    "schlei",
    "brau",
    "kna",
    "stu",
    "mit",
    "keit",
    "ung",
]

FACTS = """title: Ein Kurs zum Messen
version: 1.0.0
language: de
summary: Fünfzig Seiten und siebzig Fragen ohne Inhalt.
target_group: niemand
group_size: 8
license: CC0-1.0
completion: {{pages: all, test: schluss/test, pass_mark: 80%}}
modules:
{modules}
  - {{id: schluss, title: Schluss, units: [test]}}
"""

QUESTIONS = """::: choice {{#a{n}}}
{text}

- [x] {a}
- [ ] {b}
- [ ] {c}
:::

::: choice {{#b{n} several}}
{text}

- [x] {a}
- [x] {b}
- [ ] {c}
:::

::: gaps {{#c{n}}}
{text} [[{w}]]{{#a}} und [[{v}|!{w}]]{{#b}}.
:::

::: matching {{#d{n}}}
{text}

| Eins | Zwei |
|---|---|
| {a} {{#a}} | {w} |
| {b} {{#b}} | {v} |
| {c} {{#c}} | {x} |
:::

::: ordering {{#e{n}}}
{text}

1. {a} {{#a}}
2. {b} {{#b}}
3. {c} {{#c}}
:::
"""


def workspace(root: Path) -> int:
    """Writes the course below a folder; the bytes of its photos."""
    random, place, photos = Random(1), root / "courses" / COURSE, 0
    (root / "trainer").mkdir(parents=True)
    for module in range(1, MODULES + 1):
        folder = place / f"modul{module}"
        folder.mkdir(parents=True)
        for photo in (1, 2):
            content = _photo(module * 2 + photo)
            (folder / f"foto{photo}.jpg").write_bytes(content)
            photos += len(content)
        (folder / "einheit.md").write_text(_unit(random, module), "utf-8")
    listed = "\n".join(f"  - {{id: modul{n}, title: Modul {n}, units: [einheit]}}" for n in range(1, MODULES + 1))
    (place / "course.yaml").write_text(FACTS.format(modules=listed), "utf-8")
    (place / "schluss").mkdir()
    (place / "schluss" / "test.md").write_text(_test(random), "utf-8")
    return photos


def _unit(random: Random, module: int) -> str:
    pages = [_page(random, page) for page in range(1, PAGES + 1)]
    head = f"---\ntitle: Einheit {module}\nminutes: 10\n---\n"
    return "\n\n".join([head, *pages, _questions(random, f"m{module}")])


def _page(random: Random, page: int) -> str:
    words = list(_words(random, WORDS - 40))
    paragraphs = [" ".join(words[at : at + 60]).capitalize() + "." for at in range(0, len(words), 60)]
    points = "\n".join(f"- {' '.join(_words(random, 5))}" for _ in range(4))
    rows = "\n".join(f"| {' '.join(_words(random, 2))} | {' '.join(_words(random, 3))} |" for _ in range(3))
    photo = f'\n\n![Ein Foto ohne Inhalt](foto{page}.jpg "Eigenes Rauschen, CC0 1.0")' if page <= 2 else ""
    head = f"## Seite {page} {' '.join(_words(random, 2))}\n\n" if page > 1 else ""
    return f"{head}{chr(10).join(f'{p}{chr(10)}' for p in paragraphs)}\n{points}\n\n| Eins | Zwei |\n|---|---|\n{rows}{photo}"


def _questions(random: Random, mark: str) -> str:
    names = {name: " ".join(_words(random, 4)).capitalize() for name in "abc"}
    single = {name: "".join(random.sample(SYLLABLES, 3)) for name in "wvx"}
    return QUESTIONS.format(n=mark, text=" ".join(_words(random, 9)).capitalize() + ":", **names, **single)


def _test(random: Random) -> str:
    pools = "\n".join(_questions(random, f"t{number}") for number in range(QUESTIONS_OF_TEST // 5))
    return f"---\ntitle: Test\nminutes: 20\ntest: {{attempts: 3}}\n---\n\n::: pool {{#alle}}\n{pools}:::\n"


def _words(random: Random, count: int) -> Iterator[str]:
    for _ in range(count):
        yield "".join(random.sample(SYLLABLES, random.randint(1, 3)))


def _photo(seed: int) -> bytes:
    """Noise like that of a camera, about as heavy as the peers' photos (327 kB)."""
    random = Random(seed)
    size = (1600, 1000)
    noise = Image.frombytes("L", (160, 100), random.randbytes(16_000)).resize(size, Image.Resampling.BICUBIC)
    grain = Image.frombytes("L", size, random.randbytes(size[0] * size[1])).filter(ImageFilter.GaussianBlur(0.8))
    slope = Image.linear_gradient("L").resize(size)
    image = Image.merge("RGB", [noise, Image.blend(noise, grain, 0.12), slope])
    file = io.BytesIO()
    image.save(file, "JPEG", quality=82)
    return file.getvalue()
