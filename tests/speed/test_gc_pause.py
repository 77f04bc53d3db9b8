"""No search for garbage during a build; afterwards it is as it was before."""

import gc

import pytest

from generator.speed.gc_pause import uncollected


def test_the_search_stops_and_goes_on_afterwards() -> None:
    with uncollected():
        assert not gc.isenabled()
        with uncollected():  # one part of a build within another
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), uncollected():
        raise ZeroDivisionError
    assert gc.isenabled()
