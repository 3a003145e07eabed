"""What a book is: records, money, pay rules, checks. Standard library only, no input or output."""
