#!/usr/bin/env python3
"""Every kind of bad input: exit code, message with place and remedy, nothing half-written, the last good PDFs stay."""
import fcntl
import json
import os
import shutil
import subprocess

import harness

SECOND = "protokolle/plenum/plenum-2.xml"
DEPENDENT = {"ergebnisdokument.pdf", "ergebnisdokument.xml", "ergebnisdokument-intern.xml", "plenarsitzung-2.pdf"}


class BadMinutes(harness.ProgramTest):
    """One minutes file is broken; all others are sound."""

    def damage_second(self, damage, *texts):
        """Builds, damages the second minutes, builds again; checks the promises that hold for every damage."""
        self.copy_project()
        before = self.good_build()
        path = self.project / SECOND
        place = damage(path)
        where = f"{path}:{place[0]}:{place[1]}: Fehler" if place else f"{path}:"
        run = self.expect(self.build(), 1, where, "Abhilfe: ", *texts)
        self.assertIn(f"zurückgehalten: ergebnisdokument.pdf (Fehler in {path}); die letzte gute Fassung bleibt",
                      run.out)
        after = self.state()
        self.assertEqual(after.keys(), before.keys())
        for name in DEPENDENT | {"plenarsitzung-1.pdf"}:
            self.assertEqual(after[name], before[name], name)
        self.assertNotEqual(after["pruefbericht.pdf"], before["pruefbericht.pdf"], "the Prüfbericht tells")
        self.expect_nothing_half_written()

    def test_empty_file(self):
        self.damage_second(lambda path: path.write_bytes(b"") and None, "Die Datei ist leer.")

    def test_truncated_file(self):
        def truncate(path):
            content = path.read_bytes()
            path.write_bytes(content[: content.index(b"legten")])

        self.damage_second(truncate, "Fehler FORM-010", "bricht hier ab")

    def test_file_that_is_not_utf8(self):
        def recode(path):
            place = self.replace(path, "Straße" if "Straße" in path.read_text("utf-8") else "ä", b"\xe4")
            return place

        self.damage_second(recode, "UTF-8")

    def test_malformed_file(self):
        self.damage_second(lambda path: self.replace(path, "</titel>", "</titl>") and None, "Fehler FORM-020", "titl")

    def test_invalid_value(self):
        self.damage_second(lambda path: self.replace(path, '"2023-05-11"', '"2023-05-32"') and None, "2023-05-32")

    def test_unknown_element(self):
        self.damage_second(
            lambda path: self.replace(path, "<motto>Themenarbeit</motto>", "<mottto>Themenarbeit</mottto>"), "mottto")

    def test_doubled_id(self):
        def double(path):
            self.replace(path, 'id="INF-P2-02"', 'id="INF-P2-01"')

        self.damage_second(double, "INF-P2-01", "BEZ-001")

    def test_character_without_a_face(self):
        def plant(path):
            line, column = self.replace(path, "Themenarbeit", "Themenarbeit 漢")
            return line, column + len("Themenarbeit ")

        self.damage_second(plant, "Fehler SATZ-001", "das Zeichen „漢“ (U+6F22)")

    def test_unreadable_file(self):
        if os.geteuid() == 0:
            # Nobody can take a permission from root; a link to nowhere is as unreadable.
            def damage(path):
                path.unlink()
                path.symlink_to(path)
        else:
            def damage(path):
                path.chmod(0)

        self.damage_second(damage, "Fehler UMG-002", "lässt sich nicht lesen")

    def test_all_errors_of_all_files_come_in_one_run(self):
        self.copy_project()
        self.replace(self.project / SECOND, "</titel>", "</titl>")
        third = self.project / "protokolle/plenum/plenum-3.xml"
        self.replace(third, "</bezeichnung>", "</bezeichnungen>")
        (self.project / "protokolle/plenum/plenum-4.xml").write_bytes(b"")
        run = self.expect(self.build(), 1)
        for name in ("plenum-2.xml", "plenum-3.xml", "plenum-4.xml"):
            self.assertIn(name, run.err)
        self.assertEqual(set(self.state()), {"plenarsitzung-1.pdf", "pruefbericht.pdf"})


