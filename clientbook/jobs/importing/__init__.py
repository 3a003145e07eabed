"""Lists of clients, contacts, deals and receipts, planned row by row and written as one step."""
