"""What the window and the command line both do: one job a file, without a window."""
