"""The Deals tab: the list that it shares with the other records, and the board."""
