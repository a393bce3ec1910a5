"""Clients: wrk for load, sockets of our own for idle connections and for looking at answers."""

import json
import select
import socket
import struct
import subprocess
import uuid

from .servers import Failure, PEERS, program

RESET_ON_CLOSE = struct.pack("ii", 1, 0)
FORWARDED = ("x-forwarded-for", "x-forwarded-proto", "x-forwarded-host", "via", "x-request-id")


def start_wrk(port, path, clients, seconds, upload=False, close=False):
    command = [program("wrk"), "-t1", f"-c{clients}", f"-d{seconds}s", "--latency", "--timeout", "20s",
               "-s", "upload.lua" if upload else "report.lua"]
    if close:
        command += ["-H", "Connection: close"]
    return subprocess.Popen(
        [*command, f"http://127.0.0.1:{port}{path}"], cwd=PEERS, stdout=subprocess.PIPE, text=True)


def wrk_result(process):
    """Requests, seconds, bytes, p50 and p99 in microseconds, errors."""
    output, _ = process.communicate()
    if process.returncode != 0:
        raise Failure(f"wrk failed:\n{output}")
    return json.loads(output.splitlines()[-1])


def stop(process):
    if process.poll() is None:
        process.kill()
        process.wait()
    process.stdout.close()


class Client:
    """A blocking HTTP/1.1 client connection that keeps alive."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self, path, fields="", body=b""):
        length = f"Content-Length: {len(body)}\r\n" if body else ""
        head = f"{'POST' if body else 'GET'} {path} HTTP/1.1\r\nHost: bench\r\n{length}{fields}\r\n"
        self.socket.sendall(head.encode() + body)

    def receive(self):
        """The response's head and body; only one with Content-Length, as the origin's are."""
        received = b""
        while b"\r\n\r\n" not in received:
            received += self.some()
        head, _, start = received.partition(b"\r\n\r\n")
        length = int(fields_of(head)["content-length"])
        body = bytearray(start)
        while len(body) < length:
            body += self.some()
        return head.decode(), bytes(body)

    def some(self):
        data = self.socket.recv(262_144)
        if not data:
            raise Failure("connection closed before the response was complete")
        return data

    def get(self, path, fields=""):
        self.send(path, fields)
        return self.receive()

    def close(self):
        """By a reset, which leaves no TIME_WAIT behind to use up ports."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
        self.socket.close()


class IdleConnections:
    """Keep-alive connections that have each done one request and now do nothing. A context manager."""

    def __init__(self, port, count):
        self.port = port
        self.count = count
        self.clients = []

    def __enter__(self):
        try:
            for _ in range(self.count):
                self.clients.append(Client(self.port))
                self.clients[-1].get("/small")
        except BaseException:
            self.__exit__()
            raise
        return self

    def closed(self):
        """How many the proxy has closed meanwhile."""
        poll = select.poll()
        for client in self.clients:
            poll.register(client.socket, select.POLLIN)
        return len(poll.poll(0))

    def __exit__(self, *_):
        for client in self.clients:
            client.close()


def fields_of(head):
    """Lower-case names to values; repeated fields joined by a comma."""
    fields = {}
    text = head.decode() if isinstance(head, bytes) else head
    for line in text.splitlines()[1:]:
        name, colon, value = line.partition(":")
        if colon:
            name = name.lower()
            fields[name] = f"{fields[name]}, {value.strip()}" if name in fields else value.strip()
    return fields


def verify(proxy):
    """Every kind of request is answered, and the origin sees the fields that are equal on all sides."""
    client = Client(proxy.port)
    seen = fields_of(client.get("/echo")[1])
    expected = {"x-forwarded-for": "127.0.0.1", "x-forwarded-proto": "http", "x-forwarded-host": "bench",
                "host": "bench", "via": f"1.1 {proxy.name.lower()}"}
    wrong = {name: seen.get(name) for name, value in expected.items() if seen.get(name) != value}
    if wrong or not is_request_id(seen.get("x-request-id")):
        raise Failure(f"{proxy.name}: the origin saw {seen}; expected {expected} and an X-Request-Id")
    if seen.get("connection", "").lower() == "close":
        raise Failure(f"{proxy.name} does not keep connections to backends")
    for path, size in {"/small": 100, "/64k": 65_536, "/1m": 1_048_576}.items():
        head, body = client.get(path)
        if head.split()[1] != "200" or len(body) != size:
            raise Failure(f"{proxy.name}: {path} gave {head.splitlines()[0]} and {len(body)} bytes")
    client.send("/upload", body=b"u" * 1_048_576)
    if client.receive()[1] != b"received\n":
        raise Failure(f"{proxy.name}: the upload was not answered by the origin")
    client.close()
    return {name: seen[name] for name in FORWARDED}


def is_request_id(value):
    try:
        return uuid.UUID(value or "").int != 0
    except ValueError:
        return len(value or "") >= 16
