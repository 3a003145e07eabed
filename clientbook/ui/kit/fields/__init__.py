"""Fields of forms that know nothing of a book."""
