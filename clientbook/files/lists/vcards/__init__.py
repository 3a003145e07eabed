"""Cards of people: read, and written."""
