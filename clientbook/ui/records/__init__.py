"""The tab of one kind of record."""
