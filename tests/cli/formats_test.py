#!/usr/bin/env python3
"""Findings for every reader: people, editors, other programs (see harness.py for the usage)."""
import json
import re

import jsonschema

import harness
from harness import ProgramTest, Run

TEXT = {"type": "string", "minLength": 1}
COUNT = {"type": "integer", "minimum": 0}
NUMBER_OR_NULL = {"type": ["integer", "null"], "minimum": 1}


def closed(properties, optional=()):
    """An object with exactly these properties."""
    return {"type": "object", "properties": properties, "additionalProperties": False,
            "required": [name for name in properties if name not in optional]}


def listing(items):
    return {"type": "array", "items": items}


PLACE = {"datei": {"type": ["string", "null"]}, "zeile": NUMBER_OR_NULL, "spalte": NUMBER_OR_NULL,
         "bisZeile": NUMBER_OR_NULL, "bisSpalte": NUMBER_OR_NULL}

# What pipeline/docs/befunde.md promises.
FINDINGS = closed({
    "format": {"const": "protokollwerk-befunde-1"},
    "programm": TEXT,
    "sprache": {"enum": ["de", "en"]},
    "anzahl": closed({"fehler": COUNT, "warnung": COUNT, "hinweis": COUNT, "stillgelegt": COUNT}),
    "befunde": listing(closed({
        "code": {"type": "string", "pattern": "^[A-Z]+-[0-9]{3}$"},
        "schwere": {"enum": ["fehler", "warnung", "hinweis"]},
        "meldung": TEXT,
        "abhilfe": TEXT,
        "ort": closed(PLACE),
        "weitere": listing(closed({**PLACE, "text": TEXT})),
        "einzelheit": {"type": ["string", "null"]},
        "stillgelegt": {"type": ["string", "null"]},
    })),
})

MESSAGE = closed({"text": TEXT})
ARTIFACT = closed({"uri": {"type": "string", "format": "uri-reference", "pattern": "^[!-~]+$"}})
REGION = closed({name: {"type": "integer", "minimum": 1} for name in ("startLine", "startColumn", "endLine",
                                                                      "endColumn")})
PHYSICAL = closed({"artifactLocation": ARTIFACT, "region": REGION}, optional=["region"])
LEVEL = {"enum": ["none", "note", "warning", "error"]}

