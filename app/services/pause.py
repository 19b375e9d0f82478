"""A pause within a shift: the window hides, the store is closed, six digits go on.

Keys stay in memory only, wrapped under the PIN (vault/pin). Whoever wants more than a pause locks.
What is typed is in the drafts before: nothing of it lives here.
"""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Generic, TypeVar

from app.domain.errors import UserCanFix
from app.services.closing import close_laptop
from app.services.key_file import read_throttle, write_throttle
from app.services.signed_in import SignedIn
from app.storage.shifts import current_shift
from app.vault import throttle
from app.vault.key_file import STANDARD, KdfCost, OpenedSlot
from app.vault.pin import Pinned, open_with_pin, require_pin, wrap_under_pin

Laptop = TypeVar("Laptop")
MOST_ERRORS = 5
LONGEST = timedelta(minutes=60)
SLEPT = timedelta(minutes=2)
"""So much more on the wall clock than on the other: the machine slept, or its clock was set."""

Reopen = Callable[[OpenedSlot, Pinned], Laptop]
"""Makes the open laptop again."""
Timer = Callable[[], float]


class Pause(Generic[Laptop]):
    """The PIN of this sign-in. It is gone with the lock, and is chosen anew after the next."""

    def __init__(
        self,
        signed_in: SignedIn,
        keys: OpenedSlot,
        reopen: Reopen[Laptop],
        *,
        pinned: Pinned | None = None,
        cost: KdfCost = STANDARD,
        timer: Timer = time.monotonic,
    ) -> None:
        """`timer` gives seconds."""
        self._at = signed_in
        self._keys: OpenedSlot | None = keys
        self._reopen = reopen
        self._pinned = pinned
        self._cost = cost
        self._timer = timer

    @property
    def has_pin(self) -> bool:
        return self._pinned is not None

    def set_pin(self, pin: str) -> None:
        """The PIN until the next lock. Slow on purpose. Raises UserCanFix `weak_pin`."""
        require_pin(pin, self._at.clock().astimezone().date())
        if self._keys is None:
            raise UserCanFix("pause_over", "The pause is over. Sign in with your passphrase.")
        device, officer = self._at.device.device, self._at.officer.id
        self._pinned = wrap_under_pin(
            self._keys, pin, device=device, officer=officer, cost=self._cost
        )

    def begin(self) -> "Paused[Laptop]":
        """Close the store, let go of every key, and wait for the PIN.

        Raises UserCanFix `no_pin`, or `no_shift` outside of a shift: then lock instead. Raises
        EnvironmentFailed when the disk did not take what was to be sealed: the laptop is locked.
        """
        if self._pinned is None:
            raise UserCanFix("no_pin", "Choose a PIN first, or lock.", field="pin")
        with self._at.store.read() as tx:
            if current_shift(tx, self._at.officer.id) is None:
                raise UserCanFix("no_shift", "Start the shift first.")
        pinned = self._pinned
        try:
            close_laptop(self._at)
        finally:
            self.drop()
        return Paused(self._at, pinned, self._reopen, self._timer)

    def drop(self) -> None:
        """Let go of keys and PIN. Python gives no way to overwrite what they lay in."""
        self._keys = self._pinned = None


class Paused(Generic[Laptop]):
    """A paused laptop: who may go on, and for how long. Errors are counted on the disk."""

    def __init__(self, at: SignedIn, pinned: Pinned, reopen: Reopen[Laptop], timer: Timer) -> None:
        # of SignedIn only what is no key: it must not be kept alive by a pause
        self.officer = at.officer
        self.post, self.label = at.device.post, at.device.label
        self._device = at.device.device
        self._place = at.place
        self._clock = at.clock
        self._timer = timer
        self._reopen = reopen
        self._pinned: Pinned | None = pinned
        self._errors = 0
        self._began_at = at.clock()
        self._began = timer()

    @property
    def locked(self) -> bool:
        """Whether only the passphrase helps: told so, too many errors, too long, slept."""
        if self._pinned is not None and self._is_over():
            self.lock()
        return self._pinned is None

    @property
    def tries_left(self) -> int:
        return 0 if self.locked else MOST_ERRORS - self._errors

    def resume(self, pin: str) -> Laptop:
        """Go on where it stopped, as the same officer. Slow on purpose.

        Raises UserCanFix `wrong_pin` (with `tries`), `pause_over` when only the passphrase helps,
        and what opening raises; then the laptop is locked.
        """
        if self.locked or self._pinned is None:
            raise UserCanFix("pause_over", "The pause is over. Sign in with your passphrase.")
        pinned = self._pinned
        keys = open_with_pin(pinned, pin, device=self._device, officer=self.officer.id)
        if keys is None:
            raise self._note_error()
        self.lock()
        return self._reopen(keys, pinned)

    def lock(self) -> None:
        """From now on only the passphrase helps: the wrapped keys are let go of."""
        self._pinned = None

    def woke(self) -> None:
        """The machine slept: somebody else may have it."""
        self.lock()

    def _is_over(self) -> bool:
        passed = timedelta(seconds=self._timer() - self._began)
        on_the_wall = self._clock() - self._began_at
        slept = abs(on_the_wall - passed) > SLEPT
        return passed >= LONGEST or on_the_wall >= LONGEST or slept

    def _note_error(self) -> UserCanFix:
        """Written down before it is told: a killed program must not forget it."""
        self._errors += 1
        waiting = read_throttle(self._place)
        write_throttle(self._place, throttle.wrong_pin(waiting, self.officer.id, self._clock()))
        if self._errors >= MOST_ERRORS:
            self.lock()
            return UserCanFix("pause_over", "The pause is over. Sign in with your passphrase.")
        left = MOST_ERRORS - self._errors
        return UserCanFix("wrong_pin", "This is not the PIN. Try again.", field="pin", tries=left)
