"""Times PySAL `access` and plain pandas on the table of a folder; prints one JSON object."""

import json
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd
from access import fca

RUNS = 3
WEIGHTS = [(10, 1), (15, 2 / 3), (20, 1 / 3)]


def read(folder):
    def array(name, kind):
        return np.fromfile(folder / f"{name}.bin", dtype=kind)

    pairs = pd.DataFrame(
        {
            "origin": array("origin", "<u4").astype("int64"),
            "dest": array("destination", "<u4").astype("int64"),
            "cost": array("minutes", "<f4").astype("float64"),
        }
    )
    demand = pd.DataFrame({"demand": array("demand", "<f8")})
    supply = pd.DataFrame({"supply": array("supply", "<f8")})
    demand.index.name = supply.index.name = "geoid"
    return pairs, demand, supply, array("expected", "<f8")


def weight(minutes):
    for limit, value in WEIGHTS:
        if minutes < limit:
            return value
    return WEIGHTS[-1][1] if minutes == WEIGHTS[-1][0] else 0


def pysal(pairs, demand, supply):
    return fca.two_stage_fca(
        demand, supply, pairs, max_cost=20, demand_index=True, weight_fn=weight
    )


def plain_pandas(pairs, demand, supply):
    weights = np.select([pairs.cost < 10, pairs.cost < 15, pairs.cost <= 20], [1, 2 / 3, 1 / 3], 0)
    joined = pairs.assign(weight=weights).merge(demand, left_on="origin", right_index=True)
    competing = (joined.weight * joined.demand).groupby(joined.dest).sum()
    ratio = (supply.supply / competing).fillna(0).rename("ratio")
    reached = joined.merge(ratio, left_on="dest", right_index=True)
    return (reached.weight * reached.ratio).groupby(reached.origin).sum()


PEERS = {"PySAL access": pysal, "plain pandas": plain_pandas}


def difference(result, expected):
    values = result.reindex(range(len(expected))).fillna(0).to_numpy()
    scale = np.maximum(np.abs(values), np.abs(expected))
    return float(np.max(np.abs(values - expected)[scale > 0] / scale[scale > 0]))


def run(peer, pairs, demand, supply, expected):
    seconds = []
    for _ in range(RUNS):
        start = time.perf_counter()
        result = peer(pairs.copy(), demand.copy(), supply.copy())
        seconds.append(time.perf_counter() - start)
    return {"seconds": seconds, "difference": difference(result, expected)}


if __name__ == "__main__":
    table = read(Path(sys.argv[1]))
    print(json.dumps({name: run(peer, *table) for name, peer in PEERS.items()}))
