"""The fields that a user has added: what records say in them, and the types of what they hold."""
