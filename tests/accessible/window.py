"""The program in its window, on a display and a desktop bus of its own."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
import tomllib
from pathlib import Path

from gi.repository import Gio, GLib

from reader import Atspi, Fault, Reader, Role, expect


def turn_on():
    """Says on the session bus that assistive technology is there, as a desktop does when a reader starts."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    value = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    where = ("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set")
    bus.call_sync(*where, value, None, Gio.DBusCallFlags.NONE, 10_000)


class Window:
    """One run of the program with a folder of its own."""

    def __init__(self, program, reader, *arguments):
        self.folder = Path(tempfile.mkdtemp(prefix="cyberday-accessible-"))
        self.reader = reader
        self.log = open(self.folder / "said.txt", "w+", encoding="utf-8")
        command = [program, "--data-dir", str(self.folder), *arguments]
        environment = {k: v for k, v in os.environ.items() if k != "WAYLAND_DISPLAY"}
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log, env=environment)
        reader.follow(self.process.pid)

    def __enter__(self):
        frame = self.reader.until(self._frame, "the window in the accessible tree", 60)
        find = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self.process.pid)]
        try:
            found = subprocess.run(find, capture_output=True, text=True, timeout=30, check=True).stdout.split()
        except (subprocess.SubprocessError, OSError) as error:
            raise Fault(f"the window is not on the display: {error}") from error
        # There is no window manager here that would give it the keyboard.
        subprocess.run(["xdotool", "windowfocus", "--sync", found[0]], timeout=30, check=True)
        self.reader.until(lambda: self._frame().has(Atspi.StateType.ACTIVE), "the window is active")
        self.reader.until(lambda: self.reader.focused(), f"something in {frame} has the focus")
        return self

    def _frame(self):
        expect(self.process.poll() is None, f"the program ended with {self.process.poll()}:\n{self.said()}")
        return next(iter(self.reader.all(Role.FRAME)), None)

    def said(self):
        """What it wrote to the terminal."""
        self.log.flush()
        return (self.folder / "said.txt").read_text(encoding="utf-8")

    def settings(self):
        """The settings as they are on the disk."""
        return tomllib.loads((self.folder / "settings.toml").read_text(encoding="utf-8"))

    def records(self, question):
        """Asks the records."""
        with sqlite3.connect(f"file:{self.folder / 'records.sqlite3'}?mode=ro", uri=True) as records:
            return records.execute(question).fetchall()

    def key(self, *keys):
        """Presses keys on the keyboard."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], timeout=30, check=True)

    def __exit__(self, kind, error, trace):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)
        words = self.said()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.reader.pid = None
        if kind is None:
            expect("panicked" not in words, f"the program panicked:\n{words}")
        elif words:
            print(f"  the program wrote:\n{words}")
