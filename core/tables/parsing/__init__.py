"""Everything that looks inside a file; it runs in a child process and never imports pandas."""
