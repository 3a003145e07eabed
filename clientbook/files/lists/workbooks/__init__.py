"""Workbooks of every kind as rows of texts."""
