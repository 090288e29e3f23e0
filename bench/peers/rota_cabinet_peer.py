"""Plans rotas of advanced cabinets with OR-Tools CP-SAT, one worker: the hard rules, then coverage, then the heaviest share of load.

Reads the requests (JSON) of a folder; prints one JSON array with what each objective reaches.
"""

import json
import os
import sys
import time
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

from ortools.sat.python import cp_model


def clock(text):
    return int(text[:2]) * 60 + int(text[3:])


def monday(text):
    day = date.fromisoformat(text)
    return str(day - timedelta(days=day.weekday()))


def model_of(request):
    model = cp_model.CpModel()
    rules = request["rules"]
    roads = {}
    for road in request["travel"]:
        roads[road["from"], road["to"]] = roads[road["to"], road["from"]] = road["minutes"]
    cells = {(c["id"], o["date"], o["half"]): (c, o) for c in request["cabinets"] for o in c["openings"]}
    x, load, offered = {}, {}, {}
    for doctor in request["doctors"]:
        who = doctor["id"]
        liked = {(a["date"], a["half"]) for a in doctor["available"]}
        outside = [(o["date"], o["half"]) for o in request["outside"] if o["doctor"] == who]
        slots, weeks, months = defaultdict(list), defaultdict(list), defaultdict(list)
        for (place, day, half), (cabinet, opening) in cells.items():
            far = doctor["homeMinutes"].get(place, 0) > doctor.get("mostHomeMinutes", 1e9)
            if (day, half) not in liked or (day, half) in outside or place not in doctor["cabinets"] or far:
                continue
            if doctor["needsLodging"] and not cabinet["lodging"]:
                continue
            if not set(opening["skills"]) <= set(doctor["skills"]):
                continue
            var = x[who, place, day, half] = model.new_bool_var("")
            slots[day, half].append((place, var))
            weeks[monday(day)].append(var)
            months[day[:7]].append(var)
        for own in slots.values():
            model.add_at_most_one(var for _, var in own)
        most = min(doctor["perWeek"].get("most", 99), rules["regularLocumMostPerWeek"] if doctor["regularLocum"] else 99)
        for week, own in weeks.items():
            model.add(sum(own) <= max(0, most - sum(monday(d) == week for d, _ in outside)))
        for month, own in months.items():
            model.add(sum(own) <= max(0, doctor["perMonth"].get("most", 999) - sum(d[:7] == month for d, _ in outside)))
        for day in {day for day, _ in slots}:
            following = str(date.fromisoformat(day) + timedelta(days=1))
            for place, morning in slots.get((day, "am"), []):
                for other, afternoon in slots.get((day, "pm"), []):
                    if place == other:
                        continue
                    room = clock(cells[other, day, "pm"][1]["from"]) - clock(cells[place, day, "am"][1]["to"])
                    if (place, other) not in roads or roads[place, other] + rules["breakMinutes"] > room:
                        model.add_bool_or(~morning, ~afternoon)
            if rules["restAfterFullDay"] == "next-morning":
                three = [(day, "am"), (day, "pm"), (following, "am")]
                model.add(sum(v for s in three for _, v in slots.get(s, [])) <= 2 - sum(s in outside for s in three))
        load[who] = sum(var for own in slots.values() for _, var in own)
        per_week = sum(min(most, len({s for s in slots if monday(s[0]) == week})) for week in weeks)
        per_month = sum(min(doctor["perMonth"].get("most", 999), len({s for s in slots if s[0][:7] == m})) for m in months)
        offered[who] = min(per_week, per_month)
    lack = []
    for (place, day, half), (_, opening) in cells.items():
        there = [v for (w, p, d, h), v in x.items() if (p, d, h) == (place, day, half)]
        model.add(sum(there) <= opening["wanted"])
        lack.append(opening["wanted"] - sum(there))
    return model, x, sum(lack), load, offered


def solve(path, seconds):
    request = json.loads(path.read_text())
    begun = time.time()
    model, x, lack, load, offered = model_of(request)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds / 2
    solver.parameters.num_workers = 1
    model.minimize(lack)
    solver.solve(model)
    missing, bound = round(solver.objective_value), round(solver.best_objective_bound)
    for var in x.values():
        model.add_hint(var, solver.value(var))
    heaviest = model.new_int_var(0, 20, "")
    for who, total in load.items():
        if offered[who] > 0:
            model.add(20 * total <= heaviest * offered[who])
    model.add(lack <= missing)
    model.minimize(heaviest)
    solver.solve(model)
    return {
        "name": path.name,
        "missing": missing,
        "bound": bound,
        "heaviest": round(solver.objective_value),
        "seconds": time.time() - begun,
    }


limit = float(os.environ.get("PEER_SECONDS", "5"))
print(json.dumps([solve(path, limit) for path in sorted(Path(sys.argv[1]).iterdir())]))
