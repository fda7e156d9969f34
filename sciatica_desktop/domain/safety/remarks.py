"""Which remark stands in front of which exercise of a session (clinical.md 6.1 and E11)."""

from collections.abc import Sequence

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.programme import Catalogue, Item
from sciatica_desktop.domain.remark import Remark
from sciatica_desktop.domain.safety.person import Person
from sciatica_desktop.domain.safety.tailoring import caution_lines

# E11: strong bending and nerve glides are not for the first hour after waking.
NOT_EARLY = frozenset({"chest-to-bed", "childs-pose", "nerve-glide-supine", "nerve-slider-seated"})

_OF_CODE = {
    Code.OST: Remark.BONES,
    Code.PRG: Remark.PREGNANT,
    Code.HIP: Remark.HIP_RULES,
    Code.SUR: Remark.SURGERY,
    Code.SPL: Remark.SPINE,
    Code.STN: Remark.SPINE,
    Code.KNE: Remark.KNEE,
    Code.WRI: Remark.WRIST,
    Code.BAL: Remark.BALANCE,
    Code.ACU: Remark.UPSET_LEG,
}


def remarks_of(
    items: Sequence[Item], catalogue: Catalogue, person: Person, *, early: bool, first: int
) -> tuple[tuple[Remark, ...], ...]:
    """Return the remarks of each item: every caution once, from item `first` on.

    `early`: the session begins in the morning, when a person may just have got up.
    """
    cautions = caution_lines(items[first:], catalogue, person)
    said: set[Remark] = set()
    found: list[tuple[Remark, ...]] = []
    for number, item in enumerate(items):
        codes = cautions.get(number - first, ())
        remarks = [r for c in codes if (r := _remark(c, person)) is not None and r not in said]
        if early and item.exercise in NOT_EARLY:
            remarks.append(Remark.MORNING)
        said.update(remarks)
        found.append(tuple(dict.fromkeys(remarks)))
    return tuple(found)


def _remark(code: Code, person: Person) -> Remark | None:
    if code is Code.HIP and not person.hip_rules:
        return Remark.HIP
    return _OF_CODE.get(code)
