"""Bytes to records and back: lists, statements, plan files. Knows nothing of the book's store."""
