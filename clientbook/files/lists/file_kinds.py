"""What a file is by its content, whatever it is called: a text, a workbook, JSON; or something that is no list.

What is no list is refused with a sentence that says what it is and what to do. Looks at the first bytes, and at the
names inside an archive.
"""

import re
import stat
import zipfile
from pathlib import Path
from typing import Final

from ...domain.errors import UserError

HEAD: Final = 8192
#: How files of lists are mostly called; any other name will do as well.
ENDINGS: Final = tuple(".csv .tsv .tab .txt .xlsx .xlsm .xls .xlsb .ods .json .jsonl .ndjson .vcf".split())
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
#: File signatures, from the descriptions of their formats.
_SIGNATURES: Final = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM6", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"\x1f\x8b", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ\0", "archive"),
    (b"\x28\xb5\x2f\xfd", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!\x1a", "archive"),
    (b"SQLite format 3", "database"),
    (b"\x7fELF", "program"),
    (b"MZ\x90\0", "program"),
    (b"{\\rtf", "document"),
    (b"ID3", "sound"),
    (b"OggS", "sound"),
    (b"!BDN", "mail"),
)
_HTML: Final = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|table|div|meta|style)\b", re.I | re.S)
_XML: Final = re.compile(r"\s*<\?xml\b|\s*<\w+:?\w*(?:\s[^<>]*)?>\s*<\w")
_SQL: Final = re.compile(
    r"create (?:table|database|schema|temporary|unlogged)\b|insert into\b|drop (?:table|database)\b|begin transaction\b"
    r"|set (?:names|sql_mode|statement_timeout|foreign_key_checks|@)|pragma foreign_keys|lock tables\b|use `"
    r"|copy [\w.\"]+ \(.*\) from stdin|/\*!\d{5}|-- (?:mysql|postgresql|mariadb|sqlite|phpmyadmin)\b",
    re.IGNORECASE,
)
_MAIL_HEADER: Final = re.compile(
    r"(received|return-path|message-id|mime-version|delivered-to|subject|from|to|cc|date|reply-to|content-type|x-[\w-]+):\s",
    re.I,
)
_SURE_OF_MAIL: Final = {"received", "return-path", "message-id", "mime-version", "delivered-to"}


def kind_of(path: Path) -> str:
    """ "xlsx", "xls", "xlsb", "ods", "json" or "text".

    Raises UserError "list-missing", "list-unreadable", "list-empty", "list-is-folder", "list-is-no-file",
    "list-has-password", and one of "list-is-..." for what is no list.
    """
    head = _head(path)
    if head.startswith(_ZIP):
        return _packed(path)
    if head.startswith(_OLE):
        return _compound(path)
    if kind := next((kind for signature, kind in _SIGNATURES if head.startswith(signature)), ""):
        raise UserError(f"list-is-{kind}", file=path.name)
    if head[257:262] == b"ustar":
        raise UserError("list-is-archive", file=path.name)
    text = _as_text(head)
    if _HTML.match(text):
        raise UserError("list-is-page", file=path.name)
    if _XML.match(text):
        raise UserError("list-is-xml", file=path.name)
    if _is_sql(text):
        raise UserError("list-is-sql", file=path.name)
    if _is_mail(text):
        raise UserError("list-is-mail", file=path.name)
    return "json" if _is_json(text) else "text"


