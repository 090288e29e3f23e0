"""Times spopt with HiGHS on instances of p-median and maximal covering; prints one JSON list."""

import json
import os
import sys
import time
from pathlib import Path

import numpy as np
import pulp
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from spopt.locate import MCLP, PMedian

MEDIANS = ["pmed1", "pmed6"]
COVERS = [("SJC32", 10, 120), ("NewYork", 50, 400)]
EARTH_RADIUS = 6378137


def network(file):
    numbers = [int(x) for x in file.read_text().split()]
    n, _, p = numbers[:3]
    length = {}
    for i, j, c in zip(numbers[3::3], numbers[4::3], numbers[5::3]):
        length[min(i, j) - 1, max(i, j) - 1] = c
    rows, columns = zip(*length)
    graph = csr_matrix((list(length.values()), (rows, columns)), shape=(n, n))
    return dijkstra(graph, directed=False), p


def points(file):
    head, rest = file.read_text().split("NODE_COORD_SECTION")
    coordinates, demand = rest.split("DEMAND_SECTION")
    xy = np.array([float(x) for x in coordinates.split()]).reshape(-1, 2)
    weights = np.array([float(x) for x in demand.replace("EOF", "").split()])
    if "COORD" not in head.split("EDGE_WEIGHT_TYPE")[1].splitlines()[0]:
        return np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1)), weights
    lat, lon = np.radians(xy).T
    a = np.sin((lat[:, None] - lat) / 2) ** 2
    a += np.cos(lat[:, None]) * np.cos(lat) * np.sin((lon[:, None] - lon) / 2) ** 2
    return 2 * EARTH_RADIUS * np.arcsin(np.sqrt(a)), weights


def run(what, build, seconds):
    start = time.perf_counter()
    model = build()
    status, objective = "no answer", None
    try:
        model.problem.solve(pulp.HiGHS(msg=False, timeLimit=seconds))
        status = pulp.LpStatus[model.problem.status]
        objective = pulp.value(model.problem.objective)
    except Exception as error:  # a peer that breaks is a row of the table
        status = f"{type(error).__name__}: {error}"
    return {"what": what, "seconds": time.perf_counter() - start, "objective": objective, "status": status}


def main(folder):
    order = json.loads((folder / "order.json").read_text())
    data = Path(order["published"])
    results = []
    for name in MEDIANS:
        cost, p = network(data / f"pmed/{name}.txt")
        weights = np.ones(len(cost))
        build = lambda: PMedian.from_cost_matrix(cost, weights, p_facilities=p)
        results.append(run(name, build, order["seconds"]))
    for name, p, radius in COVERS:
        cost, weights = points(data / f"mclp/{name}.txt")
        build = lambda: MCLP.from_cost_matrix(cost, weights, radius, p_facilities=p)
        results.append(run(f"{name}, p {p}", build, order["seconds"]))
    return results


if __name__ == "__main__":
    # HiGHS greets on the standard output: it goes to the standard error, the answer alone to the output
    answer = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    answer.write(json.dumps(main(Path(sys.argv[1]))))
    answer.flush()
