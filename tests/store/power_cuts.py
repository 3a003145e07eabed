"""What a program did to a folder, as strace saw it, and the folder as it may be found after a power cut at any point.

What was written and not synced may be on the disk, or not, in part, or torn inside its last piece; names in a folder
are held for sure once the folder is synced.
"""

import random
import re
import shutil
import subprocess
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

#: What changes a folder or makes a change sure.
CALLS: Final = (
    "openat,write,pwrite64,sendfile,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat"
)
_CALL: Final = re.compile(r"^\d+ +(\w+)\((.*)\) = (-?\d+)")
_HANDLE: Final = re.compile(r"^\d+<((?:\\x[0-9a-f]{2})*)>")
_TEXT: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_SECTOR: Final = 512
TOLD: Final = b"told\n"


@dataclass(frozen=True, slots=True)
class Op:
    """One change: bytes of a file, its size, a name that now leads to a file, or to none; or a sync of either."""

    what: str  # data, size, name, folder, sync, told
    file: int = -1
    place: str = ""
    start: int = 0
    data: bytes = b""
    former: str = ""


@dataclass
class Recording:
    """The folder before, by relative name, and all that was done to it since."""

    folder: Path
    before: dict[str, bytes]
    ops: list[Op] = field(default_factory=list)
    first_call: int = 0  # by how many of CALLS the program began to change the folder
    calls: int = 0
    names: dict[str, int] = field(default_factory=dict)
    contents: dict[int, bytearray] = field(default_factory=dict)
    offsets: dict[str, int] = field(default_factory=dict)  # where the next plain write into a file goes

    @property
    def told_at(self) -> int:
        return next((place for place, op in enumerate(self.ops) if op.what == "told"), len(self.ops))


def record(words: Sequence[str], folder: Path, log: Path) -> Recording:
    """Runs a Python program that writes "told" at once it has told, and returns what it did to the folder."""
    made = Recording(folder, {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()})
    for number, (name, content) in enumerate(made.before.items()):
        made.names[name] = number
        made.contents[number] = bytearray(content)
    traced = ["strace", "-f", "-y", "-xx", "-s", "100000000", "-e", f"trace={CALLS}", "-o", str(log)]
    subprocess.run([*traced, sys.executable, *words], check=True, capture_output=True)
    with log.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            call = _CALL.match(line)
            if call is not None:
                made.calls += 1
                if int(call[3]) >= 0:
                    _take(made, call[1], call[2], int(call[3]))
                if made.ops and not made.first_call:
                    made.first_call = made.calls
    return made


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _inside(made: Recording, path: bytes) -> str | None:
    whole = Path(path.decode())
    return str(whole.relative_to(made.folder)) if whole.is_relative_to(made.folder) else None


def _take(made: Recording, name: str, given: str, result: int) -> None:
    handle = _HANDLE.match(given)
    texts = [_bytes(text) for text in _TEXT.findall(given)]
    if name == "write" and given.startswith("1<") and texts == [TOLD]:
        made.ops.append(Op("told"))
    elif handle is not None:
        place = _inside(made, _bytes(handle[1]))
        if place is not None:
            _take_content(made, name, place, given, texts, result)
    elif name == "openat":
        _take_open(made, _inside(made, texts[0]), given)
    else:
        _take_name(made, name, [_inside(made, text) for text in texts])


def _take_open(made: Recording, place: str | None, given: str) -> None:
    if place is None or "O_DIRECTORY" in given:
        return
    made.offsets[place] = 0
    if place not in made.names and "O_CREAT" in given:
        number = len(made.contents)
        made.contents[number], made.names[place] = bytearray(), number
        made.ops.append(Op("name", number, place))
    elif "O_TRUNC" in given:
        made.ops.append(Op("size", made.names[place], start=0))
        del made.contents[made.names[place]][:]


