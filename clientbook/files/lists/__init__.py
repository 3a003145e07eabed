"""Lists as files: from bytes to rows and back."""
