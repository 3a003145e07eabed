"""HTML from texts that may hold anything: the one place that writes tags, and escapes what stands between them.

Who writes a page puts elements into each other: what is no `Markup` is text, and comes out letter by letter.
"""

from collections.abc import Iterable
from html import escape


class Markup(str):
    """HTML that was put together here: it is not escaped again."""

    __slots__ = ()


def escaped(text: str) -> Markup:
    return text if isinstance(text, Markup) else Markup(escape(text))


def element(tag: str, *inside: str, **attributes: str | int) -> Markup:
    """An element around texts and other elements; attributes that are "" are left out, `class_` is `class`."""
    return Markup(f"{alone(tag, **attributes)}{together(inside)}</{tag}>")


def alone(tag: str, **attributes: str | int) -> Markup:
    """An element that holds nothing and is not closed: <br>, <meta charset>. Attributes as in `element`."""
    written = [f' {name.rstrip("_")}="{escape(str(value))}"' for name, value in attributes.items() if value != ""]
    return Markup(f"<{tag}{''.join(written)}>")


def together(parts: Iterable[str], between: str = "") -> Markup:
    """Texts and elements one after the other."""
    return Markup(escape(between).join(map(escaped, parts)))
