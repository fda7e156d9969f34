"""The "ask first" pages: one item at a time, each choice kept at once."""

from sciatica_desktop.domain.safety.asking import Ask, AskReply
from sciatica_desktop.storage.told import Told
from sciatica_desktop.viewmodels.ask_first import AskFirstViewModel
from tests.viewmodels.rooms import Rooms


def asking(rooms: Rooms, *items: Ask) -> AskFirstViewModel:
    return AskFirstViewModel(Told(rooms.settings), rooms.clock, items)


def kept(rooms: Rooms) -> dict[Ask, AskReply]:
    return {ask: answered.reply for ask, answered in Told(rooms.settings).asked().items()}


def kept_asking(model: AskFirstViewModel) -> bool:
    return model.asks


def test_each_item_is_kept_and_the_last_one_ends(rooms: Rooms) -> None:
    model = asking(rooms, Ask.BONES, Ask.LONG_SPELL)
    ended = list[bool]()
    model.finished.connect(lambda: ended.append(True))
    assert (model.item, model.number, model.count) == (Ask.BONES, 1, 2)
    model.reply(AskReply.GENTLE)
    assert (model.item, model.number, kept(rooms)) == (
        Ask.LONG_SPELL,
        2,
        {Ask.BONES: AskReply.GENTLE},
    )
    assert ended == []
    model.reply(AskReply.ASKED)
    assert ended == [True]
    assert kept(rooms)[Ask.LONG_SPELL] is AskReply.ASKED


def test_mornings_begin_with_a_question_and_only_a_yes_leads_to_advice(rooms: Rooms) -> None:
    model = asking(rooms, Ask.STIFF_MORNINGS)
    assert kept_asking(model)
    model.say_yes()
    assert kept_asking(model) is False
    assert kept(rooms) == {}
    model.back()
    assert kept_asking(model)
    model.reply(AskReply.NO)
    assert kept(rooms) == {Ask.STIFF_MORNINGS: AskReply.NO}


def test_back_leads_through_the_items_and_out(rooms: Rooms) -> None:
    model = asking(rooms, Ask.BONES, Ask.VERTEBRA)
    left = list[bool]()
    model.left.connect(lambda: left.append(True))
    model.reply(AskReply.ASKED)
    model.back()
    assert (model.item, left) == (Ask.BONES, [])
    model.back()
    assert left == [True]
