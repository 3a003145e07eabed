"""Who a record may be already, and merging two into one."""
