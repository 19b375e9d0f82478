"""Words to say to the traveller."""

from app.ui.capture.say_aloud import SayAloud


def test_words_keep_their_own_direction(qapp: object) -> None:
    card = SayAloud()
    card.say("Say aloud in Dari", "آیا موافق هستید؟")
    assert card._words.said() == "\u2068“آیا موافق هستید؟”\u2069"
    assert card.accessibleName() == "Say aloud in Dari: آیا موافق هستید؟"
