"""The catalogue of fields: what every kind of record is made of, and what each type of value can do."""
