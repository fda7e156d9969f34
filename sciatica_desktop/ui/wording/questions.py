"""The questions of the red-flag screen (clinical.md 6.2), word for word."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from sciatica_desktop.domain.safety.red_flags import Sign

translate = QCoreApplication.translate


def plain(text: str) -> str:
    """Return a text without its marks."""
    return text.replace("<b>", "").replace("</b>", "").replace("<br>", "\n")


def lead_in() -> str:
    """Return what stands above the questions."""
    return translate(
        "Questions",
        "Since your back or leg problem began, is any of this new, or worse than it was? "
        "Say yes if it is not normal for you.",
    )


def checked_line(on: date) -> str:
    """Return what is asked of a sign that has been checked before."""
    day = QLocale().toString(QDate(on.year, on.month, on.day), QLocale.FormatType.LongFormat)
    return translate("Questions", "Has this changed since it was checked on {date}?").format(
        date=day
    )


def sign_question(sign: Sign) -> str:
    """Return the whole question of a sign."""
    return {**_emergency(), **_urgent()}[sign]


def _emergency() -> dict[Sign, str]:
    return {
        Sign.R1: translate(
            "Questions",
            "Is there pain, tingling or weakness in <b>both</b> legs that is new or getting worse?",
        ),
        Sign.R2: translate(
            "Questions",
            "Is there numbness, tingling or a strange feeling <b>between your legs</b> – around "
            "your genitals, bottom or inner thighs? For example, toilet paper feels different "
            "when you wipe.",
        ),
        Sign.R3: translate(
            "Questions",
            "Have you noticed a change with <b>peeing</b>: hard to start, cannot go, leaking, not "
            "feeling it as you go, or not knowing when your bladder is full?",
        ),
        Sign.R4: translate(
            "Questions",
            "Is there a new loss of control of your <b>poo</b>, or can you no longer feel when "
            "you need to go or pass wind?",
        ),
        Sign.R5: translate(
            "Questions",
            "Has there been a new change in <b>sexual feeling or function</b>: numbness, or not "
            "being able to get or keep an erection or to climax?",
        ),
        Sign.R6: translate(
            "Questions",
            "Has a leg become <b>suddenly very weak</b>, or is weakness <b>getting worse</b>, so "
            "that it gives way or you cannot walk properly?",
        ),
        Sign.R7: translate(
            "Questions",
            "Is one of these true?<br>The pain started after a <b>serious accident or fall</b> "
            "that nobody has checked.<br>You also have <b>chest pain</b> or are suddenly <b>short "
            "of breath</b>.<br>You have a <b>pulsing pain in your tummy</b>.<br>A leg or foot has "
            "suddenly gone <b>cold and pale or blue</b>.",
        ),
    }


def _urgent() -> dict[Sign, str]:
    return {
        Sign.U1: translate(
            "Questions",
            "Does your <b>foot slap or drag</b>, or can you no longer lift your toes or stand on "
            "tiptoe?",
        ),
        Sign.U2: translate(
            "Questions",
            "Do you have a <b>high temperature</b>, shivering or feel very ill with the back pain?",
        ),
        Sign.U3: translate(
            "Questions",
            "Have you <b>lost weight</b> without trying, or <b>had cancer</b> at any time?",
        ),
        Sign.U4: translate(
            "Questions",
            "Is the pain there <b>all the time</b>, with <b>no position</b> that eases it even a "
            "little, and <b>much worse at night</b>?",
        ),
        Sign.U5: translate(
            "Questions",
            "Do you have <b>thin bones or take steroid tablets</b>, and did this start after a "
            "small bump, cough or lift?",
        ),
        Sign.U6: translate(
            "Questions",
            "Is the pain new or getting worse <b>and</b> in the last few weeks you had a serious "
            "<b>infection</b> or a <b>spinal injection or operation</b>, or you <b>inject drugs</b>, "
            "or your <b>immune system is weak</b>?",
        ),
        Sign.U7: translate(
            "Questions",
            "Is there a <b>new lump</b>, has your back <b>changed shape</b>, or is the pain <b>high "
            "up between the shoulder blades</b> or like a <b>band round your body</b>?",
        ),
        Sign.U8: translate("Questions", "Is one calf <b>swollen, hot or red</b>?"),
    }
