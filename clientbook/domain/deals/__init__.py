"""What is asked of a deal: its stage, its terms, what is wrong with it."""
