"""Pauses of the cycle collector, which is one for all threads."""

import gc
from contextlib import ExitStack

from clientbook.progress import gc_paused


def test_a_pause_lasts_until_the_last_of_those_who_asked_has_ended() -> None:
    with ExitStack() as first, ExitStack() as second:
        first.enter_context(gc_paused())
        second.enter_context(gc_paused())
        first.close()
        assert not gc.isenabled(), "what the other one has made would be looked at"
        second.close()
        assert gc.isenabled()


def test_a_pause_leaves_a_collector_off_that_was_off_before() -> None:
    gc.disable()
    try:
        with gc_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
