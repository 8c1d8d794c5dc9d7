"""The index comes back as it was written, or not at all; never with an exception, whatever lies there."""

import hashlib
import marshal
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import vault_tools
from tests.corpus.steady import steady
from vault_tools.vault import index
from vault_tools.vault.index import IndexFile, frozen, index_key, load_index, thawed
from vault_tools.vault.places import Places
from vault_tools.vault.store import Store

KEY = "a key"
PARTS: list[Any] = [
    ("Kontakte/Anna.md", 1_790_000_000_000_000_001, 345, 77, (0, "Anna", ("x", None, True, 2.5, -1))),
    ("Kontakte/Ölaf\udcff.md", 1, 0, 2**64 - 1, None),
    (),
    None,
    ("mehr", ("", b"\0")),
]

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="needs owners, modes and FIFOs")


def written(parts: Iterable[Any] = PARTS, key: str = KEY) -> bytes:
    """The file with these parts."""
    return b"".join(IndexFile(map(frozen, parts), key))


def found(place: Path, key: str = KEY, mark: bytes | None = None) -> list[Any] | None:
    """The parts of an index, as they were given."""
    parts = load_index(place, key, mark)
    return None if parts is None else [thawed(each) for each in parts]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a good index lies."""
    return put(tmp_path / "index", written())


def put(place: Path, data: bytes, mode: int = 0o600) -> Path:
    place.write_bytes(data)
    place.chmod(mode)
    return place


def with_body(body: bytes, right: bool = True) -> bytes:
    """An index with a body of anybody's making, and the hash that belongs to it, or one that does not."""
    whole = written([])[:-32] + body
    return whole + hashlib.sha256(whole if right else whole + b"x").digest()


def exact(value: object) -> str:
    """Tells True from 1, and a tuple from what is only equal to one."""
    return repr(value)


def test_it_comes_back_as_it_was_written(place: Path) -> None:
    assert found(place) == PARTS
    assert exact(found(place)) == exact(PARTS)


def test_an_index_without_parts_is_one_too(tmp_path: Path) -> None:
    assert found(put(tmp_path / "index", written([]))) == []


def test_the_store_writes_it_so_that_it_is_trusted(store: Store, places: Places) -> None:
    store.write_own(places.cache / "index", IndexFile(map(frozen, PARTS), KEY))
    assert found(places.cache / "index") == PARTS


def test_no_part_is_made_before_the_one_before_it_is_written(store: Store, places: Places) -> None:
    sizes: list[int] = []

    def parts() -> Iterator[bytes]:
        for length in (1000, 2000, 3000):
            yield frozen(b"x" * length)
            sizes.extend(each.stat().st_size for each in places.cache.iterdir())

    store.write_own(places.cache / "index", IndexFile(parts(), KEY))
    assert sizes == sorted(sizes)
    assert len(set(sizes)) == 3
    assert [*places.cache.iterdir()] == [places.cache / "index"]


def test_what_cannot_be_made_to_its_end_leaves_the_index_that_was(store: Store, places: Places) -> None:
    def parts() -> Iterator[bytes]:
        yield frozen("new")
        yield frozen(Path("no plain thing"))

    place = places.cache / "index"
    for before in ([], [place]):
        with pytest.raises(ValueError):
            store.write_own(place, IndexFile(parts(), KEY))
        assert [*places.cache.iterdir()] == before
        store.write_own(place, IndexFile(map(frozen, PARTS), KEY))
    assert found(place) == PARTS


def test_a_mark_tells_one_index_from_all_others(tmp_path: Path) -> None:
    marks = []
    for parts in (PARTS, PARTS[:-1], PARTS):
        file = IndexFile(map(frozen, parts), KEY)
        place = put(tmp_path / "index", b"".join(file))
        assert found(place, mark=file.mark) == parts
        marks.append(file.mark)
    assert marks[0] == marks[2] != marks[1]
    assert found(place, mark=marks[1]) is None


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5)
    | st.text(st.characters(categories=["Cs"]), max_size=2) | st.binary(max_size=5),
    lambda inner: st.lists(inner, max_size=4).map(tuple),
    max_leaves=12,
)  # fmt: skip


@steady
@given(st.lists(plain, max_size=5))
def test_whatever_is_plain_comes_back(tmp_path_factory: pytest.TempPathFactory, some: list[Any]) -> None:
    data = written(some)
    back = found(put(tmp_path_factory.mktemp("own") / "index", data))
    assert exact(back) == exact(some)
    assert back is not None
    assert written(back) == data


