"""`manzil salvage`: what can still be read of a damaged database, without the window."""

import argparse
import sys
from pathlib import Path

from app.domain.ids import system_clock
from app.services.access import Access
from app.services.command_line import DONE, add_data, officer_named, place_of
from app.services.salvage import Salvage, Saved
from app.settings.place import hold
from app.settings.terminal import typed_secret


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Saves every row of a damaged database that can still be read into a new file; the damaged"
        " one stays as it is. Then a supervisor lets the laptop go on with it, or what"
        " headquarters does not hold is sealed to be sent by `manzil sync`."
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--to", type=Path, metavar="FILE", help="save into this new file")
    what.add_argument("--go-on", type=Path, metavar="FILE", help="go on with what was saved there")
    what.add_argument("--seal", type=Path, metavar="FILE", help="seal what was saved there")
    parser.add_argument("--officer", required=True, metavar="NAME", help="whose passphrase it is")
    add_data(parser)


def run(chosen: argparse.Namespace) -> int:
    """Returns the exit code, raises ManzilError."""
    place = place_of(chosen)
    with hold(place):
        officer = officer_named(Access(place, system_clock).officers(), chosen.officer)
        salvage, words = Salvage(place, system_clock), typed_secret("Passphrase: ")
        if chosen.to is not None:
            told = told_of(salvage.save(officer, words, chosen.to), chosen.to)
        elif chosen.seal is not None:
            count = salvage.seal(officer, words, chosen.seal)
            told = f"{count} entries are sealed for headquarters. Send them: manzil sync"
        else:
            aside = salvage.go_on(officer, words, chosen.go_on)
            told = (
                "The laptop goes on with what was saved. Sign in now; headquarters is told.\n"
                f"The damaged database is kept as {aside.name} until headquarters says otherwise."
            )
    sys.stdout.write(told + "\n")
    return DONE


def told_of(saved: Saved, target: Path) -> str:
    """What was saved and what is missing, by numbers."""
    found, entries = saved.salvaged, saved.salvaged.journal
    damaged, outdated, rows = len(found.damaged), len(found.outdated), sum(found.rows.values())
    lines = [
        f"{damaged} of {found.pages} pages are damaged; of {outdated} an older copy was read.",
        f"Saved: {rows} rows, of them {entries.entries} entries of the journal.",
        *(
            f"Lost: entries {gap.first} to {gap.last} of incarnation {gap.incarnation}."
            for gap in entries.gaps
        ),
    ]
    if saved.lost_at_the_end:
        lines.append(f"Lost: {saved.lost_at_the_end} entries at the end.")
    if entries.lost_bodies:
        lines.append(f"Lost: what {entries.lost_bodies} entries say, of which the heads are saved.")
    if entries.headless:
        lines.append(f"Saved without their entries: the contents of {entries.headless}.")
    if not entries.knows_device:
        lines.append("The laptop's own keys could not be saved: it has to be enrolled anew.")
    lines.append(
        f"The new file {target} opens with the same passphrases. A supervisor lets the laptop go"
        f" on with it: manzil salvage --go-on {target} --officer NAME"
    )
    return "\n".join(lines)
