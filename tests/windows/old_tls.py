#!/usr/bin/env python3
"""old_tls.py FOLDER PASSWORD CONNECTION...: a gateway on loopback whose connections are what the words say, in turn; the last word counts for all that follow.

close: it hangs up. deaf: it never answers. [mute:]CERTIFICATE:VERSION[:CIPHERS]: TLS with FOLDER/CERTIFICATE.pem, and only
of this version; mute: nothing is answered after the handshake. It prints its port, then a line for what happened on each
connection. Only loopback, one login.
"""

import base64
import socket
import ssl
import sys
import threading
import time
import warnings

ENVELOPE = (
    '<E:Envelope xmlns:E="http://schemas.xmlsoap.org/soap/envelope/"><E:Body>'
    '<c:{0}Response xmlns:c="http://www.citrix.com/storagelink/csl.xsd">{1}</c:{0}Response></E:Body></E:Envelope>'
)
ANSWERS = {
    "enumStorageAdapters": "<list><objectId>QS_1</objectId><friendlyName>OS NEXUS QuantaStor</friendlyName>"
    "<isInitialized>true</isInitialized></list>",
    "enumStorageManagementCredentials": "",
}


def say(line):
    print(line, flush=True)


def context(folder, certificate, version, ciphers="DEFAULT@SECLEVEL=0"):
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    # Security level 0: OpenSSL speaks nothing before TLS 1.2 above it, and takes no short key.
    made.set_ciphers(ciphers)
    made.minimum_version = made.maximum_version = ssl.TLSVersion[version]
    made.load_cert_chain(f"{folder}/{certificate}.pem")
    return made


def request(stream):
    """Head and body of a request; none where the client only looked."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = stream.recv(4096)
        if not more:
            return None
        data += more
    head, body = data.split(b"\r\n\r\n", 1)
    fields = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:])
    while len(body) < int(fields[b"content-length"]):
        body += stream.recv(4096)
    return head.decode(), body.decode()


def answer(stream, password):
    asked = request(stream)
    if asked is None:
        say("only looked at")
        return
    head, body = asked
    operation = next(name for name in ANSWERS if name in body)
    login = base64.b64encode(b"admin:" + password.encode()).decode()
    taken = f"Basic {login}" in head
    say(f"asked {operation}, login {'taken' if taken else 'refused'}")
    said = ENVELOPE.format(operation, ANSWERS[operation]).encode()
    status = "200 OK" if taken else "401 Unauthorized"
    stream.sendall(f"HTTP/1.1 {status}\r\nContent-Length: {len(said)}\r\nConnection: close\r\n\r\n".encode() + said)


def wait_out(stream):
    """Says nothing until the client has enough of it."""
    began = time.monotonic()
    try:
        while stream.recv(4096):
            pass
    except OSError:
        pass
    say(f"given up after {time.monotonic() - began:.0f} s")


def converse(connection, word, folder, password):
    if word == "close":
        # Only once the greeting is read, as a server does that does not understand it.
        connection.recv(4096)
        connection.close()
        say("hung up")
        return
    if word == "deaf":
        wait_out(connection)
        return
    mute = word.startswith("mute:")
    try:
        tls = context(folder, *word.removeprefix("mute:").split(":"))
        stream = tls.wrap_socket(connection, server_side=True)
    except OSError as error:
        say(f"no handshake: {getattr(error, 'reason', error)}")
        return
    say(f"shaken hands: {stream.version()}")
    if mute:
        request(stream)
        wait_out(stream)
    else:
        try:
            answer(stream, password)
            stream.unwrap()
        except OSError as error:
            say(f"gone: {error}")
    stream.close()


def main():
    warnings.simplefilter("ignore", DeprecationWarning)
    folder, password, *words = sys.argv[1:]
    server = socket.create_server(("127.0.0.1", 0))
    say(server.getsockname()[1])
    while True:
        connection, _ = server.accept()
        word = words.pop(0) if len(words) > 1 else words[0]
        threading.Thread(target=converse, args=(connection, word, folder, password), daemon=True).start()


main()
