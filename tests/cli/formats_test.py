#!/usr/bin/env python3
"""Findings for every reader: people, editors, other programs (see harness.py for the usage)."""
import json
import os
import re
import socket
import subprocess

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

    def test_json_lines_say_what_the_json_says_and_how_it_ended(self):
        self.copy_project()
        document = json.loads(self.check("--format", "json").out)
        lines = [json.loads(line) for line in self.check("--format", "jsonl").out.splitlines()]
        end = lines.pop()
        self.assertEqual(lines, [{"art": "befund", **finding} for finding in document["befunde"]])
        self.assertEqual((end["art"], end["projekt"], end["rueckgabewert"], end["fehler"]), ("ende", "CIO-Projekt", 0, 0))
        build = [json.loads(line) for line in self.build("--format", "jsonl").out.splitlines()]
        self.assertEqual(build[:-1], lines)
        self.assertEqual(build[-1]["dateien"], len(self.state()))
        self.assertEqual(build[-1]["neu"], len(self.state()))

    def run_in_journal(self, *arguments, named=None):
        """Runs with both streams connected to what JOURNAL_STREAM names, as systemd does it; gives exit code and lines."""
        ours, theirs = socket.socketpair()
        status = os.fstat(theirs.fileno())
        with ours, theirs:
            done = subprocess.run([str(harness.PROGRAM), *map(str, arguments)], stdout=theirs, stderr=theirs, check=False,
                                  env={**os.environ, "JOURNAL_STREAM": named or f"{status.st_dev}:{status.st_ino}"})
            theirs.shutdown(socket.SHUT_WR)
            text = b"".join(iter(lambda: ours.recv(65536), b""))
        return done.returncode, text.decode("utf-8").splitlines()

    def test_the_journal_gets_priorities(self):
        self.copy_project()
        self.replace(self.project / "protokolle/plenum/plenum-1.xml", "<sitzung ", "<sitzunk ")
        code, lines = self.run_in_journal("build", self.project, "--output", self.output)
        self.assertEqual(code, 1)
        for line in lines:
            self.assertRegex(line, r"^<[346]>")
        findings = [line for line in lines if re.search(r": (Fehler|Warnung|Hinweis) [A-Z]+-\d{3}: ", line)]
        for line in findings:
            word = re.search(r": (Fehler|Warnung|Hinweis) ", line).group(1)
            self.assertEqual(line[:3], {"Fehler": "<3>", "Warnung": "<4>", "Hinweis": "<6>"}[word])
        self.assertEqual(len(findings), len(self.check("--format", "zeile", code=1).out.splitlines()))
        self.assertTrue(any(line.startswith("<4>CIO-Projekt: ") for line in lines), lines)
        code, lines = self.run_in_journal("build", "--output")
        self.assertEqual((code, {line[:3] for line in lines}), (3, {"<3>"}))

    def test_every_command_complains_to_the_journal_with_priorities(self):
        self.copy_project()
        self.replace(self.project / "projekt.xml", "</name>", "</nahme>")
        (self.folder / "kein.pdf").write_bytes(b"kein PDF")
        release = ("--nummer", "1", "--datum", "2025-12-01", "--stelle", "Büro")
        calls = [("build", self.project, "--output", self.output), ("check", self.project), ("explain", "HE-02", self.project),
                 ("explain", "HE-0222", harness.CHECKOUT / "sources"), ("status", self.project), ("rules", "GIBTS-001"),
                 ("status", "--output", self.folder / "leer"), ("verify", self.folder / "kein.pdf"),
                 ("verify", self.folder / "fehlt.pdf"), ("verify", "--rebuild", self.folder / "kein.pdf", "--templates", "x"),
                 ("release", self.project, "--output", self.output, *release),
                 ("rollback", "--output", self.folder / "leer"),
                 ("withdraw", "1", "--datum", "2025-12-01", "--grund", "x", "--output", self.folder / "leer"),
                 ("check", self.project, "--templates", self.folder / "leer"), ("bild",)]
        for arguments in calls:
            code, lines = self.run_in_journal(*arguments)
            self.assertGreater(code, 0, arguments)
            self.assertTrue(lines, arguments)
            self.assertEqual([line for line in lines if not re.match("<[0-6]>", line)], [], arguments)

    def test_only_the_journal_gets_priorities(self):
        self.copy_project()
        code, lines = self.run_in_journal("check", self.project, named="1:2")
        self.assertEqual(code, 0)
        self.assertFalse([line for line in lines if line.startswith("<")])
        code, lines = self.run_in_journal("check", self.project, "--format", "json")
        document = json.loads("\n".join(line for line in lines if not line.startswith("<")))
        jsonschema.validate(document, FINDINGS)

    def test_an_unknown_form_is_refused(self):
        run = Run(["check", "--format", "html"])
        self.expect(run, 3, "--format kennt nur mensch, zeile, json, jsonl und sarif, nicht: html")

    def test_data_are_the_same_twice(self):
        self.copy_project()
        for form in ("zeile", "json", "jsonl", "sarif"):
            self.assertEqual(self.check("--format", form).out, self.check("--format", form).out)


if __name__ == "__main__":
    harness.main()
