"""What can only be seen to be wrong on a day: dates that should lie in the past."""

from collections.abc import Iterable
from datetime import date

from vault_tools.contacts.model import Contact
from vault_tools.text.problems import Problem, problem


def dates_ahead(contacts: Iterable[Contact], today: date) -> list[Problem]:
    """A last contact or a first meeting in the future, which cannot count."""
    found: list[Problem] = []
    for contact in contacts:
        fields = contact.fields
        if (fields.last_contact is None or fields.last_contact <= today) and (
            fields.met is None or fields.met <= today
        ):
            continue  # nearly all of them
        for key, day in (("last_contact", fields.last_contact), ("met", fields.met)):
            if day is not None and day > today:
                line = contact.lines.get(key)
                found.append(problem(contact.path, line, f"future-{key}", written=day.isoformat(), key=key))
    return found
