"""Sentences, made from the facts of the domain in the language of the person."""
