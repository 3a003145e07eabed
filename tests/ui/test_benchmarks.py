"""What the benchmarks count: gaps, repaints, and figures that became worse. No test here looks at how quick anything is."""

import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QListView

from tests.benchmarks import history
from tests.benchmarks.figures import note, noted, share
from tests.benchmarks.gaps import FELT_MS, GapCounter
from tests.benchmarks.repaints import Repaints


def busy(milliseconds: float) -> None:
    """Holds this thread; by the core's time, for another program may have the core."""
    end = time.thread_time() + milliseconds / 1000
    while time.thread_time() < end:
        pass


def test_a_gap_is_counted_in_its_phase_with_what_was_done(qtbot: Any) -> None:
    counter = GapCounter()
    felt: list[str] = []
    counter.felt = lambda begin, end, doing: felt.append(doing)
    counter.begin("calm")
    counter.rest(20)
    counter.begin("work")
    counter.doing = "counting"
    counter.rest(20)
    busy(2 * FELT_MS)
    counter.rest(20)
    counter.end()
    worst, doing = counter.phases["work"].worst
    assert worst > FELT_MS and doing == "counting"
    assert counter.phases["work"].over(FELT_MS) >= 1 and "counting" in felt
    assert all(name == "calm" for _, name in counter.phases["calm"].gaps)


def test_what_lasts_until_the_end_of_a_phase_is_counted(qtbot: Any) -> None:
    counter = GapCounter()
    counter.begin("closing")
    busy(2 * FELT_MS)
    counter.end()
    assert counter.phases["closing"].over(FELT_MS) == 1


def test_each_repaint_of_the_rows_is_counted_and_nothing_is_lost(qtbot: Any) -> None:
    view = QListView()
    view.setModel(QStringListModel(["one", "two"]))
    qtbot.addWidget(view)
    repaints = Repaints(view)
    view.show()
    qtbot.waitUntil(lambda: bool(repaints.times))
    painted, seen = view.grab().toImage(), len(repaints.times)
    assert seen >= 2 and repaints.last == repaints.times[-1]
    model = view.model()
    model.setData(model.index(0, 0), "three")
    qtbot.waitUntil(lambda: len(repaints.times) > seen)
    assert view.grab().toImage() != painted


def test_what_is_worse_than_the_noise_is_named_the_worst_first() -> None:
    runs = [{"steady": 100.0, "noisy": value, "late": 50.0} for value in (80.0, 100.0, 160.0)]
    told = history.worse({"steady": 130.0, "noisy": 150.0, "late": 200.0, "new": 9.0}, runs)
    assert [line.split(":")[0] for line in told] == ["late", "steady"]
    assert "4.00 times as much (50 -> 200, 3 runs)" in told[0]
    assert history.worse({"steady": 110.0, "late": 51.0}, runs) == []


def test_runs_are_kept_line_by_line(tmp_path: Path, monkeypatch: Any) -> None:
    path = tmp_path / "history.jsonl"
    assert history.earlier(path) == []
    monkeypatch.setenv("BENCH_FIGURES", str(tmp_path / "figures"))
    note("one", 1.5)
    note("two", 2)
    note("one", 3)
    history.add(path, noted(tmp_path / "figures"))
    history.add(path, {"one": 4.0})
    assert history.earlier(path) == [{"one": 3, "two": 2}, {"one": 4.0}]
    assert share([3.0, 1.0, 2.0], 0.5) == 2.0
