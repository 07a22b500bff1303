#!/usr/bin/env python3
"""Counts the official figures again, from raw rows and by the written rules, without the product's code.

Usage: official_figures.py (--sqlite FILE | --lines FILE) --today 2026-12-31 PLACE/PERIOD ...
    --lines  one JSON object a line, {"table": "airings" | "activities" | "communes", ...fields of the collection}
    PLACE    00, two digits of a province or five of a commune; PERIOD 2026-11, 2026-Q4, 2026-H2 or 2026

Rules (cms/README.md, content/model/airing-groups.ts, in-force.ts, the sheet on method of a report):
- entries that name each other are of one airing; the newest stands, a withdrawal ends it, and only an entry that
  names a withdrawal brings it back;
- of two standing entries for one slot, language and channel of a commune's day the later is asked about, and so are
  those after the 24th; what is asked about counts when an officer has accepted it;
- an airing belongs to the month of its day; a commune is in force in a month when it existed on one of its days.
What is derived and stored beside a row (root, isEffective, isCounted, isWaiting) is not read.
"""

import argparse
import json
import sqlite3
import sys
from collections import defaultdict
from datetime import datetime

DAY_REASONS = {"same_slot", "too_many_that_day"}
MOST_A_DAY = 24
SESSIONS = ["market-session", "school-session", "face-session", "theatre", "peer-group"]
TABLE = {
    "sessions": (SESSIONS, "units"),
    "attendees": (SESSIONS, "people"),
    "leaflets": (["leaflet"], "units"),
    "banners": (["banner"], "units"),
    "posters": (["poster"], "units"),
    "documents": (["document"], "units"),
    "commitments": (["commitment"], "units"),
    "conferences": (["conference"], "units"),
    "trainings": (["training"], "units"),
}
CHANNELS = {
    "airings_mobile": "mobile-loudspeaker",
    "airings_market": "market",
    "airings_school": "school",
    "airings_border_post": "border-post",
}


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


class Entry:
    __slots__ = ("id", "commune", "province", "day", "slot", "language", "channel", "minutes", "plays", "confidence",
                 "replaces", "withdraws", "verdict", "reasons", "clock", "at", "depth")

    def __init__(self, row):
        (self.id, self.commune, self.province, self.day, self.slot, self.language, self.channel, self.minutes,
         self.plays, self.confidence, self.replaces) = row[:11]
        self.withdraws = bool(row[11])
        self.verdict = row[12]
        self.reasons = set((row[13] or "").split()) - DAY_REASONS
        # a clock that is ahead does not win
        self.clock = min(instant(row[14]), instant(row[15]))
        self.at = None
        self.depth = 0


FIELDS = ["clientId", "commune", "province", "day", "slot", "language", "channel", "minutes", "plays", "confidence",
          "replaces", "isWithdrawal", "verdict", "reasons", "loggedAt", "receivedAt"]
COLUMNS = ("client_id, commune, province, day, slot, language, channel, minutes, plays, confidence, replaces, "
           "is_withdrawal, verdict, reasons, logged_at, received_at")


def standing(entries):
    """Of each airing of a commune the entry that stands."""
    known = {entry.id: entry for entry in entries}
    groups = defaultdict(list)
    for entry in entries:
        chain = [entry]
        while chain[-1].at is None and chain[-1].replaces in known and len(chain) <= len(entries):
            chain.append(known[chain[-1].replaces])
        for one in reversed(chain):
            if one.at is None:
                parent = known.get(one.replaces)
                one.at = one.clock if parent is None else max(parent.at, one.clock)
                one.depth = 1 if parent is None else parent.depth + 1
        top, seen = entry, set()
        while top.replaces in known:
            if top.id in seen:
                raise SystemExit(f"{top.id} corrects itself: this program does not know such a circle")
            seen.add(top.id)
            top = known[top.replaces]
        groups[top.replaces or top.id].append(entry)
    for members in groups.values():
        stands, has_ended = None, False
        for entry in sorted(members, key=lambda one: (one.at, one.depth, one.id)):
            revives = entry.replaces in known and known[entry.replaces].withdraws
            if entry.withdraws:
                stands, has_ended = None, True
            elif not has_ended or revives:
                stands, has_ended = entry, False
        if stands is not None:
            yield stands


def judged(entries):
    """Standing entries of a commune as (entry, 'counted' | 'waiting')."""
    effective = list(standing(entries))
    days = defaultdict(list)
    for entry in effective:
        if entry.verdict != "rejected":
            days[entry.day].append(entry)
    doubtful = {entry.id for entry in effective if entry.reasons}
    for of_day in days.values():
        taken = set()
        for count, entry in enumerate(sorted(of_day, key=lambda one: (one.clock, one.id)), 1):
            place = (entry.slot, entry.language, entry.channel)
            if place in taken or count > MOST_A_DAY:
                doubtful.add(entry.id)
            taken.add(place)
    for entry in effective:
        if entry.id in doubtful:
            if entry.verdict is None:
                yield entry, "waiting"
            if entry.verdict != "accepted":
                continue
        elif entry.verdict == "rejected":
            continue
        yield entry, "counted"


