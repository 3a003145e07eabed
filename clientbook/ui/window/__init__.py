"""The main window: its screens, actions, commands and dialogs."""
