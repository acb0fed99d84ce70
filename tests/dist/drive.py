#!/usr/bin/env python3
"""Types into a program on a terminal of its own: drive.py SECONDS 'TEXT=KEYS'... -- COMMAND [ARG...]

Each TEXT is waited for in what the program draws, blanks apart, then KEYS are typed. Ends with the exit code of the program, or
with 1 and what was last drawn when a text or the end does not come within SECONDS.
"""
import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
import time


def shown(drawn):
    """The letters of what was drawn: no orders to the terminal, and no blanks, over which the cursor is often only moved."""
    return re.sub(r"\x1b(\[[0-9;?]*[ -/]*[@-~]|[()].|[=>])|\s", "", drawn.decode("utf-8", "replace"))


def main():
    cut = sys.argv.index("--")
    until = time.monotonic() + float(sys.argv[1])
    steps = [step.partition("=")[::2] for step in sys.argv[2:cut]]
    child, terminal = pty.fork()
    if child == 0:
        os.environ["TERM"] = "xterm"
        os.execvp(sys.argv[cut + 1], sys.argv[cut + 1:])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    drawn = b""
    while time.monotonic() < until:
        if select.select([terminal], [], [], 1)[0]:
            try:
                drawn += os.read(terminal, 65536)
            except OSError:
                code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
                break
        if steps and shown(steps[0][0].encode()) in shown(drawn):
            os.write(terminal, steps.pop(0)[1].encode())
            drawn = b""
    else:
        os.kill(child, 15)
        code = 1
    if steps or code:
        print(f"waited in vain for {steps[0][0] if steps else 'the end'}; last drawn:\n{shown(drawn)[-2000:]}")
    return code if not steps else 1


if __name__ == "__main__":
    sys.exit(main())
