"""Where the system's events cannot be relied on: file systems that change on another machine unseen."""

import os
import re
import sys
from pathlib import Path

# The kernel tells what its own programs do. On these, others write too: a server, a host, a second machine.
FAR_AWAY = frozenset(
    "cifs smb2 smb3 smbfs nfs nfs4 afs ceph lustre glusterfs beegfs ncpfs coda davfs "  # servers
    "9p drvfs virtiofs vboxsf vmhgfs prl_fs fakeowner "  # the host of a virtual machine, Windows beside WSL
    "fuse.sshfs fuse.rclone fuse.gvfsd-fuse fuse.davfs fuse.davfs2 fuse.s3fs fuse.goofys fuse.glusterfs "
    "fuse.ceph fuse.vmhgfs-fuse fuse.smbnetfs fuse.curlftpfs fuse.google-drive-ocamlfuse fuse.onedriver "
    "fuse.jmtpfs fuse.ifuse fuse.grpcfuse fuse.osxfs fuse.portal fuse.seadrive".split()
)

_ESCAPE = re.compile(r"\\([0-7]{3})")
_MOUNTS = "/proc/self/mountinfo"


def polling_needed(vault: Path) -> str | None:
    """The type of the vault's file system (`cifs`, `9p`, …) where events cannot be relied on, else None;
    None too where the system does not say (all but Linux)."""
    if sys.platform != "linux":
        return None
    try:
        with open(_MOUNTS, encoding="utf-8", errors="surrogateescape") as listed:  # noqa: PTH123
            mounts = listed.read()
    except OSError:
        return None
    kind = file_system_of(os.path.realpath(vault), mounts)
    return kind if kind in FAR_AWAY else None


def file_system_of(place: str, mounts: str) -> str | None:
    """The type of the file system that holds the real path `place`, from the text of a `mountinfo`: that of
    the deepest mount point above it, of several at one point the last, which lies on top."""
    best, kind = "", None
    for line in mounts.splitlines():
        fields, dash, rest = line.partition(" - ")
        parts = fields.split(" ")
        if not dash or len(parts) < 5:
            continue
        point = _ESCAPE.sub(lambda found: chr(int(found[1], 8)), parts[4])
        above = point if point.endswith("/") else point + "/"
        if f"{place}/".startswith(above) and len(point) >= len(best):
            best, kind = point, rest.split(" ", 1)[0]
    return kind
