"""Widgets that know nothing of a book: fields, pills, toasts. Both directions, light and dark."""
