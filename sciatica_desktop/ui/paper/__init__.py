"""What is printed or handed on: vectors in plain paths, readable in grey and when faxed."""
