#!/usr/bin/env python3
"""What the samples' READMEs say about findings holds: every family of rules about projects has a planted finding or a near
miss, each of a known code at a place that exists, and exactly the planted ones are silenced in the project files.

Usage: documented_findings.py <root of the checkout>"""
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

FAMILIES = {"FORM", "BEZ", "SITZ", "THEMA", "BESCHL", "AUFTR", "EMPF", "VOLL", "ZAHL", "DATEN"}
CODE = re.compile(r"\b[A-Z]+-\d{3}\b")
FILE = re.compile(r"`([^`]+\.xml)`")
IDENTIFIER = re.compile(r"\b(?:[A-Z]{1,3}-(?:AG\d|P\d|L\d)-?[\d-]*\d|(?:HE|ANG|AUS|RM)-\d+)\b")


def rows_of(readme):
    """(codes, cell with the places) of each row of the tables in the chapter on findings."""
    chapter = readme.read_text(encoding="utf-8").split("## Befunde", 1)[1]
    for line in chapter.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 3 and CODE.search(cells[0]):
            yield CODE.findall(cells[0]), cells[1]


def problems_of(folder, known_codes):
    files = {path.name for path in folder.rglob("*.xml")}
    roots = [ElementTree.parse(path).getroot() for path in folder.rglob("*.xml")]
    identifiers = {element.get("id") for root in roots for element in root.iter()}
    documented = list(rows_of(folder / "README.md"))
    for codes, place in documented:
        for code in codes:
            if code not in known_codes:
                yield f"{code}: no such rule"
        for name in FILE.findall(place):
            if name not in files:
                yield f"{', '.join(codes)}: no file {name}"
        for identifier in IDENTIFIER.findall(place):
            if identifier not in identifiers:
                yield f"{', '.join(codes)}: no entry {identifier}"
    for root in roots:
        for finding in root.findall("./{*}stillgelegt/{*}befund"):
            if not any(finding.get("code") in codes and re.search(rf"\b{finding.get('ort')}\b", place) for codes, place in documented):
                yield f"{finding.get('code')} at {finding.get('ort')} is silenced, but not documented"


def main():
    checkout = Path(sys.argv[1])
    known_codes = set(re.findall(r"^\| ([A-Z]+-\d{3}) \|", (checkout / "pipeline/docs/pruefregeln.md").read_text(encoding="utf-8"), re.M))
    folders = [path.parent for path in sorted((checkout / "samples").glob("*/projekt.xml"))]
    problems = [f"{folder.name}: {problem}" for folder in folders for problem in problems_of(folder, known_codes)]
    shown = {code.split("-")[0] for folder in folders for codes, _ in rows_of(folder / "README.md") for code in codes}
    problems += [f"{family}: no sample documents a finding or a near miss of this family" for family in sorted(FAMILIES - shown)]
    for problem in problems:
        print(problem)
    print(f"{len(folders)} samples, {len(problems)} problems")
    return 1 if problems or not folders else 0


if __name__ == "__main__":
    sys.exit(main())
