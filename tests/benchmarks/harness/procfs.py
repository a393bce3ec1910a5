"""What processes cost, read from /proc."""

import os
import time
from pathlib import Path

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


def family(pid):
    """The process and all that descend from it."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int(stat_fields(entry)[1])
            except OSError:
                continue
    found = [pid]
    for member in found:
        found += [child for child, parent in parents.items() if parent == member]
    return found


def stat_fields(process):
    """The fields of /proc/PID/stat behind the command's name: state, parent, …"""
    return (process / "stat").read_text().rpartition(")")[2].split()


def cpu_seconds(pids):
    """User and system time used so far; in nanosecond steps where the kernel tells, else in clock ticks."""
    return sum(process_cpu_seconds(Path(f"/proc/{pid}")) for pid in pids)


def process_cpu_seconds(process):
    try:
        tasks = (process / "task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9
    except FileNotFoundError:
        user, system = stat_fields(process)[11:13]
        return (int(user) + int(system)) / TICKS_PER_SECOND


def settled_cpu_seconds(pids, patience=2.0):
    """cpu_seconds() once the processes have come to rest, e.g. closed the connections of a load that ended."""
    deadline = time.monotonic() + patience
    reading = cpu_seconds(pids)
    while time.monotonic() < deadline:
        time.sleep(0.03)
        previous, reading = reading, cpu_seconds(pids)
        if reading - previous < 0.0001:
            break
    return reading


def memory_bytes(pids):
    """Resident memory, and the proportional share of it (pages shared by n processes count 1/n)."""
    sums = {"Rss": 0, "Pss": 0}
    for pid in pids:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            name, _, value = line.partition(":")
            if name in sums:
                sums[name] += int(value.split()[0]) * 1024
    return {"rss": sums["Rss"], "pss": sums["Pss"]}
