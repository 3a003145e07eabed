"""Encodings as a person knows them: by the languages that they are for."""

from typing import Final

from ...texts import tr

_UNICODE: Final = {"utf-8": "UTF-8", "utf-16": "UTF-16", "utf-16-le": "UTF-16 LE", "utf-16-be": "UTF-16 BE"}


def encoding_words(used: str) -> dict[str, str]:
    """Python's name and what is shown, of the one that is `used` and all that can be chosen; the likeliest first."""
    languages = {
        tr("Hebrew"): "cp1255 cp862 iso8859_8",
        tr("Western European"): "cp1252 cp850 mac_roman",
        tr("Central European"): "cp1250 iso8859_2 cp852",
        tr("Cyrillic"): "cp1251 koi8_r cp866",
        tr("Arabic"): "cp1256 iso8859_6",
        tr("Greek"): "cp1253 iso8859_7",
        tr("Turkish"): "cp1254",
        tr("Baltic"): "cp1257",
        tr("Chinese"): "gb18030 big5",
        tr("Japanese"): "cp932 euc_jp",
        tr("Korean"): "euc_kr",
    }
    named = {name: f"{language} ({_shown(name)})" for language, names in languages.items() for name in names.split()}
    unicode = {name: word for name, word in _UNICODE.items() if name in ("utf-8", "utf-16", used)}
    return {used: used} | unicode | named


def _shown(name: str) -> str:
    """ "windows-1255" for "cp1255": so most programs call it."""
    if name.startswith("cp125"):
        return name.replace("cp", "windows-")
    return name.replace("iso8859_", "iso-8859-").replace("_", "-")
