"""Solves shift-scheduling instances of schedulingbenchmarks.org with OR-Tools CP-SAT, one worker.

Prints one JSON array with, for each instance file of a folder, the roster as rows staff, day, shift, and the bound proven.
"""

import json
import os
import sys
from pathlib import Path

from ortools.sat.python import cp_model


def sections(text):
    found, current = {}, None
    for line in text.splitlines():
        line = line.strip()
        if line.startswith("SECTION_"):
            current = found.setdefault(line, [])
        elif line and not line.startswith("#"):
            current.append(line.split(","))
    return found


def solve(path, seconds):
    s = sections(path.read_text())
    days = int(s["SECTION_HORIZON"][0][0])
    minutes = {row[0]: int(row[1]) for row in s["SECTION_SHIFTS"]}
    after = {row[0]: [x for x in row[2].split("|") if x] for row in s["SECTION_SHIFTS"]}
    model = cp_model.CpModel()
    x, cost = {}, []
    for row in s["SECTION_STAFF"]:
        who, limits = row[0], dict(pair.split("=") for pair in row[1].split("|"))
        most, least, max_run, min_run, min_off, weekends = map(int, row[2:8])
        for d in range(days):
            for t in minutes:
                x[who, d, t] = model.new_bool_var("")
            model.add_at_most_one(x[who, d, t] for t in minutes)
        work = [model.new_bool_var("") for _ in range(days)]
        for d in range(days):
            model.add(sum(x[who, d, t] for t in minutes) == work[d])
            for t in minutes:
                for u in after[t]:
                    if d + 1 < days:
                        model.add_bool_or(~x[who, d, t], ~x[who, d + 1, u])
        for t in minutes:
            model.add(sum(x[who, d, t] for d in range(days)) <= int(limits.get(t, days)))
        total = sum(minutes[t] * x[who, d, t] for d in range(days) for t in minutes)
        model.add_linear_constraint(total, least, most)
        for d in range(days - max_run):
            model.add_bool_or(~work[k] for k in range(d, d + max_run + 1))
        for length in range(1, min_run):
            for d in range(1, days - length):
                model.add_bool_or([work[d - 1], work[d + length], *(~work[k] for k in range(d, d + length))])
        for length in range(1, min_off):
            for d in range(1, days - length):
                model.add_bool_or([~work[d - 1], ~work[d + length], *(work[k] for k in range(d, d + length))])
        ends = []
        for d in range(5, days, 7):
            end = model.new_bool_var("")
            for k in range(d, min(d + 2, days)):
                model.add_implication(work[k], end)
            ends.append(end)
        model.add(sum(ends) <= weekends)
    for row in s.get("SECTION_DAYS_OFF", []):
        for d in row[1:]:
            for t in minutes:
                model.add(x[row[0], int(d), t] == 0)
    for who, d, t, weight in s.get("SECTION_SHIFT_ON_REQUESTS", []):
        cost.append(int(weight) * (1 - x[who, int(d), t]))
    for who, d, t, weight in s.get("SECTION_SHIFT_OFF_REQUESTS", []):
        cost.append(int(weight) * x[who, int(d), t])
    staff = [row[0] for row in s["SECTION_STAFF"]]
    for d, t, need, under, over in s["SECTION_COVER"]:
        lack = model.new_int_var(0, int(need), "")
        excess = model.new_int_var(0, len(staff), "")
        model.add(sum(x[who, int(d), t] for who in staff) + lack - excess == int(need))
        cost.append(int(under) * lack + int(over) * excess)
    model.minimize(sum(cost))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 1
    status = solver.solve(model)
    met = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    rows = [[who, d, t] for (who, d, t), v in x.items() if met and solver.value(v)]
    return {"rows": rows, "bound": solver.best_objective_bound}


folder = Path(sys.argv[1])
seconds = float(os.environ.get("PEER_SECONDS", "60"))
runs = []
for path in sorted(folder.iterdir(), key=lambda p: int(p.name)):
    runs.append({"instance": path.name, **solve(path, seconds)})
    print(f"{path.name}: bound {runs[-1]['bound']}", file=sys.stderr)
print(json.dumps(runs))
