"""What closed months are corrected by: differences, their causes, and what is held back from them."""
