"""What a page shows and what a person may do there; QtCore only."""
