"""The live preview: pages that follow each save, served at once, proved behind."""
