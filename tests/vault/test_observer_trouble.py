"""The eye on a vault's folder: lost events, too few watches, a vault that goes away, and being stopped."""

import errno
import os
import shutil
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.vault.observing import DEADLINE, Heard, save_in_place, watched
from vault_tools.vault import observer_poll
from vault_tools.vault.observer import Observer, observe, polling_needed
from vault_tools.vault.observer_limits import FAR_AWAY, file_system_of
from vault_tools.vault.observer_poll import PollingEye
from vault_tools.vault.walk import Walk, walk

if sys.platform != "linux":
    pytest.skip("watches with inotify", allow_module_level=True)

from watchdog.observers.inotify_c import InotifyConstants, InotifyEvent, InotifyFD, Mask, WatchDescriptor

from vault_tools.vault.observer_inotify import InotifyEye


@pytest.fixture
def garden(vault: Path) -> Path:
    """A vault with three visible folders and four hidden ones."""
    for path in ("Kontakte/Sub", "Tagebuch", ".git/objects/ab", ".obsidian"):
        (vault / path).mkdir(parents=True)
    (vault / "Kontakte/Karl.md").write_text("x")
    return vault


def inotify_watches() -> int:
    """How many this process has, as the kernel counts."""
    count = 0
    for about in Path("/proc/self/fdinfo").iterdir():
        try:
            count += about.read_text().count("inotify wd:")
        except OSError:
            continue
    return count


def wait_until_dead(observer: Observer) -> None:
    end = time.monotonic() + DEADLINE
    while observer.alive:
        assert time.monotonic() < end
        time.sleep(0.002)


# Events that were lost.


def test_an_overflow_is_a_look_at_everything(
    garden: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "other").mkdir()
    with (
        watched(garden, "inotify", monkeypatch) as heard,
        watched(tmp_path / "other", "inotify", monkeypatch) as other,
    ):
        (queue,) = (
            thread for thread in threading.enumerate() if isinstance(thread, InotifyFD) and _of(heard, thread)
        )
        queue.handle_event(InotifyEvent(WatchDescriptor(-1), Mask(InotifyConstants.IN_Q_OVERFLOW), 0, b""))
        heard.until(None)
        assert inotify_watches() == 4 + 1
        save_in_place(garden / "Kontakte/Karl.md", "Mehr")
        assert heard.until("Kontakte/Karl.md") == {"Kontakte/Karl.md"}
        assert other.after(tmp_path / "other") == set()
    assert caplog.records == []


def _of(heard: Heard, thread: InotifyFD) -> bool:
    eye = heard.observer._eye
    return isinstance(eye, InotifyEye) and eye._queue is thread


