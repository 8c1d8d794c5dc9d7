"""Finds what writes, renames or deletes a file; where it cannot be sure, it says so rather than pass."""

import ast

from tests.house.source import Module, Use, uses

OS_WRITERS = {
    "replace", "rename", "renames", "unlink", "remove", "rmdir", "removedirs", "mkdir", "makedirs",
    "truncate", "ftruncate", "link", "symlink", "chmod", "fchmod", "lchmod", "chown", "fchown", "lchown",
    "utime", "write",
    "pwrite", "writev", "pwritev", "mkfifo", "mknod", "sendfile", "copy_file_range", "posix_fallocate",
    "setxattr", "removexattr", "chflags", "lchflags", "system", "popen", "startfile", "splice", "open_code",
}  # fmt: skip
OS_WRITER_FAMILIES = ("exec", "spawn", "posix_spawn")
WRITERS = (
    *("shutil", "tempfile", "subprocess", "ctypes", "filelock", "sqlite3", "dbm", "shelve", "mmap"),
    *("zipfile", "tarfile", "fileinput", "logging.FileHandler", "logging.handlers", "io.FileIO"),
    *("os.*", "pathlib.*", "io.*", "codecs.open", "builtins.exec", "builtins.eval", "frontmatter.dump"),
    *("jinja2.FileSystemBytecodeCache",),
)
HARMLESS = {"shutil.get_terminal_size", "shutil.which", "shutil.disk_usage"}

# Names of `Path` that no other type has; `rename`, `touch`, `replace` … only count where they are called.
PATH_WRITERS = {
    "write_text",
    "write_bytes",
    "unlink",
    "rmdir",
    "mkdir",
    "symlink_to",
    "hardlink_to",
    "chmod",
    "lchmod",
}
PATH_WRITERS_CALLED = {"rename", "touch", "move_into", "copy_into"}

# Which argument holds the mode of these functions.
OPENERS = {
    "builtins.open": 1,
    "io.open": 1,
    "gzip.open": 1,
    "bz2.open": 1,
    "lzma.open": 1,
    "os.fdopen": 1,
    "click.open_file": 1,
    "click.File": 0,
    "?.open": 0,
}
READING_FLAGS = {
    "O_RDONLY", "O_CLOEXEC", "O_NOFOLLOW", "O_DIRECTORY", "O_NONBLOCK", "O_BINARY", "O_NOATIME", "O_PATH",
    "O_NOCTTY", "O_NOINHERIT", "O_SEQUENTIAL", "O_RANDOM",
}  # fmt: skip

DUMPERS = (
    *("yaml.dump", "yaml.dump_all", "yaml.safe_dump", "yaml.safe_dump_all", "yaml.emit"),
    *("yaml.serialize", "yaml.serialize_all", "frontmatter.dump", "frontmatter.dumps"),
)


def writing_uses(module: Module) -> list[str]:
    """Everything that writes, renames or deletes a file, or that might."""
    constants = _constants(module.tree)
    found = []
    for use in uses(module):
        why = _why(use, constants)
        if why:
            found.append(module.at(use.node, f"{use.name} {why}"))
    return list(dict.fromkeys(found))


def dumper_uses(module: Module) -> list[str]:
    """Uses of a YAML dumper: none may ever run over a user's frontmatter."""
    found = [module.at(use.node, f"{use.name} rewrites YAML") for use in uses(module) if use.is_in(*DUMPERS)]
    return list(dict.fromkeys(found))


def _why(use: Use, constants: dict[str, ast.expr]) -> str | None:
    base, _, last = use.name.rpartition(".")
    if use.is_in(*WRITERS) and use.name not in HARMLESS:
        return None if use.name in ("shutil", "os", "io", "pathlib") else "can write files"
    if base == "os" and (last in OS_WRITERS or last.startswith(OS_WRITER_FAMILIES)):
        return "writes, renames, deletes, or starts a program"
    if use.name == "os.open":
        return _why_os_open(use, constants)
    opener = use.name if use.name in OPENERS else "?.open" if last == "open" and _is_path(use.name) else None
    if opener:
        return _why_open(use, OPENERS[opener])
    if last in PATH_WRITERS or (use.call and last in PATH_WRITERS_CALLED):
        return "is a writing method of paths"
    if last in ("rename", "replace", "touch", "copy", "move") and base.startswith("pathlib."):
        return "is a writing method of paths"
    if use.call and base not in ("dataclasses", "copy"):
        return _why_method(last, use.call)
    return None


