#!/usr/bin/env python3
"""The command verify, on files of the sample project and on damaged ones, and what a build holds back because of names."""
import csv
import io
import json
import re
import shutil
import subprocess

import harness


class Verify(harness.ProgramTest):
    def setUp(self):
        super().setUp()
        self.project = harness.CHECKOUT / "samples" / "verwaltungsverbund"
        self.state_folder = self.output / "verwaltungsverbund" / "arbeitsstand"

    def made(self):
        """The result document of the sample project."""
        run = self.build()
        self.assertEqual(run.code, 0, run.err + run.out)
        return self.state_folder / "ergebnisdokument.pdf"

    def verify(self, *arguments):
        return harness.Run(["verify", *arguments])

    def attached(self, document):
        folder = self.folder / "anhang"
        folder.mkdir()
        subprocess.run(["pdfdetach", "-saveall", "-o", folder, document], check=True, capture_output=True)
        return folder

    def test_good_files_are_verified(self):
        self.made()
        files = sorted(self.state_folder.glob("*.pdf"))
        self.assertGreaterEqual(len(files), 10)
        run = self.expect(self.verify("--strict", *files), 0)
        self.assertEqual(run.err, "")
        self.assertEqual(run.out.count("verstößt gegen nichts"), len(files))

    def test_damaged_and_missing_files_are_named(self):
        document = self.made()
        damaged = self.folder / "halb.pdf"
        damaged.write_bytes(document.read_bytes()[:5000])
        run = self.expect(self.verify(damaged, document, self.folder / "nirgends.pdf"), 1, "PDF-001", "UMG-002")
        self.assertIn("halb.pdf: 1 Fehler", run.out)
        self.assertIn("ergebnisdokument.pdf: verstößt gegen nichts", run.out)

    def test_findings_come_in_every_form(self):
        document = self.made()
        damaged = self.folder / "halb.pdf"
        damaged.write_bytes(document.read_bytes()[:5000])
        lines = self.expect(self.verify("--format", "zeile", damaged, document), 1)
        self.assertRegex(lines.out, r"\A[^\n]*halb\.pdf:[^\n]*PDF-001[^\n]*\n\Z")
        self.assertIn("ergebnisdokument.pdf: verstößt gegen nichts", lines.err)
        data = json.loads(self.expect(self.verify("--format", "json", damaged, document), 1).out)
        self.assertEqual([finding["code"] for finding in data["befunde"]], ["PDF-001"])
        self.assertTrue(data["befunde"][0]["ort"]["datei"].endswith("halb.pdf"))
        sarif = json.loads(self.expect(self.verify("--format", "sarif", damaged, document), 1).out)
        self.assertEqual([result["ruleId"] for result in sarif["runs"][0]["results"]], ["PDF-001"])
        good = json.loads(self.expect(self.verify("--format", "json", document), 0).out)
        self.assertEqual(good["befunde"], [])

    def damaged_sample(self, name):
        """A copy of a sample project, free to be damaged; its files of minutes."""
        self.project = self.folder / name
        shutil.copytree(harness.CHECKOUT / "samples" / name, self.project)
        return next(folder for folder in self.project.iterdir() if folder.name in ("protokolle", "niederschriften"))

    def expect_breach(self, code, document, path, line):
        """The document is held back, and the breach names the file and the line behind it."""
        run = self.expect(self.build("--format", "json"), 1)
        findings = [finding for finding in json.loads(run.out)["befunde"]
                    if finding["code"] == code and finding["ort"]["datei"].endswith(document)]
        self.assertEqual(len(findings), 1, run.out)
        places = [(place["datei"], place["zeile"]) for place in findings[0]["weitere"]]
        self.assertIn((str(path), line), places)
        state = next(self.output.iterdir()) / "arbeitsstand"
        self.assertTrue(state.is_dir())
        self.assertFalse((state / document).exists(), "a document that breaks its claims was published")

    def test_a_table_without_header_cells_is_named_with_its_minutes(self):
        minutes = self.damaged_sample("kreisnetz") / "technik-2.xml"
        text = minutes.read_text(encoding="utf-8")
        text = re.sub(r"<kopfzeile>.*?</kopfzeile>", "", text, flags=re.DOTALL).replace(' kopf="ja"', "")
        minutes.write_text(text, encoding="utf-8")
        line = text[:text.index('<beratung thema="messen"')].count("\n") + 1
        self.expect_breach("PDF-021", "protokoll-technik-02.pdf", minutes, line)

    def test_a_picture_whose_alternative_says_nothing_is_named_with_its_minutes(self):
        minutes = self.damaged_sample("verwaltungsverbund") / "ag4" / "ag4-7.xml"
        text = re.sub(r'alternativtext="[^"]*"', 'alternativtext="Bild 1"', minutes.read_text(encoding="utf-8"))
        minutes.write_text(text, encoding="utf-8")
        line = text[:text.rindex("<beratung ", 0, text.index('alternativtext="Bild 1"'))].count("\n") + 1
        self.expect_breach("PDF-022", "ergebnisdokument.pdf", minutes, line)

    def test_a_document_comes_out_of_its_attachment_again(self):
        document = self.made()
        run = self.expect(self.verify("--rebuild", document), 0)
        self.assertIn("Byte für Byte wieder", run.out)
        self.expect(self.verify("--rebuild", self.state_folder / "plenarsitzung-1.pdf"), 1, "PDF-047")

    def test_a_changed_document_does_not(self):
        changed = self.folder / "geändert.pdf"
        changed.write_bytes(self.made().read_bytes() + b"% Nachtrag\n")
        self.expect(self.verify("--rebuild", changed), 1, "PDF-048")

    def test_the_moment_of_making_does_not_matter(self):
        run = self.build(environment={"SOURCE_DATE_EPOCH": "1000000000", "TZ": "Pacific/Auckland", "LANG": "de_DE.UTF-8"})
        self.assertEqual(run.code, 0, run.err + run.out)
        self.expect(self.verify("--rebuild", self.state_folder / "ergebnisdokument.pdf"), 0, "Byte für Byte wieder")

    def test_recommendations_are_attached_as_tables(self):
        folder = self.attached(self.made())
        rows = list(csv.DictReader(io.StringIO((folder / "handlungsempfehlungen.csv").read_text(encoding="utf-8"))))
        objects = json.loads((folder / "handlungsempfehlungen.json").read_text(encoding="utf-8"))
        result = (folder / "ergebnisdokument.xml").read_text(encoding="utf-8")
        self.assertIn("<trennungen>", result, "what decides line breaks must be there for a rebuild")
        self.assertEqual([row["kennung"] for row in rows], [f"HE-{number:02}" for number in range(1, 11)])
        for row, each in zip(rows, objects, strict=True):
            self.assertEqual(row["titel"], each["titel"])
            self.assertEqual(row["adressaten"], "; ".join(each["adressaten"]))
            self.assertIn(f"<titel>{each['titel']}</titel>", result)

    def title_page(self, document):
        done = subprocess.run(["pdftotext", "-l", "1", "-layout", document, "-"], check=True, capture_output=True)
        return " ".join(done.stdout.decode("utf-8").split())

    def test_title_pages_say_who_has_looked(self):
        self.assertIn("maschinell geprüft; menschliche Prüfung: nicht erfolgt", self.title_page(self.made()))
        project = self.folder / "angesehen"
        shutil.copytree(self.project, project)
        self.project = project
        check = '<pruefung durch="Projektbüro" datum="2025-02-28" womit="NVDA mit Acrobat Reader"/>'
        self.replace(project / "projekt.xml", b"<auftraggeber", f"{check}<auftraggeber".encode())
        for name in [self.made().name, "plenarsitzung-1.pdf"]:
            page = self.title_page(self.state_folder / name)
            self.assertIn("menschliche Prüfung: 28. Februar 2025, Projektbüro (NVDA mit Acrobat Reader)",
                          page.replace("\u00a0", " "), name)
        self.expect(self.verify("--rebuild", self.state_folder / "ergebnisdokument.pdf"), 0, "Byte für Byte wieder")

    def destinations(self, document):
        done = subprocess.run(["pdfinfo", "-dests", document], check=True, capture_output=True)
        return set(re.findall(r'"([^"]+)"$', done.stdout.decode("utf-8"), re.MULTILINE))

    def test_citable_places_have_names_that_survive(self):
        document = self.made()
        result = (self.state_folder / "ergebnisdokument.xml").read_text(encoding="utf-8")
        citable = set(re.findall(r'<(?:empfehlung|festlegung|beschluss)\s[^>]*?id="([^"]+)"', result))
        self.assertIn("HE-02", citable)
        names = self.destinations(document)
        self.assertEqual(citable - names, set())
        project = self.folder / "umgestellt"
        shutil.copytree(self.project, project)
        self.project = project
        plenary = project / "protokolle/plenum/plenum-1.xml"
        text = plenary.read_text(encoding="utf-8")
        for number in "1234":
            text = text.replace(f'nummer="{number}" adressat', f'nummer="{int(number) + 4}" adressat')
        plenary.write_text(text, encoding="utf-8")
        self.build()
        self.assertEqual(citable - self.destinations(document), set())

    def name_somebody(self, text):
        """The sample with a chair who is named without a ground, and that text in minutes for everybody."""
        project = self.folder / "namen"
        shutil.copytree(self.project, project)
        self.project = project
        self.replace(project / "protokolle/ag3/ag3-2.xml", b"<moderation funktion=",
                     "<moderation name=\"Vorname Nachname\" funktion=".encode())
        self.replace(project / "protokolle/plenum/plenum-1.xml", b"<absatz>", f"<absatz>{text} ".encode())

    def test_a_public_file_that_names_somebody_is_held_back(self):
        self.name_somebody("Auf Wunsch von Frau Nachname gilt:")
        run = self.expect(self.build(), 1, "DATEN-002", "(im Anhang „ergebnisdokument.xml“)")
        names = {path.name for path in self.state_folder.iterdir()}
        self.assertFalse(names & {"ergebnisdokument.pdf", "ergebnisdokument.xml", "plenarsitzung-1.pdf"})
        self.assertIn("pruefbericht.pdf", names)
        self.assertRegex(run.out, "zurückgehalten: ergebnisdokument.pdf .*ag3-2.xml")

    def test_a_word_that_is_a_surname_too_is_noted_only(self):
        self.name_somebody("Der Nachname gehört nicht in die Anschrift.")
        self.expect(self.build(), 0, "DATEN-003")
        self.assertTrue((self.state_folder / "ergebnisdokument.pdf").exists())


if __name__ == "__main__":
    harness.main()