def months_of(period):
    year, _, part = period.partition("-")
    if part == "":
        numbers = range(1, 13)
    elif part[0] == "Q":
        numbers = range(int(part[1]) * 3 - 2, int(part[1]) * 3 + 1)
    elif part[0] == "H":
        numbers = range(int(part[1]) * 6 - 5, int(part[1]) * 6 + 1)
    else:
        numbers = [int(part)]
    return [f"{year}-{number:02}" for number in numbers]


class Source:
    """Rows of the three tables, whichever database they come from; airings a commune at a time."""

    def __init__(self, options):
        if options.sqlite:
            base = sqlite3.connect(f"file:{options.sqlite}?mode=ro", uri=True)
            self.communes = base.execute(
                "select code, province, coalesce(valid_from, ''), coalesce(valid_to, '') from communes").fetchall()
            self.activities = base.execute(
                "select kind, day, units, coalesce(people, 0), province, coalesce(commune, ''), confidence from activities "
                "where coalesce(is_withdrawn, 0) = 0")
            self.airings = base.execute(f"select {COLUMNS} from airings order by commune")
            return
        tables = {"airings": [], "activities": [], "communes": []}
        with open(options.lines, encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                tables[row["table"]].append(row)
        self.communes = [(row["code"], row["province"], row.get("validFrom") or "", row.get("validTo") or "")
                         for row in tables["communes"]]
        self.activities = [(row["kind"], row["day"], row["units"], row.get("people") or 0, row["province"],
                            row.get("commune") or "", row["confidence"])
                           for row in tables["activities"] if not row.get("isWithdrawn")]
        airings = [tuple(row.get(name) for name in FIELDS) for row in tables["airings"]]
        self.airings = sorted(airings, key=lambda row: row[1])

    def by_commune(self):
        entries = []
        for row in self.airings:
            if entries and entries[0].commune != row[1]:
                yield entries
                entries = []
            entries.append(Entry(row))
        if entries:
            yield entries


def add_entry(line, entry, how):
    if how == "waiting":
        line["waiting"] += 1
        return
    line["airings"] += 1
    # a half is rounded up
    line["hundredths"] += int(entry.minutes * 100 + 0.5)
    line["plays"] += int(entry.plays)
    line[entry.confidence] += 1
    line["implausible"] += entry.minutes * 60 / entry.plays < 20
    line[entry.channel] += 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sqlite")
    parser.add_argument("--lines")
    parser.add_argument("--today", required=True)
    parser.add_argument("questions", nargs="+")
    options = parser.parse_args()
    source = Source(options)
    # (month, province, commune) of what was aired; the province is the one under which it was logged
    lines = defaultdict(lambda: defaultdict(int))
    for entries in source.by_commune():
        for entry, how in judged(entries):
            add_entry(lines[entry.day[:7], entry.province, entry.commune], entry, how)
    deeds = defaultdict(lambda: [0, 0])
    for kind, day, units, people, province, commune, confidence in source.activities:
        if confidence != "D":
            deed = deeds[day[:7], province, commune, kind]
            deed[0] += units
            deed[1] += people
    answers = {}
    for question in options.questions:
        place, _, period = question.partition("/")
        answers[question] = answer(place, months_of(period), options.today[:7], source.communes, lines, deeds)
    json.dump(answers, sys.stdout)


def is_of(place, province, commune):
    return place == "00" or place == (province if len(place) == 2 else commune)


def answer(place, months, this_month, communes, lines, deeds):
    total, units = defaultdict(int), defaultdict(lambda: defaultdict(int))
    aired_in = defaultdict(set)
    for (month, province, commune), line in lines.items():
        if month not in months or not is_of(place, province, commune):
            continue
        # what waits is told for all months; what counts only for those that have come
        total["waiting"] += line["waiting"]
        if month > this_month:
            continue
        unit = units[province if place == "00" else commune]
        for name, value in line.items():
            if name != "waiting":
                total[name] += value
                unit[name] += value
        if line["airings"] > 0:
            aired_in[commune].add(month)
    in_force = {}
    for code, province, since, until in communes:
        own = [month for month in months if month <= this_month and is_of(place, province, code)
               and not (since > f"{month}-31") and not (until and until <= f"{month}-01")]
        if own:
            in_force[code] = own
    aired = {code: [month for month in own if month in aired_in[code]] for code, own in in_force.items()}
    figures = {
        "communes_aired": sum(1 for some in aired.values() if some),
        "communes_every_month": sum(1 for code, some in aired.items() if some and len(some) == len(in_force[code])),
        "commune_months_aired": sum(len(some) for some in aired.values()),
        "airings": total["airings"],
        "airings_implausible": total["implausible"],
        "airings_waiting": total["waiting"],
        "minutes": total["hundredths"] / 100,
        "plays": total["plays"],
        **{f"airings_{letter.lower()}": total[letter] for letter in "ABCD"},
        **{code: total[channel] for code, channel in CHANNELS.items()},
    }
    for code, (kinds, what) in TABLE.items():
        some = [deed for (month, province, commune, kind), deed in deeds.items()
                if month in months and kind in kinds and is_of(place, province, commune)]
        figures[code] = sum(deed[what == "people"] for deed in some) if some else None
    return {
        "figures": figures,
        "of": {"communes_aired": len(in_force), "commune_months_aired": sum(len(own) for own in in_force.values())},
        "units": {code: [unit["airings"], unit["hundredths"], unit["plays"]] for code, unit in units.items()
                  if unit["airings"] > 0},
    }


main()
