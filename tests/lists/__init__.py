"""Lists by the thousand with their true reading: clean tables in many languages, written as the world breaks them.

Shares no table, word list or rule with the reader that it measures.
"""
