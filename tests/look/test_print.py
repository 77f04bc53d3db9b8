"""What stands on paper: every task, though a screen shows one, on its first platform."""

from pathlib import Path

from playwright.sync_api import Page, expect


def test_closed_tasks_are_printed_and_closed_platforms_are_not(frame: Path, page: Page) -> None:
    page.goto((frame / "tasks/index.html").as_uri())
    expect(page.get_by_text("First of one")).to_be_visible()
    expect(page.get_by_text("First of two")).to_be_hidden()

    page.emulate_media(media="print")

    expect(page.get_by_text("First of one")).to_be_visible()
    expect(page.get_by_text("First of two")).to_be_visible()
    expect(page.get_by_text("On the phone")).to_be_hidden()


def test_a_closed_task_is_reached_by_its_address(frame: Path, page: Page) -> None:
    page.goto((frame / "tasks/index.html").as_uri() + "#two")

    expect(page.get_by_role("heading", name="Two")).to_be_in_viewport()


def test_folded_answers_are_printed_and_reached_by_their_address(frame: Path, page: Page) -> None:
    page.goto((frame / "tasks/index.html").as_uri())
    expect(page.get_by_text("Behind the answer's fold")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.get_by_text("Behind the answer's fold")).to_be_visible()
    page.emulate_media(media="screen")

    page.goto((frame / "tasks/index.html").as_uri() + "#answer")

    expect(page.get_by_text("Behind the answer's fold")).to_be_in_viewport()
