"""The fields of a record's form."""
