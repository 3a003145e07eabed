"""The Pay tab: the statement, what lies ahead, the year, the employer's own statement, employers and plans."""
