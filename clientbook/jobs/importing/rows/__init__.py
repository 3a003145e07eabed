"""A row of a list as a record, and what becomes of its other cells."""
