"""Colours, type, icons, and Qt's own words."""
