"""Where the command `vault-tools` begins: the question asked most often is answered without click."""

import gc
import os
import sys

from vault_tools.cli.call import SELDOM
from vault_tools.cli.due_json import quick_due


def main() -> None:
    """Runs the command that the arguments name."""
    gc.set_threshold(SELDOM)
    try:
        answer = quick_due(sys.argv[1:])
        if answer is not None:
            sys.stderr.flush()
            os._exit(0)  # the system takes back in no time what Python would take apart piece by piece
    except KeyboardInterrupt:
        from vault_tools.cli.call import environment_language
        from vault_tools.words import say
        from vault_tools.words.usage import ABORTED

        print("\n" + say(ABORTED, environment_language()), file=sys.stderr)
        sys.exit(1)
    from vault_tools.cli.main import main as command

    command()
