#!/usr/bin/env python3
"""The sample projects: they build without a finding, lose nothing and show everybody no more than is meant for them.
The sources are read here with plain XPath, not with the program's reader."""
import collections
import xml.etree.ElementTree as ElementTree

import harness
from published import lines_of, local_name, missing_in, text_of, validate

ENTRIES = {"information", "loesungsvorschlag", "anregung", "offeneFrage", "festlegung", "beschluss", "arbeitsauftrag",
           "massnahme", "aussage", "projektergebnis", "empfehlung"}
READERS = ["intern", "teilnehmende", "oeffentlich"]

# An entry of the minutes: identifier, kind, its lines of text and its readers, an index of READERS.
Entry = collections.namedtuple("Entry", "id kind lines readers")


def text_lines(element):
    return tuple(line for child in element for line in lines_of(child) if line)


def entries_of(minutes):
    """The entries of a file of minutes or of a meeting in the result, in order. No part of the minutes is for more readers
    than the part around it."""
    readers = minutes.get("sichtbarkeit")
    for item in minutes.findall("{*}top"):
        item_readers = min(READERS.index(readers), READERS.index(item.get("sichtbarkeit", readers)))
        for element in item.iter():
            if local_name(element) in ENTRIES:
                own = READERS.index(element.get("sichtbarkeit", READERS[item_readers]))
                yield Entry(element.get("id"), local_name(element), text_lines(element), min(item_readers, own))


class Samples(harness.ProgramTest):
    def setUp(self):
        super().setUp()
        self.project = harness.CHECKOUT / "samples" / "verwaltungsverbund"
        self.state_folder = self.output / "verwaltungsverbund" / "arbeitsstand"
        run = self.build("--strict")
        self.assertEqual(run.code, 0, run.err + run.out)
        self.minutes = {}
        for path in sorted(self.project.glob("protokolle/*/*.xml")):
            root = ElementTree.parse(path).getroot()
            self.minutes[f"{root.get('gremium')}-{root.get('nummer')}"] = root
        self.assertGreaterEqual(len(self.minutes), 11)

    def pdf_of(self, name):
        body, number = name.rsplit("-", 1)
        file = f"plenarsitzung-{number}.pdf" if body == "plenum" else f"protokoll-{body}-{int(number):02}.pdf"
        return self.state_folder / file

    def meetings_in(self, file):
        root = ElementTree.parse(self.state_folder / file).getroot()
        return {meeting.get("id"): meeting for meeting in root.findall("{*}sitzungen/{*}sitzung")}

    def test_sample_has_only_the_findings_it_was_given(self):
        findings = ElementTree.parse(self.state_folder / "ergebnisdokument-intern.xml").getroot().findall(
            "{*}befunde/{*}befund")
        self.assertEqual([(each.get("code"), bool(each.get("stillgelegt"))) for each in findings], [("SITZ-006", True)])

    def test_sample_entries_are_all_in_the_results(self):
        inside = self.meetings_in("ergebnisdokument-intern.xml")
        outside = self.meetings_in("ergebnisdokument.xml")
        self.assertEqual(set(inside), set(self.minutes))
        kinds = collections.Counter()
        for name, root in self.minutes.items():
            wanted = list(entries_of(root))
            kinds.update(entry.kind for entry in wanted)
            self.assertCountEqual(entries_of(inside[name]), wanted, name)
            public = [entry for entry in wanted if READERS[entry.readers] == "oeffentlich"]
            self.assertCountEqual(entries_of(outside[name]) if name in outside else [], public, name)
        self.assertGreaterEqual(kinds.total(), 80)
        self.assertEqual(ENTRIES - set(kinds), {"beschluss"}, "no body of the sample votes")

    def test_sample_minutes_are_readable_as_pdf(self):
        for name, root in self.minutes.items():
            readers = READERS.index(root.get("sichtbarkeit"))
            wanted = [line for entry in entries_of(root) if entry.readers >= readers for line in entry.lines]
            for item in root.findall("{*}top"):
                if READERS.index(item.get("sichtbarkeit", READERS[readers])) >= readers:
                    prose = [item, *item.findall("{*}beratung")]
                    wanted += [line for part in prose for block in part if local_name(block) not in ENTRIES | {"beratung"}
                               for line in lines_of(block) if line]
            self.assertGreater(len(wanted), 5)
            self.assertEqual(missing_in(self.pdf_of(name), wanted), [], f"missing in {name}")

    def test_sample_secrets_are_in_no_document_of_others(self):
        secrets = {readers: [line for root in self.minutes.values() for entry in entries_of(root)
                             if entry.readers < readers for line in entry.lines] for readers in (1, 2)}
        self.assertGreater(len(secrets[1]), 3)
        self.assertGreater(len(secrets[2]), len(secrets[1]))
        for pdf in sorted(self.state_folder.glob("*.pdf")):
            restricted = pdf.name == "protokoll-ag4-02.pdf"
            secret = secrets[1] if restricted else secrets[2]
            if pdf.name != "pruefbericht.pdf":
                self.assertEqual(set(secret) - set(missing_in(pdf, secret)), set(), pdf.name)

    def test_sample_claims_hold_before_the_independent_validator(self):
        code, said = validate(sorted(self.state_folder.glob("*.pdf")))
        self.assertEqual(code, 0, said)

    def test_sample_says_on_every_title_page_that_it_is_invented(self):
        pdfs = sorted(self.state_folder.glob("*.pdf"))
        self.assertGreaterEqual(len(pdfs), 13)
        for pdf in pdfs:
            self.assertIn("Musterprojekt, frei erfunden.", text_of(pdf)[:900], pdf.name)


if __name__ == "__main__":
    harness.main()
