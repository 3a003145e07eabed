"""Everything seen. The only room, with `files/reports/report_pdf.py`, that knows Qt."""
