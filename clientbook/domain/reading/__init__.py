"""What people type, paste and keep in lists, read: amounts, rates, days, phones, touches."""
