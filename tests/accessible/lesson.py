"""A whole lesson through the accessible tree alone: from the first start to the result, then what is on the disk."""

from reader import Role, State, expect
from window import Window
from words import Words


MESSAGE = Role.ARTICLE


class Learner:
    """Somebody who hears the window and presses what has a name."""

    def __init__(self, window, words):
        self.window = window
        self.reader = window.reader
        self.words = words
        self.screens = 0

    def name(self, id):
        """The name of a text of the program."""
        return self.words[id]

    def press(self, id):
        """Presses a button by its name."""
        self.reader.find(Role.PUSH_BUTTON, self.name(id)).press()

    def goes_on(self, press):
        """Does what leads to another screen; its heading takes the focus, once, and nothing else is announced."""
        reader = self.reader
        reader.forget()
        before = reader.focused()
        press()
        # Not what has the focus, but what was told about it: only that is heard.
        reader.until(
            lambda: any(e[3].get_role() == Role.HEADING for e in reader.heard("object:state-changed:focused", 1)),
            f"a heading takes the focus after {before}",
        )
        reader.quiet()
        focused = [e[3] for e in reader.heard("object:state-changed:focused", 1)]
        names = [node.get_name() for node in focused]
        expect(len(focused) == 1, f"one thing takes the focus on a new screen, not {names}")
        expect(not reader.announced(), f"nothing is announced beside the heading {names}: {reader.announced()}")
        expect(names[0], "the heading has a name")
        heading = reader.focused()
        expect(heading and heading.name == names[0], f"the focus is on {heading}, told was {names[0]!r}")
        self.screens += 1
        return names[0]

    def choose(self, thing):
        """Chooses a radio button or ticks a box; its state then says so, and is told."""
        self.reader.forget()
        thing.press()
        self.reader.until(lambda: thing.has(State.CHECKED), f"{thing} is checked after the press")
        self.reader.until(
            lambda: any(e[3] == thing.node for e in self.reader.heard("object:state-changed:checked", 1)),
            f"it is told that {thing} is checked",
        )

    def option(self, name):
        """A radio button by its name: it says which of how many it is, and stands in a group with a name."""
        option = self.reader.find(Role.RADIO_BUTTON, name)
        counted(option, self.reader)
        return option

    def first_start(self, language, country):
        """Language, size, country, whose computer."""
        autonym = self.name("language-name")
        if language != "en":
            # The window speaks English until it is told otherwise.
            english, self.words = self.words, Words("en")
            self.choose(self.option(autonym))
            self.words = english
        self.reader.find(Role.PUSH_BUTTON, self.name("go-on"))
        self.goes_on(lambda: self.press("go-on"))
        sizes = self.reader.all(Role.RADIO_BUTTON)
        expect(len(sizes) == 5, f"five text sizes, not {[str(s) for s in sizes]}")
        expect(sizes[0].has(State.CHECKED), f"{sizes[0]} is chosen already")
        self.goes_on(lambda: self.press("go-on"))
        self.refused("go-on", "missing-choose-one")
        self.choose(self.option(self.name(f"country-{country.lower()}")))
        self.goes_on(lambda: self.press("go-on"))
        mine = next(o for o in self.reader.all(Role.RADIO_BUTTON) if o.name.startswith(self.name("who-own")))
        self.choose(mine)
        self.goes_on(lambda: self.press("start-learning"))

    def refused(self, button, sentence):
        """The main button pressed too early: what is missing is announced once, and the screen stays."""
        self.reader.forget()
        self.press(button)
        self.reader.until(self.reader.announced, f"{sentence} is announced")
        self.reader.quiet()
        expect(self.reader.announced() == [self.name(sentence)], f"announced was {self.reader.announced()}")

    def open_lesson(self, audience, ages, module):
        """From the welcome to the first screen of a lesson."""
        def button(name):
            return lambda: next(
                (b for b in self.reader.all(Role.PUSH_BUTTON) if b.name.startswith(name)), None
            )
        def press(name):
            found = self.reader.until(button(name), f"a button that begins with {name!r}")
            return self.goes_on(found.press)
        press(self.name(f"audience-{audience}"))
        if ages:
            # From here on the program speaks to a child.
            self.words = Words(self.words.language, child=True)
            press(self.name(f"ages-{ages}"))
        press(self.words.title(module))

    def at_result(self):
        """Whether the lesson is over."""
        heading = self.words.pattern("result-title")
        return any(heading.search(thing.name) for thing in self.reader.all(Role.HEADING))

    def step(self, turn):
        """Does what one screen of the lesson asks, and goes on to the next. Gives the kind of answer, if any."""
        things = self.reader.things()
        buttons = {thing.name for thing in things if thing.role == Role.PUSH_BUTTON}
        if self.name("give-answer") not in buttons:
            labels = [n for n in ("next-message", "go-on", "carry-on", "start-lesson") if self.name(n) in buttons]
            expect(labels, f"a button that goes on, among {buttons}")
            self.goes_on(lambda: self.press(labels[0]))
            return None
        kind = self.answer(things, turn)
        self.goes_on(lambda: self.press("give-answer"))
        return kind

    def answer(self, things, turn):
        """Chooses by what the things are: one of a group, boxes to tick, or all of them in an order."""
        hints = {thing.name for thing in things if thing.role == Role.LABEL}
        radios = [t for t in things if t.role == Role.RADIO_BUTTON]
        boxes = [t for t in things if t.role == Role.CHECK_BOX]
        if radios:
            first = radios[0].parent
            group = [r for r in radios if r.parent == first]
            if self.name("answer-scam") == group[0].name:
                _, inside = message(things)
                spoken = {words.language for words in inside}
                # Addresses are in no language of their own and are said as English.
                expect(self.words.language in spoken and spoken <= {self.words.language, "en"}, f"it speaks {spoken}")
                if turn == 0:
                    self.refused("give-answer", "missing-judge")
                self.choose(group[turn % 3])
                sure = [r for r in radios if r.parent != first]
                expect(len(sure) == 3, "three ways to say how sure")
                if turn % 4 == 1:
                    self.choose(sure[2])
                return "judge"
            self.choose(group[1])
            return "choice"
        expect(boxes, "something to answer with")
        if self.name("order-how") in hints:
            self.choose(boxes[0])
            self.refused("give-answer", "missing-order")
            # What has a number is named anew: it is found by its place in the group.
            for at in range(1, len(boxes)):
                self.choose(self.reader.all(Role.CHECK_BOX)[at])
            return "order"
        for box in boxes[:2]:
            self.choose(box)
        return "boxes"