def test_a_queue_that_really_runs_over(
    garden: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    held, go_on, heard = threading.Event(), threading.Event(), Heard()

    def report(path: str | None) -> None:
        held.set()
        go_on.wait(DEADLINE)
        heard(path)

    observer = observe(garden, report)
    observer.start()
    try:
        (garden / "first.md").touch()
        assert held.wait(DEADLINE)
        for number in range(int(Path("/proc/sys/fs/inotify/max_queued_events").read_text()) // 2 + 100):
            os.utime(garden / "first.md", (number, number))
            os.utime(garden / "Kontakte/Karl.md", (number, number))
        (garden / "Kontakte/Sub").rename(garden / "Neu")
        (garden / "Tagebuch/2026").mkdir()
        go_on.set()
        heard.until(None)
        save_in_place(garden / "Neu/Otto.md", "x")
        save_in_place(garden / "Tagebuch/2026/2026-11-24.md", "x")
        heard.until("Neu/Otto.md", "Tagebuch/2026/2026-11-24.md")
        assert observer.alive
    finally:
        go_on.set()
        observer.stop()
    assert caplog.records == []


# Too few watches, or none.


def test_hidden_folders_cost_no_watches(garden: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with watched(garden, "inotify", monkeypatch) as heard:
        assert inotify_watches() == 4
        assert heard.observer.unwatched == 0
        shutil.rmtree(garden / "Kontakte")
        heard.until(None)
        heard.after(garden)
        assert inotify_watches() == 2
    assert inotify_watches() == 0


def test_folders_over_the_limit_are_counted(garden: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _limit_watches(monkeypatch, 2)
    with watched(garden, "inotify", monkeypatch) as heard:
        assert heard.observer.unwatched == 2
        assert heard.observer.why is None
        (garden / "Neu").mkdir()
        heard.until(None)
        assert heard.observer.unwatched == 3
        (garden / "Neu").rmdir()
        heard.until(None)
        heard.after(garden)
        assert heard.observer.unwatched == 2


def test_without_any_watch_it_polls(garden: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _limit_watches(monkeypatch, 0)
    _polls_instead(garden, "inotify watch limit reached")


def test_without_an_inotify_instance_it_polls(garden: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left() -> int:
        raise OSError(errno.EMFILE, "inotify instance limit reached")

    monkeypatch.setattr(InotifyFD, "_create_inotify_fd", staticmethod(none_left))
    _polls_instead(garden, "inotify instance limit reached")


def _limit_watches(monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    real, paths = InotifyFD.add_callback, set[bytes]()

    def add_callback(self: InotifyFD, path: bytes, *rest: object) -> WatchDescriptor:
        if path not in paths and len(paths) >= limit:
            raise OSError(errno.ENOSPC, "inotify watch limit reached")
        paths.add(path)
        return real(self, path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(InotifyFD, "add_callback", add_callback)


def _polls_instead(vault: Path, why: str) -> None:
    before, heard = set(threading.enumerate()), Heard()
    observer = observe(vault, heard, interval=0.01)
    observer.start()
    assert (observer.name, observer.why, observer.alive) == ("polling", why, True)
    assert len(set(threading.enumerate()) - before) == 1
    save_in_place(vault / "Kontakte/Karl.md", "Mehr")
    heard.until("Kontakte/Karl.md")
    observer.stop()


# A vault that goes away.


@pytest.mark.parametrize("kind", ["inotify", "events"])
def test_a_deleted_vault_is_the_end_of_its_events(
    garden: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with watched(garden, kind, monkeypatch) as heard:
        shutil.rmtree(garden)
        wait_until_dead(heard.observer)
        heard.until(None)


def test_so_is_a_renamed_one(garden: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with watched(garden, "inotify", monkeypatch) as heard:
        garden.rename(tmp_path / "elsewhere")
        heard.until(None)
        assert not heard.observer.alive
        shutil.copytree(tmp_path / "elsewhere", garden)
        assert not heard.observer.alive


def test_and_one_above_which_a_folder_was_exchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "above/vault").mkdir(parents=True)
    with watched(tmp_path / "above/vault", "inotify", monkeypatch) as heard:
        (tmp_path / "above").rename(tmp_path / "old")
        assert not heard.observer.alive
        (tmp_path / "above/vault").mkdir(parents=True)
        assert not heard.observer.alive


class Looks:
    """Stands for the walk, and counts how often it was tried."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, seconds: float = 0.0) -> None:
        self._seconds = seconds
        self._looked = threading.Condition()
        self._count = 0
        monkeypatch.setattr(observer_poll, "walk", self)

    def __call__(self, vault: Path, ignore: tuple[str, ...]) -> Walk:
        with self._looked:
            self._count += 1
            self._looked.notify_all()
        end = time.thread_time() + self._seconds
        while time.thread_time() < end:
            pass
        return walk(vault, ignore)

    def wait(self) -> None:
        """Waits until one look that began after this was over: the second one has begun."""
        with self._looked:
            end = self._count + 2
            assert self._looked.wait_for(lambda: self._count >= end, DEADLINE)


def test_a_polled_vault_that_is_away_has_not_changed_until_it_is_back(
    garden: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = Looks(monkeypatch)
    with watched(garden, "polling", monkeypatch) as heard:
        garden.rename(tmp_path / "elsewhere")
        looks.wait()
        assert heard.observer.alive
        (tmp_path / "elsewhere").rename(garden)
        assert heard.until(None) == {None}
        save_in_place(garden / "Kontakte/Karl.md", "Mehr")
        assert heard.until("Kontakte/Karl.md") == {"Kontakte/Karl.md"}


def test_the_empty_folder_under_a_drive_that_was_taken_off_is_no_vault(
    garden: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounted = [True]
    looked = threading.Semaphore(0)

    def ismount(place: object) -> bool:
        looked.release()
        return mounted[0]

    monkeypatch.setattr(os.path, "ismount", ismount)
    with watched(garden, "polling", monkeypatch) as heard:
        mounted[0] = False
        shutil.rmtree(garden / "Kontakte")
        while looked.acquire(blocking=False):
            pass
        for _ in range(3):
            assert looked.acquire(timeout=DEADLINE)
        assert heard._told.empty()
        mounted[0] = True
        assert heard.until(None) == {None}


# Polling.


def test_polling_takes_a_hundredth_of_a_core(garden: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Looks(monkeypatch, seconds=0.02)
    eye = PollingEye(garden, lambda _: None, interval=0.01)
    eye.start()
    assert 2.0 <= eye._pause < 60
    eye.stop()
    assert not eye.alive


def test_polling_leaves_out_what_is_ignored(garden: Path) -> None:
    heard = Heard()
    observer = observe(garden, heard, poll=True, interval=0.01, ignore=["Tagebuch/**"])
    observer.start()
    (garden / "Tagebuch/x.md").touch()
    assert heard.after(garden) == set()
    observer.stop()


def test_a_polled_change_is_told_once_more_and_then_no_more(
    garden: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = Looks(monkeypatch)
    with watched(garden, "polling", monkeypatch) as heard:
        save_in_place(garden / "Kontakte/Karl.md", "Mehr")
        for _ in range(2):
            assert heard.until("Kontakte/Karl.md") == {"Kontakte/Karl.md"}
        looks.wait()
        assert heard._told.empty()


# Being stopped.


@pytest.mark.parametrize("poll", [False, True])
def test_stopping_twice_leaves_nothing_behind(garden: Path, poll: bool) -> None:
    before, opened = set(threading.enumerate()), len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(5):
        observer = observe(garden, lambda _: None, poll=poll)
        observer.start()
        start = time.monotonic()
        observer.stop()
        observer.stop()
        assert time.monotonic() - start < 1.5
        assert not observer.alive
    assert set(threading.enumerate()) <= before
    assert len(list(Path("/proc/self/fd").iterdir())) == opened


@pytest.mark.parametrize("poll", [False, True])
def test_stopping_from_what_is_told(garden: Path, poll: bool) -> None:
    told: list[str | None] = []
    ended = threading.Event()

    def report(path: str | None) -> None:
        told.append(path)
        observer.stop()
        ended.set()

    observer = observe(garden, report, poll=poll, interval=0.01)
    observer.start()
    for name in ("a.md", "b.md", "c.md"):
        (garden / name).touch()
    assert ended.wait(DEADLINE)
    assert not observer.alive
    assert len(told) == 1


def test_stopping_what_never_started(garden: Path) -> None:
    observer = observe(garden, lambda _: None)
    observer.stop()
    assert (observer.name, observer.alive, observer.unwatched, observer.why) == ("", False, 0, None)


# Which file systems.

MOUNTS = r"""
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 27 0:40 / /mnt/c rw,noatime - 9p C:\134 rw,dirsync,aname=drvfs
31 27 0:41 / /mnt/Meine\040Notizen rw,relatime shared:7 master:2 - cifs //nas/notes rw,vers=3.1.1
32 27 0:42 / /home/lena/nas rw - nfs4 nas:/lena rw
33 32 254:1 / /home/lena/nas/lokal rw - ext4 /dev/vdb rw
34 27 0:43 / /media/usb rw - vfat /dev/sdb1 rw
35 27 0:44 / /media/usb rw - fuse.sshfs lena@host: rw
36 27 0:45 / /media/j\303\266rg rw - btrfs /dev/sdc rw
odd line
37 27 - short
""".strip()


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/", "ext4"),
        ("/home/lena/Notizen", "ext4"),
        ("/mnt/c", "9p"),
        ("/mnt/c/Users/Lena/Notizen", "9p"),
        ("/mnt/cc/Notizen", "ext4"),
        ("/mnt/Meine Notizen/Vault", "cifs"),
        ("/home/lena/nas", "nfs4"),
        ("/home/lena/nas/lokal/Vault", "ext4"),
        ("/home/lena/nassau", "ext4"),
        ("/media/usb/x", "fuse.sshfs"),
        ("/proc/1", "proc"),
    ],
)
def test_the_file_system_of_a_place(place: str, kind: str) -> None:
    assert file_system_of(place, MOUNTS) == kind


def test_no_mounts_no_answer() -> None:
    assert file_system_of("/home", "") is None


@pytest.mark.parametrize("kind", "cifs smb3 nfs nfs4 9p drvfs fuse.sshfs vboxsf vmhgfs virtiofs".split())
def test_file_systems_that_change_unseen(kind: str) -> None:
    assert kind in FAR_AWAY


@pytest.mark.parametrize(
    "kind", "ext4 btrfs xfs zfs tmpfs overlay vfat exfat fuseblk fuse.gocryptfs apfs".split()
)
def test_file_systems_that_tell(kind: str) -> None:
    assert kind not in FAR_AWAY


def test_polling_is_needed_where_the_file_system_says_so(
    garden: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert polling_needed(garden) is None
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        f"27 1 254:0 / / rw - ext4 /dev/vda rw\n30 27 0:40 / {garden} rw - cifs //nas/notes rw\n"
    )
    monkeypatch.setattr("vault_tools.vault.observer_limits._MOUNTS", str(mounts))
    assert polling_needed(garden) == "cifs"
    assert polling_needed(garden / "Kontakte") == "cifs"
    assert polling_needed(tmp_path) is None
    monkeypatch.setattr("vault_tools.vault.observer_limits._MOUNTS", str(tmp_path / "none"))
    assert polling_needed(garden) is None
