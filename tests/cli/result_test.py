#!/usr/bin/env python3
"""What a build of the real project yields: complete, deterministic, valid files."""
import os
import pathlib
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

import harness
from published import missing_in, passages, text_of, tool

PLENARIES = range(1, 5)
FILES = {"ergebnisdokument.pdf", "ergebnisdokument.xml", "ergebnisdokument-intern.xml", "pruefbericht.pdf",
         *(f"plenarsitzung-{number}.pdf" for number in PLENARIES)}

class Result(harness.ProgramTest):
    def build_real_project(self):
        self.copy_project()
        state = self.good_build()
        self.assertEqual(set(state), FILES)
        return self.output / "cio-projekt" / "arbeitsstand"

    def expect_passages(self, pdf, wanted):
        self.assertGreater(len(wanted), 0)
        self.assertEqual(missing_in(pdf, wanted), [], f"missing in {pdf.name}")

    def test_every_passage_of_the_minutes_is_in_their_report(self):
        state = self.build_real_project()
        for number in PLENARIES:
            minutes = ElementTree.parse(self.project / f"protokolle/plenum/plenum-{number}.xml").getroot()
            self.expect_passages(state / f"plenarsitzung-{number}.pdf",
                                 list(passages(minutes, {"titel", "absatz", "motto"})))

    def test_every_statement_is_in_the_result_document(self):
        state = self.build_real_project()
        wanted = []
        for path in sorted(self.project.glob("protokolle/*/*.xml")):
            for entry in ElementTree.parse(path).getroot().iter():
                if entry.tag.split("}")[-1] in {"aussage", "projektergebnis", "empfehlung"}:
                    wanted += passages(entry, {"titel", "absatz"})
        self.assertGreaterEqual(len(wanted), 17)
        project = ElementTree.parse(self.project / "projekt.xml").getroot()
        names = {"name", "hinweis"}
        wanted += [text for child in project if child.tag.split("}")[-1] in names for text in passages(child, names)]
        topics = project.find("{*}themen")
        wanted += [harness.plain("".join(topic.find("{*}titel").itertext())) for topic in topics.findall("{*}thema")]
        self.expect_passages(state / "ergebnisdokument.pdf", wanted)

    def test_a_replaced_statement_of_no_topic_says_that_it_is_replaced(self):
        self.copy_project()
        for number, after, entry in [(1, "INF-P1-04", 'id="AUS-901" teil="grundlagen"'),
                                     (2, "INF-P2-02", 'id="AUS-902" teil="grundlagen" ersetzt="AUS-901"')]:
            path = self.project / f"protokolle/plenum/plenum-{number}.xml"
            text = path.read_text(encoding="utf-8")
            end = text.index("</information>", text.index(after)) + len("</information>")
            statement = f"<aussage {entry}><titel>Stand {number}</titel><absatz>Es gilt Fassung {number}.</absatz></aussage>"
            path.write_text(text[:end] + statement + text[end:], encoding="utf-8")
        self.good_build()
        text = text_of(self.output / "cio-projekt" / "arbeitsstand" / "ergebnisdokument.pdf")
        self.assertIn("Stand 1 (ersetzt) Es gilt Fassung 1. Ersetzt durch: AUS-902. AUS-901 · Herkunft", text)
        self.assertIn("Stand 2 Es gilt Fassung 2. AUS-902 · Herkunft", text)

    def test_the_findings_are_in_the_report_of_findings(self):
        state = self.build_real_project()
        text = text_of(state / "pruefbericht.pdf")
        codes = set(re.findall(r": (?:Warnung|Hinweis) ([A-Z]+-\d{3}):", self.build().err))
        self.assertGreater(len(codes), 0)
        self.assertEqual({code for code in codes if code not in text}, set())

    def test_only_the_result_document_carries_files(self):
        state = self.build_real_project()
        pdfs = sorted(state.glob("*.pdf"))
        attached = [pdf.name for pdf in pdfs if "0 embedded files" not in tool("pdfdetach", "-list", pdf)[1]]
        self.assertEqual(attached, ["ergebnisdokument.pdf"])

    def test_structure_is_sound_for_a_second_library(self):
        for pdf in sorted(self.build_real_project().glob("*.pdf")):
            code, said = tool("qpdf", "--check", pdf)
            self.assertEqual(code, 0, said)

    def test_result_is_valid_and_attached(self):
        state = self.build_real_project()
        schema = harness.CHECKOUT / "templates/schema/ergebnis.xsd"
        for name in ("ergebnisdokument.xml", "ergebnisdokument-intern.xml"):
            code, said = tool("xmllint", "--nonet", "--noout", "--schema", schema, state / name)
            self.assertEqual(code, 0, said)
        attached = self.folder / "anhang"
        attached.mkdir()
        code, said = tool("pdfdetach", "-saveall", "-o", attached, state / "ergebnisdokument.pdf")
        self.assertEqual(code, 0, said)
        self.assertEqual((attached / "ergebnisdokument.xml").read_bytes(), (state / "ergebnisdokument.xml").read_bytes())

    def test_nothing_of_the_machine_is_published(self):
        state = self.build_real_project()
        for name in sorted(FILES - {"ergebnisdokument-intern.xml", "pruefbericht.pdf"}):
            content = (state / name).read_bytes()
            if name.endswith(".pdf"):
                content = subprocess.run(["qpdf", "--qdf", state / name, "-"], capture_output=True, check=True).stdout
            for trace in (str(self.folder), str(harness.CHECKOUT), ".xml:", "plenum-2.xml"):
                self.assertNotIn(trace.encode(), content.replace(b"ergebnisdokument.xml", b""), name)

    def test_second_build_changes_nothing(self):
        before = self.copy_project() and self.good_build()
        link = os.readlink(self.output / "cio-projekt" / "arbeitsstand")
        run = self.expect(self.build(), 0, "nichts hat sich geändert")
        self.assertIn(f"mit {len(FILES)} Dateien", run.out)
        self.assertEqual(self.state(), before)
        self.assertEqual(os.readlink(self.output / "cio-projekt" / "arbeitsstand"), link)

    def state_made_in(self, folder, **environment):
        """Builds `sources` below a folder of its own, called by its relative name from there."""
        folder = self.folder / folder
        folder.mkdir()
        shutil.copytree(harness.CHECKOUT / "sources", folder / "sources")
        run = harness.Run(["build"], cwd=folder, environment=environment)
        self.assertEqual(run.code, 0, run.err)
        state = folder / "out" / "cio-projekt" / "arbeitsstand"
        return {path.name: path.read_bytes() for path in sorted(state.iterdir())}, run.err + run.out

    def test_builds_are_identical_wherever_and_whenever(self):
        one, said_one = self.state_made_in("a", TZ="UTC", LANG="C", LC_ALL="C")
        two, said_two = self.state_made_in("ein anderer Ordner", TZ="Pacific/Kiritimati", LANG="tr_TR.UTF-8",
                                           LC_ALL="tr_TR.UTF-8", HOME="/nonexistent", USER="jemand")
        self.assertEqual(set(one), FILES | {".stand.json", "index.html"})
        self.assertEqual([name for name in one if one[name] != two.get(name)], [])
        self.assertEqual(set(one), set(two))
        self.assertEqual(said_one, said_two)

    def test_epoch_changes_metadata_only(self):
        one, _ = self.state_made_in("a")
        two, _ = self.state_made_in("b", SOURCE_DATE_EPOCH="1700000000")
        changed = {name for name in one if one[name] != two[name]}
        self.assertEqual(changed - {".stand.json"}, {name for name in FILES if name.endswith(".pdf")})
        for name in changed - {".stand.json"}:
            (self.folder / name).write_bytes(two[name])
            self.assertIn("CreationDate:    2023-11-14T00:00:00Z", tool("pdfinfo", "-isodates", self.folder / name)[1])

    def test_several_projects_in_one_run(self):
        self.copy_project()
        other = self.folder / "zweites"
        shutil.copytree(self.project, other)
        self.replace(other / "projekt.xml", 'id="cio-projekt"', 'id="zweites-projekt"')
        run = harness.Run(["build", self.project, f"{other}/", "--output", self.output])
        self.expect(run, 0, "cio-projekt/arbeitsstand", "zweites-projekt/arbeitsstand")
        made = sorted(path.name for path in (self.output / "zweites-projekt" / "arbeitsstand").iterdir())
        self.assertEqual(set(made), FILES | {".stand.json", "index.html"})

    def test_commands_of_the_readme_run(self):
        readme = (harness.CHECKOUT / "README.md").read_text(encoding="utf-8")
        blocks = re.findall(r"^```sh\n(.*?)^```", readme, re.S | re.M)
        commands = [line.strip() for block in blocks for line in block.splitlines() if line.strip()]
        self.assertIn("./make-documents", commands)
        self.assertIn("./run-tests", commands)
        for folder in ("sources", "samples", "templates"):
            (self.folder / folder).symlink_to(harness.CHECKOUT / folder)
        environment = {"PATH": f"{harness.PROGRAM.parent}:{os.environ['PATH']}"}
        ran = 0
        for command in commands:
            if not command.startswith("protokollwerk "):
                continue
            done = subprocess.run(["sh", "-ec", command], cwd=self.folder, capture_output=True, check=False,
                                  env={**os.environ, **environment})
            self.assertEqual(done.returncode, 0, command + "\n" + done.stderr.decode("utf-8"))
            ran += 1
        self.assertGreater(ran, 1)

    def test_scripts_explain_themselves(self):
        for script in ("make-documents", "run-tests"):
            code, said = tool(harness.CHECKOUT / script, "--help")
            self.assertEqual(code, 0)
            self.assertIn(f"Aufruf: ./{script}", said)
            self.assertEqual(tool(harness.CHECKOUT / script, "--gibtsnicht")[0], 3)
        self.assertTrue(os.access(pathlib.Path(harness.CHECKOUT) / ".ci/run", os.X_OK))


if __name__ == "__main__":
    harness.main()
