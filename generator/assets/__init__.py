"""What pages and browsers load, made small: modules joined into scripts, styles, tables of facts."""
