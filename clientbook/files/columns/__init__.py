"""Which column of a list is which field."""
