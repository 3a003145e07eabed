"""What can be read of a damaged book, and a new book made of it. No other room needs these, nor does daily work."""
