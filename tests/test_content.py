"""What must be true of the exercises, programmes and cards together."""

import pytest

from sciatica_desktop.domain.dose import dose_seconds
from sciatica_desktop.domain.exercise import Code, DoseName, Exercise, Place, Position, When
from sciatica_desktop.domain.planning import plan_programme
from sciatica_desktop.storage.cards import load_cards
from tests.content import ASSETS, read, real_catalogue

CATALOGUE = real_catalogue()
EXERCISES = CATALOGUE.exercises
CARDS = load_cards(read)

# Seconds of the gentle, default and full dose (clinical.md 4.2), in catalogue order.
SECONDS = {
    "rest-90-90": (130, 190, 310),
    "bed-heel-slides": (70, 112, 160),
    "pelvic-tilt": (43, 108, 163),
    "knee-to-chest": (90, 130, 256),
    "lying-knee-rolls": (60, 96, 220),
    "figure-four-straight-leg": (64, 170, 436),
    "figure-four-supine": (58, 138, 268),
    "crossed-knee-glute-stretch": (58, 138, 268),
    "knee-to-opposite-shoulder": (58, 138, 268),
    "nerve-glide-supine": (25, 50, 130),
    "nerve-slider-seated": (25, 50, 130),
    "glute-bridge": (39, 187, 417),
    "prone-lying": (70, 130, 310),
    "prone-on-elbows": (71, 151, 188),
    "prone-press-up": (43, 88, 226),
    "standing-back-extension": (19, 46, 78),
    "childs-pose": (60, 90, 150),
    "bird-dog-leg-slide": (41, 79, 268),
    "bird-dog": (64, 108, 377),
    "pigeon-pose": (62, 152, 252),
    "chest-to-bed": (48, 138, 178),
    "seated-spinal-twist": (50, 106, 182),
    "seated-hamstring-stretch": (54, 130, 256),
    "seated-posture-reset": (33, 82, 107),
    "sit-to-stand": (34, 55, 183),
    "bodyweight-squat": (34, 170, 327),
    "banded-squat": (34, 170, 327),
    "split-squat-supported": (62, 90, 296),
    "split-squat-rear-foot-elevated": (62, 90, 296),
    "hip-hinge": (34, 55, 183),
    "band-hip-hinge": (41, 170, 327),
    "dumbbell-deadlift": (38, 182, 366),
    "walking": (180, 300, 1800),
    "heat-pack": (600, 900, 1200),
}

# Seconds without and with optional items (clinical.md 5), in catalogue order.
PROGRAMMES = {
    "first-days": (543, 1253),
    "in-bed-morning": (404, 404),
    "eight-simple": (896, 896),
    "flexion-bias": (814, 814),
    "extension-bias": (518, 518),
    "core-strength": (521, 671),
    "hips-and-glutes": (692, 842),
    "desk-break-5": (291, 291),
    "legs-starter": (596, 596),
    "legs-strong": (534, 948),
}

# Where each item of the source texts went (clinical.md 1.1): exercises, programmes or cards.
SEEDS = {
    "X02": ("pelvic-tilt",),
    "X03": ("knee-to-chest",),
    "X04": ("bed-heel-slides", "in-bed-morning"),
    "X05": ("chest-to-bed",),
    "X06": ("figure-four-straight-leg",),
    "X07": ("seated-spinal-twist",),
    "X08": ("08-static-and-dynamic",),
    "X09": ("knee-to-opposite-shoulder",),
    "X10": ("pigeon-pose",),
    "X11": ("childs-pose",),
    "X12": ("prone-press-up",),
    "X13": ("pelvic-tilt",),
    "X14": ("glute-bridge",),
    "X15": ("bodyweight-squat",),
    "X16": ("banded-squat",),
    "X17": ("split-squat-rear-foot-elevated", "split-squat-supported"),
    "X18": ("hip-hinge",),
    "X19": ("band-hip-hinge", "dumbbell-deadlift"),
    "X20": ("knee-to-chest",),
    "X21": ("pelvic-tilt",),
    "X22": ("bird-dog", "bird-dog-leg-slide"),
    "X23": ("childs-pose",),
    "X24": ("dumbbell-deadlift",),
    "X25": ("hips-and-glutes",),
    "X26": ("seated-posture-reset",),
    "X27": ("heat-pack",),
    "X28": ("figure-four-supine",),
    "X29": ("crossed-knee-glute-stretch",),
    "X30": ("knee-to-chest",),
    "X31": ("nerve-glide-supine",),
    "X32": ("pelvic-tilt",),
    "X33": ("lying-knee-rolls",),
    "X34": ("figure-four-supine",),
    "X35": ("seated-hamstring-stretch",),
    "X36": ("prone-press-up",),
    "X37": ("standing-back-extension",),
}

