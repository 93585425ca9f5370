"""A client of assistive technology: what Orca has, without the voice. It finds things by role and name alone."""

import time
import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

HEARD = (
    "object:state-changed:focused",
    "object:state-changed:checked",
    "object:announcement",
    "object:children-changed",
    "window:activate",
)
Role = Atspi.Role
State = Atspi.StateType


class Fault(Exception):
    """What was seen was not what a reader needs."""


def expect(truth, what):
    """Fails with a sentence."""
    if not truth:
        raise Fault(what)


class Thing:
    """One accessible thing, as it is now."""

    def __init__(self, node, depth=0, parent=None):
        self.node = node
        self.depth = depth
        self.parent = parent
        self.role = node.get_role()
        self.name = node.get_name() or ""
        self.children = []

    def has(self, state):
        """Whether it is in a state, asked anew."""
        self.node.clear_cache()
        return self.node.get_state_set().contains(state)

    @property
    def attributes(self):
        """Its position in a set and the like."""
        return self.node.get_attributes() or {}

    @property
    def text(self):
        """Its text through the Text interface, or none."""
        text = self.node.get_text_iface()
        return text and Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))

    @property
    def language(self):
        """The language of its text at the first letter, in the attributes of the Text interface."""
        text = self.node.get_text_iface()
        return text and Atspi.Text.get_text_attribute_value(text, 0, "language")

    @property
    def bounds(self):
        """x, y, width and height in the window."""
        at = Atspi.Component.get_extents(self.node.get_component_iface(), Atspi.CoordType.WINDOW)
        return at.x, at.y, at.width, at.height

    def within(self):
        """What it stands in, from near to far."""
        here = self.parent
        while here:
            yield here
            here = here.parent

    def press(self):
        """Its one action."""
        action = self.node.get_action_iface()
        expect(action is not None, f"{self} cannot be pressed")
        expect(Atspi.Action.do_action(action, 0), f"{self} did not take the press")

    def focus(self):
        """Puts the reader on it."""
        expect(Atspi.Component.grab_focus(self.node.get_component_iface()), f"{self} did not take the focus")

    def __str__(self):
        return f"{Atspi.role_get_name(self.role)} “{self.name}”"


class Reader:
    """Follows the program of a process."""

    def __init__(self):
        self.events = []
        self.pid = None
        self.listener = Atspi.EventListener.new(self._heard)
        for event in HEARD:
            self.listener.register(event)
        self.loop = GLib.MainContext.default()

    def _heard(self, event):
        if self.pid is None or event.source is None:
            return
        self.events.append((time.monotonic(), event.type, event.detail1, event.source, event.any_data))

    def follow(self, pid):
        """Only this process counts from now on."""
        self.pid = pid
        self.events.clear()

    def until(self, condition, what, seconds=20.0, every=0.02):
        """Waits for a condition, and gives what it gave."""
        end = time.monotonic() + seconds
        asked = 0.0
        while True:
            while self.loop.iteration(False):
                pass
            now = time.monotonic()
            if now - asked >= every:
                asked = now
                try:
                    if found := condition():
                        return found
                except GLib.Error:  # it went away while we looked at it
                    pass
            if now > end:
                raise Fault(f"waited {seconds:.0f} s in vain: {what}\nwhat is there:\n{self.shown()}")
            time.sleep(0.002)

    def quiet(self, seconds=0.25):
        """Hears everything until nothing has come for a while."""
        last, count = time.monotonic(), len(self.events)
        while time.monotonic() - last < seconds:
            while self.loop.iteration(False):
                pass
            if len(self.events) != count:
                last, count = time.monotonic(), len(self.events)
            time.sleep(0.002)

    def application(self):
        """The program on the desktop, if it is there."""
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(at)
            if child and child.get_process_id() == self.pid:
                return child
        return None

    def things(self):
        """Everything in the window in reading order, read anew."""
        program = self.application()
        if program is None:
            return []
        program.clear_cache()
        out = []

        def visit(node, depth, parent):
            thing = Thing(node, depth, parent)
            out.append(thing)
            for at in range(node.get_child_count()):
                child = node.get_child_at_index(at)
                if child is not None:
                    thing.children.append(visit(child, depth + 1, thing))
            return thing

        visit(program, 0, None)
        return out

    def shown(self):
        """The tree as lines, for whoever looks for a fault."""
        lines = []
        try:
            for thing in self.things():
                states = [s.value_nick for s in (State.FOCUSED, State.CHECKED, State.MODAL) if thing.has(s)]
                lines.append("  " * thing.depth + f"{thing} {' '.join(states)} {thing.attributes or ''}")
        except GLib.Error as error:
            lines.append(str(error))
        return "\n".join(lines)

    def all(self, role=None, name=None):
        """All things of a role with a name: a text, or a pattern."""
        fits = lambda thing: (role is None or thing.role == role) and (
            name is None or (thing.name == name if isinstance(name, str) else name.search(thing.name))
        )
        return [thing for thing in self.things() if fits(thing)]

    def find(self, role, name, seconds=20.0):
        """The one thing of a role with a name, as soon as it is there."""
        return self.until(
            lambda: next(iter(self.all(role, name)), None), f"{Atspi.role_get_name(role)} {name!r}", seconds
        )

    def focused(self):
        """What the reader stands on."""
        return next((thing for thing in self.things() if thing.has(State.FOCUSED)), None)

    def heard(self, kind, value=None):
        """Events of a kind since [`Reader.forget`], oldest first."""
        return [e for e in self.events if e[1].startswith(kind) and (value is None or e[2] == value)]

    def announced(self):
        """What was announced, oldest first."""
        return [event[4] for event in self.heard("object:announcement")]

    def forget(self):
        """Only what comes now counts."""
        self.quiet(0.05)
        self.events.clear()
