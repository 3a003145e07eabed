"""Backups, damage, copies, erase and history in the window."""
