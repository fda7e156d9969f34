from collections.abc import Callable

import pytest

from sciatica_desktop.domain.exercise import Dose, DoseName, When
from sciatica_desktop.domain.programme import Catalogue, Item
from sciatica_desktop.domain.strict import ContentError
from sciatica_desktop.storage.catalogue import load_catalogue
from tests.content import read, real_catalogue, with_change

BRIDGE = "exercises/glute-bridge.toml"
DAYS = "programmes/first-days.toml"

MISUSES = [
    # a key
    (BRIDGE, "breathing =", "braething =", 'breathing: missing, is it "braething"?'),
    (BRIDGE, "frequency =", "often =", "frequency: missing"),
    (BRIDGE, "level = 2", "level = 2\nlevle = 2", 'levle: unknown key, did you mean "level"?'),
    (BRIDGE, "easier =", "easer =", 'easer: unknown key, did you mean "easier"?'),
    (BRIDGE, "rest_s = 1", "rest = 1", 'tempo.rest_s: missing, is it "rest"?'),
    (BRIDGE, "hold_s = 2 }", "hold_s = 2, load = 3 }", "dose.gentle.load: unknown key"),
    (BRIDGE, "full = {", "fuller = {", 'dose.full: missing, is it "fuller"?'),
    (BRIDGE, "[dose]\n", "[dose]\nextra = 1\n", "dose.extra: unknown key"),
    (BRIDGE, "[tempo]\n", "[tempo]\nextra = 1\n", "tempo.extra: unknown key"),
    (BRIDGE, '\nwhen = "ready"', '\nwhere = "bed"\nwhen = "ready"', "steps.1.where: unknown key"),
    (BRIDGE, "description =", "text =", "poses.1.description: missing"),
    (BRIDGE, "[[cues]]", "[[cue]]", 'cue: unknown key, did you mean "cues"?'),
    (DAYS, "stage =", "stages =", 'stage: missing, is it "stages"?'),
    (DAYS, "not_for =", "extra = 1\nnot_for =", "extra: unknown key"),
    (DAYS, "optional =", "optionl =", 'items.5.optionl: unknown key, did you mean "optional"?'),
    # a step
    (BRIDGE, "[[steps]]", "[[stepps]]", 'stepps: unknown key, did you mean "steps"?'),
    (BRIDGE, 'short = "Lift your hips"', "", "steps.3.short: missing"),
    (BRIDGE, "Lift your hips", "Lift your hips from here.", "steps.3.short: at most 24 letters"),
    (BRIDGE, 'when = "hold"', 'when = "holding"', "steps.4.when: one of ready, move_in, hold"),
    # a name
    (BRIDGE, 'short_name = "Bridge"', 'short_name = "Bridge of a hip"', "short_name: at most 14"),
    (BRIDGE, 'id = "glute-bridge"', 'id = "bridge"', 'id: the file is called "glute-bridge"'),
    (DAYS, 'id = "first-days"', 'id = "first"', 'id: the file is called "first-days"'),
    (BRIDGE, 'easier = "pelvic-tilt"', 'easier = "pelvic-lift"', 'did you mean "pelvic-tilt"?'),
    (
        BRIDGE,
        'harder = "bodyweight-squat"',
        'harder = "none"',
        'harder: there is no exercise "none"',
    ),
    (BRIDGE, 'easier = "pelvic-tilt"', 'easier = "glute-bridge"', "easier: an exercise is not its"),
    (
        DAYS,
        '"pelvic-tilt"',
        '"pelvic-tlit"',
        'items.2.exercise: there is no exercise "pelvic-tlit"',
    ),
    # a number
    (BRIDGE, "move_in_s = 2", "move_in_s = -2", "tempo.move_in_s: 0 or more is wanted, not -2"),
    (BRIDGE, "hold_s = 2 }", "hold_s = -1 }", "dose.gentle.hold_s: 0 or more is wanted, not -1"),
    (BRIDGE, "reps = 5", "reps = 0", "dose.gentle.reps: 1 or more is wanted, not 0"),
    (BRIDGE, "sets = 1", "sets = 0", "dose.gentle.sets: 1 or more is wanted, not 0"),
    (BRIDGE, "rest_s = 1", "rest_s = 1.5", "tempo.rest_s: a whole number is wanted, not 1.5"),
    (BRIDGE, "level = 2", "level = 4", "level: 1 to 3 is wanted, not 4"),
    # a word of an enumeration
    (BRIDGE, 'position = "supine"', 'position = "supin"', 'did you mean "supine"?'),
    (BRIDGE, 'laterality = "both"', 'laterality = "each"', "laterality: one of both, alternating"),
    (BRIDGE, 'kind = "strength"', 'kind = "power"', "kind: one of stretch, strength, mobility"),
    (BRIDGE, "caution = [", 'caution = ["OSTEO", ', "caution.1: one of OST, PRG"),
    (DAYS, 'dose = "gentle"', 'dose = "soft"', "items.1.dose: one of gentle, default, full"),
    (DAYS, 'dose = "gentle"', 'dose = "custom"', "items.1.dose: a custom dose is a table"),
    (DAYS, 'dose = "gentle"', "dose = { sets = 1, reps = 1 }", "items.1.dose.hold_s: missing"),
    # what belongs together
    (BRIDGE, 'equipment = ["mat or bed"]', "equipment = []", "equipment: at least one entry"),
    (DAYS, "items = [\n", "spare = [\n", "items: missing"),
    # the file itself
    (BRIDGE, 'id = "', 'id = ""', f"{BRIDGE}: "),
    ("exercises/_order.toml", "ids", "id", 'ids: missing, is it "id"?'),
    ("exercises/_order.toml", "ids =", "extra = 1\nids =", "extra: unknown key"),
    ("exercises/_order.toml", '"pelvic-tilt"', '"rest-90-90"', 'ids.3: "rest-90-90" stands there'),
]


