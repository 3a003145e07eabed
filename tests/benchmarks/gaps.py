"""Gaps on the window's thread: a timer of 5 ms that does not come says for how long nothing could be painted or typed."""

import faulthandler
import gc
import re
import tempfile
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

TICK_MS = 5
#: A gap over this is a frame that was not painted in time (60 a second); over the second one it is felt.
FRAME_MS, FELT_MS = 16, 50
#: So many milliseconds apart the stacks of all threads are looked at, where that is asked for.
_SAMPLED_MS = 10
_PACKAGE = str(Path(__file__).parents[2] / "clientbook")


@dataclass
class Phase:
    """Gaps of one phase, in milliseconds, each with what was being done."""

    name: str
    gaps: list[tuple[float, str]] = field(default_factory=list)
    seconds: float = 0.0

    def over(self, limit: float) -> int:
        return sum(gap > limit for gap, _ in self.gaps)

    @property
    def worst(self) -> tuple[float, str]:
        return max(self.gaps, default=(0.0, ""))


class GapCounter(QObject):
    """Counts from `begin(phase)` on. `doing` names what is being done; `felt` is called with each gap that is felt.

    What the thread waited for a core that other programs held is not counted: it says nothing of this one.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.phases: dict[str, Phase] = {}
        self.doing = ""
        self.felt: Callable[[float, float, str], None] = lambda *_: None
        self._phase: Phase | None = None
        self._begun = self._last = time.perf_counter()
        self._waited = waited_for_core()
        self._ready: Callable[[], bool] | None = None
        self._loop = QEventLoop(self)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def begin(self, name: str) -> None:
        """From now on gaps belong to this phase."""
        self.end()
        self._phase = self.phases.setdefault(name, Phase(name))
        self.doing = name
        self._begun = self._last = time.perf_counter()
        self._waited = waited_for_core()
        self._timer.start()

    def end(self) -> None:
        """What lasts until now is counted, too."""
        if self._phase is not None:
            self._tick()
            self._phase.seconds += time.perf_counter() - self._begun
        self._timer.stop()
        self._phase = None

    def until(self, ready: Callable[[], bool], seconds: float = 60) -> None:
        """Lets the window live until it is ready. Raises TimeoutError."""
        limit = time.perf_counter() + seconds
        self._ready = lambda: ready() or time.perf_counter() > limit
        self._loop.exec()
        self._ready = None
        if not ready():
            raise TimeoutError(self.doing)

    def rest(self, milliseconds: float) -> None:
        """Lets the window live for so long."""
        end = time.perf_counter() + milliseconds / 1000
        self.until(lambda: time.perf_counter() >= end)

    def _tick(self) -> None:
        now, waited = time.perf_counter(), waited_for_core()
        gap = (now - self._last - (waited - self._waited)) * 1000
        if self._phase is not None and gap > FRAME_MS:
            self._phase.gaps.append((gap, self.doing))
            if gap > FELT_MS:
                self.felt(self._last, now, self.doing)
        self._last, self._waited = time.perf_counter(), waited_for_core()
        if self._ready is not None and self._ready():
            self._loop.quit()


def waited_for_core() -> float:
    """Seconds that this thread was ready to run and no core was free; 0 where the system does not say (Linux does)."""
    try:
        text = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat").read_text()
    except OSError:
        return 0.0
    return int(text.split()[1]) / 1e9


class Stacks:
    """Looks at what all threads do, every few milliseconds, and tells what they did in a gap. It slows a little."""

    def __init__(self) -> None:
        self._window = threading.get_ident()
        self._seen: deque[tuple[float, str]] = deque(maxlen=2000)
        self._collected: deque[tuple[float, float, int]] = deque(maxlen=2000)
        self._collecting = 0.0
        gc.callbacks.append(self._note_collection)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, name="stacks", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._thread.join()
        gc.callbacks.remove(self._note_collection)

    def _note_collection(self, phase: str, about: Mapping[str, int]) -> None:
        now = time.perf_counter()
        if phase == "start":
            self._collecting = now
        else:
            self._collected.append((self._collecting, now, about["generation"]))

    def tell(self, begin: float, end: float, doing: str) -> None:
        """Prints where each thread mostly was."""
        met: Counter[str] = Counter()
        for at, dumped in list(self._seen):
            if begin <= at <= end:
                met.update(self._stacks(dumped))
        collected = sum(till - since for since, till, _ in list(self._collected) if since < end and till > begin)
        print(f"  {(end - begin) * 1000:.0f} ms, {doing}; {collected * 1000:.0f} ms collecting garbage", flush=True)
        for text, count in met.most_common(5):
            print(f"    {count:3} {text}", flush=True)

    def _look(self) -> None:
        while not self._over.wait(_SAMPLED_MS / 1000):
            self._seen.append((time.perf_counter(), self._dumped()))

    def _dumped(self) -> str:
        """By `faulthandler`: a frame that Python held would keep painters and widgets for the wrong thread to destroy."""
        with tempfile.TemporaryFile() as file:
            faulthandler.dump_traceback(file, all_threads=True)
            file.seek(0)
            return file.read().decode(errors="replace")

    def _stacks(self, dumped: str) -> Iterator[str]:
        """A line for each thread that is in our own code: its name, and its innermost lines, the innermost first."""
        names = {each.ident: each.name for each in threading.enumerate()} | {self._window: "window"}
        for number, text in re.findall(r"hread 0x([0-9a-f]+)[^\n]*\n(.*?)(?=\n\n|\Z)", dumped, re.DOTALL):
            frames = re.findall(re.escape(_PACKAGE) + r'/(\S+)", line (\d+) in (\S+)', text)
            told = [f"{place}:{line} {name}" for place, line, name in frames[:7]]
            if told:
                yield f"{names.get(int(number, 16), '?')}: {' < '.join(told)}"