def test_same_input_same_bytes_whoever_holds_the_values() -> None:
    word = "".join(["wor", "d"])
    shared: list[Any] = [(word, 1, 2, 3, (word, word)), ("b", 1 << 40, 2, 3, (word, "call"))]
    apart: list[Any] = [
        ("".join(["w", "ord"]), 1, 2, 3, ("".join(["wo", "rd"]), sys.intern("word"))),
        ("b", int("1099511627776"), 2, 3, ("".join(["wor", "d"]), "".join(["ca", "ll"]))),
    ]
    assert written(shared) == written(apart) == written(iter(shared))


def test_what_is_not_plain_is_in_no_index() -> None:
    with pytest.raises(ValueError):
        frozen(("a", Path("a")))


# Poison


def test_no_byte_can_be_changed(place: Path) -> None:
    data = place.read_bytes()
    for at in range(len(data)):
        for other in (data[at] ^ 1, data[at] ^ 0x80, 0 if data[at] else 255):
            put(place, data[:at] + bytes([other]) + data[at + 1 :])
            assert load_index(place, KEY) is None, at


def test_nothing_can_be_cut_off_or_added(place: Path) -> None:
    data = place.read_bytes()
    for length in range(len(data)):
        assert load_index(put(place, data[:length]), KEY) is None, length
        assert load_index(put(place, data[len(data) - length :]), KEY) is None, length
    for more in (b"\0", data):
        assert load_index(put(place, data + more), KEY) is None


@pytest.mark.parametrize("key", ["", "another", KEY + " ", "\udcff"])
def test_another_key_meets_no_index(place: Path, key: str) -> None:
    assert load_index(place, key) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 4096,
        b"SQLite format 3\0" + b"\0" * 200,
        marshal.dumps(tuple(PARTS)),
        b"vt-index",
        b"vt-index" + b"\0" * 64,
        b"vt-index" + b"\0" * 65,
        b"vt-index" + b"\0" * 128,
    ],
)
def test_foreign_bytes_are_no_index(tmp_path: Path, data: bytes) -> None:
    assert load_index(put(tmp_path / "index", data), KEY) is None


BOMBS = [
    b"(\xff\xff\xff\x7f",  # a tuple of two thousand million things
    b"(\x01\x00\x00\x00" * 500_000,  # nested
    b"s\xff\xff\xff\x7fx",
    b"r\x05\x00\x00\x00",  # a reference to nothing
    b"c" + b"\0" * 60,  # code
    b"",
]


