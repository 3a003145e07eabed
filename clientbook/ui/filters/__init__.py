"""Filters of a list: chips, the little window that makes one, and those kept by name."""
