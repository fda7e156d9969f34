"""What the stage shows of a scene, as words and shapes; everything here can be read by a test."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.plan import PhaseKind
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.ui.stage import words
from sciatica_desktop.ui.stage.sky import SHAPES, Shape, Sky
from sciatica_desktop.viewmodels.scene import Scene

translate = QCoreApplication.translate

SWELL = 0.01  # of the sun's radius, with the breath of a hold
LAST_SECONDS = 5.0  # of an exercise: the sentence of floor mode names the next one
HELD = (PhaseKind.MOVE_IN, PhaseKind.HOLD)


@dataclass(frozen=True, slots=True)
class Showing:
    """The stage at one moment.

    `centre` stands in the sun, a number or words, `below` under it.  `key` is a key cap before the
    sentence.  `dusk`: the session is paused.  `time`: what `centre` counts, in words to be heard.
    """

    word: str
    ground: PhaseKind
    sky: Sky
    centre: str
    name: str
    meta: str
    sentence: str
    far_line: str
    far_sentence: str
    moment: Moment
    next_name: str = ""
    elapsed: str = ""
    left: str = ""
    below: str = ""
    key: str = ""
    numeric: bool = True
    dusk: bool = False
    time: str = ""

    @property
    def said(self) -> str:
        """All of it as a screen reader says it."""
        return self.news(None)

    def news(self, before: "Showing | None") -> str:
        """Return what a screen reader says when this comes up: of the rest only what is new."""
        name, meta, say = self.name, self.meta, f"{self.key} {self.sentence}".strip()
        if before is not None and before.name == name:
            name = ""
            meta = "" if before.meta == meta else meta
            say = "" if (before.key, before.sentence) == (self.key, self.sentence) else say
        parts = (self.word, self.time, name, meta.replace(words.DOT, ", "), say)
        return ". ".join(part.rstrip(".") for part in parts if part) + "."


def showing(scene: Scene, *, still: bool = False) -> Showing:
    """Return what to show of a scene; `still` is for people who want less movement."""
    seconds = scene.seconds_left
    shown = Showing(
        word=words.phase_word(scene.kind, scene.exercise.kind),
        ground=scene.kind,
        sky=_sky(scene, still),
        centre="" if seconds is None else words.numeral(seconds),
        time="" if seconds is None else words.time_said(seconds),
        name=scene.exercise.name,
        meta=words.meta(scene),
        sentence=scene.step.text,
        far_line=words.far_line(scene),
        far_sentence=_far_sentence(scene),
        moment=_still(scene) if still else scene.moment,
        next_name="" if scene.next is None else scene.next.short_name,
        elapsed=words.clock(scene.elapsed_s),
        left=words.time_left(scene.left_s),
    )
    if scene.paused:
        return _paused(shown)
    if scene.count_in is not None:
        return _counting_in(shown, scene.count_in)
    if scene.waiting or seconds is None:
        return _waiting(shown)
    return shown


def _sky(scene: Scene, still: bool) -> Sky:
    shape, done = SHAPES[scene.kind], scene.fraction
    timed = scene.seconds_left is not None and not scene.waiting
    if not still:
        swell = (scene.moment.breath - 0.5) * 2 * SWELL if shape is Shape.FULL else 0.0
        return Sky(shape, done, timed, swell)
    if shape in (Shape.HOLLOW, Shape.FULL):
        return Sky(shape, _stepped(scene), timed)
    return Sky(shape, 1.0, timed)


def _stepped(scene: Scene) -> float:
    """Return the fraction at the last whole second: the ring steps, it does not glide."""
    left, done = scene.seconds_left, scene.fraction
    if left is None or done >= 1 or left <= 0:
        return done
    whole = left / (1 - done)
    return max(0.0, 1 - -(-left // 1) / whole)


def _still(scene: Scene) -> Moment:
    u = 1.0 if scene.kind in HELD else 0.0
    return replace(scene.moment, u=u, breath=0.0)


def _far_sentence(scene: Scene) -> str:
    segment = scene.segments[scene.segment] if scene.segments else 0.0
    if scene.next is not None and segment * (1 - scene.segment_done) <= LAST_SECONDS:
        return translate("Stage", "Next: {name}").format(name=scene.next.short_name)
    return scene.step.short


def _paused(shown: Showing) -> Showing:
    go_on = translate("Stage", "to go on")
    return replace(
        shown,
        word=translate("Stage", "Paused"),
        sentence=go_on,
        far_sentence=go_on,
        key=translate("Stage", "Space"),
        dusk=True,
        sky=replace(shown.sky, swell=0.0),
    )


def _counting_in(shown: Showing, seconds: int) -> Showing:
    return replace(
        shown,
        word=translate("Stage", "Get ready"),
        ground=PhaseKind.GET_READY,
        sky=Sky(Shape.HOLLOW, 0.0),
        centre=str(seconds),
        time=words.time_said(seconds),
        moment=replace(shown.moment, breath=0.0),
    )


def _waiting(shown: Showing) -> Showing:
    any_key = translate("Stage", "Any key")
    if shown.ground is not PhaseKind.GET_READY:
        below = translate("Stage", "to go on")
        return replace(shown, centre=any_key, time="", numeric=False, below=below)
    return replace(
        shown,
        word=translate("Stage", "Ready?"),
        centre=any_key,
        time="",
        numeric=False,
        below=translate("Stage", "to begin"),
        sentence=translate("Stage", "Press any key when you are ready."),
    )
