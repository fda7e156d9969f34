"""SQLite and files without Qt: the diary, the settings, the catalogue."""
