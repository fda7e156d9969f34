"""Paints the moving figure, keeps its frames and shows it in a widget."""
