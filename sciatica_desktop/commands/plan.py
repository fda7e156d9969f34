"""`sciatica-desktop plan`: a programme unrolled into phases."""

from argparse import ArgumentParser, Namespace

from sciatica_desktop.commands.house import House, Refusal, minutes, print_columns, print_json
from sciatica_desktop.domain.plan import Phase, Plan
from sciatica_desktop.domain.planning import plan_programme
from sciatica_desktop.domain.programme import Programme
from sciatica_desktop.storage.thresholds import load_thresholds

NAME = "plan"
HELP = "show a programme as phases with their times"


def configure(parser: ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("programme", metavar="PROGRAMME", help="the id of a programme")
    parser.add_argument("--with-optional", action="store_true", help="with its optional items")
    parser.add_argument(
        "--for-me",
        action="store_true",
        help="as your profile, your diary and your settings have it",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: Namespace, house: House) -> int:
    """Print the plan: without --for-me it knows no person and no setting."""
    programme = house.programme(options.programme)
    if options.for_me:
        plan = _for_me(programme, house, with_optional=options.with_optional)
    else:
        plan = plan_programme(house.catalogue, programme, with_optional=options.with_optional)
    if options.json:
        print_json(as_json(plan))
    else:
        print_columns([_row(phase) for phase in plan.phases])
        print(f"{minutes(round(plan.total_s))} in all")
    return 0


def _for_me(programme: Programme, house: House, *, with_optional: bool) -> Plan:
    """Return the plan of one's next session, with the last entry in place of its check."""
    from sciatica_desktop.ui.wording.pacing import pace_for
    from sciatica_desktop.ui.wording.spoken import Speech
    from sciatica_desktop.viewmodels.knowing import books_of
    from sciatica_desktop.viewmodels.own_plan import own_plan

    books, catalogue = books_of(house.database), house.catalogue
    found = own_plan(
        programme,
        books,
        catalogue,
        house.clock.wall(),
        load_thresholds(house.read),
        pace_for(books.settings.preferences(), Speech(catalogue.exercises)),
        with_optional=with_optional,
    )
    if found.closed:
        raise Refusal("sessions are closed just now; “Warning signs” in the window says why")
    if found.plan is None:
        raise Refusal(f'nothing of "{programme.id}" suits now')
    return found.plan


def as_json(plan: Plan) -> dict[str, object]:
    """Return a plan in the form of product.md 7."""
    return {
        "programme": plan.programme,
        "total_s": plan.total_s,
        "phases": [_phase(phase) for phase in plan.phases],
    }


def _phase(phase: Phase) -> dict[str, object]:
    return {
        "kind": phase.kind,
        "exercise": phase.exercise,
        "start_s": phase.start_s,
        "duration_s": phase.duration_s,
        "side": phase.side,
        "set": phase.set,
        "rep": phase.rep,
    }


def _row(phase: Phase) -> tuple[str, ...]:
    return (
        minutes(round(phase.start_s)),
        "a key" if phase.duration_s is None else f"{phase.duration_s:g} s",
        phase.kind.replace("_", " "),
        phase.exercise,
        phase.side or "",
        "" if phase.set is None else f"set {phase.set}",
        "" if phase.rep is None else f"repetition {phase.rep}",
    )
