"""Files for others: whole or absent, readable by their owner only."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import clear_frames

from ..domain.errors import Cancelled, UserError
from ..durable import new_partial, new_partial_folder, remove_left, settle


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A place beside `path` to write to; it takes the name `path` once it is whole and on the disk.

    What programs that were killed while they wrote left in that folder is taken away. Raises UserError "file-exists"
    where a pipe or a device bears the name.

    Raises UserError "file-cannot-write" with the cause, also where a writer hides it behind an error of its own.
    """
    partial = None
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise UserError("file-exists", file=str(path))  # a pipe or a device is not ours to replace
        remove_left(path.parent)
        partial = new_partial(path)
        yield partial
        settle(partial, path)
    except (UserError, Cancelled):
        raise
    except Exception as error:
        cause = _os_error(error)
        if cause is None:
            raise
        raise UserError("file-cannot-write", file=str(path), reason=cause.strerror or str(cause)) from error
    finally:
        if partial is not None:
            partial.unlink(missing_ok=True)


@contextmanager
def whole_file_of_parts(path: Path) -> Iterator[tuple[Path, Path]]:
    """As `whole_file`, and a private folder for parts that the writer makes first; it is gone afterwards.

    Parts hold what the file will: those that a killed program leaves are known by the folder's name.
    """
    with whole_file(path) as partial:
        parts = new_partial_folder(Path(tempfile.gettempdir()))
        try:
            yield partial, parts
        except BaseException as error:
            _let_go(error)
            raise
        finally:
            shutil.rmtree(parts, ignore_errors=True)


def _let_go(error: BaseException | None) -> None:
    """What a writer that failed had open is closed now, while what it was writing to is still there."""
    while error is not None:
        clear_frames(error.__traceback__)
        error = error.__cause__ or error.__context__


def _os_error(error: BaseException | None) -> OSError | None:
    """What the system could not do, behind an error or in its arguments (XlsxWriter hands it on so)."""
    while error is not None:
        if isinstance(error, OSError):
            return error
        if error.args and isinstance(error.args[0], OSError):
            return error.args[0]
        error = error.__cause__ or error.__context__
    return None
