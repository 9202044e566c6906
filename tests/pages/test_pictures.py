"""Pictures: upright, without what cameras note, no heavier than a screen needs; on paper with all their points."""

import io
import re
from collections.abc import Mapping
from typing import Any

import pytest
from PIL import Image, ImageCms, ImageDraw, ImageFilter

from lehrwerk.pages.photos import for_paper, for_screen
from lehrwerk.pages.pictures import img, pictures
from lehrwerk.pages.stripping import bare

SECRET = b"Wache 3, Nebenstrasse"


def photo(width: int, height: int) -> Image.Image:
    """Something with the noise of a camera; its top left corner is red, its bottom blue."""
    noise = [Image.effect_noise((width, height), 40).filter(ImageFilter.GaussianBlur(0.6)) for _ in range(3)]
    image = Image.blend(Image.merge("RGB", noise), Image.linear_gradient("L").resize((width, height)).convert("RGB"), 0.5)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width // 3, height // 3), "#e00000")
    draw.rectangle((0, height - height // 4, width, height), "#0000e0")
    return image


def drawing(width: int, height: int) -> Image.Image:
    """Something with few colours and sharp edges."""
    image = Image.new("RGB", (width, height), "#ffffff")
    for step in range(10):
        ImageDraw.Draw(image).rectangle((step, step, width - step * 4, height - step * 4), outline="#004488", width=3)
    return image


def saved(image: Image.Image, form: str, *, orientation: int = 1, **how: Any) -> bytes:
    """A file with notes of the camera in it."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = SECRET.decode()
    file = io.BytesIO()
    image.save(file, form, exif=exif, **how)
    return file.getvalue()


def opened(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


PHOTO = saved(photo(2400, 1800), "JPEG", quality=92)


def test_a_photo_becomes_webp_in_two_widths_that_a_page_can_show() -> None:
    wide, narrow = for_screen(PHOTO, ".jpg")

    assert [(form.kind, form.width, form.height) for form in (wide, narrow)] == [(".webp", 1600, 1200), (".webp", 800, 600)]
    assert [(opened(form.content).format, opened(form.content).size) for form in (wide, narrow)] == [
        ("WEBP", (1600, 1200)),
        ("WEBP", (800, 600)),
    ]
    assert len(narrow.content) < len(wide.content) < len(PHOTO) / 2


@pytest.mark.parametrize(("form", "kind"), [("JPEG", ".jpg"), ("PNG", ".png"), ("WEBP", ".webp")])
def test_nothing_that_the_camera_noted_reaches_an_output(form: str, kind: str) -> None:
    content = saved(photo(90, 60), form)
    assert SECRET in content

    for shown in (*for_screen(content, kind), for_paper(content, kind)):
        assert SECRET not in shown.content
        assert not opened(shown.content).getexif()


def test_a_film_behind_the_photo_is_left_out() -> None:
    assert bare(PHOTO + b"ftypmp42" + SECRET).endswith(b"\xff\xd9")


@pytest.mark.parametrize(
    ("form", "how"), [("JPEG", {}), ("JPEG", {"progressive": True}), ("PNG", {}), ("WEBP", {}), ("WEBP", {"lossless": True})]
)
def test_stripping_touches_no_point(form: str, how: Mapping[str, Any]) -> None:
    content = saved(photo(90, 60), form, **how)
    stripped = bare(content)

    assert len(stripped) < len(content)
    assert opened(stripped).tobytes() == opened(content).tobytes()
    assert bare(stripped) == stripped


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_damaged_picture_is_left_as_it_is_and_breaks_nothing(form: str) -> None:
    content = saved(photo(90, 60), form)
    for length in range(0, len(content), max(1, len(content) // 40)):
        assert bare(content[:length]) in {content[:length], bare(content)}
        assert len(for_screen(content[:length], ".png")) >= 1
        for_paper(content[:length], ".png")


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_taken_sideways_stands_upright(orientation: int) -> None:
    turns = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    upright = photo(120, 80)
    lying = upright.transpose(list(Image.Transpose)[turns[orientation]]) if orientation > 1 else upright
    content = saved(lying, "JPEG", orientation=orientation, quality=95)

    for shown in (for_screen(content, ".jpg")[0], for_paper(content, ".jpg")):
        image = opened(shown.content).convert("RGB")
        assert (image.size, (shown.width, shown.height)) == ((120, 80), (120, 80))
        red, blue = (image.getpixel(point) for point in ((10, 10), (60, 75)))
        assert isinstance(red, tuple)
        assert isinstance(blue, tuple)
        assert red[0] > 150 > red[2]
        assert blue[2] > 150 > blue[0]


def test_a_drawing_keeps_each_point() -> None:
    content = saved(drawing(700, 500), "PNG")
    (shown,) = for_screen(content, ".png")

    assert shown.kind == ".webp"
    assert opened(shown.content).convert("RGB").tobytes() == drawing(700, 500).tobytes()


def test_a_photo_that_was_saved_without_loss_is_not_carried_so() -> None:
    content = saved(photo(1200, 900), "PNG")

    assert len(for_screen(content, ".png")[0].content) < len(content) / 4


def test_what_webp_does_not_make_smaller_stays_what_it_is() -> None:
    content = saved(photo(300, 200), "JPEG", quality=20)
    (shown,) = for_screen(content, ".jpg")

    assert (shown.kind, shown.content) == (".jpg", bare(content))


def test_what_moves_keeps_moving() -> None:
    file = io.BytesIO()
    drawing(60, 60).save(file, "GIF", save_all=True, append_images=[photo(60, 60)])

    (shown,) = for_screen(file.getvalue(), ".gif")
    assert (shown.kind, getattr(opened(shown.content), "n_frames", 1)) == (".gif", 2)


def test_colours_of_wide_screens_become_those_of_every_screen() -> None:
    usual = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    crossed = usual.replace(b"rXYZ", b"....", 1).replace(b"bXYZ", b"rXYZ", 1).replace(b"....", b"bXYZ", 1)
    content = saved(photo(900, 600), "JPEG", icc_profile=crossed)

    (shown,) = for_screen(content, ".jpg")
    image = opened(shown.content).convert("RGB")
    assert (shown.kind, "icc_profile" in image.info) == (".webp", False)
    corner = image.getpixel((10, 10))
    assert isinstance(corner, tuple)
    assert corner[2] > 150 > corner[0]


def test_paper_gets_all_points_of_a_photo() -> None:
    paper = for_paper(PHOTO, ".jpg")

    assert (paper.kind, paper.width, paper.height) == (".jpg", 2400, 1800)
    assert opened(paper.content).tobytes() == opened(PHOTO).tobytes()


def test_the_element_names_both_forms_and_the_size() -> None:
    (shown,) = pictures({"courses/a/b/Foto Wache.jpg": PHOTO}, paper=False).values()
    element = str(img(shown, 'Eine "Wache"', written="", paper=False))

    names = [form.address for form in shown.forms]
    assert all(re.fullmatch(r"media/foto-wache-[0-9a-f]{8}\.webp", name) for name in names)
    assert f'src="{names[0]}" srcset="{names[0]} 1600w, {names[1]} 800w" sizes="(max-width: 46rem) 100vw, 42rem"' in element
    assert 'alt="Eine &#34;Wache&#34;" width="1600" height="1200" loading="lazy"' in element


def test_the_same_picture_becomes_the_same_bytes() -> None:
    first = for_screen(PHOTO, ".jpg")
    for_screen.cache_clear()

    assert for_screen(PHOTO, ".jpg") == first
