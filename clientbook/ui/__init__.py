"""Everything seen. The only room, with `files/statement_pdf.py`, that knows Qt."""
