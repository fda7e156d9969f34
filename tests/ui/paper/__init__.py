"""Tests of what is printed and handed on."""
