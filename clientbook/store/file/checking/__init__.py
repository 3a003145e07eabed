"""How damage of a book's file is found."""
