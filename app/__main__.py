"""The `manzil` command.

Exit codes: 0 done, 1 it could not be done (one line on standard error says why and what to do),
2 the command line was wrong. Each command imports what it needs only when it is chosen, so that
`manzil mrz` works without a window and `manzil hq` without a laptop.
"""

import argparse
import importlib
import io
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from app.domain.errors import EnvironmentFailed, ManzilError, UserCanFix
from app.domain.ids import system_clock
from app.domain.officers import Role
from app.services.version import VERSION

DONE, FAILED, INTERRUPTED = 0, 1, 130
# commands whose own room knows their arguments (add_arguments, run): name, module, help
_ELSEWHERE = (
    ("hq", "app.hq.cli", "headquarters: init, serve, invite, devices, people, status"),
    (
        "verify",
        "app.verify.cli",
        "check a journal export, a batch or an acknowledgement, trusting no database",
    ),
    ("take", "app.services.take_command", "take a page from headquarters that came as a file"),
    ("recover", "app.services.recovery_command", "open a laptop whose officer is locked out"),
    ("renew", "app.services.renewal_command", "make new keys of this laptop, by a code"),
    ("trust", "app.services.trust_command", "take a newer key list that came as a file"),
    ("backup", "app.services.backup_command", "copy what is unsent to a second medium"),
    ("restore", "app.services.restore_command", "take in what another laptop copied there"),
    ("salvage", "app.services.salvage_command", "save what can be read of a damaged database"),
    ("log", "app.services.log_command", "write logs and numbers into an archive for support"),
    ("roles", "app.services.roles_command", "print what each role may do, and on whose records"),
)
_ROLES = (Role.REGISTRAR, Role.PROTECTION, Role.SUPERVISOR)
_DATA_HELP = "data folder of this laptop (default: MANZIL_DATA, or this user's data folder)"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    given = list(sys.argv[1:] if argv is None else argv)
    _speak_unicode()
    try:
        chosen = _parser(_command_of(given)).parse_args(given)
        run: Callable[[argparse.Namespace], int] = chosen.run
        return run(chosen)
    except ManzilError as wrong:
        print(f"manzil: {wrong.message}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # whoever read our output has enough; keep the interpreter from flushing into it again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


def _command_of(given: Sequence[str]) -> str:
    """The command's name, found before the whole line is parsed."""
    front = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    front.add_argument("--data")
    front.add_argument("command", nargs="?", default="")
    try:
        return str(front.parse_known_args(given)[0].command)
    except argparse.ArgumentError:
        return ""


def _parser(command: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="manzil",
        description="Offline-first registration of people on the move, at border points."
        " Without a command: the window of this laptop.",
    )
    parser.add_argument("--version", action="version", version=f"manzil {VERSION}")
    parser.add_argument("--data", type=Path, metavar="DIR", help=_DATA_HELP)
    parser.set_defaults(run=_desktop)
    commands = parser.add_subparsers(metavar="COMMAND", title="commands")
    _add_demo(commands)
    _add_enrol(commands)
    _add_sync(commands)
    _add_journal(commands)
    for name, module, words in _ELSEWHERE:
        other = commands.add_parser(name, help=words)
        if name == command:  # only then its room is imported
            room = importlib.import_module(module)
            room.add_arguments(other)
            other.set_defaults(run=room.run)
    _add_mrz(commands)
    return parser


def _add_demo(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    demo = commands.add_parser(
        "demo", help="a headquarters, an enrolled laptop with invented people, and the window"
    )
    demo.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="folder of the demo (default: demo in the data folder)",
    )
    demo.add_argument("--offscreen", action="store_true", help="without a screen")
    demo.add_argument(
        "--screenshots", type=Path, metavar="DIR", help="render every page to PNG there, then end"
    )
    demo.add_argument("--language", default="en", help="of the window: en, ru, prs (default: en)")
    demo.add_argument("--theme", choices=("light", "dark", "glare"), default="light")
    demo.add_argument("--points", type=int, default=11, help="size of type (default: 11)")
    demo.add_argument(
        "--no-window", action="store_true", help="set everything up, say what there is, and end"
    )
    demo.set_defaults(run=_demo)


def _add_enrol(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    enrol = commands.add_parser(
        "enrol",
        help="join this laptop to headquarters with a code from `manzil hq invite`",
        description="Makes the laptop's keys and database and asks headquarters to take it in."
        " When the answer was lost, run it again with the same code and passphrase.",
    )
    enrol.add_argument("code", metavar="CODE", help="begins with MZ1.; read from - is possible")
    enrol.add_argument("--officer", metavar="NAME", required=True, help="the first who signs in")
    enrol.add_argument(
        "--role",
        action="append",
        choices=[role.value for role in _ROLES],
        help="of that officer; may be given several times (default: supervisor and registrar)",
    )
    enrol.add_argument(
        "--practice", action="store_true", help="for practice only: draft texts may be used"
    )
    _add_data(enrol)
    enrol.set_defaults(run=_enrol)


def _add_sync(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    sync = commands.add_parser(
        "sync",
        help="carry what waits in the outbox to headquarters (for scheduled tasks)",
        description="Needs nobody signed in and no key of the database: what was sealed is sent,"
        " the answers are settled when somebody signs in. Exit code 1 when nothing could be sent.",
    )
    _add_data(sync)
    sync.set_defaults(run=_sync)


def _add_journal(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    copied = commands.add_parser(
        "journal",
        help="copy the whole journal into a file that an auditor checks with `manzil verify`",
        description="A supervisor signs in and writes the journal, signed by this device, to a new"
        " file. It holds everybody's data in the clear: for an auditor, on an encrypted disk.",
    )
    copied.add_argument("file", type=Path, metavar="FILE", help="a file that is not there yet")
    copied.add_argument("--officer", metavar="NAME", required=True, help="the supervisor")
    _add_data(copied)
    copied.set_defaults(run=_journal)


def _add_mrz(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    mrz = commands.add_parser(
        "mrz",
        help="read machine-readable zones and print them as JSON",
        description="Documents are separated by blank lines. Prints a JSON list, one object each.",
    )
    mrz.add_argument("file", metavar="FILE", help="a text file, or - for standard input")
    mrz.set_defaults(run=_mrz)


def _add_data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data", type=Path, metavar="DIR", default=argparse.SUPPRESS, help=_DATA_HELP
    )


def _desktop(chosen: argparse.Namespace) -> int:
    from app.desktop import open_window  # noqa: PLC0415 - only this command needs Qt

    return open_window(_folder(chosen))


def _demo(chosen: argparse.Namespace) -> int:
    if chosen.offscreen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.demo.command import run  # noqa: PLC0415 - only this command needs all rooms

    return run(chosen)


def _enrol(chosen: argparse.Namespace) -> int:
    from app.services.command_line import place_of  # noqa: PLC0415
    from app.services.enrolment import enrol  # noqa: PLC0415
    from app.settings.place import hold  # noqa: PLC0415
    from app.settings.terminal import typed_twice  # noqa: PLC0415

    place = place_of(chosen)
    code = sys.stdin.readline() if chosen.code == "-" else chosen.code
    roles = [Role(role) for role in chosen.role or ("supervisor", "registrar")]
    with hold(place):
        card = enrol(
            place,
            code,
            officer_name=chosen.officer,
            roles=roles,
            passphrase=typed_twice("Passphrase (12 characters or four words): "),
            clock=system_clock,
            practice=chosen.practice,
        )
    print(f"Enrolled as {card.label} of post {card.post}. Start the window: manzil")
    return DONE


def _sync(chosen: argparse.Namespace) -> int:
    from app.services.command_line import place_of  # noqa: PLC0415
    from app.services.headless import carry_outbox  # noqa: PLC0415

    outcome = carry_outbox(place_of(chosen), system_clock)
    print(outcome.words)
    return DONE if outcome.good else FAILED


def _journal(chosen: argparse.Namespace) -> int:
    from app.services.command_line import place_of  # noqa: PLC0415
    from app.services.journal_command import run  # noqa: PLC0415
    from app.settings.place import hold  # noqa: PLC0415
    from app.settings.terminal import typed_secret  # noqa: PLC0415

    place = place_of(chosen)
    with hold(place):
        print(
            run(
                place,
                system_clock,
                officer=chosen.officer,
                passphrase=lambda: typed_secret("Passphrase: "),
                target=chosen.file,
            )
        )
    return DONE


def _mrz(chosen: argparse.Namespace) -> int:
    from app.documents.mrz_command import run  # noqa: PLC0415

    print(run(_text_of(chosen.file), datetime.now(UTC).astimezone().date()))
    return DONE


def _text_of(name: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except FileNotFoundError as wrong:
        raise UserCanFix("no_file", f"There is no file {name}. Check its name.") from wrong
    except OSError as wrong:
        raise EnvironmentFailed("disk", f"{name} cannot be read: {wrong.strerror}.") from wrong
    return raw.decode("utf-8-sig", errors="replace")


def _folder(chosen: argparse.Namespace) -> Path:
    from app.settings.place import default_folder  # noqa: PLC0415

    return Path(chosen.data) if chosen.data else default_folder()


def _speak_unicode() -> None:
    """A console with a narrow code page shows what it can and never breaks off."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
