"""The import dialog, and the list of imports."""
