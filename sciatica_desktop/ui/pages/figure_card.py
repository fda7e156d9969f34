"""The person in the pictures: build, skin and hair, with two pictures that follow at once."""

from collections.abc import Mapping, Sequence

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.domain.preferences import FigureBuild, FigureHair, FigureSkin
from sciatica_desktop.ui.figure.stills import Stills
from sciatica_desktop.ui.kit.card import Card, Rule
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.columns import Columns
from sciatica_desktop.ui.kit.rows import Row
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.pictured import Pictured
from sciatica_desktop.ui.wording.settings import build_words, hair_words, skin_words
from sciatica_desktop.viewmodels.settings import SettingsViewModel

SHOWN = ("seated-spinal-twist", "bird-dog")  # the front and the side of a body
HEIGHT = 190  # px at 100 %
SKINS = (FigureSkin.FAIR, FigureSkin.USUAL, FigureSkin.BRONZE, FigureSkin.DEEP)


class FigureCard(Card):
    """Choose how the figure looks in every picture."""

    def __init__(
        self,
        look: Look,
        view_model: SettingsViewModel,
        stills: Stills,
        exercises: Mapping[str, Exercise],
    ) -> None:
        super().__init__(look)
        self._look, self._model = look, view_model
        wishes = view_model.preferences
        self.pictures = [
            Pictured(look, stills, exercises[name], HEIGHT) for name in SHOWN if name in exercises
        ]
        self.build = self._choice(
            self.tr("Build"),
            [(build, build_words(build)) for build in FigureBuild],
            "figure_build",
            wishes.figure_build,
        )
        self.skin = self._choice(
            self.tr("Skin and hair colour"),
            [(skin, skin_words(skin)) for skin in SKINS],
            "figure_skin",
            wishes.figure_skin,
        )
        self.hair = self._choice(
            self.tr("Hair"),
            [(hair, hair_words(hair)) for hair in FigureHair],
            "figure_hair",
            wishes.figure_hair,
        )
        self.body.addWidget(Columns(look, self.pictures, (2, 3), least=200))
        for number, choice in enumerate((self.build, self.skin, self.hair)):
            if number:
                self.body.addWidget(Rule(look))
            self.body.addWidget(Row(look, choice.accessibleName(), "", choice))

    def _choice(
        self, name: str, options: Sequence[tuple[object, str]], field: str, value: object
    ) -> Choice:
        choice = Choice(self._look, name, options)
        choice.set_value(value)
        choice.chosen.connect(lambda v: self._model.set(**{field: v}))
        return choice
