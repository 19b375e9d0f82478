"""What services show is frozen and says nothing more than it must."""

import dataclasses
import inspect

from app.services import views


def test_every_view_is_a_frozen_value_without_a_dict() -> None:
    classes = [
        c for _, c in inspect.getmembers(views, inspect.isclass) if c.__module__ == views.__name__
    ]
    assert len(classes) >= 15
    for view in classes:
        assert dataclasses.is_dataclass(view)
        assert view.__dataclass_params__.frozen  # type: ignore[attr-defined] # not in the stubs
        assert hasattr(view, "__slots__")


def test_what_is_shown_while_locked_or_of_drafts_names_no_traveller() -> None:
    for view in (views.LaptopCard, views.DraftCard, views.ExchangeState, views.SlipCode):
        names = {field.name for field in dataclasses.fields(view)}
        assert not any("family" in name or "given" in name or "birth" in name for name in names)
