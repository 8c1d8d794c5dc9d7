"""The week's plan once more, as plainly as `docs/care.md` says it, and gardens to hold it against the real one."""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tests.care.builders import contact, day, promise, promising
from tests.care.naive import Naive, add, assess_naively, cadence_of, days_of, step_of
from tests.week.test_choice import by_trying_all
from tests.week.weeks import MONDAY
from vault_tools.contacts.model import Contact
from vault_tools.contacts.span import Cadence
from vault_tools.week.choice import Option

WAY = 45
ORDER = ["promised", "birthday", "week", "new", "early"]
WEEK = timedelta(7)


@dataclass
class Line:
    """An item: section, path, the promise's words, minutes, priority, day, the sign in its box, and the place
    where one has to go for it."""

    section: str
    path: str
    task: str
    minutes: int
    priority: int
    due: date | None
    sign: str = " "
    goes_to: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is about."""
        return (self.section, self.path, self.task)


@dataclass
class Week:
    """A plan: what is on it, what did not fit, and the minutes."""

    lines: list[Line]
    left_out: list[Line]
    minutes: int


def plan_naively(
    garden: Sequence[Contact], monday: date, seen: date, budget: int, page: Sequence[Line] = ()
) -> Week:
    """The week by the rules; `page` is what is on the page already."""
    sunday = monday + timedelta(6)
    everyone = {who.path: (who, assess_naively(who, monday, seen)) for who in garden}

    def act_of(who: Contact, task: str) -> tuple[int, str]:
        """The minutes, and where one goes for them."""
        minutes = {"mail": 10, "visit": 60}.get(who.fields.channel or "", 20)
        minutes = {"Brief": 20, "Katalog mailen": 10, "Bald besuchen": 60}.get(task, minutes)
        known = (who.fields.place or who.fields.organisation or "").lower()
        where = known or who.path if minutes == 60 else ""
        minutes = who.fields.minutes or minutes
        return (minutes, where) if minutes + (WAY if where else 0) <= budget else (20, "")

    def weight(who: Contact, now: Naive) -> int:
        days, thirst = now.cadence_days, now.thirst
        if days is None:
            cadence = cadence_of(who)
            days = (add(monday, cadence.low) - monday).days if isinstance(cadence, Cadence) else 60
        thirst = 1.0 if now.last is None or thirst is None else thirst
        if now.basis in ("next", "ask", "rest", "season", "new", "never"):
            thirst = max(thirst, 1.0)
        return max(1, round((who.fields.value or 3) * math.sqrt(days / 60) * thirst**2 * 1000))

    def line(section: str, path: str, task: str = "", due: date | None = None) -> Line:
        who, now = everyone[path]
        minutes, where = act_of(who, task)
        return Line(section, path, task, minutes, weight(who, now), due or now.due, goes_to=where)

    # All that could be in the week.
    promised: list[Line] = []
    birthdays, dated, waiting, nearly = [], [], [], []
    for path, (who, now) in everyone.items():
        if who.fields.paused or who.fields.died or who.archived:
            continue
        for each in sorted(who.promises, key=lambda each: each.due or date.max):
            wanted = each.state == "open" and not each.ask and each.due and each.due <= sunday
            if wanted and ("promised", path, each.text) not in [one.key for one in promised]:
                promised.append(line("promised", path, each.text, each.due))
        born = who.fields.birthday
        if born:
            on = [monday - WEEK + timedelta(number) for number in range(14)]
            falls = next((each for each in on if (each.month, each.day) == (born.month, born.day)), None)
            if falls and not (now.last and now.last >= falls):
                birthdays.append(line("birthday", path, due=falls))
        if now.due is None or (now.last and now.last >= monday):
            continue
        asked_later = now.basis == "ask" and now.due <= sunday
        if asked_later or (now.basis in ("next", "rest") and monday <= now.due <= sunday):
            dated.append(line("week", path))
        elif now.due <= sunday:
            unknown = now.last is None and who.fields.plant in (None, "seedling")
            waiting.append(line("new" if unknown or now.basis == "step" else "week", path))
        elif (
            now.state != "resting"
            and now.thirst is not None
            and now.thirst >= 0.8
            and (now.basis == "cadence" or (now.basis == "step" and now.due <= monday + WEEK))
        ):
            nearly.append(line("early", path))

    promised.sort(key=lambda one: (one.due, one.path, one.task))
    overdue = [one for one in promised if one.due and (monday - one.due).days > 28]
    hidden = overdue[3:]

    # What is on the page stays: what was decided on, and what is still wanted.
    lines: list[Line] = []
    wanted_paths = {one.path for one in (*birthdays, *dated, *waiting, *nearly)}
    for there in page:
        now_there = [
            one for one in (*promised, *birthdays, *dated, *waiting, *nearly) if one.key == there.key
        ]
        still = bool(now_there) if there.section == "promised" else there.path in wanted_paths
        if there.sign in "xX->" or still:
            again = now_there[0] if now_there else line(there.section, there.path, there.task, there.due)
            again.sign = there.sign
            lines.append(again)

    def urgency(one: Line) -> tuple[float, int, int, str]:
        who, now = everyone[one.path]
        by_steps = step_of(who, days_of(who, seen), monday, seen)
        thirst = 1.0 if now.last is None else now.thirst or 0.0
        return (-thirst, -one.priority, -by_steps[0].toordinal() if by_steps else 0, one.path)

    def cared_for() -> set[str]:
        return {one.path for one in lines if one.section != "promised"}

    def left(*more: Line) -> int:
        planned = [one for one in (*lines, *more) if one.sign not in "->"]
        places = {one.goes_to for one in planned if one.goes_to}
        return budget - sum(one.minutes for one in planned) - WAY * len(places)

    def choose(some: list[Line]) -> None:
        there = [one for one in some if one.path not in cared_for()]
        places = {one.goes_to for one in lines if one.sign not in "->"}
        options = [
            Option(one.path, one.minutes, one.priority, "" if one.goes_to in places else one.goes_to)
            for one in there
        ]
        paths = by_trying_all(options, max(0, left()), WAY)
        lines.extend(one for one in there if one.path in paths)

    # First, whatever they cost.
    lines.extend(one for one in promised if one not in hidden and one.key not in [each.key for each in lines])
    lines.extend(one for one in birthdays if one.path not in cared_for())
    lines.extend(one for one in dated if one.path not in cared_for())
    # Then the most urgent new one that still fits, the best set of all others, and some who nearly are due.
    if not any(one.section == "new" for one in lines):
        new = [one for one in waiting if one.section == "new" and one.path not in cared_for()]
        new = sorted((one for one in new if left(one) >= 0), key=urgency)
        lines.extend(new[:1])
    choose(waiting)
    choose(nearly)

    left_out = [one for one in waiting if one.path not in cared_for()]
    left_out.sort(key=lambda one: (-one.priority, one.path))
    left_out += [one for one in hidden if one.key not in [each.key for each in lines]]
    places = [there.key for there in page]

    def order(one: Line) -> tuple[int, int, date, int, str, str]:
        place = places.index(one.key) if one.key in places else len(places)
        by_day = one.section in ("promised", "birthday")
        on = one.due if by_day and one.due else date.max
        return (ORDER.index(one.section), place, on, 0 if by_day else -one.priority, one.path, one.task)

    return Week(sorted(lines, key=order), left_out, budget - left())


def some_garden(rng: random.Random) -> list[Contact]:
    """A few contacts with all that concerns a week, most of them about to be due."""

    def near(before: int, after: int, often: float) -> str:
        ahead = timedelta(rng.randint(-before, after))
        return (day(MONDAY) + ahead).isoformat() if rng.random() < often else ""

    def any_of(*texts: str) -> str:
        return rng.choice(texts)

    garden = []
    names = ["Anna", "Bernd", "Carla", "Dora", "Emil", "Fritz", "Gerd", "Hans", "Ida"]
    for name in rng.sample(names, rng.randint(1, len(names))):
        fields = {
            "last": rng.choice([near(70, -10, 0.8), near(35, -30, 1)]),
            "cadence": any_of("", "4 weeks", "6 weeks", "6-8 weeks", "2 months"),
            "value": any_of("", "1", "2", "4", "5"),
            "channel": any_of("", "", "mail", "Besuch", "Besuch"),
            "place": any_of("", "Kassel", "kassel", "Fritzlar"),
            "organisation": any_of("", "", "Kassel", "Bank"),
            "minutes": any_of("", "", "", "15", "35", "90", "300"),
        }
        if rng.random() < 0.5:
            fields |= {
                "log": f"{near(90, 3, 0.5)} {near(60, 0, 0.3)}",
                "last": near(100, 0, 0.3),
                "tried": near(5, 3, 0.1),
                "met": near(130, 3, 0.4),
                "plant": any_of("", "seedling", "annual", "tree"),
                "cadence": any_of("", "", "6 weeks", "10", "never"),
                "birthday": any_of("", "", f"1970-{near(9, 9, 1)[5:]}"),
                "season": any_of("", "", "", "11-12", "12-3", "5-9"),
                "next_contact": near(20, 20, 0.2),
                "rest_until": near(20, 20, 0.2),
                "paused": any_of("", "", "", "", "", "", "true"),
            }
        tasks = [
            promise(
                any_of("Brief", "Brief", "Katalog mailen", "Bald besuchen"),
                near(60, 10, 0.9),
                any_of("open", "open", "open", "done"),
                ask=rng.random() < 0.1,
            )
            for _ in range(rng.choice([0, 0, 0, 0, 0, 0, 1, 5]))
        ]
        garden.append(promising(contact(name, **fields), *tasks))
    return garden
