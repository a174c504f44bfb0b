#!/usr/bin/env python3
"""The catalogue of rules and safe corrections (see harness.py for the usage)."""
import os
import re
import shutil

import harness
from harness import ProgramTest, Run

# Codes of the families below that no example can show, with the reason.
WITHOUT_EXAMPLE = {
    "FORM-001": "needs a file of more than 16 MB", "FORM-009": "needs two million elements",
    "FORM-039": "what no other code explains", "FORM-059": "what no other code explains",
    "FORM-052": "only in results", "FORM-053": "only in results", "FORM-055": "only in results",
    "FORM-060": "stands in the project file, without which nothing is checked",
    "FORM-061": "stands in the project file, without which nothing is checked",
    **{f"FORM-06{number}": "about picture files" for number in range(3, 10)},
    "FORM-040": "of a project file; other files with such a root give FORM-071",
    "FORM-070": "about files of review comments",
    "SITZ-015": "only for a release", "VOLL-004": "only for a release",
}
WITH_EXAMPLES = ("FORM", "BEZ", "SITZ", "THEMA", "BESCHL", "AUFTR", "EMPF", "VOLL", "ZAHL")


def rules(*arguments):
    return Run(["rules", *arguments])


class Rules(ProgramTest):

    def codes(self):
        return re.findall(r"^  ([A-Z]+-\d{3})  (?:Fehler|Warnung|Hinweis) ", rules().out, re.MULTILINE)

    def test_all_codes_are_listed_in_both_languages(self):
        codes = self.codes()
        self.assertGreater(len(codes), 150)
        self.assertEqual(len(codes), len(set(codes)))
        english = rules("--lang", "en").out
        for code in codes:
            self.assertIn(f"  {code}  ", english)
        self.assertNotIn("{", english)

    def test_every_rule_is_explained_with_an_example_on_which_it_fires(self):
        for code in self.codes():
            run = rules(code)
            self.assertEqual(run.code, 0, run.err)
            self.assertRegex(run.out, rf"^{code} \((Fehler|Warnung|Hinweis)\)\n\nUrsache: .+\nAbhilfe: ")
            if code.split("-")[0] in WITH_EXAMPLES:
                shown = f" {code}: " in run.out.partition("Beispiel:")[2]
                self.assertNotEqual(shown, code in WITHOUT_EXAMPLE, run.out)

    def test_codes_may_be_written_in_small_letters_and_together(self):
        run = rules("thema-001", "BEZ-002", "--lang", "en")
        self.assertIn("THEMA-001 (warning)", run.out)
        self.assertIn("BEZ-002 (error)", run.out)

    def test_an_unknown_code_is_a_wrong_call(self):
        self.expect(rules("THEMA-999"), 3, "Diesen Code gibt es nicht: THEMA-999", "protokollwerk rules")

    def test_the_page_of_the_documentation_is_current(self):
        page = (harness.CHECKOUT / "pipeline/docs/pruefregeln.md").read_text(encoding="utf-8")
        self.assertEqual(rules("--format", "markdown").out, page,
                         "run: protokollwerk rules --format markdown > pipeline/docs/pruefregeln.md")


class BesideBuild(ProgramTest):
    """`check` sets no page and still finds what `build` finds, but for what only the finished file shows."""

    def setUp(self):
        super().setUp()
        shutil.copytree(harness.CHECKOUT / "samples/verwaltungsverbund", self.project)
        self.templates = self.folder / "vorlagen"
        shutil.copytree(harness.CHECKOUT / "templates", self.templates)

    def findings(self, command, *arguments):
        run = Run([command, self.project, "--templates", self.templates, "--format", "zeile", *arguments])
        return run.code, run.out.splitlines()

    def expect_the_same(self, code, *codes):
        """Gives what both find."""
        checked = self.findings("check")
        self.assertEqual(checked, self.findings("build", "--output", self.output))
        self.assertEqual(checked[0], code)
        for wanted in codes:
            self.assertTrue(any(wanted in line for line in checked[1]), (wanted, checked))

    def test_a_sound_project(self):
        self.expect_the_same(0)

    def test_faults_of_the_sources(self):
        minutes = self.project / "protokolle/ag1"
        self.replace(minutes / "ag1-1.xml", "<titel>", "<titl>")
        self.replace(minutes / "ag1-3.xml", "<absatz>", "<absatz>漢 ")
        self.replace(minutes / "ag1-4.xml", 'thema="', 'thema="x-')
        self.expect_the_same(1, "FORM-020", "SATZ-001", "BEZ-002")

    def test_a_name_without_a_ground_in_a_public_result(self):
        self.replace(self.project / "protokolle/ag1/ag1-1.xml", "<moderation ", '<moderation name="Erna Probst" ')
        self.replace(self.project / "protokolle/ag1/ag1-2.xml", "<absatz>", "<absatz>Das sagte Erna Probst. ")
        _, checked = self.findings("check")
        _, built = self.findings("build", "--output", self.output)
        self.assertTrue(any("DATEN-002" in line for line in checked), checked)
        self.assertEqual([line for line in checked if line not in built], [])

    def test_a_template_that_misses_its_data(self):
        self.replace(self.templates / "dokumente/ergebnisdokument.xml", "<titelseite>",
                     '<titelseite><absatz><wert wahl="projekt/@id" als="datum"/></absatz>')
        self.expect_the_same(1, "VORL-")

    def test_a_character_of_a_template_is_left_to_build(self):
        self.replace(self.templates / "dokumente/ergebnisdokument.xml", "<titelseite>",
                     "<titelseite><absatz>漢</absatz>")
        self.assertEqual(self.findings("check"), (0, []))
        code, built = self.findings("build", "--output", self.output)
        self.assertEqual(code, 1)
        self.assertTrue(any("SATZ-002" in line for line in built), built)


