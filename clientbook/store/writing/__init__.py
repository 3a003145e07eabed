"""Changes on their way into the tables, the book's memory and its search index."""
