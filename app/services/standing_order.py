"""Before a laptop is shown or opened: whether there is an order to wipe it.

Looking costs next to nothing; what obeys is loaded only where there is something to obey, so that
the locked screen need not wait for it.
"""

from app.settings.place import Place


def refuse_withdrawn(place: Place) -> None:
    """Obey what is known to be ordered while nobody is signed in. The caller holds the folder.

    Raises UserCanFix `withdrawn` or `erased_here` while a wiped laptop still keeps sealed batches
    for headquarters; EnvironmentFailed when a wipe could not be finished.
    """
    if not (place.wipe_file.exists() or place.order_file.exists()):
        return
    from app.services import withdrawal  # noqa: PLC0415 - sync and storage, only when needed

    withdrawal.refuse_withdrawn(place)
