"""The widgets every page is built of; each takes the look as its first argument."""
