"""What is written for others to read: statements, differences, track records."""
