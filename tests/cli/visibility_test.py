#!/usr/bin/env python3
"""What is internal stays internal: secrets are planted in every kind of entry and wherever else Sichtbarkeit can be set,
and looked for in every byte of what the others get to see."""
import re
import shutil

import harness
from published import tool

ENTRIES = {
    "information": "", "loesungsvorschlag": "", "anregung": "", "offeneFrage": "", "festlegung": "", "beschluss": "",
    "arbeitsauftrag": ' zustaendig="alle" frist="naechsteSitzung"', "massnahme": ' erfordert="ratsbeschluss"',
    "aussage": ' teil="regeln"', "projektergebnis": ' teil="regeln"',
    "empfehlung": ' nummer="77" adressat="kommunen" beruhtAuf="GEH-aussage"', "erledigung": ' zu="GEH-arbeitsauftrag"',
}
TITLED = {"aussage", "projektergebnis", "empfehlung"}
SECRET = "Geheimsache"


def entry(kind, attributes, readers):
    title = f"<titel>{SECRET} Titel {kind}</titel>" if kind in TITLED else ""
    return (f'<{kind} id="GEH-{kind}" sichtbarkeit="{readers}"{attributes}>{title}<absatz>{SECRET} in {kind}, siehe '
            f'<bezug id="GEH-festlegung"/>.</absatz></{kind}>')


def entries(readers):
    """One of each kind, in an order in which all of them may follow prose."""
    return "".join(entry(kind, attributes, readers) for kind, attributes in ENTRIES.items())


class Visibility(harness.ProgramTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(harness.CHECKOUT / "samples" / "verwaltungsverbund", self.project)
        self.minutes = self.project / "protokolle" / "ag1" / "ag1-1.xml"
        self.file = self.project / "projekt.xml"

    def plant(self, readers):
        text = self.minutes.read_text(encoding="utf-8")
        item = (f'<top nummer="98" sichtbarkeit="{readers}"><titel>{SECRET} im Titel</titel><absatz>{SECRET} im TOP.'
                f'</absatz></top>')
        last = text.rindex("</top>")
        text = text[:last] + entries(readers) + text[last:]
        self.minutes.write_text(text.replace("</protokoll>", item + "</protokoll>"), encoding="utf-8")
        whole = re.sub(r"GEH-|nummer=\"77\"", lambda found: {"GEH-": "GANZ-"}.get(found.group(), 'nummer="78"'),
                       entries("oeffentlich"))
        path = self.project / "protokolle" / "ag1" / "ag1-99.xml"
        path.write_text(
            f'<protokoll xmlns="urn:protokollwerk:protokoll:1" gremium="ag1" nummer="99" status="freigegeben" version="1" '
            f'sichtbarkeit="{readers}"><sitzung datum="2025-11-27"><titel>{SECRET} als Sitzung</titel><motto>{SECRET} als '
            f'Motto</motto></sitzung><top nummer="1"><titel>{SECRET} im TOP</titel>{whole}</top></protokoll>',
            encoding="utf-8")
        question = (f'<frage id="GEH-FAQ" sichtbarkeit="{readers}"><titel>{SECRET} als Frage?</titel><absatz>{SECRET} als '
                    f'Antwort.</absatz></frage>')
        project = self.file.read_text(encoding="utf-8")
        if "</fragen>" in project:
            project = project.replace("</fragen>", question + "</fragen>")
        else:
            project = project.replace("<abschnitte>", f"<fragen>{question}</fragen><abschnitte>")
        self.file.write_text(project, encoding="utf-8")

    def revealing(self):
        """Names of the files below the working state that hold a secret, in any stream, attachment or encoding."""
        found = set()
        words = [SECRET.encode("utf-8"), SECRET.encode("utf-16-be"), SECRET.encode("utf-16-be").hex().encode(),
                 b"GEH-", b"GANZ-", "GEH-".encode("utf-16-be"), "GANZ-".encode("utf-16-be")]
        state = self.output / "verwaltungsverbund" / "arbeitsstand"
        for path in sorted(state.iterdir()):
            if path.is_dir():
                continue
            content = path.read_bytes()
            if path.suffix == ".pdf":
                opened = self.folder / "offen.pdf"
                code, said = tool("qpdf", "--qdf", "--object-streams=disable", "--decode-level=all", path, opened)
                self.assertEqual(code, 0, said)
                content = opened.read_bytes() + tool("pdftotext", path, "-")[1].encode("utf-8")
            if any(word in content for word in words):
                found.add(path.name)
        return found

    def build_with_secrets(self, readers):
        self.plant(readers)
        run = self.build()
        self.assertEqual(run.code, 0, run.err + run.out)
        return self.revealing()

    def test_internal_text_is_in_no_document_of_others(self):
        self.assertEqual(self.build_with_secrets("intern"),
                         {"ergebnisdokument-intern.xml", "pruefbericht.pdf", "protokoll-ag1-99.pdf"})

    def test_text_for_participants_is_in_no_public_document(self):
        found = self.build_with_secrets("teilnehmende")
        self.assertIn("protokoll-ag1-99.pdf", found)
        self.assertNotIn("ergebnisdokument.pdf", found)
        self.assertNotIn("ergebnisdokument.xml", found)
        self.assertNotIn("protokoll-ag1-01.pdf", found)
        self.assertEqual({name for name in found if name.startswith("plenarsitzung")}, set())

    def test_the_search_finds_what_is_public(self):
        found = self.build_with_secrets("oeffentlich")
        self.assertGreaterEqual(found, {"ergebnisdokument.pdf", "ergebnisdokument.xml", "protokoll-ag1-01.pdf"})


if __name__ == "__main__":
    harness.main()