def _is_path(name: str) -> bool:
    """Whether the object may be a path: of unknown make, or `pathlib`'s own."""
    return name.startswith(("?.", "pathlib.", "vault_tools."))


def _why_method(last: str, call: ast.Call) -> str | None:
    """Methods that `Path` shares with `str`, `date` or `dict`, told apart by their arguments."""
    starred = any(isinstance(arg, ast.Starred) for arg in call.args)
    names = {keyword.arg for keyword in call.keywords}
    if last == "replace":
        # Texts take two arguments, dates only named ones, a path exactly one.
        if starred:
            return "hides its arguments; write them out"
        if len(call.args) == 1 or "target" in names or (not call.args and None in names):
            return "with one argument is what a path has"
    if last in ("copy", "move") and (call.args or names):
        return "with an argument is what a path has"
    return None


def _why_open(use: Use, position: int) -> str | None:
    call = use.call
    if call is None:
        # An import says nothing yet; a function passed on cannot be followed.
        return None if isinstance(use.node, ast.ImportFrom) else "is passed on, so its mode cannot be seen"
    if any(isinstance(arg, ast.Starred) for arg in call.args) or any(k.arg is None for k in call.keywords):
        return "hides its mode; write it out"
    mode = next((keyword.value for keyword in call.keywords if keyword.arg == "mode"), None)
    if mode is None and len(call.args) > position:
        mode = call.args[position]
    if mode is None:
        return None
    if not isinstance(mode, ast.Constant) or not isinstance(mode.value, str):
        return "has a mode only known at run time"
    return f"opens for writing ({mode.value!r})" if set(mode.value) & set("wax+") else None


def _why_os_open(use: Use, constants: dict[str, ast.expr]) -> str | None:
    call = use.call
    if call is None:
        return None if isinstance(use.node, ast.ImportFrom) else "is passed on, so its flags cannot be seen"
    flags = next((keyword.value for keyword in call.keywords if keyword.arg == "flags"), None)
    if flags is None and len(call.args) > 1 and not isinstance(call.args[0], ast.Starred):
        flags = call.args[1]
    if flags is not None and _only_reads(flags, constants):
        return None
    return "has flags that write, or that are only known at run time"


def _only_reads(flags: ast.expr, constants: dict[str, ast.expr], depth: int = 5) -> bool:
    """Whether flags are surely made only of those for reading."""
    if depth == 0:
        return False
    if isinstance(flags, ast.BinOp) and isinstance(flags.op, ast.BitOr):
        return _only_reads(flags.left, constants, depth) and _only_reads(flags.right, constants, depth)
    if isinstance(flags, ast.Constant):
        return flags.value == 0
    if isinstance(flags, ast.Attribute):
        return flags.attr in READING_FLAGS
    if isinstance(flags, ast.Call):  # getattr(os, "O_BINARY", 0)
        named = flags.args[1] if len(flags.args) == 3 else None
        is_getattr = isinstance(flags.func, ast.Name) and flags.func.id == "getattr"
        return is_getattr and isinstance(named, ast.Constant) and named.value in READING_FLAGS
    if isinstance(flags, ast.Name):
        if flags.id in constants:
            return _only_reads(constants[flags.id], constants, depth - 1)
        return flags.id in READING_FLAGS
    return False


def _constants(tree: ast.Module) -> dict[str, ast.expr]:
    """Names that the module binds once, at its top."""
    bound: dict[str, int] = {}
    values: dict[str, ast.expr] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            bound[node.id] = bound.get(node.id, 0) + 1
        elif isinstance(node, ast.arg):
            bound[node.arg] = bound.get(node.arg, 0) + 1
    for statement in tree.body:
        targets: list[ast.expr] = []
        if isinstance(statement, ast.Assign):
            targets = statement.targets
        elif isinstance(statement, ast.AnnAssign):
            targets = [statement.target]
        value = statement.value if isinstance(statement, ast.Assign | ast.AnnAssign) else None
        for target in targets:
            if isinstance(target, ast.Name) and value is not None and bound[target.id] == 1:
                values[target.id] = value
    return values
