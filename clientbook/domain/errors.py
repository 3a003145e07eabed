"""The one error that a user can act on. Anything else that is raised is a bug."""


class UserError(Exception):
    """Something that the user can put right, as a code and the values that its sentence needs.

    `clientbook.sentences` turns it into one plain sentence in the user's language; the code is stable and is
    what tests look at.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


class Cancelled(Exception):
    """The user asked a long job to stop; the job leaves nothing behind."""


def refusal_of(error: BaseException) -> UserError | None:
    """What the system refused, as something that the user can act on: a file by its name, or memory; None for a bug."""
    if isinstance(error, MemoryError):
        return UserError("memory-short")
    if isinstance(error, OSError) and error.filename is not None:
        return UserError("file-refused", file=str(error.filename), reason=error.strerror or str(error))
    return None
