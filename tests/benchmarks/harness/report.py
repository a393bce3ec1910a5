"""Medians, ratios and the Markdown tables."""

from statistics import median

ROWS = ("CPU per request", "CPU per MiB", "requests/s", "p50", "p99", "PSS", "RSS")


def values_of(samples, proxy, scenario, figure):
    """By round, so that ratios are of neighbours in time."""
    return {s["round"]: s[figure] for s in samples if s["proxy"] == proxy and s["scenario"] == scenario and figure in s}


def ratio(numerators, denominators):
    """Median of the ratios of each round; None without a common round."""
    ratios = [numerators[r] / denominators[r] for r in numerators if denominators.get(r)]
    return median(ratios) if ratios else None


def summary(samples, proxies, scenarios):
    """[{scenario, figure, medians by proxy, spread by proxy, ratios by peer}]"""
    rows = []
    for scenario in scenarios:
        for figure in ROWS:
            values = {p: values_of(samples, p, scenario.name, figure) for p in proxies}
            if not all(values.values()):
                continue
            rows.append({
                "scenario": scenario.name,
                "figure": figure,
                "medians": {p: median(v.values()) for p, v in values.items()},
                "spread": {p: [min(v.values()), max(v.values())] for p, v in values.items()},
                "ratios": {p: ratio(values["Signalbox"], values[p])
                           for p in proxies if p != "Signalbox" and "Signalbox" in values},
            })
    return rows


def shown(figure, value):
    if value is None:
        return "–"
    if figure.startswith("CPU"):
        return f"{value * 1e6:.2f} µs" if value < 1e-4 else f"{value * 1e6:.0f} µs"
    if figure in ("p50", "p99"):
        return f"{value * 1e3:.2f} ms"
    if figure in ("PSS", "RSS"):
        return f"{value / 1048576:.1f} MiB"
    return f"{value:,.0f}"


def table(header, rows):
    lines = [header, ["---"] + ["---:"] * (len(header) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def figures_table(rows, proxies, titles):
    peers = [p for p in proxies if p != "Signalbox"] if "Signalbox" in proxies else []
    lines, last = [], None
    for row in rows:
        title = f"**{titles[row['scenario']]}**: " if row["scenario"] != last else ""
        last = row["scenario"]
        lines.append([
            title + row["figure"],
            *(shown(row["figure"], row["medians"][p]) for p in proxies),
            *(f"{row['ratios'][p]:.2f}" for p in peers),
        ])
    return table(["", *proxies, *(f"Signalbox/{p}" for p in peers)], lines)


def idle_table(samples, idle_memory, proxies):
    """What idle connections cost: memory of each, and CPU of the others' requests beside them."""
    lines = []
    if idle_memory:
        lines.append(["memory per idle connection", *(f"{idle_memory[p] / 1024:.2f} KiB" for p in proxies)])
    ratios = [ratio(values_of(samples, p, "idle8000", "CPU per request"),
                    values_of(samples, p, "small64", "CPU per request")) for p in proxies]
    if all(ratios):
        lines.append(["CPU per request, with ÷ without", *(f"{r:.2f}" for r in ratios)])
    return table(["8,000 idle connections", *proxies], lines) if lines else ""
