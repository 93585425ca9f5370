"""What a reader relies on, one thing a check: live words, dialogs, scrolling, the words of a message, the arrows."""

import statistics
import time

from lesson import MESSAGE, Learner, counted, message
from reader import Role, State, expect
from window import Window
from words import Words


def at_message(window):
    """Goes to the first message of the English lesson for older people."""
    learner = Learner(window, Words("en"))
    learner.first_start("en", "AU")
    learner.open_lesson("later", None, "later-parcel")
    for _ in range(8):
        if learner.reader.all(Role.RADIO_BUTTON, learner.name("answer-scam")):
            return learner
        learner.step(1)
    expect(False, f"a message to judge comes soon:\n{learner.reader.shown()}")


def first_screen(program, reader):
    """The first screen: one heading with the focus, every control with a name, languages in their own."""
    with Window(program, reader):
        things = reader.things()
        headings = [t for t in things if t.role == Role.HEADING]
        expect(len(headings) == 1 and headings[0].has(State.FOCUSED), f"the heading has the focus:\n{reader.shown()}")
        for thing in things:
            if thing.has(State.FOCUSABLE):
                expect(thing.name, f"everything that takes the focus has a name:\n{reader.shown()}")
        for option in reader.all(Role.RADIO_BUTTON):
            counted(option, reader)
        return f"{len(things)} things"


def live_words(program, reader):
    """What is missing is announced once for each press that meets it; feedback is told by its heading alone."""
    with Window(program, reader) as window:
        learner = at_message(window)
        learner.refused("give-answer", "missing-judge")
        learner.choose(learner.option(learner.name("answer-scam")))
        heading = learner.goes_on(lambda: learner.press("give-answer"))
        same = [t for t in reader.things() if t.name == heading]
        expect(len(same) == 1, f"{heading!r} is said in one place, not {[str(t) for t in same]}")
        return f"“{heading}”"


def dialog(program, reader):
    """The question before forgetting is modal, holds the focus, and hides what is under it; then the focus is back."""
    with Window(program, reader) as window:
        learner = Learner(window, Words("en"))
        learner.first_start("en", "AU")
        learner.goes_on(lambda: learner.press("settings"))
        forget = reader.find(Role.PUSH_BUTTON, learner.name("forget"))
        forget.focus()
        reader.until(lambda: forget.has(State.FOCUSED), f"{forget} has the focus")
        learner.goes_on(forget.press)
        asked = reader.find(Role.DIALOG, learner.name("forget"))
        expect(asked.has(State.MODAL), f"{asked} is modal")
        outside = [
            t for t in reader.things()
            if asked.node not in [p.node for p in t.within()] and t.node != asked.node
            and t.role not in (Role.APPLICATION, Role.FRAME)
        ]
        expect(not outside, f"nothing under the dialog is in the tree: {[str(t) for t in outside]}")
        stops = set()
        for _ in range(8):
            reader.forget()
            window.key("Tab")
            reader.until(lambda: reader.heard("object:state-changed:focused", 1), "Tab moves the focus")
            stops.add(reader.focused().name)
        expect(stops == {learner.name("forget-no"), learner.name("forget-yes")}, f"Tab stays in it: {stops}")
        learner.press("forget-no")
        reader.until(lambda: not reader.all(Role.DIALOG), "the dialog is gone")
        again = reader.until(lambda: reader.focused(), "something has the focus again")
        expect(again.name == learner.name("forget"), f"the focus is back on the button, not on {again}")
        return f"{len(stops)} buttons in it"


def scrolling(program, reader):
    """Everything that takes the focus from a reader is then on the screen, and told once."""
    with Window(program, reader) as window:
        learner = Learner(window, Words("en"))
        learner.first_start("en", "AU")
        learner.goes_on(lambda: learner.press("settings"))
        learner.choose(reader.find(Role.RADIO_BUTTON, "150%"))
        height = reader.all(Role.FRAME)[0].bounds[3]
        wanted = [t for t in reader.things() if t.has(State.FOCUSABLE)]
        scrolled = 0
        for thing in wanted[::-1] + wanted:
            if thing.has(State.FOCUSED):
                continue
            x, y, w, h = thing.bounds
            hidden = y < 0 or y + h > height
            reader.forget()
            thing.focus()
            reader.until(
                lambda: [e for e in reader.heard("object:state-changed:focused", 1) if e[3] == thing.node],
                f"it is told that {thing} has the focus",
            )
            def seen():
                x, y, w, h = thing.bounds
                return y >= 0 and y + h <= height
            reader.until(seen, f"{thing} is on the screen, from {y} of {height}", 5)
            scrolled += hidden
        expect(scrolled > 4, f"the page is longer than the window: {scrolled} were out of sight")
        return f"{len(wanted)} things, {scrolled} had to be scrolled to"


def words_of_a_message(program, reader):
    """A message is reached with the Text interface: its words, letter by letter, and their language."""
    with Window(program, reader) as window:
        learner = at_message(window)
        document, inside = message(reader.things())
        for words in inside:
            expect(words.text == words.name, f"the text of {words} is {words.text!r}")
            expect(words.language == "en", f"the language of {words} is {words.language!r}")
        expect(learner.name("practice") in document.name, f"{document} says that it is practice")
        return f"“{document.name}”, {sum(len(w.text) for w in inside)} letters"


def arrows(program, reader):
    """With the arrows a reader goes through everything that is said, from the heading to the main button and back."""
    with Window(program, reader) as window:
        learner = at_message(window)
        things = reader.things()
        said = [
            t for t in things
            if t.role in (MESSAGE, Role.HEADING, Role.LABEL, Role.RADIO_BUTTON, Role.CHECK_BOX, Role.PUSH_BUTTON, Role.PROGRESS_BAR)
        ]
        begins = next(i for i, t in enumerate(said) if t.has(State.FOCUSED))
        way = said[begins:]
        expect(way[-1].name == learner.name("give-answer"), f"the main button is last, not {way[-1]}")

        def goes(key, expected):
            reader.forget()
            window.key(key)
            reader.until(lambda: reader.heard("object:state-changed:focused", 1), f"{key} goes on to {expected}")
            now = reader.heard("object:state-changed:focused", 1)[-1][3]
            expect(now == expected.node, f"{key} goes to {expected}, not to {now.get_name()!r}")

        for thing in way[1:]:
            goes("Down", thing)
        for thing in way[-2::-1]:
            goes("Up", thing)
        return f"{len(way)} stops down and up again"


def answer_time(program, reader):
    """From a key press to the event that a reader speaks of: measured, printed, not judged here."""
    with Window(program, reader) as window:
        at_message(window)
        times = []
        for turn in range(30):
            reader.forget()
            begun = time.monotonic()
            window.key("Down" if turn % 10 < 5 else "Up")
            reader.until(lambda: reader.heard("object:state-changed:focused", 1), "the key moves the focus", every=1)
            times.append((reader.heard("object:state-changed:focused", 1)[0][0] - begun) * 1000)
        times.sort()
        return f"median {statistics.median(times):.0f} ms of 30, from {times[0]:.0f} to {times[-1]:.0f}, with xdotool's own start"
