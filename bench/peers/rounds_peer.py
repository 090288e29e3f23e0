"""Solves a periodic instance of Cordeau's format day by day: patterns first, by balanced load, then each day alone by PyVRP.

Prints one JSON array with, for each instance file of a folder, the solution as rows day, vehicle, position, customer.
"""

import json
import math
import os
import sys
import time
from pathlib import Path

from pyvrp import Model
from pyvrp.stop import MaxRuntime

SCALE = 1000  # PyVRP counts in whole numbers


def read(path):
    lines = [line.split() for line in path.read_text().splitlines() if line.split()]
    vehicles, customers, days = (int(value) for value in lines[0][1:4])
    limits = [(float(d), float(q)) for d, q in lines[1 : 1 + days]]
    nodes = []
    for row in lines[1 + days : 2 + days + customers]:
        combinations = [int(value) for value in row[7 : 7 + int(row[6])]]
        x, y, service, demand = (float(value) for value in row[1:5])
        day_sets = [[d for d in range(days) if mask >> (days - 1 - d) & 1] for mask in combinations]
        nodes.append((x, y, service, demand, day_sets))
    return vehicles, days, limits, nodes


def balanced_patterns(days, nodes):
    """The largest loads first, each on the days that are least loaded so far."""
    load = [0.0] * days
    chosen = {}
    for c in sorted(range(1, len(nodes)), key=lambda c: -nodes[c][3] * min(map(len, nodes[c][4]), default=0)):
        best = min(nodes[c][4], key=lambda on: (max((load[d] for d in on), default=0), sum(load[d] for d in on)))
        chosen[c] = best
        for d in best:
            load[d] += nodes[c][3]
    return chosen


def solve_day(vehicles, limit, nodes, customers, seconds):
    duration, capacity = limit
    model = Model()
    places = [model.add_location(nodes[0][0], nodes[0][1])]
    depot = model.add_depot(places[0])
    for c in customers:
        x, y, service, demand, _ = nodes[c]
        places.append(model.add_location(x, y))
        model.add_client(places[-1], delivery=round(demand * SCALE), service_duration=round(service * SCALE))
    for a, one in zip([0, *customers], places):
        for b, other in zip([0, *customers], places):
            length = round(math.dist(nodes[a][:2], nodes[b][:2]) * SCALE)
            model.add_edge(one, other, distance=length, duration=length)
    options = {"capacity": round(capacity * SCALE)} if capacity else {"capacity": 2**40}
    if duration:
        options["shift_duration"] = math.floor(duration * SCALE)
    model.add_vehicle_type(num_available=vehicles, start_depot=depot, end_depot=depot, **options)
    best = model.solve(stop=MaxRuntime(seconds), seed=1, display=False).best
    return [[customers[a.idx] for a in route if a.is_client()] for route in best.routes()]


def solve(path, seconds):
    vehicles, days, limits, nodes = read(path)
    started = time.time()
    chosen = balanced_patterns(days, nodes)
    rows = []
    for d in range(days):
        today = [c for c, on in chosen.items() if d in on]
        for v, route in enumerate(solve_day(vehicles, limits[d], nodes, today, seconds / days) if today else []):
            rows += [[d + 1, v + 1, p + 1, c] for p, c in enumerate(route)]
    return {"seconds": time.time() - started, "rows": rows}


folder = Path(sys.argv[1])
seconds = float(os.environ.get("PEER_SECONDS", "60"))
runs = []
for path in sorted(folder.iterdir()):
    runs.append({"instance": path.name, **solve(path, seconds)})
    print(f"{path.name}: {runs[-1]['seconds']:.1f} s", file=sys.stderr)
print(json.dumps(runs))
