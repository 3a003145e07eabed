"""Backups, taking back, erasing, salvage."""
