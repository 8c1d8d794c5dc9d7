"""Which notes are contacts."""

import pytest

from vault_tools.contacts.reading import read_contact, read_me
from vault_tools.contacts.settings import ContactSettings


def is_contact(path: str, text: str, settings: ContactSettings | None = None) -> bool:
    return read_contact(path, text.encode(), settings or ContactSettings())[0] is not None


@pytest.mark.parametrize(
    "fields",
    [
        "type: contact",
        "type: Contact",
        "Type: PERSON",
        "typ: Kontakt",
        "type: person/work",
        "type: [meeting, person]",
        'type: "[[Person]]"',
        "type: [[Person]]",
        "tags: contact",
        "tags: [freund, Person]",
        "tags:\n  - kontakt",
        "tags: [person/work]",
        "tags: ['#contact']",
        "tags: freund contact",
        "tag: person",
        "why: a: b\ntype: contact",
        "type: contact\nwhy: @x",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_type_or_tag_makes_a_contact_wherever_it_lies(fields: str, end: str) -> None:
    text = end.join(["---", *fields.split("\n"), "---", "Text"])
    assert is_contact("Anna.md", text)
    assert is_contact("Werkstatt/Alte/Anna.md", text)
    assert is_contact("Anna.md", "\ufeff" + text)


@pytest.mark.parametrize(
    "text",
    [
        "#contact",
        "# Anna\n#person/work #freund\n",
        "Tags: #kontakt",
        "tags: #Kontakt, #a",
        "\n  #contact  \n",
        "# Anna\r\n#person\r\nText",
        "# Anna\r#person",
        "type:: contact\nText",
        "tags:: person, freund",
        "tags:: [[Person]]",
        "- type:: Contact",
        "Text [type:: contact]",
    ],
)
def test_a_line_of_tags_or_an_inline_field_makes_one_too(text: str) -> None:
    assert is_contact("Anna.md", text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Anna ist #contact geworden",
        "# contact",
        "```\n#contact\n```",
        "%% \n#contact\n%%",
        "`type:: contact`",
        "---\ntype: contacts-list\n---\n",
        "---\ntitle: contact\n---\n",
        "---\ntype: meeting\n---\n",
        "---\ntags: [personal, contactless]\n---\n",
        "---\ntags: [work/person]\n---\n",
        "---\ntype: {{contact}}\n---\n",
        "---\nperson: Anna\n---\n",
    ],
)
def test_the_word_alone_makes_none(text: str) -> None:
    assert not is_contact("Anna.md", text)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("Contacts/Anna.md", True),
        ("people/Anna.md", True),
        ("KONTAKTE/Anna.md", True),
        ("Personen/Familie/Anna.md", True),
        ("Privat/Kontakte/Anna.md", True),
        ("Kontakte/Anna Bauer/Anna Bauer.md", True),
        ("Kontakte/202610021200 Anna.md", True),
        ("Anna.md", False),
        ("Meine Kontakte/Anna.md", False),
        ("Kontakte.md", False),
        ("Kontakte/Kontakte.md", False),
        ("People/people.md", False),
        ("Kontakte/README.md", False),
        ("Kontakte/index.md", False),
        ("Kontakte/_index.md", False),
        ("People/People MOC.md", False),
        ("People/MOC - Friends.md", False),
        ("People/Mocca Smith.md", True),
        ("Kontakte/2026-10-02.md", False),
        ("Kontakte/2026-10-02 Treffen.md", False),
        ("Kontakte/2026_10_02.md", False),
    ],
)
def test_a_folder_of_contacts_makes_contacts_but_not_of_dated_and_folder_notes(
    path: str, expected: bool
) -> None:
    assert is_contact(path, "# x\n") == expected
    assert is_contact(path, "---\nplace: Kassel\n---\n") == expected


@pytest.mark.parametrize(
    "kind", ["meeting", "Besprechung", "organisation", "Firma", "MOC", "daily", "Vorlage"]
)
def test_a_note_of_another_type_is_none_though_it_lies_among_contacts(kind: str) -> None:
    assert not is_contact("Kontakte/x.md", f"---\ntype: {kind}\n---\n")
    assert is_contact("Kontakte/x.md", "---\ntype: freundin\n---\n")
    assert is_contact("Kontakte/x.md", f"---\ntype: [{kind}, person]\n---\n")


