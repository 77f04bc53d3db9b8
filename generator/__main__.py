"""``python -m generator``: the command ``guide`` where it is not installed."""

from .cli import main

main()
