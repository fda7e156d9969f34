"""How long a dose takes: the timing formula of clinical.md 0."""

from sciatica_desktop.domain.exercise import Dose, DoseName, Exercise, Laterality

CHANGE_SIDES_S = 8  # clinical.md 0
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
