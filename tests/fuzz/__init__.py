"""Fuzzing targets, run by hand for as long as one likes: `make fuzz`."""
