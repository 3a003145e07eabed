"""A Python program that is killed at a chosen one of its system calls: the same instant, however busy the machine is.

The program is traced as a debugger does it, without strace: it stops before and after each call. Killing after a while
instead sees nothing on a busy machine, where a program has not begun by then, or is over.
"""

import ctypes
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import pytest

#: <linux/ptrace.h>
_TRACE_ME: Final = 0
_CALL: Final = 24
_SET_OPTIONS: Final = 0x4200
_MARK_CALLS: Final = 1
_KILL_WITH_TRACER: Final = 1 << 20
#: A stop before or after a call, and no signal, says so with this bit (`_MARK_CALLS`).
_AT_CALL: Final = signal.SIGTRAP | 0x80
#: In front of the program's own code, which calls `traced` where its calls begin to count.
_BEGIN: Final = (
    "import ctypes, os, signal, sys\n"
    "def traced():\n"
    f"    if ctypes.CDLL(None, use_errno=True).ptrace({_TRACE_ME}, 0, None, None):\n"
    "        os._exit(77)\n"
    "    os.kill(os.getpid(), signal.SIGSTOP)\n"
)


@dataclass(frozen=True, slots=True)
class Ended:
    """What the program wrote, at how many stops it was, and whether it was killed at the last of them."""

    said: list[str]
    stops: int
    killed: bool


def run(code: str, words: Sequence[object], *, kill_at: int = 0, look: Callable[[int], object] | None = None) -> Ended:
    """Runs Python code with these words; from where it calls `traced()` on its stops are counted, from 1.

    It is killed at the stop `kill_at`, if there is one; `look(stop)` is called while it stands still.
    """
    if sys.platform != "linux":
        pytest.skip("only Linux stops a program at its calls in this way")
    program = subprocess.Popen(
        [sys.executable, "-c", _BEGIN + code, *map(str, words)], stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    with program.stdout:
        stops, status = _follow(program.pid, kill_at, look)
        said = program.stdout.read().split("\n")[:-1]
    program.returncode = os.waitstatus_to_exitcode(status)
    if program.returncode == 77:
        pytest.skip("this system lets no program stop another one at its calls")
    killed = program.returncode == -signal.SIGKILL
    assert killed or program.returncode == 0, said
    return Ended(said, stops, killed)


def _follow(process: int, kill_at: int, look: Callable[[int], object] | None) -> tuple[int, int]:
    """From stop to stop, to the end; how many there were, and how it ended."""
    trace = ctypes.CDLL(None, use_errno=True).ptrace
    trace.argtypes = (ctypes.c_long, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
    stops, begun = 0, False
    while True:
        _, status = os.waitpid(process, 0)
        if not os.WIFSTOPPED(status):
            return stops, status
        received = os.WSTOPSIG(status)
        if not begun:
            trace(_SET_OPTIONS, process, None, _MARK_CALLS | _KILL_WITH_TRACER)
            begun, received = True, 0
        elif received == _AT_CALL:
            stops, received = stops + 1, 0
            if look is not None:
                look(stops)
            if stops == kill_at:
                os.kill(process, signal.SIGKILL)
                continue
        trace(_CALL, process, None, received)


def stops_to_kill_at(count: int, stops: int, writing: Sequence[int], chance: random.Random) -> list[int]:
    """Before and after the transactions (`writing` are the stops at which one was open), in each third, and anywhere."""
    thirds = [chance.choice(writing[at * len(writing) // 3 : (at + 1) * len(writing) // 3]) for at in range(3)]
    picked = [chance.randrange(1, writing[0]), chance.randrange(writing[-1] + 1, stops + 1), *thirds]
    while len(picked) < count:
        picked.append(chance.choice(writing) if len(picked) % 2 else chance.randrange(1, stops + 1))
    return picked
