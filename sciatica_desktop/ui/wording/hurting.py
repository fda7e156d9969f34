"""The words of the questions and choices that follow "This hurts" and a quick check (6.4, 6.5)."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.record import Light
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.hurts import Joint, Offer, Verdict
from sciatica_desktop.viewmodels.hurting import Ask, Question

translate = QCoreApplication.translate


def question_words(question: Question) -> str:
    """Return a question that follows the first answer."""
    return {
        Part.LEG_LEFT: translate("Hurting", "How is your left leg now, 0 to 10?"),
        Part.LEG_RIGHT: translate("Hurting", "How is your right leg now, 0 to 10?"),
        Part.BACK: translate("Hurting", "How is your back now, 0 to 10?"),
        Ask.WHICH_LEG: translate("Hurting", "Which leg?"),
        Ask.LOWEST: translate("Hurting", "Where is the lowest pain now?"),
        Ask.GONE: translate("Hurting", "Stop and wait 10 seconds. Has it gone?"),
        Ask.JOINT: translate("Hurting", "Which joint hurts?"),
        Ask.SETTLING: translate("Hurting", "Sit or lie down. Does it settle?"),
    }[question]


def first_spoken() -> str:
    """Ask the first question of "This hurts" aloud; its eight answers are on the screen."""
    return translate(
        "Hurting",
        "What is it like? Press a number from 1 to 8, or Space if it was nothing.",
    )


def spoken(question: str, answers: Sequence[str]) -> str:
    """Return a question with the number keys of its answers, to be heard from the mat."""
    listed = (f"{number}, {words}." for number, words in enumerate(answers, start=1))
    return " ".join((question, *listed))


def hint_words(question: Question) -> str:
    """Say how to answer."""
    if isinstance(question, Part):
        return translate("Hurting", "0 is no pain, 10 the worst. Press 0 to 9, or minus for 10.")
    if question is Ask.SETTLING:
        return translate("Hurting", "With chest pain, or if breathing does not settle, answer no.")
    return translate("Hurting", "Press a number. The clock has stopped.")


def asked_words(question: Question) -> str:
    """Return a question as it is spoken: what the answer no is for may not be missed."""
    said = question_words(question)
    return f"{said} {hint_words(question)}" if question is Ask.SETTLING else said


def open_words(question: Question) -> str:
    """Return what leaves a question open."""
    if question in (Ask.GONE, Ask.SETTLING):
        return translate("Hurting", "I am not sure")
    return translate("Hurting", "I would rather not say")


def yes_no_words(question: Question) -> tuple[str, str]:
    """Return the two answers of a question with two."""
    if question is Ask.WHICH_LEG:
        return translate("Hurting", "Left leg"), translate("Hurting", "Right leg")
    return translate("Hurting", "Yes"), translate("Hurting", "No")


def joint_words(joint: Joint) -> str:
    """Name a joint."""
    return {
        Joint.KNEE: translate("Hurting", "Knee"),
        Joint.HIP: translate("Hurting", "Hip"),
        Joint.WRIST: translate("Hurting", "Wrist"),
        Joint.SHOULDER: translate("Hurting", "Shoulder"),
    }[joint]


def verdict_words(verdict: Verdict) -> str:
    """Say what the rules make of the answers; what may not go on smaller either is stopped."""
    light = verdict.light
    if light is Light.AMBER and Offer.SMALLER not in verdict.offers:
        light = Light.RED
    return {
        Light.GREEN: translate("Hurting", "That is all right. How do you want to go on?"),
        Light.AMBER: translate("Hurting", "Take it smaller. How do you want to go on?"),
        Light.RED: translate("Hurting", "Stop this exercise for today."),
        Light.BLACK: translate("Hurting", "Stop for today."),
    }[light]


def offer_words(offer: Offer, *, legs_up: bool = True) -> str:
    """Name what can be chosen; `legs_up`: a person may rest so."""
    if offer is Offer.REST and not legs_up:
        return translate("Hurting", "Stand or lie easy for a minute")
    return {
        Offer.RESUME: translate("Hurting", "Go on as before"),
        Offer.SMALLER: translate("Hurting", "Go on, smaller and slower"),
        Offer.EASIER: translate("Hurting", "An easier exercise instead"),
        Offer.SKIP: translate("Hurting", "Leave this exercise out"),
        Offer.REST: translate("Hurting", "Rest with the legs up for a minute"),
        Offer.STOP: translate("Hurting", "Finish here"),
        Offer.SCREEN: translate("Hurting", "Warning signs"),
        Offer.EMERGENCY_ADVICE: translate("Hurting", "When to get help"),
    }[offer]


def smaller_notice() -> str:
    """Tell that the rest of the exercise is smaller."""
    return translate("Hurting", "Smaller and slower: half the movement, shorter, fewer.")


def dropped_notice() -> str:
    """Tell that the rest of a direction is left out."""
    return translate("Hurting", "Exercises in that direction are left out today.")


def settle_words(seconds: int) -> str:
    """Ask to rest for a while."""
    return translate("Hurting", "Rest for {n} seconds and let it settle.").format(n=seconds)


def carry_on_words() -> tuple[str, str, str]:
    """Return the question after a rest and its two answers."""
    return (
        translate("Hurting", "Carry on with the rest?"),
        translate("Hurting", "Carry on"),
        translate("Hurting", "Finish here"),
    )


def from_now_on_question(code: Code) -> str:
    """Ask whether exercises that load a joint are to be left out from now on."""
    return {
        Code.KNE: translate("Hurting", "Leave out what strains the knees from now on?"),
        Code.HIP: translate("Hurting", "Be careful with your hip from now on?"),
        Code.WRI: translate("Hurting", "Leave out what leans on wrists or shoulders from now on?"),
    }[code]


def quick_question() -> str:
    """Ask the quick check."""
    return translate("Hurting", "How is it now?")


def quick_answer_words(answer: QuickAnswer) -> str:
    """Name an answer of the quick check."""
    return {
        QuickAnswer.MOVED_UP: translate("Hurting", "Moved up"),
        QuickAnswer.EASIER: translate("Hurting", "Easier"),
        QuickAnswer.SAME: translate("Hurting", "Same"),
        QuickAnswer.WORSE: translate("Hurting", "Worse"),
        QuickAnswer.MOVED_DOWN: translate("Hurting", "Moved down"),
    }[answer]


def quick_words() -> str:
    """Ask the quick check aloud, short enough to be heard in a get-ready."""
    return translate(
        "Hurting",
        "How is it now? 1, moved up. 2, easier. 3, same. 4, worse. 5, moved down.",
    )


def quick_noted(answer: QuickAnswer) -> str:
    """Say what was noted; another key changes it."""
    return translate("Hurting", "Noted: {answer}").format(answer=quick_answer_words(answer).lower())
