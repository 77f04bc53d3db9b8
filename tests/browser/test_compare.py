"""The comparison in a real browser: filters, order, plans side by side, the link, paper, and without a script."""

from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.accessible import violations
from tests.real import real_content
from tests.words import COMPARISON, WORDS

UP_TO = WORDS.parts("number.up_to_days.many")[0]
"""How a length of storage begins in words."""

NAMES = ".cmp:not(.sides) tbody tr:visible th > a"


@pytest.fixture
def address(served: str) -> str:
    return f"{served}/compare/"


@pytest.fixture
def compare(page: Page, address: str) -> Page:
    page.goto(address)
    return page


def names(page: Page) -> list[str]:
    return page.locator(NAMES).all_inner_texts()


def pick(page: Page, *plans: str) -> None:
    page.evaluate("for (const fold of document.querySelectorAll('.more-rows')) fold.open = true")
    for plan in plans:
        page.locator(f'.pick input[value="{plan}"]').check()


def side(page: Page) -> Locator:
    return page.locator("#side table")


def told(page: Page) -> Locator:
    return page.locator("#sifting .told")


def test_only_one_kind(compare: Page) -> None:
    compare.get_by_label(WORDS["compare.kind"]).select_option("companion")

    assert set(names(compare)) == {"Character.AI", "Replika", "Snapchat My AI"}
    expect(told(compare)).to_contain_text(WORDS.parts("compare.script.left")[-1])
    compare.get_by_label(WORDS["compare.kind"]).select_option("")
    assert "ChatGPT" in names(compare)


def test_in_the_order_of_a_topic_and_of_names(compare: Page) -> None:
    before = names(compare)
    compare.get_by_label(WORDS["compare.sort"]).select_option("name")
    first_table = compare.locator(".cmp").first.locator("tbody th > a").all_inner_texts()
    assert first_table == sorted(first_table, key=str.lower)

    compare.get_by_label(WORDS["compare.sort"]).select_option("retention_deleted")
    cells = compare.locator('.cmp').first.locator('td[data-t="Deleted chat kept"] .val').all_inner_texts()
    days = [int(cell.removeprefix(UP_TO).split()[0]) for cell in cells if cell.startswith(UP_TO)]
    assert days == sorted(days)
    assert all(cell.startswith(UP_TO) or cell == WORDS["number.no_days"] for cell in cells[: len(days)])

    compare.get_by_label(WORDS["compare.sort"]).select_option("")
    assert names(compare)[: len(first_table)] == before[: len(first_table)]


def test_two_or_three_side_by_side(compare: Page) -> None:
    pick(compare, "chatgpt/consumer")
    expect(compare.locator("#side")).to_be_hidden()
    pick(compare, "claude/consumer")
    expect(side(compare).locator("thead th")).to_have_count(3)
    pick(compare, "gemini/consumer")
    expect(side(compare).locator("tbody tr")).to_have_count(14)

    fourth = compare.locator('.pick input[value="meta-ai/consumer"]')
    fourth.click()
    expect(fourth).not_to_be_checked()
    expect(told(compare)).to_have_text(WORDS["compare.script.full"])
    compare.get_by_role("button", name=WORDS["compare.script.clear"]).click()
    expect(compare.locator("#side")).to_be_hidden()
    assert compare.locator(".pick input:checked").count() == 0


def test_source_and_date_on_demand(compare: Page) -> None:
    pick(compare, "chatgpt/consumer", "claude/consumer")
    fold = side(compare).locator("details.why").first
    expect(fold.locator("p.src")).to_be_hidden()
    fold.locator("summary").click()

    expect(fold.locator("p.src a")).to_be_visible()
    expect(fold.locator("p.src .age")).to_contain_text("20")


def test_a_link_is_made_on_a_press_and_read_once(compare: Page, address: str) -> None:
    compare.context.grant_permissions(["clipboard-read", "clipboard-write"])
    compare.get_by_label(COMPARISON["filters.no-training.says"]).check()
    compare.get_by_label(WORDS["compare.sort"]).select_option("minimum_age")
    pick(compare, "proton-lumo/all", "duck-ai/free")
    assert compare.url == address
    compare.get_by_role("button", name=WORDS["compare.script.copy_link"]).click()
    expect(compare.locator("#side .told")).to_contain_text(WORDS["shared.copied_here"])
    link = compare.evaluate("navigator.clipboard.readText()")

    assert link == f"{address}#plans=proton-lumo/all,duck-ai/free&show=no-training&sort=minimum_age"
    other = compare.context.new_page()
    other.goto(link)
    expect(side(other).locator("thead th")).to_have_count(3)
    expect(other.get_by_label(COMPARISON["filters.no-training.says"])).to_be_checked()
    expect(other.get_by_label(WORDS["compare.sort"])).to_have_value("minimum_age")
    assert other.url == address
    assert other.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


