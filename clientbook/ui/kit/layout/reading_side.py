"""On which side a line of text begins: where lines of the language do, whatever layout the keyboard has."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ....texts import right_to_left


def begin_where_lines_do(line: QLineEdit) -> None:
    """For text of any language, not for numbers.

    Qt puts the caret of an empty line where the keyboard's language begins, away from the words that stand there.
    """
    if right_to_left():
        # Absolute, or Qt turns it round by the direction of the text.
        line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
