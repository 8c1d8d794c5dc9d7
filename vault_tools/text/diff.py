"""A change to a file as a unified diff, for `--dry-run`."""

from difflib import unified_diff

from vault_tools.text.lines import decode, encode, split_lines


def diff(path: str, old: bytes | None, new: bytes | None) -> bytes:
    """What would change at `path`, as a unified diff; None stands for no file. Empty where nothing would."""
    if old == new:
        return b""
    end = "\t" if " " in path else ""  # so that `patch` knows where a name with blanks ends
    before = "/dev/null" if old is None else f"a/{path}{end}"
    after = "/dev/null" if new is None else f"b/{path}{end}"
    lines = list(unified_diff(_lines(old), _lines(new), before, after, lineterm=""))
    return encode("\n".join(lines) + "\n")


def _lines(data: bytes | None) -> list[str]:
    """The lines; a missing last newline is said in the words of `diff`."""
    if not data:
        return []
    lines = split_lines(decode(data))
    return lines[:-1] if not lines[-1] else [*lines[:-1], lines[-1] + "\n\\ No newline at end of file"]
