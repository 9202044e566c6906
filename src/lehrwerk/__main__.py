"""`python -m lehrwerk` is `lehrwerk`."""

from lehrwerk.cli.main import main

main()