def _take_content(made: Recording, name: str, place: str, given: str, texts: list[bytes], result: int) -> None:
    if name in ("fsync", "fdatasync"):
        made.ops.append(Op("sync", made.names.get(place, -1), place))
        return
    number = made.names.get(place, -1)
    if number < 0:
        return  # it has no name any more
    content = made.contents[number]
    last = int(given.rsplit(", ", 1)[1]) if name in ("pwrite64", "ftruncate") else 0
    if name == "ftruncate":
        made.ops.append(Op("size", number, start=last))
        content[last:] = bytes(max(0, last - len(content)))
        return
    data, start = b"", last
    if name == "sendfile":
        _, source, offset, _ = given.split(", ")
        begin = int(offset.split("]")[0].strip("["))
        taken = _inside(made, _bytes(source[source.index("<") + 1 : -1]))
        assert taken is not None, "a file from elsewhere was copied in"
        data = bytes(made.contents[made.names[taken]][begin : begin + result])
    else:
        data = texts[0][:result]
    if name in ("write", "sendfile"):
        start = made.offsets.get(place, 0)
        made.offsets[place] = start + result
    content[len(content) :] = bytes(max(0, start - len(content)))
    content[start : start + len(data)] = data
    made.ops.append(Op("data", number, place, start, data))


def _take_name(made: Recording, name: str, places: list[str | None]) -> None:
    if not places or places[0] is None:
        return
    if name.startswith("mkdir"):
        made.ops.append(Op("folder", place=places[0]))
    elif name.startswith("unlink"):
        made.ops.append(Op("name", -1, places[0]))
        del made.names[places[0]]
    else:
        assert places[1] is not None
        number = made.names.pop(places[0])
        made.names[places[1]] = number
        made.ops.append(Op("name", number, places[1], former=places[0]))


# -- the folder after a cut ---------------------------------------------------------------------------------------


def image(made: Recording, target: Path, end: int, way: str, chance: random.Random) -> None:
    """Writes into `target` what may be found after a cut before op `end`: all, none or some of what was not sure."""
    sure = _sure(made.ops[:end])
    kept = [place for place in range(end) if place in sure or way in ("all", "torn") or _lucky(way, chance)]
    contents = {number: bytearray(content) for number, content in enumerate(made.before.values())}
    names = {name: number for number, name in enumerate(made.before)}
    folders = {str(Path(name).parent) for name in names} | {"."}
    last = max((place for place in kept if made.ops[place].what == "data"), default=-1)
    for place in kept:
        op = made.ops[place]
        if op.what == "folder":
            folders.add(op.place)
        elif op.what == "name":
            if op.former and names.get(op.former) == op.file:
                del names[op.former]
            names.pop(op.place, None)
            if op.file >= 0:
                names[op.place] = op.file
        elif op.what == "size":
            content = contents.setdefault(op.file, bytearray())
            content[op.start :] = bytes(max(0, op.start - len(content)))
        elif op.what == "data":
            whole = not (way == "torn" and place == last and place not in sure)
            length = len(op.data) if whole else chance.randrange(len(op.data) // _SECTOR + 1) * _SECTOR
            content = contents.setdefault(op.file, bytearray())
            content[len(content) :] = bytes(max(0, op.start - len(content)))
            content[op.start : op.start + length] = op.data[:length]
    _write(target, folders, names, contents)


def _lucky(way: str, chance: random.Random) -> bool:
    return way == "some" and chance.random() < 0.5


def _sure(ops: Sequence[Op]) -> Collection[int]:
    """The places of what a later sync made sure: bytes by that of their file, names by that of their folder."""
    found: set[int] = set()
    files: set[int] = set()
    folders: set[str] = set()
    for place in range(len(ops) - 1, -1, -1):
        op = ops[place]
        if op.what == "sync":
            files.add(op.file)
            folders.add(op.place)
        elif (op.what in ("data", "size") and op.file in files) or (
            op.what in ("name", "folder") and str(Path(op.place).parent) in folders
        ):
            found.add(place)
    return found


def _write(target: Path, folders: Collection[str], names: dict[str, int], contents: dict[int, bytearray]) -> None:
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for folder in sorted(folders):
        (target / folder).mkdir(exist_ok=True)
    for name, number in names.items():
        place = target / name
        if place.parent.is_dir():
            place.write_bytes(contents.get(number, b""))
