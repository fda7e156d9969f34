"""Know whether an object is still whole."""


def emptied(thing: object) -> bool:
    """Whether Python's collector has already emptied an object that Qt still sends events to.

    WORKAROUND: in a cycle of widgets the attributes go before Qt's half does, and an event filter
    is called once more in between.
    """
    return not vars(thing)
