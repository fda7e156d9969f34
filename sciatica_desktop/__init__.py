"""Sciatica Desktop: guided exercise sessions and a private pain diary.

The map of the house. Arrows point inward only; `make check` refuses any other import.

    __main__ → cli → app → commands → ui → viewmodels → storage | services | figure → ports → domain

domain/      plain Python, standard library only: values in, values out. No Qt, no files, no clock.
ports.py     what the program asks of the machine, as Protocols of one to three methods.
figure/      the moving figure without Qt: body tables, skeleton, poses, depth order (numpy).
storage/     SQLite and files without Qt: the diary, the settings, the catalogue.
services/    adapters to the machine, each fits a port and has a null twin.
viewmodels/  QObject and Signal, QtCore only: what a page shows and what a person may do.
ui/          widgets: lay out, paint, forward. Only ui/trends imports pyqtgraph.
commands/    the commands that need no window, one module each.
app/         the composition root of the window; cli.py reads the command line.

Where a new thing goes: a rule or a number → domain; a sentence → ui/wording; a file or a
table → storage; something the machine does → a port and a service; a thing one sees → ui.
Time is always an argument; only services read a clock.
"""

__version__ = "0.1.0"
