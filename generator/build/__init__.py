"""Building: MkDocs, which only this room knows, and the folder beside the site where it works."""
