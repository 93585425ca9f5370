"""The window of Cyberday through assistive technology: `python3 tests/accessible PROGRAM [NAME…]`.

Needs a display and a session bus of its own; `.ci/accessible` makes them.
"""

import sys
import time
import traceback

from gi.repository import GLib

import checks
from lesson import whole_lesson
from reader import Fault, Reader
from window import turn_on

CHECKS = {
    "first screen": checks.first_screen,
    "live words": checks.live_words,
    "dialog": checks.dialog,
    "scrolling": checks.scrolling,
    "words of a message": checks.words_of_a_message,
    "arrows": checks.arrows,
    "key to event": checks.answer_time,
    "lesson in English": lambda p, r: whole_lesson(p, r, "en", "AU", "later", None, "later-parcel"),
    "lesson in Japanese": lambda p, r: whole_lesson(p, r, "ja", "JP", "school", "10-12", "school-messages"),
    "lesson in Hindi": lambda p, r: whole_lesson(p, r, "hi", "IN", "business", None, "business-invoice"),
}


def main(program, names):
    turn_on()
    reader = Reader()
    faults = 0
    for name, check in CHECKS.items():
        if names and not any(name.startswith(n) for n in names):
            continue
        begun = time.monotonic()
        try:
            saw = check(program, reader)
            print(f"ok    {name}: {saw} ({time.monotonic() - begun:.0f} s)", flush=True)
        except (Fault, GLib.Error) as fault:
            faults += 1
            at = traceback.extract_tb(fault.__traceback__)
            way = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(at))
            print(f"FAULT {name}: {fault}\n      {way}", flush=True)
    return 1 if faults else 0


sys.exit(main(sys.argv[1], sys.argv[2:]))
