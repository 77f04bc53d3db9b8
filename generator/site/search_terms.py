"""What people type when they look for a page, beside the words that stand on it."""

from generator.model import Content
from generator.render.addresses import GLOSSARY, address, member_path


def found_by(content: Content) -> dict[str, tuple[str, ...]]:
    """Return everyday words by the page's address: other names of its record, and what content/words.yml adds."""
    found: dict[str, list[str]] = {}
    for slug, kind in content.data.items():
        found[address(member_path("data", slug))] = [kind.name, *kind.searched]
    for slug, assistant in content.assistants.items():
        plans = [name for plan in assistant.plans for name in plan.also_called]
        found[address(member_path("assistants", slug))] = [assistant.name, *assistant.also_called, *plans]
    for slug, chatbot in content.website_chatbots.items():
        found[address(member_path("website_chatbots", slug))] = [chatbot.name]
    if content.glossary:
        found[address(GLOSSARY)] = [name for term in content.glossary.terms for name in (term.word, *term.also)]
    for page, words in content.words.get("found_by", {}).items():
        found.setdefault(page, []).extend(word.strip() for word in str(words).split(","))
    return {page: tuple(dict.fromkeys(words)) for page, words in found.items()}
