"""The warning signs and what to do about them (clinical.md 6.2), word for word."""

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.profile import Country
from sciatica_desktop.domain.safety.red_flags import EMERGENCY_SIGNS, Lock, Sign, Urgency

translate = QCoreApplication.translate


def emergency_call(country: Country | None) -> str:
    """Return whom to call in an emergency."""
    return {
        Country.UK: translate("Signs", "Call 999"),
        Country.EU: translate("Signs", "Call 112"),
        Country.NORTH_AMERICA: translate("Signs", "Call 911"),
        Country.OTHER: translate("Signs", "Call your local emergency number"),
        None: translate("Signs", "Call your emergency number: 999, 112 or 911"),
    }[country]


def advice_line(country: Country | None) -> str:
    """Return whom to ask when it is no emergency."""
    if country is Country.UK:
        return translate("Signs", "NHS 111 (NHS 24 on 111 in Scotland)")
    return translate("Signs", "your local medical advice line")


def short_sign(sign: Sign) -> str:
    """Return a sign as a line of a list."""
    return {
        Sign.R1: translate("Signs", "New or worse pain, tingling or weakness in <b>both legs</b>"),
        Sign.R2: translate(
            "Signs", "Numb or strange <b>between the legs</b>: genitals, bottom or inner thighs"
        ),
        Sign.R3: translate(
            "Signs",
            "A change with <b>peeing</b>: hard to start, cannot go, leaking, or not feeling it",
        ),
        Sign.R4: translate(
            "Signs", "New loss of control of your <b>poo</b>, or no feeling when you need to go"
        ),
        Sign.R5: translate("Signs", "A new change in <b>sexual feeling or function</b>"),
        Sign.R6: translate("Signs", "A leg <b>suddenly very weak</b>, or weakness getting worse"),
        Sign.R7: translate(
            "Signs",
            "A <b>serious accident</b> nobody checked, <b>chest pain</b>, suddenly <b>short of "
            "breath</b>, a <b>pulsing tummy</b>, or a <b>cold pale</b> leg or foot",
        ),
        Sign.U1: translate(
            "Signs", "A foot that <b>slaps or drags</b>, or toes that no longer lift"
        ),
        Sign.U2: translate(
            "Signs", "A <b>high temperature</b>, shivering or feeling very ill with the back pain"
        ),
        Sign.U3: translate(
            "Signs", "<b>Weight loss</b> without trying, or <b>cancer</b> at any time"
        ),
        Sign.U4: translate(
            "Signs", "Pain <b>all the time</b> that no position eases, and much worse at night"
        ),
        Sign.U5: translate(
            "Signs",
            "<b>Thin bones or steroid tablets</b>, and it began after a small bump, cough or lift",
        ),
        Sign.U6: translate(
            "Signs",
            "A recent serious <b>infection</b>, spinal injection or operation, injected drugs or a "
            "weak immune system, with new or worse pain",
        ),
        Sign.U7: translate(
            "Signs",
            "A <b>new lump</b>, a back that changed shape, or pain <b>between the shoulder "
            "blades</b> or like a band round the body",
        ),
        Sign.U8: translate("Signs", "A <b>swollen, hot or red calf</b>"),
    }[sign]


def spoken_sign(sign: Sign) -> str:
    """Return a sign as the person says it, to stand behind "I have back or leg pain and"."""
    return {
        Sign.R1: translate("Signs", "new pain, tingling or weakness in both legs"),
        Sign.R2: translate("Signs", "numbness or a strange feeling between my legs"),
        Sign.R3: translate("Signs", "a change with peeing"),
        Sign.R4: translate("Signs", "a new loss of control or feeling of my bowel"),
        Sign.R5: translate("Signs", "a new change in sexual feeling or function"),
        Sign.R6: translate("Signs", "a leg that is suddenly very weak or getting weaker"),
        Sign.R7: translate(
            "Signs", "an accident, chest pain, breathlessness, a pulsing tummy or a cold pale leg"
        ),
        Sign.U1: translate("Signs", "a foot that slaps or drags"),
        Sign.U2: translate("Signs", "a high temperature or feeling very ill"),
        Sign.U3: translate("Signs", "weight loss, or cancer at some time"),
        Sign.U4: translate("Signs", "pain all the time that no position eases"),
        Sign.U5: translate("Signs", "thin bones or steroid tablets and a small injury"),
        Sign.U6: translate("Signs", "a recent infection, injection or operation"),
        Sign.U7: translate("Signs", "a lump, a changed back, or pain high up"),
        Sign.U8: translate("Signs", "a swollen, hot or red calf"),
    }[sign]