def message(things):
    """The simulated message is a document that says it is practice, and its words are in it."""
    documents = [t for t in things if t.role == MESSAGE]
    expect(len(documents) == 1, f"one message on the screen, not {[str(d) for d in documents]}")
    inside = [t for t in things if documents[0] in t.within() and t.role == Role.LABEL]
    expect(inside, f"{documents[0]} holds words")
    return documents[0], inside


def counted(thing, reader):
    """It says which of how many it is, and stands in a group that has a name."""
    where = thing.attributes
    expect({"posinset", "setsize"} <= set(where), f"{thing} says which of how many it is: {where}")
    siblings = [c for c in thing.parent.children if c.role == thing.role]
    expect(int(where["setsize"]) == len(siblings), f"{thing} is one of {where['setsize']}, there are {len(siblings)}")
    at = [s.node for s in siblings].index(thing.node) + 1
    expect(int(where["posinset"]) == at, f"{thing} is number {where['posinset']}, it stands at {at}")
    expect(thing.parent.name, f"what {thing} stands in has a name:\n{reader.shown()}")


def whole_lesson(program, reader, language, country, audience, ages, module):
    """A lesson from the first start to the result; then the records say the same."""
    with Window(program, reader) as window:
        learner = Learner(window, Words(language))
        learner.first_start(language, country)
        learner.open_lesson(audience, ages, module)
        kinds = []
        for turn in range(80):
            if learner.at_result():
                break
            judged = kinds.count("judge")
            if kind := learner.step(judged):
                kinds.append(kind)
        else:
            expect(False, f"the lesson ends; it went {kinds}\n{reader.shown()}")
        meters = [t for t in reader.things() if t.role == Role.PROGRESS_BAR]
        expect(len(meters) >= 2, f"two meters in the result:\n{reader.shown()}")

        answers = window.records("SELECT activity, language, country, module FROM answer ORDER BY seq")
        expect(len(answers) == len(kinds) == 14, f"{len(kinds)} answers given, {len(answers)} kept")
        given = ["judge" if a[0] == "judge" else "other" for a in answers]
        expect(given == ["judge" if k == "judge" else "other" for k in kinds], f"given {kinds}, kept {answers}")
        expect(given.count("judge") == 10, f"ten messages judged: {answers}")
        expect({a[1:] for a in answers} == {(language, country, module)}, f"kept was {set(a[1:] for a in answers)}")
        finished = window.records("SELECT finished FROM place")
        expect(finished == [(1,)], f"one run, finished: {finished}")
        settings = window.settings()
        expect(settings["country"] == country and settings.get("locale", "en") == language, f"the settings are {settings}")
        return f"{learner.screens} screens, {len(answers)} answers kept, finished"
