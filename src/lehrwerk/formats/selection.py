"""What is built of a course: what people ask for, and for which platform."""

from collections.abc import Iterable, Iterator

from lehrwerk.formats.format import Format
from lehrwerk.formats.platform import FormatRefused
from lehrwerk.formats.table import FORMATS, ON_REQUEST, PACKAGES
from lehrwerk.model.course import Course
from lehrwerk.profiles.profile import Profile
from lehrwerk.profiles.table import PROFILES


def profile_of(course: Course, asked: str | None) -> Profile:
    """The platform asked for, else the course's own, else any."""
    return PROFILES[asked or course.facts.packages.profile or "generic"]


def selected(course: Course, asked: Iterable[str], profile: Profile) -> list[Format]:
    """The formats to build, packages first. Where nobody names formats, only those packages are made that suit the platform; of
    those that the course names, those that it can import."""
    asked, own = set(asked), course.facts.formats
    named = [format for format in FORMATS if _is_named(format, course, asked)]
    wanted = profile.makes.value if own is None else profile.takes.value
    fitting = [format for format in named if format not in PACKAGES or format.name in wanted]
    return named if asked or not any(format in PACKAGES for format in fitting) else fitting


def _is_named(format: Format, course: Course, asked: set[str]) -> bool:
    """Whether the command and the course ask for a format; what is made on request only when one of them names it."""
    if format in ON_REQUEST and format.name in asked:
        return True
    own = course.facts.formats
    usual = format not in ON_REQUEST if own is None else format.name in own
    return (usual or format.name in course.facts.packages.also) and (not asked or format.name in asked)


def refused(course: Course, asked: Iterable[str], profile: Profile) -> Iterator[FormatRefused]:
    """A finding for each package that is named and that the platform cannot import."""
    for format in selected(course, asked, profile):
        if format in PACKAGES and format.name not in profile.takes.value:
            at = course.places.get(("packages", "profile"), course.at)
            yield FormatRefused(at=at, platform=profile.title, format=format.name, takes=", ".join(profile.takes.value))
