#!/usr/bin/env python3
"""Plants gaps in small checkouts and expects vocabulary.py and documented_findings.py to name each of them."""
import pathlib
import tempfile
import unittest

import documented_findings
import vocabulary

SCHEMA = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:{kind}">
  <xs:element name="{kind}"><xs:complexType><xs:sequence><xs:element name="titel{kind}" type="t{kind}"/></xs:sequence></xs:complexType>
  </xs:element><xs:complexType name="t{kind}"><xs:attribute name="art"/><xs:attribute name="ort"/></xs:complexType></xs:schema>"""


class Gaps(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, name, text):
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_text(text, encoding="utf-8")

    def unseen_with(self, minutes):
        for name in vocabulary.SCHEMAS:
            self.write(name, SCHEMA.format(kind=name.removesuffix(".xsd")))
        for kind in ("projekt", "rueckmeldung"):
            self.write(f"samples/{kind}.xml", f'<{kind} xmlns="urn:{kind}"><titel{kind} art="a" ort="b"/></{kind}>')
        self.write("samples/minutes.xml", minutes)
        seen = vocabulary.Vocabulary(self.root)
        self.assertEqual(seen.see_files_below(self.root / "samples"), 3)
        return sorted(seen.unseen())

    def test_finds_no_gap_where_everything_is_used(self):
        self.assertEqual(self.unseen_with('<protokoll xmlns="urn:protokoll"><titelprotokoll art="a" ort="b"/></protokoll>'), [])

    def test_finds_an_attribute_that_only_another_kind_of_file_uses(self):
        self.assertEqual(self.unseen_with('<protokoll xmlns="urn:protokoll"><titelprotokoll art="a"/></protokoll>'),
                         ["tprotokoll/@ort (protokoll.xsd)"])

    def test_finds_an_element_with_what_belongs_to_it(self):
        self.assertEqual(self.unseen_with('<protokoll xmlns="urn:protokoll"/>'),
                         ["protokoll/titelprotokoll (protokoll.xsd)", "tprotokoll/@art (protokoll.xsd)",
                          "tprotokoll/@ort (protokoll.xsd)"])

    def problems_with(self, row, silence):
        self.write("sample/README.md", f"## Befunde\n\n| Code | Stelle | Grund |\n|---|---|---|\n{row}\n")
        self.write("sample/projekt.xml", f"<projekt><thema id='HE-01'/><stillgelegt>{silence}</stillgelegt></projekt>")
        return list(documented_findings.problems_of(self.root / "sample", {"EMPF-001"}))

    def test_accepts_what_is_documented_at_its_place(self):
        self.assertEqual(self.problems_with("| EMPF-001 | HE-01 | so |", "<befund code='EMPF-001' ort='HE-01'/>"), [])

    def test_finds_unknown_codes_places_and_undocumented_silences(self):
        self.assertEqual(self.problems_with("| EMPF-002 | HE-02 in `nirgends.xml` | so |", "<befund code='EMPF-001' ort='HE-01'/>"),
                         ["EMPF-002: no such rule", "EMPF-002: no file nirgends.xml", "EMPF-002: no entry HE-02",
                          "EMPF-001 at HE-01 is silenced, but not documented"])


if __name__ == "__main__":
    unittest.main()
