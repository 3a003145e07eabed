"""The book as a file: opened, locked, watched, checked, backed up, restored."""
