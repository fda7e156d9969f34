"""The number to call, as large as a poster."""

from PySide6.QtWidgets import QHBoxLayout

from sciatica_desktop.domain.profile import Country
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.icons import Icon
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.signs import emergency_call

SHORT = 12  # letters of a call that may be as large as a poster
PHONE = 44  # px at 100 %


class CallCard(Card):
    """Whom to call where the person lives, and what to do otherwise."""

    def __init__(self, look: Look, country: Country | None, otherwise: str) -> None:
        super().__init__(look, fill="alert_fill", edge="alert_fill")
        call = emergency_call(country)
        role = "poster" if len(call) <= SHORT else "display"
        row = QHBoxLayout()
        row.setSpacing(look.sp(16))
        row.addWidget(Icon(look, "phone", "on_alert", PHONE))
        row.addWidget(Para(look, call, role, "on_alert"), 1)
        self.body.addLayout(row)
        self.body.addWidget(Para(look, otherwise, "lead", "on_alert"))