class BadProject(harness.ProgramTest):
    """The project file itself is wrong, so there is nothing to build."""

    def test_missing_folder(self):
        self.expect(self.build(), 2, "Fehler UMG-001", f"Im Ordner „{self.project}“ steht keine Projektdatei")
        self.assertFalse(self.output.exists())

    def test_missing_project_file(self):
        before = self.copy_project() and self.good_build()
        (self.project / "projekt.xml").unlink()
        self.expect(self.build(), 2, "Fehler UMG-001", "Abhilfe: ")
        self.assertEqual(self.state(), before)

    def test_broken_project_file_does_not_hide_broken_minutes(self):
        before = self.copy_project() and self.good_build()
        self.replace(self.project / "projekt.xml", "</name>", "</nahme>")
        self.replace(self.project / SECOND, "</titel>", "</titl>")
        run = self.expect(self.build(), 2, "projekt.xml:", "plenum-2.xml:", "Es konnte nichts erstellt werden")
        self.assertIn("2 Fehler", run.err)
        self.assertEqual(self.state(), before)

    def test_unknown_template_and_style(self):
        self.copy_project()
        self.replace(self.project / "projekt.xml", '<dokument vorlage="sitzungsbericht"/>',
                     '<dokument vorlage="sitzungsbericht"/><dokument vorlage="gibtsnicht"/>')
        self.expect(self.build(), 1, "Fehler UMG-009", "gibtsnicht", 
                    "ergebnisdokument, protokoll, pruefbericht, rueckmeldungen, sitzungsbericht")
        self.replace(self.project / "projekt.xml", 'stil="standard"', 'stil="bunt"')
        self.expect(self.build(), 2, "Fehler UMG-010", "bunt", "klar, standard")
        self.expect(self.build("--stil", "standart"), 2, "Fehler UMG-010", "Meinten Sie „standard“?")

    def test_two_projects_of_one_name(self):
        self.copy_project()
        run = harness.Run(["build", self.project, self.project, "--output", self.output])
        self.expect(run, 1, "Fehler UMG-008", "kommt in diesem Aufruf zweimal vor")


class BadSurroundings(harness.ProgramTest):
    """The author did nothing wrong; the machine does not play along."""

    def test_unwritable_output(self):
        self.copy_project()
        self.output.write_text("a file where the folder should be")
        self.expect(self.build(), 4, "Fehler UMG-004", "lässt sich nicht schreiben", "Abhilfe: Geben Sie mit --output")
        self.assertEqual(self.output.read_text(), "a file where the folder should be")

    def test_output_that_is_not_ours_is_left_alone(self):
        self.copy_project()
        mine = self.output / "cio-projekt" / "arbeitsstand"
        mine.mkdir(parents=True)
        (mine / "wichtig.txt").write_text("x")
        self.expect(self.build(), 4, "Fehler UMG-004", "arbeitsstand")
        self.assertEqual(self.state(), {"wichtig.txt": b"x"})

    def test_second_run_at_the_same_time(self):
        before = self.copy_project() and self.good_build()
        lock = self.output / "cio-projekt" / ".sperre"
        with lock.open("r+", encoding="utf-8") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            held.truncate()
            held.write("4711 anderswo\n")
            held.flush()
            run = self.expect(self.build(), 4, "Fehler UMG-015", "(Prozess 4711 auf „anderswo“, seit 20")
            self.assertIn("Es konnte nichts erstellt werden", run.out)
        self.assertEqual(self.state(), before)
        self.expect(self.build(), 0)

    def test_full_disk(self):
        if os.geteuid() != 0:
            self.skipTest("mounting a small file system needs root")
        self.copy_project()
        self.output.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", self.output], check=False)
        if mounted.returncode != 0:
            self.skipTest("no file system may be mounted here")
        self.addCleanup(subprocess.run, ["umount", self.output], check=True)
        before = self.good_build()
        filler = self.output / "voll"
        with filler.open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 4096)
            except OSError:
                pass
        self.replace(self.project / SECOND, "Themenarbeit", "Andere Themenarbeit")
        self.expect(self.build(), 4, "Fehler UMG-005", "kein Platz mehr", "Abhilfe: Schaffen Sie Platz")
        self.assertEqual(self.state(), before)
        filler.unlink()
        self.expect(self.build(), 0)
        self.assertNotEqual(self.state(), before)
        self.expect_nothing_half_written()

    def templates_with(self, name, old, new):
        import shutil  # pylint: disable=import-outside-toplevel

        templates = self.folder / "templates"
        shutil.copytree(harness.CHECKOUT / "templates", templates)
        self.replace(templates / name, old, new, count=-1)
        return templates

    def test_missing_font(self):
        before = self.copy_project() and self.good_build()
        templates = self.templates_with("stile/standard.xml", "NotoSerif-Regular.ttf", "Fehlt-Regular.ttf")
        self.expect(self.build("--templates", templates), 4, "Fehler UMG-006", "Fehlt-Regular.ttf",
                    "apt install fonts-noto-core")
        self.assertEqual(self.state(), before)

    def test_missing_schema(self):
        before = self.copy_project() and self.good_build()
        templates = self.templates_with("schema/protokoll.xsd", "schema", "schema")
        (templates / "schema" / "protokoll.xsd").unlink()
        self.expect(self.build("--templates", templates), 4, "Fehler UMG-007", "protokoll.xsd")
        self.expect(self.build("--templates", self.folder / "nirgends"), 4, "Fehler UMG-007")
        self.assertEqual(self.state(), before)

    def test_broken_template_holds_back_its_documents_only(self):
        before = self.copy_project() and self.good_build()
        templates = self.templates_with("dokumente/sitzungsbericht.xml", "</vorlage>", "<unbekannt/></vorlage>")
        self.replace(self.project / SECOND, "Themenarbeit", "Andere Themenarbeit")
        self.expect(self.build("--templates", templates), 1, "alle Dokumente der Vorlage „sitzungsbericht“")
        after = self.state()
        self.assertEqual(after["plenarsitzung-2.pdf"], before["plenarsitzung-2.pdf"])
        self.assertNotEqual(after["ergebnisdokument.pdf"], before["ergebnisdokument.pdf"])

    def test_fragments_that_templates_share_are_at_fault_once(self):
        self.copy_project()
        before = self.good_build()
        templates = self.templates_with("bausteine/gemeinsam.xml", "</bausteine>", "<unbekannt/></bausteine>")
        shared = templates / "bausteine" / "gemeinsam.xml"
        run = self.expect(self.build("--templates", templates), 1, f"alle Dokumente der Vorlage „ergebnisdokument“ (Fehler in {shared})",
                          f"alle Dokumente der Vorlage „sitzungsbericht“ (Fehler in {shared})", "1 Fehler,")
        self.assertEqual(run.err.count("FORM-041"), 1, "one finding for one fault")
        self.assertEqual(self.state()["ergebnisdokument.pdf"], before["ergebnisdokument.pdf"])

    def test_broken_source_date_epoch(self):
        self.copy_project()
        run = self.build(environment={"SOURCE_DATE_EPOCH": "gestern"})
        self.expect(run, 4, "Fehler UMG-012", "„gestern“")


