"""Plain Python: what an exercise, a plan, a session, a rating and a rule are."""
