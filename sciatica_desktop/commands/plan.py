"""`sciatica-desktop plan`: a programme unrolled into phases."""

from argparse import ArgumentParser, Namespace

from sciatica_desktop.commands.house import House, WrongValue, minutes, print_columns, print_json
from sciatica_desktop.domain.plan import Phase, Plan
from sciatica_desktop.domain.planning import plan_programme
from sciatica_desktop.domain.strict import nearest

NAME = "plan"
HELP = "show a programme as phases with their times"


def configure(parser: ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("programme", metavar="PROGRAMME", help="the id of a programme")
    parser.add_argument("--with-optional", action="store_true", help="with its optional items")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: Namespace, house: House) -> int:
    """Print the plan that knows no person and no setting."""
    programmes = house.catalogue.programmes
    if options.programme not in programmes:
        near = nearest(options.programme, list(programmes))
        raise WrongValue(f'there is no programme "{options.programme}"{near}')
    plan = plan_programme(
        house.catalogue, programmes[options.programme], with_optional=options.with_optional
    )
    if options.json:
        print_json(as_json(plan))
    else:
        print_columns([_row(phase) for phase in plan.phases])
        print(f"{minutes(round(plan.total_s))} in all")
    return 0


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
        f"{phase.duration_s or 0:g} s",
        phase.kind.replace("_", " "),
        phase.exercise,
        phase.side or "",
        "" if phase.set is None else f"set {phase.set}",
        "" if phase.rep is None else f"repetition {phase.rep}",
    )
