"""The words that a learner hears: the program's own and a lesson's title, read from the same files as the program."""

import re
import tomllib
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
MESSAGE = re.compile(r"^([a-z][a-z0-9-]*) = (.+)$")
# A reading in the program's words, and in a lesson's: the names that a reader hears have it in place of the kanji.
READING = re.compile(r"｜([^《》]+)《([^《》]+)》")
LESSON_READING = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")


class Words:
    """The words of one language; for children, their own before those for everyone."""

    def __init__(self, language, child=False):
        self.language = language
        self.child = child
        self.folders = [language] + ([f"{language}-x-child"] if child else [])
        self.all = {}
        for folder in self.folders:
            file = HOME / "locales" / folder / "program.ftl"
            if file.exists():
                for line in file.read_text(encoding="utf-8").splitlines():
                    if message := MESSAGE.match(line):
                        self.all[message[1]] = READING.sub(r"\2", message[2].strip())

    def __getitem__(self, name):
        """A text without values."""
        return self.all[name]

    def pattern(self, name):
        """A text with values, as a pattern that any values fit."""
        parts = re.split(r"\{[^}]*\}", self.all[name])
        return re.compile("^" + ".+?".join(re.escape(part) for part in parts) + "$")

    def title(self, module):
        """The title of a lesson."""
        found = ""
        for folder in self.folders:
            file = HOME / "content" / "cyberday" / f"{folder}.toml"
            if file.exists():
                pack = tomllib.loads(file.read_text(encoding="utf-8"))
                found = pack["module"][module].get("title", found)
        return LESSON_READING.sub(r"\2", found)
