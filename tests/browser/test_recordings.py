"""Sound and film as learners use them: played, stopped for an exercise, read instead, left."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

import examples
from browser import robot
from browser.learner import Learner
from browser.samples import contents, packed
from browser.serving import Host
from workspaces import written

COURSE = "aufnahmen"
UNIT = """Zwei Aufnahmen.

## Hören

::: audio Am Notruf {file=ton/notruf.mp3 credit="Eigene Aufnahme, CC BY-SA 4.0"}
„Notruf Feuerwehr und Rettungsdienst. Wo genau ist der Notfall?“
:::

## Sehen

::: video Ankommen {file=film/tuer.mp4 captions=film/tuer.vtt credit="Eigene Aufnahme, CC BY-SA 4.0"}
Eine Sanitäterin klopft an eine Wohnungstür.

::: cue 0:01
::: choice {#helm}
Warum nimmt sie den Helm ab?

- [x] Der Mann sieht ihr Gesicht. {#a}
- [ ] Es ist warm. {#b}
:::
:::

::: cue 0:03
Was würden Sie als Nächstes tun?
:::
:::
"""
SECONDS = 3
PLAYING = "(one) => !one.paused && one.currentTime > 0"


@pytest.fixture(scope="module")
def course(host: Host, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page to listen, a page to watch."""
    recordings = {"ton/notruf.mp3": examples.silence(SECONDS), "film/tuer.mp4": examples.silence(SECONDS)}
    place = written(tmp_path_factory.mktemp("aufnahmen"), examples.workspace(UNIT, more=recordings))
    host.offer(COURSE, packed("beispiele", "scorm12", place))
    return COURSE


@pytest.fixture
def film(learner: Learner, course: str) -> Locator:
    """The film, on its page."""
    learner.opens(package=course)
    learner.goes_to("Sehen")
    return learner.shown.locator("video")


def plays(recording: Locator) -> None:
    """Starts it, as its own button does."""
    recording.evaluate("(one) => one.play()")


def stop(learner: Learner, time: str) -> Locator:
    """What is to be done at a time of the film."""
    return learner.shown.get_by_role("group", name=f"Haltepunkt bei {time}", include_hidden=True)


def test_a_sound_has_a_name_a_transcript_and_falls_silent_when_its_page_is_left(learner: Learner, course: str) -> None:
    learner.opens(package=course)
    learner.goes_to("Hören")
    sound = learner.course.locator("audio")
    expect(sound).to_have_attribute("aria-label", "Am Notruf")
    assert sound.evaluate("(one) => one.readyState") == 0, "fetched before anybody wanted it"
    plays(sound)
    learner.until(lambda: bool(sound.evaluate(PLAYING)))
    words = learner.shown.get_by_text("Wo genau ist der Notfall?")
    expect(words).not_to_be_visible()
    learner.shown.get_by_text("Text zum Mitlesen").click()
    expect(words).to_be_visible()
    learner.goes_to("Sehen")
    learner.until(lambda: bool(sound.evaluate("(one) => one.paused && !one.ended")))


def test_a_film_stops_for_an_exercise_and_goes_on_when_the_learner_wants(learner: Learner, film: Locator) -> None:
    question = stop(learner, "0:01")
    expect(question).not_to_be_visible()
    plays(film)
    expect(question).to_be_focused()
    assert film.evaluate("(one) => one.paused && one.currentTime < 2")
    robot.solve(learner.exercise("helm"))
    robot.check(learner.exercise("helm"), "Richtig")
    question.get_by_role("button", name="Film weiter ansehen").press("Enter")
    expect(film).to_be_focused()
    expect(question.get_by_role("button", name="Film weiter ansehen")).to_be_hidden()
    late = stop(learner, "0:03")
    expect(late).to_be_focused()
    assert film.evaluate("(one) => one.paused && one.duration - one.currentTime < 0.5")
    expect(late.get_by_role("button")).to_have_count(0)


def test_an_answer_in_a_film_is_kept_and_its_stop_does_not_come_twice(learner: Learner, film: Locator) -> None:
    plays(film)
    expect(stop(learner, "0:01")).to_be_focused()
    robot.solve(learner.exercise("helm"))
    film.evaluate("(one) => { one.currentTime = 0.6; return one.play(); }")
    learner.until(lambda: bool(film.evaluate("(one) => one.currentTime > 1.3 && !one.paused")))
    learner.leaves("crash")
    learner.opens()
    learner.goes_to("Sehen")
    learner.shown.get_by_text("Haltepunkt bei 0:01").click()
    expect(learner.exercise("helm").get_by_role("radio", name="Der Mann sieht ihr Gesicht.")).to_be_checked()


def test_who_jumps_over_a_stop_finds_it_below_the_film(learner: Learner, film: Locator) -> None:
    plays(film)
    learner.until(lambda: bool(film.evaluate(PLAYING)))
    film.evaluate("(one) => (one.currentTime = 2)")
    learner.until(lambda: bool(film.evaluate("(one) => one.currentTime > 2.3")))
    expect(stop(learner, "0:01")).not_to_be_visible()
    learner.shown.get_by_text("Haltepunkt bei 0:01").click()
    robot.solve(learner.exercise("helm"))
    robot.check(learner.exercise("helm"), "Richtig")


def test_captions_are_on(learner: Learner, film: Locator) -> None:
    plays(film)
    shown = "(one) => [...one.textTracks].filter(({ mode }) => mode === 'showing').flatMap((track) => [...(track.cues ?? [])].map(({ text }) => text))"
    learner.until(lambda: film.evaluate(shown) == ["Anna. Rettungsdienst."])
    assert film.evaluate("(one) => one.textTracks[0].language") == "de"


def test_captions_are_on_from_a_stick_as_well(profile: Callable[..., BrowserContext], tmp_path_factory: pytest.TempPathFactory) -> None:
    place = tmp_path_factory.mktemp("stick")
    recordings = {"film/tuer.mp4": examples.silence(SECONDS)}
    workspace = written(tmp_path_factory.mktemp("aufnahmen"), examples.workspace(UNIT, more=recordings))
    written(place, contents(packed("beispiele", "web", workspace)))
    page = profile().new_page()
    page.goto((place / "index.html").as_uri())
    page.locator(".lw-ready").wait_for()
    page.evaluate("location.hash = document.querySelector('video').closest('article').id")
    film = page.locator("video")
    plays(film)
    assert film.evaluate("(one) => [...one.textTracks].map(({ mode, cues }) => [mode, cues.length])") == [["showing", 1]]
