"""All platforms there are."""

from collections.abc import Mapping
from types import MappingProxyType

from lehrwerk.profiles.generic.profile import GENERIC
from lehrwerk.profiles.ilias.profile import ILIAS
from lehrwerk.profiles.moodle.profile import MOODLE
from lehrwerk.profiles.opal.profile import OPAL
from lehrwerk.profiles.openedx.profile import OPENEDX
from lehrwerk.profiles.openolat.profile import OPENOLAT
from lehrwerk.profiles.profile import Profile
from lehrwerk.profiles.scormcloud.profile import SCORMCLOUD
from lehrwerk.profiles.successfactors.profile import SUCCESSFACTORS

PROFILES: Mapping[str, Profile] = MappingProxyType(
    {profile.name: profile for profile in (GENERIC, MOODLE, ILIAS, OPAL, OPENOLAT, OPENEDX, SCORMCLOUD, SUCCESSFACTORS)}
)
"""By the name that people type."""