def size_of(path: Path) -> int:
    """The bytes of a regular file; anything else would keep us waiting. Raises UserError, OSError, ValueError."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise UserError("list-is-folder", file=path.name)
    if not stat.S_ISREG(status.st_mode):
        raise UserError("list-is-no-file", file=path.name)
    return status.st_size


def _head(path: Path) -> bytes:
    """The first bytes of a regular file: a pipe would keep us waiting."""
    try:
        size_of(path)
        with path.open("rb") as file:
            head = file.read(HEAD)
    except FileNotFoundError as error:
        raise UserError("list-missing", file=str(path)) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UserError("list-unreadable", file=path.name, reason=reason) from error
    if not head.strip(b"\r\n\t ,;\x00\xef\xbb\xbf\xff\xfe"):
        raise UserError("list-empty", file=path.name)
    return head


def _packed(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return _open_document(path, archive, archive.read("mimetype"))
    # RuntimeError for a part with a password or packed in a way that `zipfile` does not know.
    except (zipfile.BadZipFile, OSError, RuntimeError, EOFError) as error:
        raise UserError("workbook-damaged", file=path.name) from error
    if any(name.startswith("xl/") and name.endswith("workbook.bin") for name in names):
        return "xlsb"
    if any(name.startswith("xl/") and name.endswith(".xml") for name in names):
        return "xlsx"
    if "content.xml" in names:
        return "ods"
    if any(name.startswith(("word/", "ppt/")) for name in names):
        raise UserError("list-is-document", file=path.name)
    if "[Content_Types].xml" in names:
        return "xlsx"  # what is in it is named there; a workbook may lie anywhere
    raise UserError("list-is-archive", file=path.name)


def _open_document(path: Path, archive: zipfile.ZipFile, mimetype: bytes) -> str:
    if not mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        raise UserError("list-is-document" if b"opendocument" in mimetype else "list-is-archive", file=path.name)
    if "META-INF/manifest.xml" in archive.namelist():
        with archive.open("META-INF/manifest.xml") as manifest:
            if b"encryption-data" in manifest.read(1 << 20):
                raise UserError("list-has-password", file=path.name)
    return "ods"


def _compound(path: Path) -> str:
    """XLS and others before 2007, and what Office 365 encrypts, are files of streams, whose names are in UTF-16."""
    with path.open("rb") as file:
        content = file.read(1 << 24)
    streams = {
        name: name.encode("utf-16-le") in content for name in ("EncryptedPackage", "Workbook", "Book", "__properties")
    }
    if streams["EncryptedPackage"]:
        raise UserError("list-has-password", file=path.name)
    if streams["Workbook"] or streams["Book"]:
        return "xls"
    raise UserError("list-is-mail" if streams["__properties"] else "list-is-document", file=path.name)


def _as_text(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace")
    if head[:200].count(0) > 40:
        return head[: len(head) // 2 * 2].decode("utf-16-le" if head[1:2] == b"\0" else "utf-16-be", "replace")
    return head.decode("utf-8-sig", "replace")


def _is_sql(text: str) -> bool:
    lines = [line.strip() for line in text.splitlines()]
    said_lines = [line for line in lines if line and not (line.startswith("--") and not _SQL.match(line))]
    return (
        bool(said_lines)
        and bool(_SQL.match(said_lines[0]))
        and any(line.endswith(";") or _SQL.match(line) for line in lines)
    )


def _is_mail(text: str) -> bool:
    """Headings of a letter on the first lines: one of the sort that nobody writes by hand, or whom it is from and what
    about above an empty line."""
    lines = text.lstrip().splitlines()
    if lines and re.match(r"From \S+@?\S* \w{3} \w{3} ", lines[0]):
        return True
    headers = []
    ended = False
    for line in lines[:40]:
        if line[:1] in (" ", "\t"):
            continue
        found = _MAIL_HEADER.match(line)
        if not found:
            ended = not line.strip()
            break
        headers.append(found[1].lower())
    sent = ended and "subject" in headers and re.search(r"^from:.*@", text, re.IGNORECASE | re.MULTILINE)
    is_sure = bool(_SURE_OF_MAIL.intersection(headers) or sent)
    return len(headers) >= 3 and is_sure


def _is_json(text: str) -> bool:
    start = text.lstrip()
    return bool(re.match(r'\[\s*(?:\{\s*["}]|\[\s*["\d\[])|\{\s*"(?:[^"\\]|\\.)*"\s*:', start))