# The part of SARIF 2.1.0 (OASIS, sections 3.13 to 3.53) that the program uses, and nothing beside it.
SARIF = closed({
    "$schema": {"type": "string", "format": "uri"},
    "version": {"const": "2.1.0"},
    "runs": {**listing(closed({
        "tool": closed({"driver": closed({
            "name": TEXT,
            "version": TEXT,
            "rules": {**listing(closed({"id": TEXT, "shortDescription": MESSAGE, "help": MESSAGE,
                                        "defaultConfiguration": closed({"level": LEVEL})})), "uniqueItems": True},
        })}),
        "language": {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "results": listing(closed({
            "ruleId": TEXT,
            "ruleIndex": {"type": "integer", "minimum": 0},
            "level": LEVEL,
            "message": MESSAGE,
            "locations": listing(closed({"physicalLocation": PHYSICAL})),
            "relatedLocations": {**listing(closed({"id": {"type": "integer", "minimum": 0},
                                                   "physicalLocation": PHYSICAL, "message": MESSAGE})),
                                 "uniqueItems": True},
            "suppressions": {**listing(closed({"kind": {"enum": ["inSource", "external"]}, "justification": TEXT})),
                             "uniqueItems": True},
        })),
    })), "minItems": 1, "maxItems": 1},
})


class Formats(ProgramTest):

    def check(self, *arguments, code=0):
        run = Run(["check", self.project, *arguments])
        self.assertEqual(run.code, code, run.err)
        return run

    def test_json_holds_what_its_documentation_promises(self):
        self.copy_project()
        run = self.check("--format", "json")
        document = json.loads(run.out)
        jsonschema.validate(document, FINDINGS)
        counts = {name: sum(1 for finding in document["befunde"]
                            if finding["schwere"] == name and finding["stillgelegt"] is None)
                  for name in ("fehler", "warnung", "hinweis")}
        self.assertEqual({**counts, "stillgelegt": document["anzahl"]["stillgelegt"]}, document["anzahl"])
        self.assertGreater(len(document["befunde"]), 10)
        self.assertTrue(any(finding["weitere"] for finding in document["befunde"]))
        self.assertIn("CIO-Projekt: geprüft", run.err)

    def test_every_key_of_the_json_is_documented(self):
        page = (harness.CHECKOUT / "pipeline/docs/befunde.md").read_text(encoding="utf-8")
        finding = FINDINGS["properties"]["befunde"]["items"]["properties"]
        for key in FINDINGS["properties"]:
            self.assertIn(f"| `{key}` |", page)
        for key in finding:
            self.assertIn(f"| `befunde[].{key}` |", page)

    def test_sarif_is_structured_as_the_standard_says(self):
        self.copy_project()
        document = json.loads(self.check("--format", "sarif").out)
        jsonschema.validate(document, SARIF)
        run = document["runs"][0]
        rules = run["tool"]["driver"]["rules"]
        self.assertGreater(len(run["results"]), 10)
        for result in run["results"]:
            self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])

    def test_json_and_sarif_cover_several_projects_and_missing_ones(self):
        self.copy_project()
        for form, schema in (("json", FINDINGS), ("sarif", SARIF)):
            run = Run(["check", self.project, self.folder / "gibt es nicht", "--format", form])
            self.assertEqual(run.code, 1, run.err)
            document = json.loads(run.out)
            jsonschema.validate(document, schema)
            self.assertIn("UMG-001", run.out)

    def test_json_stands_even_when_the_environment_fails(self):
        self.copy_project()
        run = Run(["check", self.project, "--format", "json"], environment={"SOURCE_DATE_EPOCH": "gestern"})
        self.assertEqual(run.code, 4)
        document = json.loads(run.out)
        jsonschema.validate(document, FINDINGS)
        self.assertEqual(document["befunde"][0]["code"], "UMG-012")

    def test_lines_can_be_read_by_an_editor(self):
        self.copy_project()
        self.replace(self.project / "protokolle/plenum/plenum-1.xml", "<sitzung ", "<sitzunk ")
        lines = self.check("--format", "zeile", code=1).out.splitlines()
        self.assertGreater(len(lines), 5)
        for line in lines:
            self.assertRegex(line, r"^[^:]+(:\d+:\d+)?: (Fehler|Warnung|Hinweis) [A-Z]+-\d{3}: .+")
        self.assertTrue(any(re.match(r"^.*plenum-1\.xml:\d+:\d+: Fehler FORM-", line) for line in lines), lines)

    def test_all_forms_agree(self):
        self.copy_project()
        document = json.loads(self.check("--format", "json").out)
        sarif = json.loads(self.check("--format", "sarif").out)
        lines = self.check("--format", "zeile").out.splitlines()
        people = self.check().err
        listed = [finding for finding in document["befunde"] if finding["stillgelegt"] is None]
        self.assertEqual(len(lines), len(listed))
        self.assertEqual(len(sarif["runs"][0]["results"]), len(document["befunde"]))
        for finding, line in zip(listed, lines):
            self.assertIn(f"{finding['code']}: {finding['meldung']}", line)
            self.assertIn(f"{finding['code']}: {finding['meldung']}", people)

    def test_an_unknown_form_is_refused(self):
        run = Run(["check", "--format", "html"])
        self.expect(run, 3, "--format kennt nur mensch, zeile, json und sarif, nicht: html")

    def test_data_are_the_same_twice(self):
        self.copy_project()
        for form in ("zeile", "json", "sarif"):
            self.assertEqual(self.check("--format", form).out, self.check("--format", form).out)


if __name__ == "__main__":
    harness.main()
