"""From blocks to pages: theme stack, templates, and paper.py, the one door to WeasyPrint."""
