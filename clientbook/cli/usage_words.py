"""What argparse itself says, in the language in use: the frame of every help page, and what is wrong with a call.

argparse asks `gettext` for each of its sentences, in the domain of the whole process; a text that a newer Python words
otherwise comes through in English.
"""

import argparse

from ..texts import tr


def use_our_words() -> None:
    """From now on argparse speaks the language in use."""
    words = _words()

    def said(text: str) -> str:
        return words.get(text, text)

    def said_of(one: str, many: str, n: int) -> str:
        return said(one if n == 1 else many)

    # It has no door for this: the names under which it imported gettext's functions are replaced.
    for name, say in (("_", said), ("ngettext", said_of)):
        setattr(argparse, name, say)


def _words() -> dict[str, str]:
    return {
        "usage: ": tr("usage:") + " ",
        "positional arguments": tr("positional arguments"),
        "options": tr("options"),
        "show this help message and exit": tr("show this help message and exit"),
        "%(prog)s: error: %(message)s\n": tr("%(prog)s: error: %(message)s") + "\n",
        "argument %(argument_name)s: %(message)s": tr("argument %(argument_name)s: %(message)s"),
        "unrecognized arguments: %s": tr("unrecognized arguments: %s"),
        "not allowed with argument %s": tr("not allowed with argument %s"),
        "ignored explicit argument %r": tr("ignored explicit argument %r"),
        "the following arguments are required: %s": tr("the following arguments are required: %s"),
        "one of the arguments %s is required": tr("one of the arguments %s is required"),
        "expected one argument": tr("expected one argument"),
        "expected at most one argument": tr("expected at most one argument"),
        "expected at least one argument": tr("expected at least one argument"),
        "expected %s argument": tr("expected %s argument"),
        "expected %s arguments": tr("expected %s arguments"),
        "ambiguous option: %(option)s could match %(matches)s": tr(
            "ambiguous option: %(option)s could match %(matches)s"
        ),
        "invalid %(type)s value: %(value)r": tr("invalid %(type)s value: %(value)r"),
        "invalid choice: %(value)r (choose from %(choices)s)": tr(
            "invalid choice: %(value)r (choose from %(choices)s)"
        ),
    }
