"""Keeping the content true: what to read again, what has changed, how to start and rename files.

Everything here is pure but ``archive`` (asks git) and ``ask`` (asks the web); the commands read, write and print.
"""
