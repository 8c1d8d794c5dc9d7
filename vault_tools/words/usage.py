"""What is wrong with how a command was called."""

from vault_tools.words.language import Phrase

NO_SUCH_COMMAND = Phrase(
    de="Den Befehl „{name}“ gibt es nicht.{near} „vault-tools --help“ zeigt alle.",
    en="There is no command “{name}”.{near} “vault-tools --help” lists them all.",
)
NO_SUCH_OPTION = Phrase(
    de="Die Option „{name}“ gibt es hier nicht.{near} „{command} --help“ zeigt alle.",
    en="There is no option “{name}” here.{near} “{command} --help” lists them all.",
)
NEAR = Phrase(de=" Gemeint: {names}?", en=" Did you mean {names}?")
MISSING_ARGUMENT = Phrase(
    de="Es fehlt: {name}. „{command} --help“ zeigt Beispiele.",
    en="{name} is missing. “{command} --help” shows examples.",
)
MISSING_VALUE = Phrase(
    de="Zur Option „{name}“ fehlt der Wert. „{command} --help“ zeigt Beispiele.",
    en="Option “{name}” needs a value. “{command} --help” shows examples.",
)
NO_VALUE_WANTED = Phrase(
    de="Die Option „{name}“ nimmt keinen Wert.",
    en="Option “{name}” takes no value.",
)
TOO_MUCH = Phrase(
    de="Das ist zu viel: {name}. „{command} --help“ zeigt, was erwartet wird.",
    en="That is too much: {name}. “{command} --help” shows what is expected.",
)
ONE_OF = Phrase(
    de="„{value}“ geht nicht für {name}. Möglich: {choices}.",
    en="“{value}” is not possible for {name}. Choose from: {choices}.",
)
BAD_VALUE = Phrase(
    de="Der Wert für {name} geht nicht: {why}",
    en="The value for {name} is not possible: {why}",
)
OTHER = Phrase(de="So geht der Aufruf nicht: {why}", en="This call does not work: {why}")
ABORTED = Phrase(de="Abgebrochen.", en="Stopped.")
