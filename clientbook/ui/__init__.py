"""Everything seen. The only room, with `files/report_pdf.py`, that knows Qt."""
