"""Settings, help, keys, about, printing: what is about the program itself."""
