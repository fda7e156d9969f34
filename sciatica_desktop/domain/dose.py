"""How long a dose and the get-ready before it take: the timing formula of clinical.md 0."""

from sciatica_desktop.domain.exercise import Dose, DoseName, Exercise, Laterality

CHANGE_SIDES_S = 8  # clinical.md 0
# Seconds to get ready before an exercise (clinical.md 0).
FIRST_READY_S = 10
SAME_POSITION_READY_S = 10
NEW_POSITION_READY_S = 20
LADDER = (DoseName.GENTLE, DoseName.DEFAULT, DoseName.FULL)
"""The named doses from light to heavy; a custom dose stands beside them."""


def dose_seconds(exercise: Exercise, dose: Dose) -> int:
    """Return the seconds of work and rest of a dose, without the get-ready before it."""
    tempo = exercise.tempo
    repetition = tempo.move_in_s + dose.hold_s + tempo.move_out_s

    def moves(count: int) -> int:
        return count * repetition + (count - 1) * tempo.rest_s

    one_set = {
        Laterality.BOTH: moves(dose.reps),
        Laterality.AFFECTED_SIDE: moves(dose.reps),
        Laterality.ALTERNATING: moves(2 * dose.reps),
        Laterality.ONE_SIDE: 2 * moves(dose.reps) + CHANGE_SIDES_S,
    }[exercise.laterality]
    return dose.sets * one_set + (dose.sets - 1) * tempo.set_rest_s


def catalogue_ready_s(before: Exercise | None, exercise: Exercise) -> int:
    """Return the get-ready that the totals of clinical.md 5 count."""
    if before is None:
        return FIRST_READY_S
    if before.position is exercise.position:
        return SAME_POSITION_READY_S
    return NEW_POSITION_READY_S
