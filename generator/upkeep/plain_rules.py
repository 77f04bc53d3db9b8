"""The rules that are no modules of ``generator.check``: what they ask for, for the maintainers' page about rules.

They are found by the loader, the models and the prover. A text is written like a rule's docstring.
"""

from collections.abc import Mapping

READING: Mapping[str, str] = {
    "file": """A file stands where something reads it, can be read, and is no symbolic link.

        Families have a folder each, below ``content/``. Their files end in ``.yml``, pages of prose in ``.md``.
        A link could publish any file of the computer that builds the site. A file has 1 MB at most.
        Names that differ in capital letters alone are one name on many computers.
        Files that systems and editors leave (``.DS_Store``, ``Thumbs.db``, ``._x.yml``) are left alone.
        """,
    "not-utf-8": """Every file is saved in the encoding UTF-8. Most editors do that by themselves.""",
    "empty-file": """A file says something. Comments alone do not count.""",
    "character": """No text holds a character that nobody can see, such as a control character from a copied page.

        Nor does a space that is none, such as a no-break space, stand where YAML needs a space.
        """,
    "text-lost": """No text is cut off, and none is longer than anybody meant.

        In a text without quotes, a blank and ``#`` begin a comment, and no reader sees the rest.
        A comment behind a value has two blanks before its ``#`` and one after it.

        Passes::

            title: "OpenAI #1 in chats"
            kind: help  # a comment

        Fails::

            title: OpenAI #1 in chats
        """,
    "prose": """A page of prose begins with its keys between two lines ``---``, and holds Markdown alone.

        The keys are ``title``, ``description``, and, for a page with a layout of its own, ``template``, ``scripts``.
        HTML would act in the page. Between backticks it is shown letter by letter.
        """,
    "link": """A link in prose leads to a page of the site, or begins with ``https://`` or ``mailto:``.

        It names the page's Markdown file, seen from the folder of its own: ``../quiz/should-i-share.md``.
        """,
    "address": """An address that a release has had is there, or leads on.

        ``.deploy/addresses.txt`` keeps them; ``.venv/bin/guide addresses`` adds to it before a release.
        Where a page has another name now, ``content/moved.yml`` says so, as ``.venv/bin/guide rename`` writes it.
        """,
    "merge-marker": """No merge is left unfinished: keep one of the two versions, and delete the marks.""",
    "yaml": """The text is YAML that can be read.

        Most often a text with ``: `` or ``#`` in it lacks its quotes, or a line is indented too far or not far enough.

        Passes::

            title: "Lumo: how it works"

        Fails::

            title: Lumo: how it works
        """,
    "yaml-feature": """Anchors, aliases, tags and merge keys are not used: whoever reads a file should see what it says.

        Passes::

            title: "&Now: an old name"

        Fails::

            title: &now An old name
        """,
    "key": """A key is a word, followed by a colon.

        Passes::

            slug: password

        Fails::

            [slug]: password
        """,
    "duplicate-key": """A key stands once in its record; the report says where it stands already.""",
}
"""Found before a file's content is looked at."""

VALUES: Mapping[str, str] = {
    "missing-key": """A record has every key that it can not be without.

        ``generator/model/`` lists them. An editor with a YAML language server offers them while you type.
        """,
    "unknown-key": """A record has no key that nothing reads: it is probably a misspelling of one that is.

        Passes::

            worst_harm: Someone empties the account.

        Fails::

            worst_ham: Someone empties the account.
        """,
    "type": """A value is of the kind that its key asks for: a text, a whole number, a list, or keys with values.

        Passes::

            aliases: [login, "2026"]

        Fails::

            aliases: login
        """,
    "empty": """A text or list that stands there is not empty. Leave the key out when there is nothing to say.""",
    "unsafe-url": """An address begins with ``https://`` or ``mailto:``. Anything else could run a script, or leak.""",
    "date": """A date is one of the calendar.

        A day is written 2026-07-25. Where a source gives no more, ``dated`` may be a month or a year.

        Passes::

            source: {dated: 2026-07, seen: 2026-07-25, ...}

        Fails::

            source: {dated: July 2026, seen: 25.7.2026, ...}
        """,
    "duty": """A kind that is usually confidential (``common_duty``) says in ``duties`` what binds; no other does.""",
    "source": """A fact has its sentence and its source, unless it is ``not_recorded``, which has none.

        A source has an address; ``url: null`` is for a vendor's own claim alone.
        Such a claim never becomes a headline of high confidence.

        Passes::

            - topic: export
              value: "yes"
              fact: You can take your chats with you.
              source: {url: https://example.org/help, title: Help, kind: help, seen: 2026-11-22}

        Fails::

            - topic: export
              value: "yes"
              fact: You can take your chats with you.
        """,
}
"""Found while one record is read."""

PROOF: Mapping[str, str] = {
    "guarantee": """A promise of a quiz holds for every combination. The report begins with the id of the promise.

        It gives one combination for which it does not hold: change a rule, or the promise.
        """,
    "gap": """Some rule says something about every combination of answers.""",
    "dead-rule": """Every rule fires for some combination. One that never does has a mistake in its condition.""",
    "shadowed-rule": """Every rule decides somewhere. One that only gives a reason says ``explains: "yes"``.""",
    "explaining-rule": """A rule with ``explains: "yes"`` has the mildest verdict: it explains, and decides nothing.""",
    "question": """Every question is asked somewhere, and some rule reads its answer.""",
    "idle-question": """Where a quiz shows its answer at once, a question is asked only if it can move the verdict.

        It is no fault where a fact of one plan alone makes it idle, or where two protections are needed together.
        """,
    "need": """What a visitor is asked to need changes what the order counts, and some rated fact answers it.""",
    "point": """Each point of an order is needed by some answer, and a poor answer to it then costs a place.""",
    "signal": """Every signal is read by a rule, or by another signal that is.""",
    "not-sure": """"Not sure" is never milder than any other answer to the same question.""",
    "never-stays": """No protection inside a plan lifts the verdict "never".""",
    "whole": """A kind that contains others is never milder than one of its parts, at the same answers.""",
    "ageing": """Facts that grow old never make a verdict milder.""",
}
"""Found by ``.venv/bin/guide prove``, and by every build."""

UPKEEP: Mapping[str, str] = {
    "seen": """``.venv/bin/guide seen`` takes no day that is before the day on which a source was last seen.""",
    "archive": """A clone for ``.venv/bin/guide drift`` is one of an Open Terms Archive collection of versions.

        It holds the services and the terms that assistants name under ``open_terms_archive``.
        """,
}
"""Found by the commands for upkeep."""
