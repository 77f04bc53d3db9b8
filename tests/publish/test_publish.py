"""What publish makes of a folder that an engine built: policy, links, search index, sitemap, nothing spare."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.publish import Additions, publish
from generator.publish.html import Tag, inline, tags, text, tree
from generator.publish.links import broken, links, target, unused
from generator.publish.policy import NoCharsetError, blocked, policy, with_policy
from generator.publish.search import entries, index_script

ADDITIONS = Additions(
    files={"api/v1/assistants.json": "{}\n", "assets/quiz/quiz.js": "1\n"},
    days={"assistants/": date(2026, 7, 25)},
    as_of=date(2026, 11, 22),
)

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Home</title>
<link rel="stylesheet" href="assets/css/site.css">
</head>
<body><main><h1>Home</h1>{body}</main></body>
</html>
"""


NOWHERE = "index.html: a link leads nowhere,"
BLOCKED = "is blocked by the content security policy"
INLINE = (
    "index.html: <{0}>{1}</{0}> stands in the page itself and is blocked by the content security policy: "
    "a text may not hold it, and a template loads it from a file"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of two pages as an engine leaves it, with things of the theme that nothing uses."""
    files = {
        "index.html": PAGE.format(body='<p><a href="assistants/#who">All</a></p>'),
        "assistants/index.html": PAGE.replace('"assets/', '"../assets/').format(body='<h2 id="who">Who</h2>'),
        "assets/css/site.css": "@import 'more.css'; body { background: url(../img/tint.svg) }",
        "assets/css/more.css": "p { color: red }",
        "assets/img/tint.svg": "<svg/>",
        "assets/javascripts/bundle.min.js": "theme",
        "assets/javascripts/lunr/fr.js": "theme",
        "assets/LICENSE-theme.txt": "MIT",
        "sitemap.xml": "the engine's",
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_publish_adds_what_is_ours_and_drops_what_nothing_uses(folder: Path) -> None:
    assert publish(folder, ADDITIONS) == []

    assert names(folder) == {
        "index.html", "assistants/index.html", "robots.txt", "_headers", "api/v1/assistants.json",
        "assets/css/site.css", "assets/css/more.css", "assets/img/tint.svg", "assets/LICENSE-theme.txt",
        "assets/quiz/quiz.js",
    }
    assert not (folder / "assets/javascripts").exists()
    assert (folder / "assets/css/more.css").read_text(encoding="utf-8") == "p{color:red}\n"


def test_the_search_index_is_published_where_a_script_loads_it(folder: Path) -> None:
    asks = '<div data-src="assets/search-index.js"></div>'
    (folder / "index.html").write_text(PAGE.format(body=asks), encoding="utf-8")
    publish(folder, ADDITIONS)

    assert (folder / "assets/search-index.js").read_text(encoding="utf-8").startswith("window.searchIndex = {")


def test_every_page_gets_the_policy_and_the_preview_none(folder: Path) -> None:
    publish(folder, replace(ADDITIONS, policy=False))

    assert "Content-Security-Policy" not in (folder / "index.html").read_text(encoding="utf-8")

    publish(folder, ADDITIONS)

    for name in ("index.html", "assistants/index.html"):
        page = (folder / name).read_text(encoding="utf-8")
        assert '<meta charset="utf-8">\n    <meta http-equiv="Content-Security-Policy"' in page
        assert with_policy(page) == page


def test_the_sitemap_has_real_days_and_only_a_known_address(folder: Path) -> None:
    publish(folder, ADDITIONS)

    assert not (folder / "sitemap.xml").exists()
    assert (folder / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nAllow: /\n"

    publish(folder, replace(ADDITIONS, site_url="https://example.org/guide/"))

    assert (folder / "sitemap.xml").read_text(encoding="utf-8").splitlines()[2:4] == [
        "<url><loc>https://example.org/guide/assistants/</loc><lastmod>2026-07-25</lastmod></url>",
        "<url><loc>https://example.org/guide/</loc><lastmod>2026-11-22</lastmod></url>",
    ]
    assert (folder / "robots.txt").read_text(encoding="utf-8").endswith("https://example.org/guide/sitemap.xml\n")


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        pytest.param('<a href="gone/">x</a>', f"{NOWHERE} there is no gone/index.html", id="page"),
        pytest.param('<img src="assets/x.png">', f"{NOWHERE} there is no assets/x.png", id="picture"),
        pytest.param('<a href="assistants/#gone">x</a>', f"{NOWHERE} assistants/index.html has no '#gone'", id="mark"),
        pytest.param('<a href="#gone">x</a>', f"{NOWHERE} index.html has no '#gone'", id="own anchor"),
        pytest.param('<a href="../up/">x</a>', f"{NOWHERE} there is no ../up/index.html", id="out of the site"),
        pytest.param('<p style="color: red">x</p>', f"index.html: <p style=...> {BLOCKED}", id="inline style"),
        pytest.param('<a href="." onclick="x()">x</a>', f"index.html: <a onclick=...> {BLOCKED}", id="inline handler"),
        pytest.param("<script>document.title=1+1</script>", INLINE.format("script", "document.title=1+1"), id="script"),
        pytest.param("<script type=module>a()</script>", INLINE.format("script", "a()"), id="inline module"),
        pytest.param(
            "<SCRIPT>\n  let all = ['a', 'b', 'c', 'd', 'e', 'f', 'g']\n</SCRIPT>",
            INLINE.format("script", "let all = ['a', 'b', 'c', 'd', 'e', 'f',..."), id="a long inline script",
        ),
        pytest.param("<style>p{color:red}</style>", INLINE.format("style", "p{color:red}"), id="inline style sheet"),
    ],
)
def test_what_can_not_work_is_reported(folder: Path, body: str, sentence: str) -> None:
    (folder / "index.html").write_text(PAGE.format(body=body), encoding="utf-8")

    assert publish(folder, ADDITIONS) == [sentence]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param('<a href="https://example.org/#x">x</a> <a href="mailto:a@example.org">x</a>', id="other hosts"),
        pytest.param('<a href="assistants/#data=password&amp;tool=other/local">x</a>', id="answers behind #"),
        pytest.param('<a href="/assistants/#who">x</a>', id="from the root"),
        pytest.param("<p>a style= is nothing here, nor is href=gone</p>", id="words that look like code"),
        pytest.param('<!-- <a href="gone/"> -->', id="a comment"),
        pytest.param('<script type="application/ld+json">{"a": "<a href=gone>"}</script>', id="data in a script"),
    ],
)
def test_what_works_is_not_reported(folder: Path, body: str) -> None:
    (folder / "index.html").write_text(PAGE.format(body=body), encoding="utf-8")

    assert publish(folder, ADDITIONS) == []


def test_a_link_on_many_pages_is_reported_once() -> None:
    found = [Tag("a", {"href": "../gone/"}), Tag("a", {"href": "../gone/#part"})]
    pages = {f"{name}/index.html": links(f"{name}/index.html", found) for name in "abc"}

    assert list(broken(pages, pages)) == ["a/index.html and 2 more: a link leads nowhere, there is no gone/index.html"]


def test_the_policy_holds_no_hash_whatever_stands_in_a_page() -> None:
    page = "<script>let a = 1</script><style>p { margin: 0 }</style><script src='x.js'></script>"

    assert policy(page) == policy("") == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; "
        "form-action 'none'; base-uri 'none'; frame-src 'none'; worker-src 'none'"
    )


def test_a_page_without_charset_is_our_bug() -> None:
    with pytest.raises(NoCharsetError):
        with_policy("<!doctype html><title>x</title>")


def test_tags_are_read_as_browsers_read_them() -> None:
    page = """<A HREF='x&amp;y' title="a > b" hidden data-n=1><br/><!-- <b> --><p\nclass="c">1 < 2</p>"""

    assert list(tags(page)) == [
        Tag("a", {"href": "x&y", "title": "a > b", "hidden": "", "data-n": "1"}),
        Tag("p", {"class": "c"}),
    ]
    assert list(tags("<p id=a><p id=b><p id=a>")) == [Tag("p", {"id": "a"}), Tag("p", {"id": "b"})]
    assert list(blocked(tags('<p data-style="x" STYLE="y">'))) == [f"<p style=...> {BLOCKED}"]
    assert [raw.text for raw in inline("<script>a</script><script src=b></script><style>c</style>")] == ["a", "c"]
    assert list(tags("<template><a href=x>x</a></template>")) == [Tag("a", {"href": "x"})]


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        pytest.param("<p>a &amp; b</p><svg><title>no</title></svg>\n <b>c</b>", "a & b c", id="pictures and entities"),
        pytest.param("<p>a</p><p>b</p><nav>menu</nav>", "a b", id="a tag ends a word, menus are left out"),
        pytest.param("<p title='a > b'>x</p><script>1 < 2</script>", "x", id="signs in values and scripts"),
        pytest.param("a < b <!-- <p>c</p> --> d", "a < b d", id="a lone sign and a comment"),
        pytest.param("<p>never <b>closed", "never closed", id="unclosed"),
    ],
)
def test_text_is_what_a_reader_sees(markup: str, words: str) -> None:
    body = tree(markup).body

    assert body is not None
    assert text(body) == words


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        pytest.param("../data/", ("data/index.html", ""), id="up and down"),
        pytest.param("", ("assistants/index.html", ""), id="itself"),
        pytest.param("#a%20b", ("assistants/index.html", "a b"), id="escaped anchor"),
        pytest.param("..", ("index.html", ""), id="home"),
        pytest.param("/guide/data/", ("data/index.html", ""), id="from the host's root"),
        pytest.param("x.css?v=1", ("assistants/x.css", ""), id="query"),
        pytest.param("//example.org/x", None, id="another host"),
        pytest.param("data:image/png;base64,x", None, id="data"),
        pytest.param("../", ("index.html", ""), id="up to the root"),
        pytest.param("../#part", ("index.html", "part"), id="up to a place at the root"),
        pytest.param("../../x/", ("../x/index.html", ""), id="out of the site"),
        pytest.param("../a:b/", ("a:b/index.html", ""), id="a folder that looks like a scheme"),
        pytest.param("..//x.css", ("x.css", ""), id="two slashes"),
    ],
)
def test_target(address: str, meant: tuple[str, str] | None) -> None:
    assert target("assistants/index.html", address, "/guide/") == meant


def test_unused_follows_style_sheets(folder: Path) -> None:
    pages = {"index.html": links("index.html", [Tag("link", {"href": "assets/css/site.css"})])}

    assert unused(folder, pages, names(folder), keep=["assets/LICENSE-theme.txt"]) == {
        "assets/javascripts/bundle.min.js", "assets/javascripts/lunr/fr.js",
    }


def test_search_entries_are_a_page_and_its_parts() -> None:
    page = PAGE.format(
        body="<p>Short &amp; plain.</p><nav>menu</nav><h2>No anchor</h2><p>lost</p>"
        '<h2 id="facts">The <em>facts</em></h2><p>One.</p><h3>Two</h3><p>Three.</p>'
    )

    assert list(entries("assistants/x/index.html", page)) == [
        {"location": "assistants/x/", "title": "Home", "text": "Short & plain."},
        {"location": "assistants/x/#facts", "title": "The facts", "text": "One.\nTwo\nThree."},
    ]
    assert list(entries("404.html", page)) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param("<p>a</p><table><tr><td>b</td></tr></table>c", "a\nc", id="tables stand elsewhere"),
        pytest.param('<p class="src">a</p><ul class="src more"><li>b</li></ul>c', "c", id="sources"),
        pytest.param('<p class="small cite">a</p>c', "c", id="how to quote"),
        pytest.param('<p class="srcs">a</p>', "a", id="another class"),
        pytest.param(
            '<details class="plat more-rows"><summary>All <b>5</b></summary><details><summary>x</summary>y</details>z'
            "</details>c", "All 5\nc", id="the name of a long list alone",
        ),
        pytest.param("<details><summary>a</summary>b</details>", "a\nb", id="other folds whole"),
        pytest.param("<p>a <em>b</em>, (<b>c</b>)\n d</p>", "a b, (c) d", id="a sentence is one line"),
    ],
)
def test_search_leaves_out_what_is_said_elsewhere(body: str, found: str) -> None:
    assert [entry["text"] for entry in entries("x/index.html", PAGE.format(body=body))] == [found]


def test_search_leaves_out_what_many_pages_say() -> None:
    own = PAGE.format(body="<p>Said everywhere.</p><p>Of page {n}.</p><h2 id='a'>Shared</h2><p>Said everywhere.</p>"
                           "<h2 id='b'>Also shared</h2><p>Only in {n}.</p><h2 id='related'>Read on</h2><p>Of {n}.</p>")
    pages = {f"p{n}/index.html": list(entries(f"p{n}/index.html", own.replace("{n}", str(n)))) for n in range(13)}
    pages["few/index.html"] = list(entries("few/index.html", PAGE.format(body="<h2 id='c'>Once</h2>")))
    docs = json.loads(index_script(pages).removeprefix("window.searchIndex = ").removesuffix(";\n"))["docs"]

    assert [(doc["location"], doc["text"]) for doc in docs if doc["location"].startswith(("p7/", "few/"))] == [
        ("few/", ""), ("few/#c", ""), ("p7/", "Of page 7."), ("p7/#b", "Only in 7."),
    ]


def test_pages_of_one_title_say_in_which_section_they_stand() -> None:
    crumbs = '<nav class="crumbs"><a href="../..">Home</a> / <a href="../">{section}</a></nav>'
    pages = {
        f"{section}/{name}/index.html": crumbs.format(section=section) + f"<main><h1>{title}</h1></main>"
        for section, name, title in (("A", "x", "Is X safe?"), ("B", "x", "Is x safe?"), ("B", "y", "Is Y safe?"))
    }
    script = index_script({path: list(entries(path, page)) for path, page in pages.items()})
    docs = json.loads(script.removeprefix("window.searchIndex = ").removesuffix(";\n"))["docs"]

    assert [(doc["location"], doc.get("section")) for doc in docs] == [("A/x/", "A"), ("B/x/", "B"), ("B/y/", None)]


def test_the_index_is_a_script_that_can_not_end_a_script() -> None:
    page = PAGE.format(body="<p>&lt;/script&gt; \u201cquoted\u201d</p>")
    script = index_script({"index.html": list(entries("index.html", page))})

    assert "</" not in script
    data = json.loads(script.removeprefix("window.searchIndex = ").removesuffix(";\n").replace("<\\/", "</"))
    assert data["docs"][0]["text"] == "</script> \u201cquoted\u201d"
