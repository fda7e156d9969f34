"""The session's stage: one landscape whose colour and sun say what to do now."""