class Usage(harness.ProgramTest):
    """Calls that make no sense, and those that only ask."""

    def test_wrong_calls(self):
        for arguments in ([], ["bild"], ["build", "--gibtsnicht"], ["build", "--stichtag", "morgen"]):
            run = self.expect(harness.Run(arguments), 3, "Hilfe: protokollwerk --help")
            self.assertEqual(run.out, "")

    def test_help_in_both_languages(self):
        self.assertIn("Aufruf:", self.expect(harness.Run(["--help"]), 0).out)
        self.assertIn("Usage:", self.expect(harness.Run(["build", "--help", "--lang", "en"]), 0).out)
        self.assertRegex(self.expect(harness.Run(["--version"]), 0).out, r"^protokollwerk \d+\.\d+\.\d+\n$")

    def test_messages_in_english(self):
        run = harness.Run(["build", self.project, "--output", self.output, "--lang", "en"])
        self.expect(run, 2, "There is no project file", "nothing could be made")

    def test_file_whose_name_nobody_can_print(self):
        """It holds back what depends on all files, and every report can still be written."""
        self.copy_project()
        for name in (b"name-\xfc.xml", b"name-\x01.xml"):
            path = os.path.join(os.fsencode(self.project / "protokolle"), name)
            shutil.copy(self.project / "protokolle/plenum/plenum-1.xml", path)
            self.expect(self.build(), 1, "Fehler UMG-033", "protokolle/name-\ufffd.xml")
            status = json.loads((self.output / "cio-projekt/status.json").read_text(encoding="utf-8"))
            self.assertEqual((status["lauf"], status["rueckgabewert"]), ("beendet", 1))
            self.expect(harness.Run(["check", self.project]), 1, "Fehler UMG-033")
            os.remove(path)

    def test_arguments_that_nobody_can_print(self):
        for argument in (b"quelle-\xfc", b"quelle-\x1b[31m"):
            done = subprocess.run([str(harness.PROGRAM), "build", argument], capture_output=True, check=False)
            self.assertEqual(done.returncode, 3)
            self.assertIn("Im Aufruf steht ein Steuerzeichen", done.stderr.decode("utf-8"))
            self.assertIn("quelle-\ufffd", done.stderr.decode("utf-8"))

    def test_output_that_nobody_receives_is_no_success(self):
        for arguments in (["check", self.project, "--format", "json"], ["rules"], ["--help"]):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([str(harness.PROGRAM), *map(str, arguments)], stdout=full, stderr=subprocess.PIPE,
                                      check=False)
            self.assertEqual(done.returncode, 4, arguments)
            self.assertIn("Standardausgabe ließ sich nicht schreiben", done.stderr.decode("utf-8"))

    def test_check_writes_nothing(self):
        self.copy_project()
        run = harness.Run(["check", self.project], cwd=self.folder)
        self.expect(run, 0, "geprüft")
        self.assertEqual([path.name for path in self.folder.iterdir()], ["projekt"])

    def test_strict_makes_warnings_count(self):
        self.copy_project()
        self.assertIn("Warnung", self.expect(self.build("--strict"), 1).err)


if __name__ == "__main__":
    harness.main()
