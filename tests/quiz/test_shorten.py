"""Short names: variables change, properties and texts stay, and the script does what it did."""

import pytest
from playwright.sync_api import Page

from generator.quiz.scripts import scripts
from generator.quiz.shorten import shortened


@pytest.mark.parametrize(
    ("script", "short"),
    [
        pytest.param("const apple = 1\nf(apple)", "const a = 1\nf(a)", id="a variable"),
        pytest.param("f(pear.apple)\nconst apple = 1", "f(pear.apple)\nconst a = 1", id="a property"),
        pytest.param("const apple = { apple: 1 }", "const a = { apple: 1 }", id="a key"),
        pytest.param("const apple = 1\nf({ apple })", "const a = 1\nf({ apple:a })", id="a key and a variable at once"),
        pytest.param("const { apple = 1 } = f()", "const { apple:a = 1 } = f()", id="taken out of an object"),
        pytest.param("const [apple, pear] = f()\nf(pear)", "const [b, a] = f()\nf(a)", id="taken out of a list"),
        pytest.param("const apple = x ? y : apple", "const a = x ? y : a", id="one of two"),
        pytest.param("f((apple) => apple + 1)", "f((a) => a + 1)", id="what a function takes"),
        pytest.param("function apple(pear) { return pear }", "function b(a) { return a }", id="a function"),
        pytest.param("class Apple { pear(x) { this.pear = x } }", "class b { pear(a) { this.pear = a } }",
                     id="a class"),
        pytest.param("const apple = 1\nf(`apple ${apple} ${f({ apple })}`)",
                     "const a = 1\nf(`apple ${a} ${f({ apple:a })}`)", id="a template"),
        pytest.param('const apple = 1\nf("apple", /apple[/]/g, a)', 'const b = 1\nf("apple", /apple[/]/g, a)',
                     id="texts, patterns, and a short name that is taken"),
        pytest.param("const apple = (pear) => pear\nconst plum = (cherry) => cherry + f(apple)",
                     "const a = (b) => b\nconst c = (b) => b + f(a)", id="two that never meet"),
        pytest.param("f((apple) => {\n  const pear = apple\n  f((plum) => plum + pear)\n})",
                     "f((a) => {\n  const b = a\n  f((c) => c + b)\n})", id="lines inside a statement"),
        pytest.param("const apple = f()\nconst pear = f()", "const a = f()\nconst b = f()", id="two for all to use"),
        pytest.param("((apple) => {\nconst pear = apple\nfunction plum(cherry) { return cherry }\nf(() => plum)\n})",
                     "((a) => {\nconst c = a\nfunction b(a) { return a }\nf(() => b)\n})",
                     id="statements inside the one function that a script is"),
        pytest.param("f(document.title)", "f(document.title)", id="what the browser has"),
    ],
)
def test_shortened(script: str, short: str) -> None:
    assert shortened(script) == short


def test_what_cannot_be_read() -> None:
    with pytest.raises(ValueError, match="cannot read this"):
        shortened("f(`never closed")


def test_ours_is_read_by_a_browser(page: Page) -> None:
    """Both scripts are whole: no name that is declared twice, none that is used and not there."""
    for script in scripts("share"):
        assert page.evaluate(f"typeof {script}") == "function"
