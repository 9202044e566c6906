"""What bodies that plan or accredit trainings want to know of a course."""

from lehrwerk.model.values import Day, Minutes, Text, Written


class Curriculum(Written):
    """The entry `curriculum` of course.yaml; all of it may be left out."""

    code: Text | None = None
    """The module's code in a curriculum.
    de: Das Kürzel des Moduls im Lehrplan."""
    placement: Text | None = None
    """Where it belongs, such as “second year, topic 6”.
    de: Wohin es gehört, etwa „zweites Ausbildungsjahr, Themenbereich 6“."""
    level: Text | None = None
    """The level of a framework of qualifications it leans on, such as “DQR 4”.
    de: Das Niveau eines Qualifikationsrahmens, an dem es sich ausrichtet, etwa „DQR 4“."""
    self_study: Minutes | None = None
    """Minutes of learning by oneself beside the online units.
    de: Minuten des eigenen Lernens neben den Onlineeinheiten."""
    proof: Text | None = None
    """How it is assessed, if not by the online test.
    de: Wie geprüft wird, wenn nicht mit dem Onlinetest."""
    teachers: Text | None = None
    """What those who lead must bring.
    de: Was die Leitung mitbringen muss."""
    recognition: Text | None = None
    """Who recognises it as what.
    de: Wer es als was anerkennt."""
    valid_until: Day | None = None
    """Until when the description holds.
    de: Bis wann die Beschreibung gilt."""
