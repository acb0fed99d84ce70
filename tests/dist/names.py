#!/usr/bin/env python3
"""A name server on 127.0.0.1 and two listeners, for a network of its own: names.py PORT

The server knows one name: gateway.example, at 127.0.0.3. Listened at is PORT of 127.0.0.2 and 127.0.0.3; the address of
each connection taken is printed. "ready" is printed when all stand.
"""
import socket
import struct
import sys
import threading

NAME, ADDRESS = b"\x07gateway\x07example\x00", bytes([127, 0, 0, 3])
A = 1
NO_SUCH_NAME = 3


def answer(asked):
    """The reply to one question, as RFC 1035 lays it out."""
    end = asked.index(b"\x00", 12) + 5
    name, kind = asked[12:end - 4], struct.unpack("!H", asked[end - 4:end - 2])[0]
    known = name.lower() == NAME
    record = b"\xc0\x0c" + struct.pack("!HHIH", A, 1, 60, 4) + ADDRESS if known and kind == A else b""
    flags = 0x8180 | (0 if known else NO_SUCH_NAME)
    return asked[:2] + struct.pack("!HHHHH", flags, 1, 1 if record else 0, 0, 0) + asked[12:end] + record


def take(listener, host):
    while True:
        peer, _ = listener.accept()
        print(host, flush=True)
        peer.close()


def main():
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.1", 53))
    for host in ("127.0.0.2", "127.0.0.3"):
        threading.Thread(target=take, args=(socket.create_server((host, int(sys.argv[1]))), host), daemon=True).start()
    print("ready", flush=True)
    while True:
        asked, peer = server.recvfrom(512)
        server.sendto(answer(asked), peer)


if __name__ == "__main__":
    main()
