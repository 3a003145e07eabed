"""An employer's own statement: its table, its columns, its lines."""
