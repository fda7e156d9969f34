"""Settings: look, sound, voice, session, the person, data; each change counts at once."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.preferences import TEXT_PERCENTS, Theme, Wait
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.fields import ComboBox
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.rows import Row, RowsCard
from sciatica_desktop.ui.kit.sectioned_page import SectionedPage
from sciatica_desktop.ui.kit.toggle import Toggle
from sciatica_desktop.ui.kit.value_slider import ValueSlider
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.health_cards import HealthCards
from sciatica_desktop.ui.pages.person_card import PersonCard
from sciatica_desktop.ui.wording.settings import percent_words, rate_words
from sciatica_desktop.viewmodels.settings import SettingsViewModel

WIDEST = 1000


class SettingsPage(SectionedPage):
    """Show every setting with what it does.

    Signals:
        hear_tones, hear_voice: play them as they are set.
        folder_wanted: open the data folder.
        export_wanted: write everything into a file.
    """

    hear_tones = Signal()
    hear_voice = Signal()
    folder_wanted = Signal()
    export_wanted = Signal()

    def __init__(
        self, look: Look, view_model: SettingsViewModel, today: date, figure: QWidget
    ) -> None:
        super().__init__(look, self.tr("Settings"), self._titles(), widest=WIDEST)
        self._look, self._model = look, view_model
        self.trouble = Para(look, "", "small", "ink2")
        self.trouble.hide()
        self.add_section(self._card(self._look_rows()))
        self.add_section(figure)
        self.add_section(self._card(self._sound_rows()))
        self.add_section(self._card(self._voice_rows()), self.trouble)
        self.add_section(self._card(self._session_rows()))
        self.add_section(PersonCard(look, view_model))
        self.health = HealthCards(look, view_model, today)
        self.add_section(self.health)
        self.add_section(self._card(self._data_rows()))
        self.add_section(self._about())
        self.body.addStretch(1)
        look.changed.connect(lambda: self.text_size.set_value(look.text_percent))
        view_model.voices_changed.connect(self._show_voices)
        view_model.trouble_changed.connect(self._show_trouble)

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Look and text"),
            self.tr("The figure"),
            self.tr("Sound"),
            self.tr("Voice"),
            self.tr("Session"),
            self.tr("You"),
            self.tr("Your health"),
            self.tr("Data"),
            self.tr("About"),
        )

    def _show_trouble(self) -> None:
        self.trouble.show_text(self._model.trouble)
        self.trouble.setVisible(bool(self._model.trouble))

    def _about(self) -> Card:
        look, about = self._look, Card(self._look)
        about.body.addWidget(Para(look, f"Sciatica Desktop {self._model.version}", "body_b"))
        about.body.addWidget(Para(look, self._model.scope))
        licences = self.tr(
            "MIT licence. The typeface is Inter, under the SIL Open Font Licence. "
            "Qt is used under the LGPL."
        )
        about.body.addWidget(Para(look, licences, "small", "ink3"))
        return about

    def _card(self, rows: Sequence[Row]) -> RowsCard:
        card = RowsCard(self._look)
        for row in rows:
            card.add_row(row)
        return card

    def _look_rows(self) -> list[Row]:
        wishes = self._model.preferences
        colours = self._choice(
            self.tr("Colours"),
            [
                (Theme.SYSTEM, self.tr("System")),
                (Theme.LIGHT, self.tr("Light")),
                (Theme.DARK, self.tr("Dark")),
                (Theme.CONTRAST, self.tr("High contrast")),
            ],
            "look",
            wishes.look,
        )
        sizes = [(n, f"{n} %") for n in TEXT_PERCENTS]
        text = self._choice(self.tr("Text size"), sizes, "text_percent", wishes.text_percent)
        self.text_size = text  # it can be changed by keys too
        return [
            self._row(self.tr("Colours"), "", colours),
            self._row(self.tr("Text size"), self.tr("Also Ctrl with plus or minus"), text),
            self._switch(
                self.tr("Less movement"),
                self.tr("Start and end pictures side by side instead of a moving figure"),
                "less_movement",
                on=wishes.less_movement,
            ),
            self._switch(
                self.tr("Floor mode"),
                self.tr(
                    "Very large words, to read from two or three metres away. In a session: key B"
                ),
                "floor_mode",
                on=wishes.floor_mode,
            ),
        ]

    def _sound_rows(self) -> list[Row]:
        wishes = self._model.preferences
        hear = Button(self._look, self.tr("Hear the tones"), icon="sound")
        hear.clicked.connect(self.hear_tones)
        return [
            self._switch(
                self.tr("Tones"),
                self.tr("A different short tone for each part of an exercise"),
                "tones",
                on=wishes.tones,
            ),
            self._slider(self.tr("Volume of the tones"), "tone_volume", wishes.tone_volume),
            self._row(self.tr("Sound check"), self.tr("Every tone once"), hear),
        ]

    def _voice_rows(self) -> list[Row]:
        wishes = self._model.preferences
        self.voices = ComboBox(
            self._look, self.tr("Voice"), [("", self.tr("The computer’s choice"))]
        )
        self.voices.activated.connect(
            lambda _: self._model.set(voice_name=str(self.voices.value or ""))
        )
        hear = Button(self._look, self.tr("Hear it"), icon="sound")
        hear.clicked.connect(self.hear_voice)
        return [
            self._switch(
                self.tr("Speak during the session"),
                self.tr("Name, side, “hold”, halfway, counts and what comes next"),
                "voice",
                on=wishes.voice,
            ),
            self._row(
                self.tr("Voice"),
                self.tr("Installed on this computer. Nothing is sent."),
                self.voices,
            ),
            self._slider(self.tr("Speed"), "voice_rate", wishes.voice_rate, rate_words),
            self._slider(self.tr("Volume of the voice"), "voice_volume", wishes.voice_volume),
            self._row(self.tr("Try the voice"), "", hear),
        ]

    def _session_rows(self) -> list[Row]:
        wishes = self._model.preferences
        waits = [
            (Wait.OFF, self.tr("Off")),
            (Wait.FLOOR, self.tr("When I get down or up")),
            (Wait.ALWAYS, self.tr("Before every exercise")),
        ]
        wait = self._choice(
            self.tr("Wait until I am ready"), waits, "wait_until_ready", wishes.wait_until_ready
        )
        return [
            self._row(
                self.tr("Wait until I am ready"),
                self.tr("The guide stops before an exercise until you press any key"),
                wait,
            ),
            self._switch(
                self.tr("In my own time"),
                self.tr("Each hold, in every exercise, lasts until you press any key"),
                "take_my_time",
                on=wishes.take_my_time,
            ),
        ]

    def _data_rows(self) -> list[Row]:
        folder = Button(self._look, self.tr("Open the folder"))
        folder.clicked.connect(self.folder_wanted)
        export = Button(self._look, self.tr("Save a copy…"), icon="share")
        export.clicked.connect(self.export_wanted)
        return [
            self._row(self.tr("Your diary"), str(self._model.folder), folder),
            self._row(
                self.tr("Take everything with you"),
                self.tr("One file with all you wrote: JSON, or tables in a ZIP"),
                export,
            ),
        ]

    def _show_voices(self) -> None:
        self.voices.clear()
        options = [("", self.tr("The computer’s choice")), *((v, v) for v in self._model.voices)]
        for value, words in options:
            self.voices.addItem(words, value)
        self.voices.set_value(self._model.preferences.voice_name)

    def _row(self, name: str, help_line: str, control: QWidget) -> Row:
        return Row(self._look, name, help_line, control)

    def _choice(
        self, name: str, options: Sequence[tuple[object, str]], field: str, value: object
    ) -> Choice:
        choice = Choice(self._look, name, options)
        choice.set_value(value)
        choice.chosen.connect(lambda v: self._model.set(**{field: v}) if v is not None else None)
        return choice

    def _switch(self, name: str, help_line: str, field: str, *, on: bool) -> Row:
        toggle = Toggle(self._look, name, on=on)
        toggle.toggled.connect(lambda v: self._model.set(**{field: v}))
        return self._row(name, help_line, toggle)

    def _slider(
        self,
        name: str,
        field: str,
        value: float,
        words: Callable[[int], str] = percent_words,
    ) -> Row:
        slider = ValueSlider(self._look, name, round(value * 100), words)
        slider.changed.connect(lambda v: self._model.set(**{field: v / 100}))
        return self._row(name, "", slider)
