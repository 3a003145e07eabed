"""The employer's own statement against ours."""
