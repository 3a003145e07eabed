"""Employers' statements from a generator that shares no words with the matcher: how many payments are told rightly.

`make score-statements` prints the figures by kind of breakage; here a few fixed seeds stand for them.
"""

from pathlib import Path

from ..statements.score import measure


def test_payments_of_made_statements_are_matched(tmp_path: Path) -> None:
    score = measure(range(9000, 9060), tmp_path)
    told = score.table()
    assert score.share("right") > 0.9, told
    assert score.share("right") + score.share("suggested") > 0.96, told
    assert score.share("wrong") + score.share("misread") < 0.01, told
    assert not score.share("lost"), told  # each line is matched, is a difference, or is left out with its reason
