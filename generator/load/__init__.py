"""Reading: from files to plain values, with the place of each; mistakes of form in words."""
