"""What yields pages: a module for each section of the site."""
