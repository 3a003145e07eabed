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
