"""The way through several poses, its corners rounded so that nothing jerks on passing one."""

from collections.abc import Sequence

from sciatica_desktop.figure.between import between
from sciatica_desktop.figure.pose import Pose

_CORNER = 0.3  # share of the shorter neighbouring stretch that is rounded
_LOOP_CORNER = 0.5


def along(keys: Sequence[Pose], marks: Sequence[float], u: float, *, loop: bool = False) -> Pose:
    """Return the pose at u; keys[i] is passed at marks[i], in a loop the last one is the first."""
    last = len(keys) - 1
    i = next((k for k in range(last) if u <= marks[k + 1]), last - 1)
    share = _LOOP_CORNER if loop else _CORNER
    for corner in (i, i + 1):
        inner = 0 < corner < last
        if not inner and not loop:
            continue
        before = corner - 1 if corner > 0 else last - 1
        after = corner + 1 if corner < last else 1
        left = marks[corner] - marks[before] if corner > 0 else marks[last] - marks[before]
        right = marks[after] - marks[corner] if corner < last else marks[1] - marks[0]
        reach = share * min(left, right)
        if abs(u - marks[corner]) < reach:
            s = (u - marks[corner] + reach) / (2 * reach)
            key = keys[corner]
            start = between(keys[before], key, 1 - reach / left)
            end = between(key, keys[after], reach / right)
            return between(between(start, key, s), between(key, end, s), s)
    return between(keys[i], keys[i + 1], (u - marks[i]) / (marks[i + 1] - marks[i]))
