#!/usr/bin/env python3
"""Releases: only what is public gets out, and what got out wrongly can be taken back."""
import concurrent.futures
import json
import os
import re
import shlex
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

import harness
from published import tool

SECRET = "Zgeheimz"
HEAD = ("--datum", "2025-12-01", "--stelle", "Projektbüro")


class Release(harness.ProgramTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(harness.CHECKOUT / "samples/verwaltungsverbund", self.project)
        self.area = self.output / "verwaltungsverbund"

    def take_small_project(self):
        """The other sample, of which everything is approved: where it does not matter what is released."""
        shutil.rmtree(self.project)
        shutil.copytree(harness.CHECKOUT / "samples/kreisnetz", self.project)
        self.replace(self.project / "niederschriften/strategie-3.xml", 'status="entwurf"', 'status="freigegeben"')
        self.area = self.output / "kreisnetz"

    def run_command(self, *arguments):
        return harness.Run([*arguments, "--output", self.output])

    def release(self, number, *arguments):
        return self.run_command("release", self.project, "--nummer", number, *HEAD, *arguments)

    def released(self, number="aktuell"):
        folder = self.area / ("aktuell" if number == "aktuell" else f"ausgaben/{number}")
        return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}

    def plant_secrets(self):
        """Words that the public must never see, in every place that is not for it; gives their number."""
        minutes = self.project / "protokolle/ag1/ag1-1.xml"
        planted = 0
        for path in sorted(self.project.rglob("*.xml")):
            content = path.read_text(encoding="utf-8")
            path.write_text(content.replace("?>", f"?>\n<!-- {SECRET}0 -->", 1), encoding="utf-8")
            planted += 1
        for number, readers in ((1, "intern"), (2, "teilnehmende")):
            self.replace(minutes, "</top>",
                         f'<information id="INF-ZG-{number}" sichtbarkeit="{readers}"><absatz>{SECRET}{number} steht '
                         f'im Eintrag.<fussnote>{SECRET}{number} auch hier.</fussnote></absatz></information></top>')
            self.replace(minutes, "</protokoll>",
                         f'<top nummer="9{number}" sichtbarkeit="{readers}"><titel>{SECRET}{number}</titel><absatz>'
                         f'{SECRET}{number}</absatz></top></protokoll>')
            planted += 2
        self.replace(minutes, "<moderation ", f'<moderation name="{SECRET}drei {SECRET}vier" ')
        self.replace(self.project / "projekt.xml", 'grund="', f'grund="{SECRET}5 ')
        self.replace(self.project / "projekt.xml", "<alias>", f"<alias>{SECRET}6 </alias><alias>")
        self.replace(self.project / "rueckmeldungen/entwurf-1.xml", "<wortlaut>", f"<wortlaut><absatz>{SECRET}7</absatz>")
        return planted + 4

    def texts_in(self, path):
        """Everything that can be read in a file, in whatever way it is packed: its bytes; of a PDF every stream unpacked
        (attachments and metadata too), every string of every object (alternative texts, bookmarks) and the text of its
        pages, which stands there as numbers of glyphs."""
        yield "bytes", path.read_bytes()
        if path.suffix == ".pdf":
            yield "streams", self.said_by("qpdf", "--qdf", "--object-streams=disable", path, "-")
            yield "strings", self.said_by("qpdf", "--json=2", path)
            yield "pages", self.said_by("pdftotext", path, "-")

    def secrets_in(self, path):
        """Where in a file a planted word stands."""
        secrets = SECRET.encode(), SECRET.encode("utf-16-be"), SECRET.encode("utf-16-be").hex().encode()
        return [(path, way) for way, text in self.texts_in(path)
                if any(secret in text.replace(b"\n", b"") or secret in text.lower() for secret in secrets)]

    @staticmethod
    def said_by(*command):
        return subprocess.run(command, capture_output=True, check=True).stdout

    def expect_all_is_unpacked(self, path):
        """Words that are known to be there are found in each of the ways, so that none of them is blind."""
        texts = {way: text.decode("utf-8", "replace") for way, text in self.texts_in(path)}
        self.assertFalse("<thema id=" in texts["bytes"], "not packed at all")
        for way, known in [("streams", "<thema id="), ("streams", "<pdfuaid:part>1<"), ("strings", r'"/Alt": "u:\w+ \w+'),
                           ("strings", r'"title": "1 Einleitung"'), ("pages", "1 Einleitung")]:
            self.assertTrue(re.search(known, texts[way]), f"no {known} among the {way}")

    def test_nothing_internal_reaches_a_release(self):
        self.assertGreater(self.plant_secrets(), 10)
        self.expect(harness.Run(["build", self.project, "--output", self.output]), 0)
        inside = b"".join(path.read_bytes() for path in (self.area / "arbeitsstand").glob("*-intern.xml"))
        for secret in ("1", "2", "drei", "5", "6", "7"):
            self.assertIn(f"{SECRET}{secret}".encode(), inside, "was not planted")
        self.expect(self.release("1"), 0, "Ausgabe 1 mit")
        paths = [path for path in (self.area / "ausgaben").resolve().rglob("*") if path.is_file()]
        self.assertGreater(len(paths), 10)
        self.expect_all_is_unpacked(self.area / "aktuell/ergebnisdokument.pdf")
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            leaks = [leak for found in pool.map(self.secrets_in, paths) for leak in found]
        self.assertEqual(leaks, [])
        names = {path.name for path in paths}
        self.assertIn("ergebnisdokument.pdf", names)
        self.assertFalse(names & {"pruefbericht.pdf", "ergebnisdokument-intern.xml", "protokoll-ag4-02.pdf", ".stand.json"})

    def test_page_and_manifest_tell_what_is_there(self):
        self.take_small_project()
        self.expect(self.release("1"), 0)
        files = self.released()
        manifest = json.loads(files.pop("manifest.json"))
        page = files.pop("index.html").decode("utf-8")
        self.assertEqual({each["datei"] for each in manifest["dateien"]}, set(files))
        for each in manifest["dateien"]:
            code, said = tool("sha256sum", self.area / "aktuell" / each["datei"])
            self.assertEqual((code, said.split()[0]), (0, each["sha256"]))
            self.assertEqual(len(files[each["datei"]]), each["bytes"])
            self.assertIn(f'href="{each["datei"]}"', page)
            self.assertIn(each["sha256"], page)
        self.expect_readable_by_all(page)
        self.expect_readable_by_all((self.area / "ausgaben/index.html").read_text(encoding="utf-8"))

    def test_page_says_whether_a_person_has_looked(self):
        nobody = "Barrierefreiheit der PDF-Dateien: maschinell geprüft; menschliche Prüfung: nicht erfolgt</p>"
        self.take_small_project()
        somebody = ("Barrierefreiheit der PDF-Dateien: maschinell geprüft; menschliche Prüfung: 1.\u00a0Dezember 2025, "
                    "Büro &lt;A&gt; (NVDA mit Acrobat Reader)</p>")
        self.expect(self.release("1"), 0)
        self.expect(self.run_command("build", self.project), 0)
        self.assertIn(nobody, (self.area / "arbeitsstand/index.html").read_text(encoding="utf-8"))
        check = '<pruefung durch="Büro &lt;A&gt;" datum="2025-12-01" womit="NVDA mit Acrobat Reader"/>'
        self.replace(self.project / "projekt.xml", "<auftraggeber", f"{check}<auftraggeber")
        self.expect(self.release("2"), 0)
        self.expect(self.run_command("build", self.project), 0)
        self.assertIn(somebody, (self.area / "arbeitsstand/index.html").read_text(encoding="utf-8"))
        for number, said, unsaid in (("1", nobody, somebody), ("2", somebody, nobody)):
            page = self.released(number)["index.html"].decode("utf-8")
            self.assertIn(said, page)
            self.assertNotIn(unsaid, page)
            manifest = json.loads(self.released(number)["manifest.json"])
            self.assertEqual("nicht erfolgt" in manifest["barrierefreiheit"], said == nobody)
            self.assertNotIn("barrierefrei,", page, "no link says more than the sentence")

    def expect_readable_by_all(self, page):
        """The page states its language, has one main heading and links with words, and needs nothing from elsewhere."""
        root = ElementTree.fromstring(page.split("\n", 1)[1])
        self.assertTrue(page.startswith("<!DOCTYPE html>\n"))
        self.assertEqual(root.get("lang"), "de")
        self.assertEqual(root.find("head/title").text, root.find("body/main/h1").text)
        self.assertEqual(len(list(root.iter("h1"))), 1)
        for link in root.iter("a"):
            self.assertGreater(len("".join(link.itertext()).strip()), 5)
            self.assertNotIn("://", link.get("href"))
        self.assertFalse([each.tag for each in root.iter() if each.tag in ("script", "img", "link", "iframe", "table")])

    def test_same_input_gives_the_same_release(self):
        self.take_small_project()
        self.expect(self.release("1"), 0)
        first = self.released()
        shutil.rmtree(self.output)
        self.expect(self.release("1"), 0)
        self.assertEqual(self.released(), first)

    def test_errors_prevent_a_release(self):
        minutes = self.project / "protokolle/ag1/ag1-1.xml"
        sound = minutes.read_bytes()
        self.expect(self.release("1"), 0)
        before = self.released()
        self.replace(minutes, 'status="freigegeben"', 'status="entwurf"')
        self.expect(self.release("2"), 2, "Fehler SITZ-015", f"{minutes}:2", "ist nicht veröffentlicht")
        minutes.write_bytes(sound)
        self.replace(self.project / "projekt.xml", ' teil="regeln"', "")
        self.expect(self.release("2"), 2, "Fehler VOLL-004", "noch keinem Teil")
        self.replace(minutes, "</titel>", "</titl>")
        self.expect(self.release("2"), 2, "Fehler FORM-020")
        self.assertEqual(self.released(), before)
        self.assertEqual(self.released("2"), {})

    def test_a_release_is_not_dated_before_its_content(self):
        run = self.run_command("release", self.project, "--nummer", "1", "--datum", "2025-11-19", "--stelle", "Büro")
        self.expect(run, 2, "Fehler UMG-030", "Stand vom 2025-11-20")
        self.assertEqual(self.released(), {})
        run = self.run_command("release", self.project, "--nummer", "1", "--datum", "2025-11-20", "--stelle", "Büro")
        self.expect(run, 0)

    def test_a_release_is_never_overwritten(self):
        self.take_small_project()
        self.expect(self.release("1"), 0)
        before = self.released()
        self.expect(self.release("1"), 2, "Fehler UMG-020", "Ausgabe „1“ gibt es schon")
        run = self.run_command("release", self.project, "--nummer", "2", "--datum", "2025-11-30", "--stelle", "Büro")
        self.expect(run, 2, "Fehler UMG-021")
        self.assertEqual(self.released(), before)

    def test_withdrawing_and_going_back(self):
        self.take_small_project()
        self.expect(self.release("1"), 0)
        self.expect(self.release("2"), 0)
        take_back = ("--datum", "2025-12-09", "--grund", "Irrtum")
        name = "plenarsitzung-1.pdf"
        secret = self.released("1")[name]
        self.expect(self.run_command("withdraw", "2", name, *take_back), 0, f"1/{name}, 2/{name}")
        left = [path for path in self.area.rglob("*") if path.is_file() and path.read_bytes() == secret]
        self.assertEqual(left, [])
        for number in ("1", "2"):
            self.assertIn("Zurückgezogen am 09.12.2025", self.released(number)["index.html"].decode("utf-8"))
        self.expect(self.run_command("withdraw", "2", name, *take_back), 2, "Fehler UMG-023")
        self.expect(self.run_command("withdraw", "2", "--datum", "2025-11-30", "--grund", "x"), 2, "Fehler UMG-031")
        again = ("--datum", "2025-12-10", "--stelle", "Projektbüro")
        run = self.run_command("release", self.project, "--nummer", "3", *again)
        self.expect(run, 2, "Fehler UMG-032", f"„{name}“", "Grund: Irrtum.", "--erneut")
        self.assertEqual(self.released("3"), {})
        self.expect(self.run_command("withdraw", "7", *take_back), 2, "Fehler UMG-022")
        self.expect(self.run_command("rollback"), 0, "ist jetzt wieder: 1")
        self.assertEqual(self.released(), self.released("1"))
        self.expect(self.run_command("rollback"), 2, "Fehler UMG-024")
        self.expect(self.run_command("rollback", "2"), 0)
        self.expect(self.run_command("withdraw", "2", *take_back), 0, "Aktuelle Ausgabe: 1")
        self.assertEqual(set(self.released("2")), {"index.html", "manifest.json"})

    def test_the_commands_of_the_guide_do_what_it_says(self):
        """In the order of the guide, on the sample project that it names."""
        guide = (harness.CHECKOUT / "pipeline/docs/betrieb.md").read_text(encoding="utf-8")
        shutil.copytree(harness.CHECKOUT / "samples/kreisnetz", self.folder / "zwei")
        calls = re.findall(r"^(?:ExecStart=\S*/|    ExecStart=\S*/|    )protokollwerk (.*)$", guide, re.MULTILINE)
        for place, path in (("/srv/projekte/eins", self.project), ("/srv/projekte/zwei", self.folder / "zwei"),
                            ("/srv/ausgabe", self.output)):
            calls = [call.replace(place, str(path)) for call in calls]
        done = [call.split()[0] for call in calls]
        self.assertEqual(done, ["build", "status", "release", "release", "withdraw", "rollback"])
        for call in calls:
            self.expect(harness.Run(shlex.split(call)), 0)
        self.assertEqual(os.readlink(self.area / "ausgaben/aktuell"), "1")
        refused = self.run_command("release", self.folder / "zwei", "--nummer", "1", *HEAD)
        self.expect(refused, 2, "Fehler SITZ-015", "strategie-3.xml")

    def test_wrong_calls_of_the_publishing_commands(self):
        for arguments, said in [(["release", "--nummer", "1"], "--datum"), (["withdraw"], "Nummer der Ausgabe"),
                                (["withdraw", "1", "--datum", "2025-01-01"], "--grund"),
                                (["release", "--nummer", "../x", *HEAD], "nicht: ../x"),
                                (["release", "--nummer", "1", "--grund", "x", *HEAD], "nur andere Befehle (withdraw): --grund"),
                                (["build", "--nummer", "1"], "nur andere Befehle (release): --nummer"),
                                (["release", "--strict", "--nummer", "1", *HEAD], "--strict"),
                                (["rollback", "--projekt", "../x"], "nicht: ../x")]:
            self.expect(harness.Run(arguments), 3, said)
        self.expect(self.run_command("rollback"), 2, "Fehler UMG-025")
        self.expect(self.run_command("rollback", "--projekt", "tippfehler"), 2, "Fehler UMG-025")
        self.assertFalse((self.output / "tippfehler").exists())


if __name__ == "__main__":
    harness.main()