def tell_them(lock: Lock) -> str:
    """Return the words to say; what was answered with "not sure" is told as that."""
    sure = [spoken_sign(s) for s in lock.signs if s not in lock.unsure]
    unsure = [spoken_sign(s) for s in lock.signs if s in lock.unsure]
    parts = list(sure)
    if unsure:
        form = translate("Signs", "I am not sure about this: {signs}")
        parts.append(form.format(signs="; ".join(unsure)))
    listed = translate("Signs", ", and ").join(parts)
    return translate("Signs", "“I have back or leg pain and {signs}.”").format(signs=listed)


def answer_words(lock: Lock, sign: Sign) -> str:
    """Say what was answered to a sign of a lock."""
    if sign in lock.unsure:
        return translate("Signs", "Your answer: not sure")
    return translate("Signs", "Your answer: yes")


def outcome_title(urgency: Urgency) -> str:
    """Return the first words of the page of a lock."""
    if urgency is Urgency.EMERGENCY:
        return translate("Signs", "Stop here.")
    return translate("Signs", "Please ask first.")


def outcome_text(urgency: Urgency, country: Country | None) -> str:
    """Return what to do now."""
    line = advice_line(country)
    if urgency is Urgency.EMERGENCY:
        return translate(
            "Signs",
            "Please get checked in a hospital emergency department <b>now</b>.<br>"
            "Do not drive yourself.",
        )
    if urgency is Urgency.SAME_DAY:
        return translate(
            "Signs", "Please speak to a GP, physio or {line} <b>today</b> before you exercise."
        ).format(line=line)
    return translate(
        "Signs",
        "Please speak to a GP, physio or {line} <b>in the next day or two</b>. "
        "Until then: easy walking and resting positions only.",
    ).format(line=line)


def outcome_reason(signs: tuple[Sign, ...]) -> str:
    """Say why it is urgent; "" where no emergency sign was answered."""
    found = [s for s in signs if s in EMERGENCY_SIGNS]
    parts = []
    if any(s is not Sign.R7 for s in found):
        parts.append(
            translate(
                "Signs",
                "This could be a rare problem where nerves at the bottom of the spine are squeezed.",
            )
        )
    if Sign.R7 in found:
        parts.append(translate("Signs", "This could have a cause other than sciatica."))
    if parts:
        parts.append(translate("Signs", "It needs to be checked today."))
    return " ".join(parts)


def sign_rows() -> tuple[tuple[Sign, str], ...]:
    """Return the rows to tick, each a whole sentence."""
    return (
        (
            Sign.R1,
            translate(
                "Check",
                "Pain, tingling or weakness in <b>both</b> legs that is new or getting worse",
            ),
        ),
        (
            Sign.R2,
            translate(
                "Check",
                "Numbness, tingling or a strange feeling <b>between your legs</b>: around your "
                "genitals, bottom or inner thighs",
            ),
        ),
        (
            Sign.R3,
            translate(
                "Check",
                "A change with <b>peeing</b>: hard to start, cannot go, leaking, not feeling it as "
                "you go, or not knowing when your bladder is full",
            ),
        ),
        (
            Sign.R4,
            translate(
                "Check",
                "New loss of control of your <b>poo</b>, or no longer feeling when you need to go "
                "or pass wind",
            ),
        ),
        (
            Sign.R5,
            translate(
                "Check",
                "A new change in <b>sexual feeling or function</b>: numbness, or not being able to "
                "get or keep an erection or to climax",
            ),
        ),
        (
            Sign.R6,
            translate(
                "Check",
                "A leg <b>suddenly very weak</b>, or weakness <b>getting worse</b>, so that it "
                "gives way or you cannot walk properly",
            ),
        ),
        (
            Sign.R7,
            translate(
                "Check",
                "The pain started after a <b>serious accident or fall</b> that nobody has checked; "
                "or <b>chest pain</b>, or suddenly <b>short of breath</b>; or a <b>pulsing pain in "
                "your tummy</b>; or a leg or foot suddenly <b>cold and pale or blue</b>",
            ),
        ),
    )
