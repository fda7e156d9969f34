"""Adapters to the machine; each fits a port and has a null twin."""
