"""Faults of the toolkit that this program would suffer from; the dependencies' bounds follow from them."""

from PySide6.QtCore import QObject, Signal


class Speaker(QObject):
    spoke = Signal(bool)


def test_a_signal_can_be_emitted_thousands_of_times() -> None:
    """PySide6 6.12.0 loses a reference to True with each emit, and aborts after some 570 of them."""
    speaker = Speaker()
    heard = []
    speaker.spoke.connect(heard.append)
    for _ in range(5000):
        speaker.spoke.emit(True)
    assert len(heard) == 5000