@pytest.mark.parametrize("tag", ["moc", "MOC/people", "index", "dashboard"])
def test_a_map_of_the_contacts_is_none_of_them(tag: str) -> None:
    assert not is_contact("People/Everyone.md", f"---\ntags: [{tag}]\n---\n")
    assert is_contact("People/Everyone.md", f"---\ntags: [{tag}, person]\n---\n")


def test_a_dated_note_is_a_contact_only_if_its_type_says_so() -> None:
    assert not is_contact("2026-10-02.md", "#contact\n")
    assert not is_contact("2026-10-02 Treffen.md", "---\ntags: [meeting, person]\n---\n")
    assert is_contact("2026-10-02 Anna.md", "---\ntype: contact\n---\n")


@pytest.mark.parametrize(
    ("folders", "path", "typed", "bare"),
    [
        (("Freunde",), "Freunde/Anna.md", True, True),
        (("freunde/",), "Freunde/Alte/Anna.md", True, True),
        (("Privat/Freunde",), "Privat/Freunde/Anna.md", True, True),
        (("Privat/Freunde",), "Privat/Anna.md", False, False),
        (("Freunde",), "Freundeskreis/Anna.md", False, False),
        (("Freunde",), "Kontakte/Anna.md", False, False),
        (("Freunde",), "x/Freunde/Anna.md", False, False),
        (("Freunde",), "Freunde/Freunde.md", True, False),
        (("Freunde",), "Freunde/2026-10-02.md", True, False),
        (("Freunde",), "Freunde/Anna/Anna.md", True, True),
        (("A", "Fru\u0308he"), "Frühe/Anna.md", True, True),
    ],
)
def test_folders_in_the_settings_are_the_only_ones(
    folders: tuple[str, ...], path: str, typed: bool, bare: bool
) -> None:
    settings = ContactSettings(folders=folders)
    assert is_contact(path, "---\ntype: contact\n---\n", settings) == typed
    assert is_contact(path, "Text", settings) == bare


@pytest.mark.parametrize("me", ["Ich", "ich", "Kontakte/Ich.md", "Kontakte/Ich"])
def test_my_own_note_is_no_contact_and_can_be_read_as_mine(me: str) -> None:
    text = "---\ntype: contact\noffers: [Holz]\n---\n"
    assert not is_contact("Kontakte/Ich.md", text, ContactSettings(me=me))
    assert is_contact("Kontakte/Anna.md", text, ContactSettings(me=me))
    mine = read_me("Kontakte/Ich.md", text.encode())
    assert mine is not None
    assert mine.fields.offers == ("Holz",)


@pytest.mark.parametrize(
    ("path", "text", "archived"),
    [
        ("Kontakte/Archiv/Anna.md", "", True),
        ("archive/Kontakte/Anna.md", "", True),
        ("Kontakte/Archivare/Anna.md", "", False),
        ("Kontakte/Archiv.md", "", False),
        ("Kontakte/Anna.md", "---\narchived: true\n---\n", True),
        ("Kontakte/Anna.md", "---\narchived: false\n---\n", False),
        ("Kontakte/Anna.md", "---\ntags: [Archived]\n---\n", True),
        ("Kontakte/Anna.md", "#archiviert", True),
    ],
)
def test_an_archived_contact_is_known(path: str, text: str, archived: bool) -> None:
    contact, _ = read_contact(path, text.encode(), ContactSettings())
    assert contact is not None
    assert contact.archived == archived


@pytest.mark.parametrize(
    ("path", "text", "name"),
    [
        ("Kontakte/Anna Bauer.md", "---\nname: Anna B.\n---\n# Anna", "Anna Bauer"),
        ("Kontakte/Mu\u0308ller.md", "", "Müller"),
        ("Kontakte/202610021200.md", "---\nname: Anna Bauer\naliases: [Anna]\n---\n# A", "Anna Bauer"),
        ("Kontakte/202610021200.md", "---\naliases: [Anna, Änne]\n---\n# A", "Anna"),
        ("Kontakte/202610021200.md", "Text\n## Anna Bauer ##\n", "Anna Bauer"),
        ("Kontakte/202610021200.md", "Text", "202610021200"),
        ("Kontakte/Anna.x.md", "", "Anna.x"),
    ],
)
def test_a_contact_is_called_like_its_note_or_as_a_numbered_note_calls_itself(
    path: str, text: str, name: str
) -> None:
    contact, _ = read_contact(path, text.encode(), ContactSettings())
    assert contact is not None
    assert contact.name == name
