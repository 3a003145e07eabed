"""How widgets stand beside each other, and which way one reads."""