def read_all(read: Callable[[str], bytes]) -> Catalogue:
    catalogue = load_catalogue(read)
    list(catalogue.exercises.values())
    list(catalogue.programmes.values())
    return catalogue


@pytest.mark.parametrize(("file", "old", "new", "said"), MISUSES)
def test_every_misuse_is_refused_with_file_and_field(
    file: str, old: str, new: str, said: str
) -> None:
    changed = with_change(file, old, new)
    with pytest.raises(ContentError) as refused:
        read_all(changed)
    assert refused.value.file == file
    assert said in str(refused.value)


def test_a_short_name_of_fourteen_letters_fits() -> None:
    changed = with_change(BRIDGE, 'short_name = "Bridge"', 'short_name = "Bridge of hips"')
    assert read_all(changed).exercises["glute-bridge"].short_name == "Bridge of hips"


def without_tables(name: str) -> Callable[[str], bytes]:
    """Read the bridge without its tables of that name."""

    def read_shortened(path: str) -> bytes:
        if path != BRIDGE:
            return read(path)
        blocks = read(path).decode("utf-8").split("\n\n")
        return "\n\n".join(b for b in blocks if not b.startswith(f"[[{name}]]")).encode("utf-8")

    return read_shortened


@pytest.mark.parametrize("name", ["steps", "poses"])
def test_an_exercise_without_steps_or_poses_is_refused(name: str) -> None:
    with pytest.raises(ContentError, match=f"{name}: missing"):
        read_all(without_tables(name))


def test_an_empty_list_of_poses_is_refused() -> None:
    def read_emptied(path: str) -> bytes:
        words = without_tables("poses")(path)
        return b"poses = []\n" + words if path == BRIDGE else words

    with pytest.raises(ContentError, match="poses: at least one pose is wanted"):
        read_all(read_emptied)


def test_an_exercise_without_a_step_to_get_ready_is_refused() -> None:
    def read_hurried(path: str) -> bytes:
        words = read(path)
        return words.replace(b'when = "ready"', b'when = "hold"') if path == BRIDGE else words

    with pytest.raises(ContentError, match="steps: at least one step with when"):
        read_all(read_hurried)


def test_a_code_to_avoid_is_not_one_of_caution_too() -> None:
    file = "exercises/heat-pack.toml"
    with pytest.raises(ContentError, match=r"caution\.1: NUM stands in avoid already"):
        read_all(with_change(file, 'caution = ["PRG"]', 'caution = ["NUM"]'))


def test_a_programme_without_items_is_refused() -> None:
    def read_emptied(path: str) -> bytes:
        words = read(path)
        return words.split(b"items = [")[0] + b"items = []\n" if path == DAYS else words

    with pytest.raises(ContentError, match="items: at least one exercise is wanted"):
        read_all(read_emptied)


def test_a_missing_file_is_named() -> None:
    def read_without(path: str) -> bytes:
        if path == BRIDGE:
            raise FileNotFoundError(path)
        return read(path)

    with pytest.raises(ContentError, match=r"glute-bridge\.toml: the file is missing"):
        read_all(read_without)


def test_a_file_that_is_no_text_is_named() -> None:
    def read_noise(path: str) -> bytes:
        return b"\xff\xfe" if path == BRIDGE else read(path)

    with pytest.raises(ContentError, match=r"glute-bridge\.toml: "):
        read_all(read_noise)


def test_a_file_is_read_when_its_entry_is_first_wanted_and_never_again() -> None:
    asked: list[str] = []

    def read_and_note(path: str) -> bytes:
        asked.append(path)
        return read(path)

    catalogue = load_catalogue(read_and_note)
    assert asked == ["exercises/_order.toml", "programmes/_order.toml"]
    assert len(catalogue.exercises) == 34
    assert "walking" in catalogue.exercises
    assert list(catalogue.programmes)[2] == "eight-simple"
    assert len(asked) == 2
    assert catalogue.exercises["walking"] is catalogue.exercises["walking"]
    assert asked[2:] == ["exercises/walking.toml"]


def test_an_unknown_entry_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        real_catalogue().exercises["swimming"]
    assert real_catalogue().exercises.get("swimming") is None


def test_a_dose_of_a_programme_is_named_or_its_own() -> None:
    catalogue = real_catalogue()
    walk, bridge = catalogue.programmes["legs-starter"].items[0::5]
    assert walk == Item("walking", DoseName.CUSTOM, Dose(1, 1, 120))
    assert catalogue.dose(walk) == Dose(1, 1, 120)
    assert catalogue.dose(bridge) == catalogue.exercises["glute-bridge"].doses.default
    assert [i.exercise for i in catalogue.programmes["first-days"].items if i.optional] == [
        "prone-lying",
        "heat-pack",
    ]


def test_steps_and_cues_come_with_their_moment() -> None:
    bridge = real_catalogue().exercises["glute-bridge"]
    assert bridge.steps[2].when is When.MOVE_IN
    assert bridge.steps[2].short == "Lift your hips"
    assert [cue.when for cue in bridge.cues] == [When.MOVE_OUT]
    assert real_catalogue().exercises["walking"].cues == ()