SLIPS = """<?xml version="1.0" encoding="UTF-8"?>
<protokoll xmlns="urn:protokollwerk:protokoll:1" gremium="plenum" nummer="5" status="freigegeben" version="1">
  <sitzung datum="2023-09-27"/>
  <!-- "so" - so -->
  <top nummer="1">
    <titel>Der "Bote" - am Ziel</titel>
    <absatz>Nach § 16 kam er, gru\u0308n vor Neid.</absatz>
    <zitat><absatz>Der "Bote" - am Ziel</absatz></zitat>
  </top>
</protokoll>
"""


class Fix(ProgramTest):

    def setUp(self):
        super().setUp()
        self.copy_project()
        self.file = self.project / "protokolle/plenum/plenum-5.xml"
        self.file.write_bytes(SLIPS.encode("utf-8"))

    def fix(self, *arguments):
        return Run(["check", self.project, "--fix", *arguments])

    def files(self):
        return {path: path.read_bytes() for path in self.project.rglob("*") if path.is_file()}

    def test_certain_slips_are_corrected_and_reported_and_nothing_else_changes(self):
        before = self.files()
        run = self.fix()
        self.assertEqual(run.code, 0, run.err)
        expected = (SLIPS.replace("<titel>Der \"Bote\" - am", "<titel>Der „Bote“ – am")
                    .replace("§ 16", "§\u00a016").replace("gru\u0308n", "grün"))
        self.assertEqual(self.file.read_text(encoding="utf-8"), expected)
        for place in ("6:16: Anführungszeichen berichtigt", "6:23: Bindestrich durch Gedankenstrich ersetzt",
                      "7:19: Leerzeichen geschützt", "7:31: Zeichen zusammengesetzt (NFC)"):
            self.assertIn(f"plenum-5.xml:{place}", run.out)
        self.assertIn("5 Stellen berichtigt", run.out)
        before.pop(self.file)
        after = self.files()
        after.pop(self.file)
        self.assertEqual(after, before)

    def test_a_second_run_changes_nothing(self):
        self.fix()
        first = self.files()
        self.assertIn("nichts zu berichtigen", self.fix().out)
        self.assertEqual(self.files(), first)

    def test_files_with_errors_stay_as_they_are(self):
        broken = SLIPS.replace("</titel>", "</titl>").encode("utf-8")
        self.file.write_bytes(broken)
        self.expect(self.fix(), 1, "FORM-020", "nichts zu berichtigen")
        self.assertEqual(self.file.read_bytes(), broken)

    def test_data_on_standard_output_stay_data(self):
        run = self.fix("--format", "json")
        self.assertTrue(run.out.startswith("{"), run.out[:80])
        self.assertIn("5 Stellen berichtigt", run.err)

    def test_a_folder_without_permission_is_an_environment_failure(self):
        if os.geteuid() == 0:
            self.skipTest("root may write everywhere")
        self.file.parent.chmod(0o555)
        self.addCleanup(self.file.parent.chmod, 0o755)
        self.expect(self.fix(), 4, "UMG-028", "Sie ist unverändert.")
        self.assertEqual(self.file.read_text(encoding="utf-8"), SLIPS)

    def test_only_check_corrects(self):
        self.expect(self.build("--fix"), 3, "nur andere Befehle (check): --fix")


if __name__ == "__main__":
    harness.main()
