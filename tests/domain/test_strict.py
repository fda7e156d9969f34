from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.strict import ContentError, Fields


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"


def fields(**mapping: object) -> Fields:
    return Fields(mapping, "shed.toml")


def refusal_of(reader: object, *arguments: object) -> str:
    assert callable(reader)
    with pytest.raises(ContentError) as refused:
        reader(*arguments)
    return str(refused.value)


def test_every_reader_returns_what_the_file_says() -> None:
    file = fields(
        name="spade",
        weight=1.5,
        count=3,
        sharp=True,
        colour="red",
        others=["green", "red"],
        aliases=["shovel"],
        handle={"length": 90},
        parts=[{"name": "blade"}, {"name": "grip"}],
    )
    assert file.text("name") == "spade"
    assert file.number("weight", 0, 2) == 1.5
    assert file.number("count") == 3.0
    assert file.whole("count", 3, 3) == 3
    assert file.flag("sharp") is True
    assert file.choice("colour", Colour) is Colour.RED
    assert file.choices("others", Colour) == (Colour.GREEN, Colour.RED)
    assert file.texts("aliases") == ("shovel",)
    assert file.table("handle").whole("length") == 90
    assert [part.text("name") for part in file.tables("parts")] == ["blade", "grip"]
    file.finish()


def test_an_optional_field_is_its_value_or_none() -> None:
    file = fields(name="spade")
    assert file.optional("name", file.text) == "spade"
    assert file.optional("colour", file.text) is None
    assert "name" in file
    assert "colour" not in file
    file.finish()


def test_the_error_carries_file_field_and_trouble() -> None:
    with pytest.raises(ContentError) as refused:
        fields(parts=[{"name": "blade"}, {"name": 7}]).tables("parts")[1].text("name")
    assert refused.value.file == "shed.toml"
    assert refused.value.field == "parts.2.name"
    assert refused.value.trouble == "a text is wanted, not 7"
    assert str(refused.value) == "shed.toml: parts.2.name: a text is wanted, not 7"
    assert isinstance(refused.value, ValueError)


def test_trouble_with_the_whole_file_names_no_field() -> None:
    assert str(ContentError("shed.toml", "", "missing")) == "shed.toml: missing"


def test_a_misspelt_key_is_recognised_from_both_sides() -> None:
    file = fields(nmae="spade")
    assert refusal_of(file.text, "name") == 'shed.toml: name: missing, is it "nmae"?'
    file = fields(nmae="spade", name="spade")
    file.text("name")
    assert refusal_of(file.finish) == 'shed.toml: nmae: unknown key, did you mean "name"?'
    file = fields(equipmnt=[])
    file.optional("equipment", file.texts)
    assert refusal_of(file.finish).endswith('did you mean "equipment"?')


def test_a_strange_key_is_refused_without_a_guess() -> None:
    assert refusal_of(fields(zzz=1).finish) == "shed.toml: zzz: unknown key"
    assert refusal_of(fields().text, "name") == "shed.toml: name: missing"


@pytest.mark.parametrize("wrong", ["", "  ", 3, None, ["spade"], True])
def test_a_text_is_words(wrong: object) -> None:
    assert "shed.toml: name: a text is wanted" in refusal_of(fields(name=wrong).text, "name")


def test_a_text_has_at_most_so_many_letters() -> None:
    assert fields(name="spade").text("name", 5) == "spade"
    said = refusal_of(fields(name="spades").text, "name", 5)
    assert said == "shed.toml: name: at most 5 letters, 'spades' has 6"


@pytest.mark.parametrize("wrong", ["3", True, None, float("nan"), float("inf"), [1]])
def test_a_number_is_a_finite_number(wrong: object) -> None:
    assert "weight: a number is wanted" in refusal_of(fields(weight=wrong).number, "weight")


@pytest.mark.parametrize("wrong", ["3", True, 3.0, None])
def test_a_whole_number_has_no_point(wrong: object) -> None:
    assert "count: a whole number is wanted" in refusal_of(fields(count=wrong).whole, "count")


def test_limits_are_named() -> None:
    assert "0 or more is wanted, not -1" in refusal_of(fields(hold_s=-1).whole, "hold_s", 0)
    assert "1 to 3 is wanted, not 4" in refusal_of(fields(level=4).whole, "level", 1, 3)


@given(st.integers(), st.integers(), st.integers())
def test_a_number_passes_exactly_within_its_limits(value: int, least: int, most: int) -> None:
    file = fields(count=value)
    if least <= value <= most:
        assert file.whole("count", least, most) == value
    else:
        assert "count" in refusal_of(file.whole, "count", least, most)


@given(st.dictionaries(st.text(), st.integers()))
def test_a_file_is_finished_when_every_key_was_read(mapping: dict[str, int]) -> None:
    file = Fields(mapping, "shed.toml")
    for key in mapping:
        with_one_unread = Fields(mapping, "shed.toml")
        for other in mapping.keys() - {key}:
            with_one_unread.whole(other)
        assert "unknown key" in refusal_of(with_one_unread.finish)
        file.whole(key)
    file.finish()


def test_a_flag_is_true_or_false() -> None:
    assert "sharp: true or false is wanted, not 1" in refusal_of(fields(sharp=1).flag, "sharp")


def test_a_choice_is_one_of_its_words() -> None:
    said = refusal_of(fields(colour="gren").choice, "colour", Colour)
    assert said.endswith("colour: one of red, green is wanted, not 'gren', did you mean \"green\"?")
    assert "not 4" in refusal_of(fields(colour=4).choice, "colour", Colour)


def test_choices_stand_there_once() -> None:
    said = refusal_of(fields(others=["red", "blue"]).choices, "others", Colour)
    assert "others.2: one of red, green is wanted" in said
    assert "twice" in refusal_of(fields(others=["red", "red"]).choices, "others", Colour)


def test_lists_and_tables_are_lists_and_tables() -> None:
    assert "aliases: a list is wanted" in refusal_of(fields(aliases="spade").texts, "aliases")
    assert "aliases.2: a text is wanted" in refusal_of(fields(aliases=["a", 2]).texts, "aliases")
    assert "handle: a table is wanted" in refusal_of(fields(handle=3).table, "handle")
    assert "parts.1: a table is wanted" in refusal_of(fields(parts=[3]).tables, "parts")


def test_an_inner_table_is_finished_by_itself() -> None:
    handle = fields(handle={"length": 90, "with": 3}).table("handle")
    handle.whole("length")
    assert refusal_of(handle.finish).startswith("shed.toml: handle.with: unknown key")
