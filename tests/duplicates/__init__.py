"""Who is one and who is two: generated pairs, and how the matcher judges them."""
