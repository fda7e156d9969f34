"""Widgets: they lay out, paint and forward."""
