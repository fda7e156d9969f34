"""The form of assets/programmes/<id>.toml."""

from collections.abc import Collection

from sciatica_desktop.domain.exercise import DoseName
from sciatica_desktop.domain.programme import Item, Programme
from sciatica_desktop.domain.strict import Fields
from sciatica_desktop.storage.exercise_file import read_dose, read_id, read_known


def read_programme(fields: Fields, id_: str, known: Collection[str]) -> Programme:
    """Return the programme of a file; `known` are the ids that its items may name."""
    programme = Programme(
        id=read_id(fields, id_),
        name=fields.text("name"),
        suits=fields.text("suits"),
        not_for=fields.text("not_for"),
        frequency=fields.text("frequency"),
        stage=fields.text("stage"),
        items=tuple(_item(table, known) for table in fields.tables("items")),
    )
    fields.finish()
    if not programme.items:
        fields.refuse("items", "at least one exercise is wanted")
    return programme


def _item(fields: Fields, known: Collection[str]) -> Item:
    exercise = read_known(fields, "exercise", known)
    custom = read_dose(fields.table("dose")) if isinstance(fields.value("dose"), dict) else None
    dose = DoseName.CUSTOM if custom else fields.choice("dose", DoseName)
    if dose is DoseName.CUSTOM and custom is None:
        fields.refuse("dose", "a custom dose is a table of sets, reps and hold_s")
    optional = fields.optional("optional", fields.flag) or False
    fields.finish()
    return Item(exercise, dose, custom, optional)