@pytest.mark.parametrize("bomb", BOMBS)
def test_marshal_never_sees_what_the_hash_does_not_vouch_for(
    tmp_path: Path, bomb: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(body: object) -> None:
        raise AssertionError(body)

    monkeypatch.setattr(marshal, "loads", never)
    assert load_index(put(tmp_path / "index", with_body(bomb, right=False)), KEY) is None


@pytest.mark.parametrize(
    "body", [b"\0", b"\0\0\0", b"\1\0\0\0", b"\xff\xff\xff\xffN", b"\1\0\0\0N\2\0\0\0N", b"\1\0\0\0NN"]
)
def test_parts_that_end_where_the_file_does_not_are_no_index(tmp_path: Path, body: bytes) -> None:
    assert load_index(put(tmp_path / "index", with_body(body)), KEY) is None
    assert found(put(tmp_path / "index", with_body(b"\1\0\0\0N"))) == [None]


@pytest.mark.parametrize(
    "part", [b"(\xff\xff\xff\xff", b"s\xff\xff\xff\x7fx", b"(\1\0\0\0" * 9999, b"r\5\0\0\0", b"?", b"i", b""]
)
def test_a_part_that_marshal_refuses_is_odd(tmp_path: Path, part: bytes) -> None:
    data = with_body(len(part).to_bytes(4, "little") + part)
    (odd,) = load_index(put(tmp_path / "index", data), KEY) or []
    with pytest.raises(index.ODD):
        thawed(odd)


@needs_posix
@pytest.mark.parametrize(
    "mode", [0o644, 0o640, 0o620, 0o604, 0o602, 0o601, 0o660, 0o666, 0o700, 0o777, 0o4600]
)
def test_a_file_that_others_may_touch_is_not_trusted(place: Path, mode: int) -> None:
    place.chmod(mode)
    assert load_index(place, KEY) is None


@needs_posix
def test_a_file_of_another_user_is_not_trusted(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: place.stat().st_uid + 1)
    assert load_index(place, KEY) is None


def test_a_symbolic_link_is_not_followed(place: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(place)
    assert load_index(link, KEY) is None
    (tmp_path / "nowhere").symlink_to(tmp_path / "nothing")
    assert load_index(tmp_path / "nowhere", KEY) is None


@needs_posix
def test_a_fifo_blocks_nothing(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo", 0o600)
    assert load_index(tmp_path / "fifo", KEY) is None


@pytest.mark.parametrize("name", ["folder", "missing", "folder/missing", "file/below", "x" * 300, "a\0b"])
def test_where_no_file_is_there_is_no_index(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    assert load_index(tmp_path / name, KEY) is None


@needs_posix
def test_devices_are_no_index() -> None:
    assert load_index(Path("/dev/zero"), KEY) is None


def test_what_is_far_too_large_is_not_read(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "LARGEST", place.stat().st_size)
    assert found(place) == PARTS
    monkeypatch.setattr(index, "LARGEST", place.stat().st_size - 1)
    assert load_index(place, KEY) is None


def test_a_file_that_grows_or_shrinks_meanwhile_is_no_index(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = os.read
    monkeypatch.setattr(os, "read", lambda descriptor, length: read(descriptor, length) + b"x")
    assert load_index(place, KEY) is None
    monkeypatch.setattr(os, "read", lambda descriptor, length: read(descriptor, length - 2))
    assert load_index(place, KEY) is None


def test_no_file_stays_open(place: Path) -> None:
    if not Path("/proc/self/fd").exists():
        pytest.skip("no list of open files here")
    before = len(list(Path("/proc/self/fd").iterdir()))
    for key in (KEY, "other"):
        load_index(place, key)
    load_index(place.parent, KEY)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


# The key


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package to change, in place of our own."""
    folder = tmp_path / "package"
    (folder / "text").mkdir(parents=True)
    (folder / "text" / "__pycache__").mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "text" / "dates.py").write_text("a = 1\n")
    monkeypatch.setattr(vault_tools, "__file__", str(folder / "__init__.py"))
    return folder


def test_the_key_is_the_same_as_long_as_nothing_changed(package: Path, tmp_path: Path) -> None:
    before = index_key(tmp_path, "settings")
    (package / "text" / "__pycache__" / "dates.cpython-311.pyc").write_text("")
    (package / "text" / "notes.txt").write_text("")
    assert index_key(tmp_path, "settings") == before
    (tmp_path / "link").symlink_to(tmp_path)
    assert index_key(tmp_path / "link", "settings") == before
    assert len(before) == 64


def test_the_key_is_another_when_what_reads_is_another(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = [index_key(tmp_path, "settings"), index_key(tmp_path, "others"), index_key(package, "settings")]
    (package / "text" / "dates.py").write_text("a = 23\n")
    keys.append(index_key(tmp_path, "settings"))
    os.utime(package / "text" / "dates.py", ns=(1, 2))
    keys.append(index_key(tmp_path, "settings"))
    (package / "text" / "more.py").write_text("")
    keys.append(index_key(tmp_path, "settings"))
    monkeypatch.setattr(vault_tools, "__version__", "99")
    keys.append(index_key(tmp_path, "settings"))
    monkeypatch.setattr(sys.implementation, "cache_tag", "other-99")
    keys.append(index_key(tmp_path, "settings"))
    monkeypatch.setattr(index, "_FORMAT", 99)
    keys.append(index_key(tmp_path, "settings"))
    monkeypatch.setattr(index, "_about", lambda _: (1, 2))
    keys.append(index_key(tmp_path, "settings"))
    assert len(set(keys)) == len(keys)


def test_a_package_in_an_archive_has_a_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vault_tools, "__file__", str(tmp_path / "a.zip" / "vault_tools" / "__init__.py"))
    assert index_key(tmp_path, "") == index_key(tmp_path, "")
    assert index_key(tmp_path, "\udcff") != index_key(tmp_path, "")


def test_the_key_knows_the_packages_that_read_yaml() -> None:
    assert index._about("yaml") is not None
    assert index._about("frontmatter") is not None
    assert index._about("no_such_package") is None