# Added without a source (clinical.md 4), mostly as easier rungs.
ADDED = {
    "rest-90-90", "prone-lying", "prone-on-elbows", "nerve-slider-seated", "bird-dog-leg-slide",
    "sit-to-stand", "split-squat-supported",
}  # fmt: skip


def test_exercises_and_programmes_stand_in_catalogue_order() -> None:
    assert list(EXERCISES) == list(SECONDS)
    assert list(CATALOGUE.programmes) == list(PROGRAMMES)


@pytest.mark.parametrize("folder", ["exercises", "programmes", "cards"])
def test_every_file_has_its_place_in_the_order(folder: str) -> None:
    found = {path.stem for path in (ASSETS / folder).iterdir()} - {"_order", "scope"}
    listed = {"exercises": EXERCISES, "programmes": CATALOGUE.programmes}.get(folder)
    assert found == set(listed or (card.id for card in CARDS))


@pytest.mark.parametrize("id_", SECONDS)
def test_each_dose_takes_the_stated_time(id_: str) -> None:
    exercise = EXERCISES[id_]
    names = (DoseName.GENTLE, DoseName.DEFAULT, DoseName.FULL)
    assert tuple(dose_seconds(exercise, exercise.doses.named(n)) for n in names) == SECONDS[id_]
    gentle, default, full = SECONDS[id_]
    assert gentle < default < full


@pytest.mark.parametrize("id_", PROGRAMMES)
def test_each_programme_takes_the_stated_time(id_: str) -> None:
    programme = CATALOGUE.programmes[id_]
    short = plan_programme(CATALOGUE, programme)
    long = plan_programme(CATALOGUE, programme, with_optional=True)
    assert (short.total_s, long.total_s) == PROGRAMMES[id_]


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda e: e.id)
def test_every_timed_phase_has_a_sentence_of_its_own(exercise: Exercise) -> None:
    moments = {step.when for step in (*exercise.steps, *exercise.cues)}
    assert When.READY in moments
    if exercise.tempo.move_in_s:
        assert {When.MOVE_IN, When.MOVE_OUT} <= moments
    if exercise.doses.default.hold_s >= 3:
        assert When.HOLD in moments


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda e: e.id)
def test_easier_is_not_harder(exercise: Exercise) -> None:
    if exercise.easier:
        assert EXERCISES[exercise.easier].level <= exercise.level
    if exercise.harder:
        assert EXERCISES[exercise.harder].level >= exercise.level


def test_the_way_down_always_ends() -> None:
    for exercise in EXERCISES.values():
        seen = [exercise.id]
        while (easier := EXERCISES[seen[-1]].easier) is not None:
            assert easier not in seen
            seen.append(easier)
        assert EXERCISES[seen[-1]].level == 1


def test_codes_are_as_the_rules_want_them() -> None:
    assert EXERCISES["heat-pack"].avoid == (Code.NUM,)
    assert Code.ACU in EXERCISES["seated-hamstring-stretch"].avoid
    assert EXERCISES["dumbbell-deadlift"].avoid == (Code.ACU, Code.SUR, Code.PRG)


@pytest.mark.parametrize(
    ("id_", "place"),
    [
        ("rest-90-90", Place.FLOOR),
        ("bed-heel-slides", Place.FLOOR),
        ("seated-hamstring-stretch", Place.FLOOR),
        ("heat-pack", Place.FLOOR),
        ("seated-spinal-twist", Place.CHAIR),
        ("sit-to-stand", Place.CHAIR),
        ("chest-to-bed", Place.STANDING),
        ("bodyweight-squat", Place.STANDING),
        ("split-squat-supported", Place.STANDING),
        ("walking", Place.STANDING),
    ],
)
def test_each_exercise_has_its_place(id_: str, place: Place) -> None:
    assert EXERCISES[id_].place is place


def test_lying_and_kneeling_are_done_on_the_floor_or_bed() -> None:
    lying = {Position.SUPINE, Position.PRONE, Position.QUADRUPED, Position.KNEELING}
    done = {(e.position, e.place) for e in EXERCISES.values() if e.position in lying}
    assert done == {(position, Place.FLOOR) for position in lying}


def test_every_item_of_the_sources_has_its_place() -> None:
    ids = {*EXERCISES, *CATALOGUE.programmes, *(card.id for card in CARDS)}
    assert list(SEEDS) == [f"X{number:02}" for number in range(2, 38)]
    reached = {id_ for places in SEEDS.values() for id_ in places}
    assert reached <= ids
    # Walking is what one text asks for in general: to move.
    assert set(EXERCISES) - reached - ADDED == {"walking"}
