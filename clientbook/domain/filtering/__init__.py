"""What a filter asks of records, and how it is written down."""
