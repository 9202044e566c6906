"""All blocks there are."""

from lehrwerk.blocks.activity.activity import Activity
from lehrwerk.blocks.answer.answer import Answer
from lehrwerk.blocks.audio.audio import Audio
from lehrwerk.blocks.block import Block
from lehrwerk.blocks.callout.callout import Callout
from lehrwerk.blocks.cards.cards import Cards
from lehrwerk.blocks.case.case import Case
from lehrwerk.blocks.checklist.checklist import Checklist
from lehrwerk.blocks.choice.choice import Choice
from lehrwerk.blocks.comparison.comparison import Comparison
from lehrwerk.blocks.cue.cue import Cue
from lehrwerk.blocks.details.details import Details
from lehrwerk.blocks.download.download import Download
from lehrwerk.blocks.figure.figure import Figure
from lehrwerk.blocks.gaps.gaps import Gaps
from lehrwerk.blocks.hotspot.hotspot import Hotspot
from lehrwerk.blocks.law.law import Law
from lehrwerk.blocks.marking.marking import Marking
from lehrwerk.blocks.matching.matching import Matching
from lehrwerk.blocks.matrix.matrix import Matrix
from lehrwerk.blocks.number.number import Number
from lehrwerk.blocks.ordering.ordering import Ordering
from lehrwerk.blocks.phrases.phrases import Phrases
from lehrwerk.blocks.pool.pool import Pool
from lehrwerk.blocks.reflection.reflection import Reflection
from lehrwerk.blocks.scale.scale import Scale
from lehrwerk.blocks.selfcheck.selfcheck import Selfcheck
from lehrwerk.blocks.sensitive.sensitive import Sensitive
from lehrwerk.blocks.sorting.sorting import Sorting
from lehrwerk.blocks.steps.steps import Steps
from lehrwerk.blocks.survey.survey import Survey
from lehrwerk.blocks.tabs.tabs import Tabs
from lehrwerk.blocks.timeline.timeline import Timeline
from lehrwerk.blocks.trainer.trainer import TrainerNote
from lehrwerk.blocks.video.video import Video

BLOCKS: tuple[type[Block], ...] = (
    Figure,
    Comparison,
    Audio,
    Video,
    Cue,
    Callout,
    Law,
    Sensitive,
    Details,
    Tabs,
    Steps,
    Timeline,
    Cards,
    Phrases,
    Download,
    TrainerNote,
    Activity,
    Choice,
    Gaps,
    Matching,
    Ordering,
    Sorting,
    Number,
    Answer,
    Marking,
    Matrix,
    Hotspot,
    Scale,
    Reflection,
    Checklist,
    Selfcheck,
    Survey,
    Case,
    Pool,
)
"""Content first, then the two readers' forms, then exercises, then what holds exercises."""


def named() -> dict[str, type[Block]]:
    """Each block under every name it has in any language."""
    return {name: block for block in BLOCKS for names in block.names.values() for name in names}
