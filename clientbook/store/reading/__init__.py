"""Questions to a book, as SQL; nothing here writes."""
