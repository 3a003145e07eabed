"""The fields that a user has added to a kind of record."""
