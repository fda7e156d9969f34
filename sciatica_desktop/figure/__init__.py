"""The moving figure without Qt: a body, its skeleton, its poses and what hides what."""
