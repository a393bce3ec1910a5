"""Origins and proxies as child processes, each stopped by its own pid."""

import json
import os
import resource
import shutil
import socket
import subprocess
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
PEERS = HERE / "peers"


class Failure(Exception):
    """Something needed is missing or did not start; the message is for the user."""


def open_files_limit():
    """Raises the soft limit, for us and what we start, to the hard one or to what is plenty."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    limit = 50_000 if hard == resource.RLIM_INFINITY else min(hard, 50_000)
    resource.setrlimit(resource.RLIMIT_NOFILE, (limit, hard))
    return limit


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def program(name):
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")
    if not found:
        raise Failure(f"{name} is not installed (Debian: nginx-light, haproxy, wrk, valgrind)")
    return found


class Server:
    """One running program. `prefix` goes before the command, e.g. valgrind."""

    name = "?"

    def __init__(self, directory, prefix=()):
        self.directory = Path(directory)
        self.prefix = list(prefix)
        self.log = self.directory / f"{self.name}.log"
        self.process = None
        self.port = None

    def start(self, command, patience=30):
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*self.prefix, *map(str, command)], cwd=self.directory,
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, text=True)
        self.port = self.port or self.announced_port()
        deadline = time.monotonic() + patience
        while not self.accepts():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise Failure(f"{self.name} does not run:\n{self.log.read_text()[-2000:]}")
            time.sleep(0.02)
        return self

    def announced_port(self):
        line = self.process.stdout.readline()
        try:
            return self.port_in(line)
        except (IndexError, ValueError):
            raise Failure(f"{self.name} said {line!r}:\n{self.log.read_text()[-2000:]}") from None

    def port_in(self, line):
        raise NotImplementedError

    def accepts(self):
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
            return True
        except OSError:
            return False

    def stop(self):
        if not self.process:
            return
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process.stdout.close()


class Origin(Server):
    def __init__(self, number, directory, binary):
        self.name = f"origin{number}"
        super().__init__(directory)
        self.binary = binary

    def run(self):
        return self.start([self.binary])

    def port_in(self, line):
        return int(line.removeprefix("port="))


def build_origin(directory):
    binary = Path(directory) / "benchmark_origin"
    sources = [HERE / "origin.cpp", HERE / "message.cpp"]
    subprocess.run(
        [program("c++"), "-std=c++20", "-O2", "-I", HERE.parent.parent, *sources, "-o", binary], check=True)
    return binary


class Nginx(Server):
    name = "nginx"

    def run(self, origins, arguments=()):
        self.port = free_port()
        settings = filled("nginx.conf", self, origins, NOFILE=min(20_000, open_files_limit()))
        return self.start([program("nginx"), "-p", self.directory, "-c", settings, *arguments])

    @staticmethod
    def version():
        return subprocess.run([program("nginx"), "-v"], capture_output=True, text=True).stderr.split("/")[-1].strip()


class HAProxy(Server):
    name = "HAProxy"

    def __init__(self, directory, prefix=(), splice=False):
        super().__init__(directory, prefix)
        self.splice = "option splice-request\n    option splice-response" if splice else ""

    def run(self, origins, arguments=()):
        self.port = free_port()
        # Two descriptors a connection and a pipe, and some for itself.
        connections = min(20_000, (open_files_limit() - 1_000) // 2)
        settings = filled("haproxy.cfg", self, origins, MAXCONN=connections, SPLICE=self.splice)
        return self.start([program("haproxy"), "-db", "-f", settings, *arguments])

    @staticmethod
    def version():
        return subprocess.run([program("haproxy"), "-v"], capture_output=True, text=True).stdout.split()[2]


class Signalbox(Server):
    name = "Signalbox"

    def __init__(self, directory, binary, prefix=()):
        super().__init__(directory, prefix)
        self.binary = Path(binary).resolve()
        if not self.binary.is_file():
            raise Failure(f"{binary} does not exist: build it, or name it with --signalbox")

    def run(self, origins):
        open_files_limit()
        backends = [f"127.0.0.1:{origin.port}" for origin in origins]
        return self.start([self.binary, "--no-gui", "--no-config", "--workers", 1, "--listen", "127.0.0.1:0",
                           "--admin", "127.0.0.1:0", "--log-level", "warning", *backends])

    def port_in(self, line):
        """Of "ready proxy=http://127.0.0.1:8800 admin=…"."""
        return int(line.split()[1].rpartition(":")[2])

    def version(self):
        return subprocess.run([self.binary, "--version"], capture_output=True, text=True).stdout.split()[-1]


def filled(template, server, origins, **values):
    """The peer's configuration with its @NAMES@ replaced; returns where it is."""
    values |= {"DIR": server.directory, "PORT": server.port}
    values |= {f"ORIGIN{number}": origin.port for number, origin in enumerate(origins, 1)}
    text = (PEERS / template).read_text()
    for name, value in values.items():
        text = text.replace(f"@{name}@", str(value))
    settings = server.directory / template
    settings.write_text(text)
    return settings


def versions(proxies):
    return {proxy.name: proxy.version() for proxy in proxies}


def as_json(value):
    return json.dumps(value, indent=2, sort_keys=True) + "\n"
