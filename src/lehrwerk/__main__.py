"""`python -m lehrwerk` is `lehrwerk`."""

from lehrwerk.cli import main

main()
