"""A desktop's session service on a private bus: it hands out inhibitions and tells of each change.

As the real ones do, it drops the inhibitions of a client whose connection is gone. Each line of
its output is how many are held.
"""

import sys
from collections.abc import Mapping

from jeepney import DBus, HeaderFields, MatchRule, MessageType, message_bus, new_method_return
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import Message

NAME = "org.freedesktop.ScreenSaver"


class Service:
    """Counts cookies by client."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self._held: dict[int, str] = {}
        self._last = 0

    def take(self, message: Message) -> None:
        """Answer a call, or notice that a client is gone."""
        fields: Mapping[HeaderFields, str] = message.header.fields
        member, sender = fields.get(HeaderFields.member), fields.get(HeaderFields.sender, "")
        if message.header.message_type is MessageType.signal:
            if member == "NameOwnerChanged" and not message.body[2]:
                gone = message.body[0]
                self._held = {c: owner for c, owner in self._held.items() if owner != gone}
                self._tell()
        elif member == "Inhibit":
            self._last += 1
            self._held[self._last] = sender
            self._connection.send(new_method_return(message, "u", (self._last,)))
            self._tell()
        elif member == "UnInhibit":
            self._held.pop(message.body[0], None)
            self._connection.send(new_method_return(message))
            self._tell()

    def _tell(self) -> None:
        sys.stdout.write(f"{len(self._held)}\n")
        sys.stdout.flush()


def main() -> None:
    """Serve until the bus or the reader is gone."""
    connection = open_dbus_connection(bus="SESSION")
    bus = DBus()
    connection.send_and_get_reply(bus.RequestName(NAME))
    gone = MatchRule(type="signal", interface=message_bus.interface, member="NameOwnerChanged")
    connection.send_and_get_reply(bus.AddMatch(gone))
    service = Service(connection)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while True:
        service.take(connection.receive())


if __name__ == "__main__":
    main()
