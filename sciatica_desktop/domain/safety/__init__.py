"""The safety rules of clinical.md 6 as pure functions; no number stands outside `thresholds`."""
