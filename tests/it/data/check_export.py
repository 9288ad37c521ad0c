"""Reads exported files with the parsers of icalendar and vobject and tells as JSON what these see.

    check_export.py modules          tells whether the parsers are there
    check_export.py ics FILE         components, their properties, UID and SUMMARY
    check_export.py vcf FILE         cards, their properties, FN, NOTE and the ways to reach somebody
"""

import json
import sys

import icalendar
import vobject


def text_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def calendar(path):
    text = text_of(path)
    read = icalendar.Calendar.from_ical(text)
    parts = []
    for part in read.subcomponents:
        names = [name for name, _ in part.property_items(recursive=False) if name not in ("BEGIN", "END")]
        parts.append(
            {
                "name": part.name,
                "properties": sorted(names),
                "uid": str(part["UID"]),
                "summary": str(part["SUMMARY"]),
                "errors": [str(error) for error in part.errors],
            }
        )
    others = []
    for other in vobject.readComponents(text):
        for part in other.components():
            others.append({"name": part.name, "uid": part.uid.value, "summary": part.summary.value})
    return {"parts": parts, "others": others}


def flat(value):
    if isinstance(value, list):
        return ",".join(flat(one) for one in value)
    return str(value)


def cards(path):
    read = []
    for card in vobject.readComponents(text_of(path), allowQP=False):
        children = list(card.getChildren())
        named = {}
        for child in children:
            named.setdefault(child.name, []).append(flat(child.value))
        read.append({"name": card.name, "properties": sorted(child.name for child in children), "named": named})
    return read


def main():
    task = sys.argv[1]
    if task == "modules":
        print("{}")
        return
    told = calendar(sys.argv[2]) if task == "ics" else cards(sys.argv[2])
    json.dump(told, sys.stdout, ensure_ascii=True)


main()