@pytest.mark.parametrize(
    "state",
    [
        "plans=gone/plan,chatgpt/consumer", "plans=%E0%A4%A", "plans=__proto__,constructor,toString",
        "plans=<img src=x onerror=hit()>,a", "plans=" + "a/b," * 5000, "sort=<script>&kind=x&show=y&plans=a",
    ],
)
def test_a_link_that_is_wrong_harms_nothing(page: Page, address: str, state: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{address}#{state}")

    expect(told(page)).to_have_text(WORDS["compare.script.bad_link"])
    assert page.url == address
    assert errors == []
    expect(page.locator("#side")).to_be_hidden()


def test_the_keyboard_is_enough(compare: Page) -> None:
    for plan in ("chatgpt/consumer", "claude/consumer"):
        compare.locator(f'.pick input[value="{plan}"]').focus()
        compare.keyboard.press("Space")
    summary = side(compare).locator("summary").first
    summary.focus()
    compare.keyboard.press("Enter")

    expect(side(compare).locator("p.src").first).to_be_visible()


def test_fingers_reach_it_on_a_small_phone(browser: Browser, address: str) -> None:
    page = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True).new_page()
    page.goto(address)
    for plan in ("chatgpt/consumer", "claude/consumer", "gemini/consumer"):
        page.locator(f'.pick:has(input[value="{plan}"])').tap()

    expect(side(page).locator("tbody tr")).to_have_count(14)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.context.close()


def test_without_script_the_whole_table_and_the_filters(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address)

    assert "ChatGPT" in names(page)
    expect(page.get_by_text(WORDS["compare.none_left"])).to_be_hidden()
    expect(page.locator("#sifting")).to_be_hidden()
    page.get_by_label(COMPARISON["filters.no-training.says"]).check()
    assert "ChatGPT" not in names(page)
    page.get_by_label(COMPARISON["filters.no-account.says"]).check()
    page.get_by_label(COMPARISON["filters.within-30.says"]).check()
    shown = names(page)
    assert page.get_by_text(WORDS["compare.none_left"]).is_visible() == (not shown)
    page.context.close()


def test_paper_shows_what_is_side_by_side(compare: Page) -> None:
    pick(compare, "chatgpt/consumer", "claude/consumer")
    compare.emulate_media(media="print")

    expect(side(compare)).to_be_visible()
    expect(compare.locator(".cmp:not(.sides)").first).to_be_hidden()
    expect(compare.get_by_role("button", name=WORDS["shared.print"])).to_be_hidden()


def test_bars_are_a_table_with_words(compare: Page) -> None:
    assistants = real_content().assistants
    known = [
        each for each in assistants.values()
        if any(fact.topic == "retention_reviewed" for plan in each.plans for fact in plan.facts)
    ]
    for name, count in (("deleted", len(assistants)), ("reviewed", len(known))):
        table = compare.locator(f"table[aria-labelledby={name}]")
        expect(table.locator("tbody tr")).to_have_count(count)
        for row in table.locator("tbody tr").all():
            words, bar = (row.locator("td.n").text_content() or "").strip(), row.locator("rect")
            expect(bar).to_have_count(1)
            assert words.startswith((UP_TO, "Not", "No")) == (bar.get_attribute("class") != "q"), words
    reviewed = compare.locator("table[aria-labelledby=reviewed] tr", has_text="Gemini")
    expect(reviewed).to_contain_text("Up to 3 years")


def test_an_undated_copy_is_called_one(compare: Page) -> None:
    hints = set(compare.locator(".cmp td small").all_text_contents())

    assert WORDS["compare.undated"] in hints
    assert hints <= {
        WORDS[f"compare.{key}"] for key in ("undated", "not_opened", "old", "too_old", "weak")
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(compare: Page, scheme: Literal["light", "dark"]) -> None:
    compare.emulate_media(color_scheme=scheme)
    pick(compare, "chatgpt/consumer", "proton-lumo/all")
    side(compare).locator("summary").first.click()

    assert violations(compare) == []
