"""One SQLite file: the only place that knows peewee. Everything outside sees records, changes and ids."""
