"""Records as rows of tables, and rows as records."""
