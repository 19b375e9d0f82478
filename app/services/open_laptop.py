"""All that a signed-in officer can do, in one bundle for the window."""

from dataclasses import dataclass, field

from app.domain.officers import Officer
from app.services.access_print import AccessPrint
from app.services.approvals import Approvals
from app.services.backup import Backup
from app.services.break_glass import BreakGlass
from app.services.clock_watch import ClockWatch
from app.services.closing import close_laptop
from app.services.consents import Consents
from app.services.corrections import Corrections
from app.services.drafts import Drafts
from app.services.duplicates import Duplicates
from app.services.exchange import Exchange
from app.services.exporter import Exporter
from app.services.hand_over import HandOver
from app.services.journal_check import JournalCheck
from app.services.journal_copy import JournalCopy
from app.services.limits import Limits
from app.services.look_ups import LookUps
from app.services.officers import Officers
from app.services.pause import Pause, Paused
from app.services.person_file import PersonFile
from app.services.protection import Protection
from app.services.protection_counts import ProtectionCounting
from app.services.protection_files import ProtectionFiles
from app.services.reference import Reference
from app.services.registrar import Registrar
from app.services.rekey import Rekey
from app.services.renewal import Renewal
from app.services.retention import Keeping
from app.services.rights import Rights
from app.services.search import Search
from app.services.shifts import Shifts
from app.services.signed_in import SignedIn
from app.services.slips import Slips
from app.services.stick import Stick
from app.services.support_log import SupportLog
from app.services.trust import Trust
from app.services.withdrawal import Withdrawal


@dataclass(frozen=True, slots=True)
class OpenLaptop:
    """An unlocked laptop and its officer. After `close` every use case fails as locked."""

    officer: Officer
    post: str
    label: str
    shifts: Shifts
    drafts: Drafts
    registrar: Registrar
    duplicates: Duplicates
    search: Search
    exporter: Exporter
    journal: JournalCopy
    journal_check: JournalCheck
    exchange: Exchange
    officers: Officers
    slips: Slips
    person_file: PersonFile
    corrections: Corrections
    approvals: Approvals
    hand_over: HandOver
    clock_watch: ClockWatch
    protection: Protection
    protection_files: ProtectionFiles
    protection_counts: ProtectionCounting
    break_glass: BreakGlass
    rekey: Rekey
    renewal: Renewal
    trust: Trust
    pin: "Pause[OpenLaptop]"
    reference: Reference
    rights: Rights
    consents: Consents
    keeping: Keeping
    look_ups: LookUps
    access_print: AccessPrint
    limits: Limits
    backup: Backup
    stick: Stick
    support_log: SupportLog
    withdrawal: Withdrawal
    _signed_in: SignedIn = field(repr=False)

    def close(self) -> None:
        """Lock: seal what waits, so that it can be carried while locked, and drop every key.

        The store is closed whatever happens; raises EnvironmentFailed when the disk did not take
        what was to be sealed. It waits in the journal then. A second call does nothing.
        """
        self.pin.drop()
        close_laptop(self._signed_in)

    def pause(self) -> "Paused[OpenLaptop]":
        """Close until the PIN is given. Raises as `Pause.begin`."""
        return self.pin.begin()


def open_laptop(signed_in: SignedIn, reference: Reference, pause: Pause[OpenLaptop]) -> OpenLaptop:
    """The services of this officer on this laptop."""
    drafts, watch = Drafts(signed_in), ClockWatch(signed_in)
    return OpenLaptop(
        officer=signed_in.officer,
        post=signed_in.device.post,
        label=signed_in.device.label,
        shifts=Shifts(signed_in),
        drafts=drafts,
        registrar=Registrar(signed_in, reference, drafts, watch),
        duplicates=Duplicates(signed_in),
        search=Search(signed_in),
        exporter=Exporter(signed_in),
        journal=JournalCopy(signed_in),
        journal_check=JournalCheck(signed_in),
        exchange=Exchange(signed_in, watch),
        officers=Officers(signed_in),
        slips=Slips(signed_in),
        person_file=PersonFile(signed_in),
        corrections=Corrections(signed_in),
        approvals=Approvals(signed_in),
        hand_over=HandOver(signed_in, drafts),
        clock_watch=watch,
        protection=Protection(signed_in),
        protection_files=ProtectionFiles(signed_in),
        protection_counts=ProtectionCounting(signed_in),
        break_glass=BreakGlass(signed_in),
        rekey=Rekey(signed_in),
        renewal=Renewal(signed_in),
        trust=Trust(signed_in),
        pin=pause,
        reference=reference,
        rights=Rights(signed_in),
        consents=Consents(signed_in),
        keeping=Keeping(signed_in),
        look_ups=LookUps(signed_in),
        access_print=AccessPrint(signed_in),
        limits=Limits(signed_in),
        backup=Backup(signed_in),
        stick=Stick(signed_in),
        support_log=SupportLog(signed_in),
        withdrawal=Withdrawal(signed_in),
        _signed_in=signed_in,
    )
