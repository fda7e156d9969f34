"""The "ask first" pages (clinical.md 6.2): why it matters, and whom to ask."""

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.profile import Country
from sciatica_desktop.domain.safety.asking import Ask, AskReply
from sciatica_desktop.ui.wording.signs import advice_line

translate = QCoreApplication.translate


def mornings_question() -> str:
    """Return the one question that no profile answers."""
    return translate(
        "AskFirst",
        "Have you felt stiff for more than <b>30 minutes each morning</b>, for 3 months or longer, "
        "and did that start before you were 45?",
    )


def ask_title(ask: Ask) -> str:
    """Name what is asked about."""
    return {
        Ask.PREGNANT: translate("AskFirst", "You are pregnant"),
        Ask.HIP: translate("AskFirst", "You have rules about moving your hip"),
        Ask.BONES: translate("AskFirst", "Thin bones, or a spine fracture"),
        Ask.VERTEBRA: translate("AskFirst", "A slipped vertebra"),
        Ask.LONG_SPELL: translate("AskFirst", "Your pain has lasted more than 6 weeks this time"),
        Ask.STIFF_MORNINGS: translate("AskFirst", "Long stiff mornings"),
    }[ask]


def ask_why(ask: Ask) -> str:
    """Say why it matters."""
    return {
        Ask.PREGNANT: translate(
            "AskFirst",
            "Some positions and strong stretches do not suit a pregnancy. "
            "Which ones suit yours is best said by somebody who knows you.",
        ),
        Ask.HIP: translate(
            "AskFirst",
            "After a hip operation, bending, crossing or twisting too far can harm the joint. "
            "The rules are not the same for everybody, and they change with time.",
        ),
        Ask.BONES: translate(
            "AskFirst",
            "Strong bending and twisting can load a thin bone too much. "
            "Small, slow moves and growing stronger are good for most people with thin bones.",
        ),
        Ask.VERTEBRA: translate(
            "AskFirst",
            "Arching far back can upset a slipped vertebra. "
            "How far is right for you is not the same as for the next person.",
        ),
        Ask.LONG_SPELL: translate(
            "AskFirst",
            "Most sciatica eases within weeks. When leg pain or numbness has stayed as it is, or is "
            "slowly getting worse, it is worth having somebody look at it. There may be more that "
            "can help.",
        ),
        Ask.STIFF_MORNINGS: translate(
            "AskFirst",
            "Stiffness like this can have a cause other than sciatica, and that can be treated.",
        ),
    }[ask]


def ask_whom(ask: Ask, country: Country | None) -> str:
    """Say whom to ask."""
    line = advice_line(country)
    return {
        Ask.PREGNANT: translate(
            "AskFirst",
            "Ask your midwife, GP or physio. Pain that comes in waves, bleeding, fluid, or the baby "
            "moving less: call your maternity unit <b>now</b>.",
        ),
        Ask.HIP: translate("AskFirst", "Ask your surgeon or the physio who saw you after it."),
        Ask.BONES: translate("AskFirst", "Ask your GP or a physio which moves to leave out."),
        Ask.VERTEBRA: translate(
            "AskFirst", "Ask a physio, or the doctor who told you about it, how far you may arch."
        ),
        Ask.LONG_SPELL: translate("AskFirst", "See a GP or physio, or ask {line}."),
        Ask.STIFF_MORNINGS: translate(
            "AskFirst", "Ask a GP. Say how long the stiffness lasts and since when you have it."
        ),
    }[ask].format(line=line)


def reply_words(reply: AskReply) -> str:
    """Return a choice as its button and its row in a list say it."""
    return {
        AskReply.ASKED: translate("AskFirst", "I have asked, or I know my limits"),
        AskReply.GENTLE: translate("AskFirst", "Show me gentle exercises only"),
        AskReply.NO: translate("AskFirst", "No"),
    }[reply]
