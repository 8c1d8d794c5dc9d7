"""`python -m vault_tools` is the command `vault-tools`."""

from vault_tools.cli.start import main

if __name__ == "__main__":
    main()
