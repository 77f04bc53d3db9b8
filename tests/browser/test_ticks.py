"""Checklists in a real browser: ticks live in the page, are kept on a press only, and no file can harm them."""

import json
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.accessible import violations
from tests.words import WORDS

LIST = "before-you-share"
KEY = "guide.ticks.v1"
HEAD = {"format": "ai-chat-privacy-guide ticks", "version": 1, "checklist": LIST}


@pytest.fixture
def address(served: str) -> str:
    return f"{served}/checklists/{LIST}/"


@pytest.fixture
def lists(page: Page, address: str) -> Page:
    page.goto(address)
    return page


def ticked(page: Page) -> list[str]:
    found: list[str] = page.evaluate("[...document.querySelectorAll('.tick:checked')].map(box => box.id.slice(5))")
    return found


def kept(page: Page) -> Any:
    return json.loads(page.evaluate(f"localStorage.getItem('{KEY}')") or "null")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


def give(page: Page, text: str | bytes, name: str = "ticks.json") -> None:
    """Choose a file as a visitor does."""
    with page.expect_file_chooser() as chooser:
        press(page, WORDS["ticks.open"])
    raw = text if isinstance(text, bytes) else text.encode()
    chooser.value.set_files({"name": name, "mimeType": "application/json", "buffer": raw})


def told(page: Page) -> Locator:
    return page.locator("#ticks [role=status]")


def test_ticks_live_in_the_page_alone(lists: Page) -> None:
    lists.locator(".tick").nth(0).check()
    lists.locator(".tickbox").nth(1).click()

    expect(lists.locator("#ticks .done")).to_have_text("2 of 7 done.")
    assert lists.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    lists.reload()
    assert ticked(lists) == []


def test_they_are_kept_after_a_press_and_erased_with_one(lists: Page, served: str) -> None:
    lists.locator(".tick").nth(0).check()
    press(lists, WORDS["ticks.remember"])
    expect(told(lists)).to_contain_text(WORDS["ticks.script.remembered"])
    expect(lists.get_by_role("button", name=WORDS["ticks.remember"])).to_have_attribute("aria-pressed", "true")
    lists.locator(".tick").nth(2).check()
    lists.reload()

    assert ticked(lists) == ["take-out-who", ticked(lists)[1]]
    assert kept(lists) == {"version": 1, "lists": {LIST: ticked(lists)}}

    lists.goto(f"{served}/checklists/for-parents/")
    lists.locator(".tick").nth(0).check()
    assert list(kept(lists)["lists"]) == [LIST]  # asked for there, not here
    press(lists, WORDS["ticks.erase"])
    assert ticked(lists) == []
    assert lists.evaluate("localStorage.length") == 0
    lists.go_back()
    lists.reload()
    assert ticked(lists) == []


def test_erased_in_one_tab_is_not_written_again_by_another(lists: Page, address: str) -> None:
    press(lists, WORDS["ticks.remember"])
    other = lists.context.new_page()
    other.goto(address)
    press(other, WORDS["ticks.erase"])
    lists.locator(".tick").nth(0).check()

    assert lists.evaluate("localStorage.length") == 0
    expect(lists.get_by_role("button", name=WORDS["ticks.remember"])).to_have_attribute("aria-pressed", "false")


def test_a_saved_file_is_read_again(lists: Page, address: str, tmp_path: Path) -> None:
    lists.locator(".tick").nth(1).check()
    with lists.expect_download() as download:
        press(lists, WORDS["ticks.save"])
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    before = ticked(lists)

    assert file.name == f"ticks-{LIST}.json"
    assert json.loads(file.read_text()) == {**HEAD, "ticked": before}
    lists.goto(address)
    lists.locator(".tick").nth(0).check()
    give(lists, file.read_text())
    expect(told(lists)).to_have_text(WORDS.fill("ticks.script.opened", count=1))
    assert ticked(lists) == ["take-out-who", *before]
    assert lists.evaluate("localStorage.length") == 0


EVIL = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>'


