"""The pages of what hangs on a record."""
