"""Rowmill without a screen: tables, phones, the engine, operations and runs."""
