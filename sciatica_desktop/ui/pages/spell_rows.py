"""Where the pain is lowest and since when it is there (clinical.md 6.1, step 3)."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.domain.profile import Profile
from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.check import lowest_words
from sciatica_desktop.viewmodels.conditions import Spell, spell_of

NO_LEG_PAIN = "no leg pain"


def shown_spell(profile: Profile, today: date) -> object:
    """Return the answer that shows what was told: a Spell, NO_LEG_PAIN, or None before any."""
    if profile.spell_began is None:
        return None if profile.lowest is None else NO_LEG_PAIN
    return spell_of(profile, today)


def spell_options() -> list[tuple[object, str]]:
    """Return the answers to when this spell of leg pain started."""
    tr = QCoreApplication.translate
    return [
        (Spell.DAYS, tr("SpellRows", "Less than 2 weeks ago")),
        (Spell.WEEKS, tr("SpellRows", "2 to 6 weeks ago")),
        (Spell.MONTHS, tr("SpellRows", "6 weeks to 3 months ago")),
        (Spell.LONGER, tr("SpellRows", "Longer ago")),
        (NO_LEG_PAIN, tr("SpellRows", "No leg pain")),
    ]


class SpellRows(QWidget):
    """Two questions with one answer each.

    Signals:
        chosen: one of them was answered.
    """

    chosen = Signal()

    def __init__(self, look: Look, lowest: Lowest | None, spell: object) -> None:
        super().__init__()
        where = self.tr("Where is the lowest point of pain today?")
        self.lowest = Choice(look, where, [(p, lowest_words(p)) for p in Lowest], columns=3)
        self.lowest.set_value(lowest)
        when = self.tr("When did your leg pain start this time?")
        self.since = Choice(look, when, spell_options(), columns=3)
        self.since.set_value(spell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.sp(10))
        for question, choice in ((where, self.lowest), (when, self.since)):
            if column.count():
                column.addSpacing(look.sp(8))
            column.addWidget(Para(look, question, "lead_b"))
            column.addWidget(choice)
            choice.chosen.connect(lambda _: self.chosen.emit())

    @property
    def answer(self) -> tuple[Lowest, Spell | None] | None:
        """Both answers, once both were given."""
        lowest, since = self.lowest.value, self.since.value
        if not isinstance(lowest, Lowest) or since is None:
            return None
        return lowest, since if isinstance(since, Spell) else None
