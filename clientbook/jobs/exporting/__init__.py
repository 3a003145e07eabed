"""Lists and persons as files."""
