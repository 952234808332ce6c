"""Between tables, matching and the store: what a table's rows say of persons and requests."""
