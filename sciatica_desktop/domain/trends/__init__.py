"""What one diary can honestly say (clinical.md 7), as pure functions."""
