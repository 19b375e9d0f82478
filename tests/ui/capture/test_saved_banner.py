"""The number to read out."""

from app.ui.capture.edge_text import EdgeText
from app.ui.capture.saved_banner import SavedBanner


def test_the_number_is_the_largest_and_all_is_read_out(qapp: object) -> None:
    banner = SavedBanner()
    banner.say("Saved", "KG06-7F4K2Q-5", "NAZARI · Work")
    assert banner.number() == "KG06-7F4K2Q-5"
    assert banner.accessibleName() == "Saved KG06-7F4K2Q-5 NAZARI · Work"
    banner.ensurePolished()
    sizes = {}
    for text in banner.findChildren(EdgeText):
        text.ensurePolished()
        sizes[text.said()] = text.fontMetrics().height()
    assert max(sizes, key=lambda said: sizes[said]) == "KG06-7F4K2Q-5"
