"""The plots of Trends. The only room that imports pyqtgraph; import it beside the window first."""