SAYS = {key: WORDS[f"ticks.script.{key}"] for key in ("unreadable", "foreign", "version", "other")} | {
    "none": f'0{WORDS.parts("ticks.script.partly")[1]}',
}
"""What is said of a file."""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param('{"format": "ai-chat', SAYS["unreadable"], id="cut off"),
        pytest.param(b"\x00\xff\xfe\x80" * 50, SAYS["unreadable"], id="binary"),
        pytest.param("[]", SAYS["foreign"], id="a list"),
        pytest.param('{"ticked": ["take-out-who"]}', SAYS["foreign"], id="no format"),
        pytest.param("x" * 5_000_000, SAYS["foreign"], id="5 MB"),
        pytest.param(json.dumps({**HEAD, "version": 2, "ticked": []}), SAYS["version"], id="another version"),
        pytest.param(json.dumps({**HEAD, "ticked": "all"}), SAYS["unreadable"], id="no list"),
        pytest.param(json.dumps({**HEAD, "ticked": [1, {}]}), SAYS["unreadable"], id="no names"),
        pytest.param(json.dumps({**HEAD, "checklist": "for-parents", "ticked": []}), SAYS["other"], id="another"),
        pytest.param(json.dumps({**HEAD, "checklist": EVIL, "ticked": [EVIL]}), SAYS["other"], id="script"),
        pytest.param(json.dumps({**HEAD, "ticked": [EVIL, "__proto__", "\u202e"]}), SAYS["none"], id="names"),
    ],
)
def test_a_file_that_is_wrong_changes_nothing(lists: Page, text: str | bytes, says: str) -> None:
    lists.locator(".tick").nth(0).check()
    press(lists, WORDS["ticks.remember"])
    before = kept(lists)
    give(lists, text)

    expect(told(lists)).to_contain_text(says)
    assert ticked(lists) == ["take-out-who"]
    assert kept(lists)["lists"][LIST][:1] == before["lists"][LIST]
    assert lists.evaluate("window.hit") is None


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"version": 9, "lists": {}}', '{"version": 1, "lists": {"x": 5}}', "null"]
)
def test_what_the_device_has_is_not_overwritten_when_damaged(lists: Page, text: str) -> None:
    lists.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    lists.reload()
    lists.locator(".tick").nth(0).check()
    press(lists, WORDS["ticks.remember"])

    expect(told(lists)).to_contain_text(WORDS["ticks.script.damaged"])
    assert lists.evaluate(f"localStorage.getItem('{KEY}')") == text
    press(lists, WORDS["ticks.erase"])
    press(lists, WORDS["ticks.remember"])
    expect(told(lists)).to_contain_text(WORDS["ticks.script.remembered"])


def test_old_names_are_read_as_the_new_ones(page: Page, address: str) -> None:
    """A page whose checklist and one of whose items had other names when the ticks were kept."""

    def renamed(route: Route) -> None:
        answer = route.fetch()
        text = answer.text().replace('data-was="[]"', 'data-was="[&quot;old-list&quot;]"').replace(
            'data-moved="{}"', 'data-moved="{&quot;old-list/names&quot;: &quot;take-out-who&quot;}"'
        )
        assert text != answer.text()
        route.fulfill(response=answer, body=text)

    page.route(f"**/checklists/{LIST}/", renamed)
    page.goto(address)
    old = {"version": 1, "lists": {"old-list": ["names", "no-secrets", "taken-away"], "for-parents": ["x"]}}
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(old)])
    page.reload()

    assert ticked(page) == ["take-out-who", "no-secrets"]
    page.locator(".tick").nth(2).check()
    third = ticked(page)[2]
    assert kept(page)["lists"] == {
        "for-parents": ["x"], LIST: ["take-out-who", "no-secrets", third, "taken-away"]
    }
    give(page, json.dumps({**HEAD, "checklist": "old-list", "ticked": ["names", "taken-away"]}))
    expect(told(page)).to_have_text(WORDS.fill("ticks.script.opened", count=1))


def test_a_browser_that_keeps_nothing_says_so(page: Page, address: str) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }})")
    page.goto(address)
    page.locator(".tick").nth(0).check()
    press(page, WORDS["ticks.remember"])

    expect(told(page)).to_contain_text(WORDS["ticks.script.cannot"])
    assert ticked(page) == ["take-out-who"]


def test_the_keyboard_is_enough(lists: Page) -> None:
    first = lists.locator(".tick").nth(0)
    first.focus()
    lists.keyboard.press("Space")
    expect(first).to_be_checked()
    button = lists.get_by_role("button", name=WORDS["ticks.remember"])
    button.focus()
    lists.keyboard.press("Enter")
    assert kept(lists)["lists"] == {LIST: ["take-out-who"]}


def test_fingers_reach_everything(browser: Browser, address: str) -> None:
    page = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True).new_page()
    page.goto(address)
    page.locator(".tickbox").nth(0).tap()

    assert ticked(page) == ["take-out-who"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for place in page.locator(".tickbox, #ticks button").all():
        box = place.bounding_box()
        assert box is not None
        assert box["height"] >= 44
    page.context.close()


def test_without_script_one_can_still_tick(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address)
    page.locator(".tickbox").nth(0).click()

    expect(page.locator(".tick").nth(0)).to_be_checked()
    expect(page.get_by_text(WORDS["ticks.without"])).to_be_visible()
    expect(page.locator("#ticks")).to_be_hidden()
    page.context.close()


def test_paper_has_boxes_and_no_buttons(lists: Page) -> None:
    lists.locator(".tick").nth(0).check()
    lists.emulate_media(media="print")
    looks = lists.locator(".tick").evaluate_all("""boxes => boxes.map(getComputedStyle).map(
        look => [look.appearance, look.backgroundImage !== 'none']
    )""")

    assert looks[:2] == [["none", True], ["none", False]]
    expect(lists.locator("#ticks")).to_be_hidden()
    expect(lists.get_by_text(WORDS["checklists.first"])).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(lists: Page, scheme: Literal["light", "dark"]) -> None:
    lists.emulate_media(color_scheme=scheme)
    lists.locator(".tick").nth(0).check()
    press(lists, WORDS["ticks.remember"])

    assert violations(lists) == []
