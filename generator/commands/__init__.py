"""The subcommands of ``guide``, one module each. ``generator.cli`` names them."""
