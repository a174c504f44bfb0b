#!/usr/bin/env python3
"""Nights of a job that nobody watches: after each, the output, the exit code and status.json say the same, true thing."""
import hashlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import time

import harness

FIRST = "protokolle/ag1/ag1-1.xml"


class Night(harness.ProgramTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(harness.CHECKOUT / "samples/verwaltungsverbund", self.project)
        self.area = self.output / "verwaltungsverbund"

    def documents(self):
        folder = self.area / "arbeitsstand"
        paths = sorted(folder.iterdir()) if folder.exists() else []
        return {path.name: path.read_bytes() for path in paths if harness.is_document(path)}

    def mail(self):
        """Subject and text of the summary, of which no line is too wide for a mail."""
        lines = (self.area / "zusammenfassung.txt").read_text(encoding="utf-8").split("\n")
        for line in lines[1:]:
            self.assertTrue(len(line) <= 72 or " " not in line.strip(), line)
        self.assertEqual(lines[1], "")
        return lines[0], "\n".join(lines[2:])

    def expect_page(self, held_back):
        """The page of the state lists every document, and those held back before the others, with the reason."""
        page = (self.area / "arbeitsstand/index.html").read_text(encoding="utf-8")
        linked = re.findall(r'<a href="([^"]*)"', page)
        self.assertEqual(sorted(linked), sorted(self.documents()))
        self.assertEqual(set(linked[:len(held_back)]), held_back)
        self.assertEqual(f"Zurückgehalten ({len(held_back)})" in page, bool(held_back))
        return page

    def status(self):
        return json.loads((self.area / "status.json").read_text(encoding="utf-8"))

    def watch(self, *arguments):
        return harness.Run(["status", "--output", self.output, *arguments])

    def expect_true_status(self, run, code, held_back):
        """What status.json says is what the disk and the exit code say."""
        self.expect(run, code)
        status = self.status()
        self.assertEqual((status["lauf"], status["rueckgabewert"]), ("beendet", code))
        self.assertEqual(os.readlink(self.area / "arbeitsstand"), f".staende/{status['arbeitsstand']}")
        there = {name: hashlib.sha256(content).hexdigest() for name, content in self.documents().items()}
        self.assertEqual({each["datei"]: each["sha256"] for each in status["dokumente"]}, there)
        self.assertEqual({each["datei"] for each in status["dokumente"] if each["stand"] != "aktuell"}, held_back)
        for each in status["dokumente"]:
            self.assertEqual(each["stand"] == "zurueckgehalten", bool(each["wegen"]), each)
        self.expect_page(held_back)
        subject, text = self.mail()
        self.assertTrue(subject.startswith("Verwaltungsverbund: "), subject)
        self.assertEqual("ZURÜCKGEHALTEN" in text, bool(held_back), text)
        for name in held_back:
            self.assertIn(f"- {name}\n", text)
        self.assertRegex(text, rf"Arbeitsstand {status['arbeitsstand']}\b")
        self.assertFalse([path for path in (self.area / ".staende").iterdir() if not path.name.isdigit()])
        self.assertEqual(self.watch("--max-age", "36h").code, 1 if code > 1 else 0)

    def killed_build(self, seconds):
        """Starts a build and kills it after that time; says whether it was still running."""
        with subprocess.Popen([str(harness.PROGRAM), "build", str(self.project), "--output", str(self.output)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            time.sleep(seconds)
            running = process.poll() is None
            process.send_signal(signal.SIGKILL)
        return running

    def test_a_night_is_played_through(self):
        # The first build.
        self.expect_true_status(self.build(), 0, set())
        first = self.documents()

        # An edit touches what depends on it.
        self.replace(self.project / FIRST, "</absatz>", " Das ist neu.</absatz>")
        self.expect_true_status(self.build(), 0, set())
        edited = self.documents()
        changed = {name for name in edited if edited[name] != first[name]}
        self.assertEqual(changed, {"ergebnisdokument.pdf", "ergebnisdokument.xml", "ergebnisdokument-intern.xml",
                                   "protokoll-ag1-01.pdf"})

        # A broken file holds back what depends on it; the rest goes on.
        sound = (self.project / FIRST).read_bytes()
        self.replace(self.project / FIRST, "</titel>", "</titl>")
        self.replace(self.project / "protokolle/ag2/ag2-1.xml", "</absatz>", " Auch das ist neu.</absatz>")
        waiting = changed | {"rueckmeldungen.pdf"}
        self.expect_true_status(self.build(), 1, waiting)
        broken = self.documents()
        self.assertEqual({name for name in broken if broken[name] != edited[name]},
                         {"protokoll-ag2-01.pdf", "pruefbericht.pdf"})
        self.assertRegex(self.build().out, r"bleibt stehen, Stichtag 20\d\d-\d\d-\d\d")
        self.assertIn("nicht auf dem neuesten Stand: protokoll-ag1-01.pdf", self.watch().out)

        # With the other policy nothing is published.
        run = self.build("--all-or-nothing")
        self.assertIn("deshalb erscheint nichts Neues (--all-or-nothing)", run.out)
        self.expect_true_status(run, 2, waiting)
        self.assertIn("nichts veröffentlicht, weil", self.mail()[0])
        self.assertEqual(self.documents(), broken)

        # A kill leaves the state as it was, and no lock.
        (self.project / FIRST).write_bytes(sound)
        killed = sum(self.killed_build(seconds) for seconds in (0.02, 0.08, 0.2))
        self.assertGreater(killed, 0)
        if self.documents() != broken:
            self.expect(self.build(), 0)
        elif self.status()["lauf"] == "begonnen":
            self.expect(self.watch(), 1, "nicht zu Ende gekommen")
            self.assertIn("Lauf begonnen, aber nicht beendet", self.mail()[0])

        # The repaired file: everything as if nothing had happened.
        self.expect_true_status(self.build(), 0, set())
        repaired = self.documents()
        self.assertEqual({name for name in repaired if repaired[name] != edited[name]},
                         {"ergebnisdokument.pdf", "ergebnisdokument.xml", "ergebnisdokument-intern.xml",
                          "protokoll-ag2-01.pdf"})

        # A run without change makes no new state and says so.
        link = os.readlink(self.area / "arbeitsstand")
        run = self.build()
        self.expect_true_status(run, 0, set())
        self.assertIn("nichts hat sich geändert", run.out)
        self.assertIn("nichts hat sich geändert", self.mail()[0])
        self.assertEqual(os.readlink(self.area / "arbeitsstand"), link)

        # A release and a withdrawal leave the working state alone.
        release = harness.Run(["release", self.project, "--nummer", "1", "--datum", "2025-12-01", "--stelle", "Büro",
                               "--output", self.output])
        self.expect(release, 0)
        self.assertEqual((self.area / "aktuell/protokoll-ag1-01.pdf").read_bytes(), repaired["protokoll-ag1-01.pdf"])
        self.expect(harness.Run(["withdraw", "1", "protokoll-ag1-01.pdf", "--datum", "2025-12-02", "--grund", "Irrtum",
                                 "--output", self.output]), 0)
        self.assertFalse((self.area / "aktuell/protokoll-ag1-01.pdf").exists())
        self.assertEqual(self.documents(), repaired)
        self.expect_true_status(self.build(), 0, set())

    def test_kills_at_random_moments_leave_the_old_or_the_new_state(self):
        """As often as PROTOKOLLWERK_KILLS says, else 15 times: edit, build and kill, then look at what is there."""
        seed = int(os.environ.get("PROTOKOLLWERK_SEED", "20251120"))
        print("seed", seed)
        moments = random.Random(seed)
        self.expect(self.build(), 0)
        began = time.monotonic()
        self.expect(self.build("--keep", "2"), 0)
        other = self.folder / "frisch"
        states = {}
        for sentence in ("Das ist neu.", "Das ist anders."):
            self.replace(self.project / FIRST, "</absatz>", f" {sentence}</absatz>")
            self.expect(harness.Run(["build", self.project, "--output", other]), 0)
            folder = other / "verwaltungsverbund/arbeitsstand"
            states[sentence] = {path.name: path.read_bytes() for path in folder.iterdir() if harness.is_document(path)}
            self.replace(self.project / FIRST, f" {sentence}</absatz>", "</absatz>")
        original = self.documents()
        longest = (time.monotonic() - began) / 4
        seen = {"old": 0, "new": 0, "killed": 0}
        for number in range(int(os.environ.get("PROTOKOLLWERK_KILLS", "15"))):
            sentence = list(states)[number % 2]
            self.replace(self.project / FIRST, "</absatz>", f" {sentence}</absatz>")
            allowed, wanted = [self.documents(), states[sentence]], states[sentence]
            seen["killed"] += self.killed_build(moments.uniform(0, longest))
            now = self.documents()
            self.assertTrue(now in allowed, f"a mixture after kill {number}")
            seen["new" if now == wanted else "old"] += 1
            subject = self.mail()[0]
            if self.status()["lauf"] == "begonnen":
                self.expect(self.watch(), 1, "nicht zu Ende gekommen")
            elif "nicht beendet" in subject:
                self.assertEqual(now, allowed[0], "killed between the two reports at the begin")
            self.replace(self.project / FIRST, f" {sentence}</absatz>", "</absatz>")
        print(seen)
        self.assertGreater(seen["killed"], 0)
        self.expect_true_status(self.build(), 0, set())
        self.assertEqual(self.documents(), original)

    def mails_sent(self, **surroundings):
        """Runs the script of the guide with a mail program that keeps what it is given; gives subjects and texts."""
        guide = (harness.CHECKOUT / "pipeline/docs/betrieb.md").read_text(encoding="utf-8")
        script = guide[guide.index("    #!/bin/sh\n    # /usr/local/bin/protokollwerk-mail"):]
        script = "\n".join(line[4:] for line in script.splitlines()[:script[:script.index("    esac\n\n")].count("\n") + 1])
        box = self.folder / "post"
        shutil.rmtree(box, ignore_errors=True)
        box.mkdir()
        for name, content in {"mail": f'#!/bin/sh\nn=$(ls "{box}" | wc -l)\nexec >"{box}/mail-$n"\necho "$2"\ncat\n',
                              "journalctl": "#!/bin/sh\necho aus dem Journal\n", "senden": script}.items():
            (self.folder / name).write_text(content, encoding="utf-8")
            (self.folder / name).chmod(0o755)
        environment = {**os.environ, "PATH": f"{self.folder}:{os.environ['PATH']}", **surroundings}
        subprocess.run([self.folder / "senden", self.output, "jemand@example.org"], check=True, env=environment)
        return [tuple(path.read_text(encoding="utf-8").split("\n", 1)) for path in sorted(box.glob("mail-*"))]

    def test_the_mail_of_the_guide_is_sent_when_there_is_something_to_tell(self):
        self.expect(self.build(), 0)
        [(subject, text)] = self.mails_sent(SERVICE_RESULT="success", EXIT_STATUS="0")
        self.assertIn("alles auf dem neuesten Stand", subject)
        self.assertIn("NEU SEIT DEM LETZTEN STAND", text)
        self.expect(self.build(), 0)
        self.assertEqual(self.mails_sent(SERVICE_RESULT="success", EXIT_STATUS="0"), [])
        self.replace(self.project / FIRST, "</titel>", "</titl>")
        self.expect(self.build(), 1)
        [(subject, text)] = self.mails_sent(SERVICE_RESULT="success", EXIT_STATUS="1")
        self.assertIn("5 Dokumente zurückgehalten", subject)
        self.assertIn("Abhilfe: ", text)
        self.replace(self.project / "projekt.xml", "</name>", "</nahme>")
        self.expect(self.build(), 2)
        (first, _), (last, text) = self.mails_sent(SERVICE_RESULT="exit-code", EXIT_STATUS="2")
        self.assertIn("NICHTS ERSTELLT", first)
        self.assertEqual((last, text), ("Protokollwerk: Lauf gescheitert (exit-code 2)", "aus dem Journal\n"))

    def test_a_night_with_a_full_disk(self):
        if os.geteuid() != 0:
            self.skipTest("mounting a small file system needs root")
        self.output.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", self.output], check=False)
        if mounted.returncode != 0:
            self.skipTest("no file system may be mounted here")
        self.addCleanup(subprocess.run, ["umount", self.output], check=True)
        self.expect_true_status(self.build(), 0, set())
        before = self.documents()
        self.replace(self.project / FIRST, "</absatz>", " Das ist neu.</absatz>")
        filler = self.output / "voll"
        with filler.open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 4096)
            except OSError:
                pass
        self.expect(self.build(), 4, "Fehler UMG-005", "kein Platz mehr")
        self.assertEqual(self.documents(), before)
        self.assertEqual(self.watch().code, 1, "the failure shows although nothing could be written")
        filler.unlink()
        self.expect_true_status(self.build(), 0, set())
        self.assertNotEqual(self.documents(), before)

    def test_one_project_does_not_touch_another(self):
        other = self.folder / "anderes"
        shutil.copytree(harness.CHECKOUT / "sources", other)
        both = ["build", self.project, other, "--output", self.output]
        self.expect(harness.Run(both), 0)
        self.replace(other / "projekt.xml", "</name>", "</nahme>")
        self.replace(self.project / FIRST, "</absatz>", " Das ist neu.</absatz>")
        self.expect(harness.Run(both), 1, "Fehler FORM-020")
        self.assertEqual(self.status()["rueckgabewert"], 0)
        self.assertEqual(self.status()["arbeitsstand"], "2")
        self.assertEqual(os.readlink(self.output / "cio-projekt/arbeitsstand"), ".staende/1")
        status = json.loads((self.output / "cio-projekt/status.json").read_text(encoding="utf-8"))
        self.assertEqual((status["rueckgabewert"], status["arbeitsstand"]), (2, "1"), "the failure shows where it belongs")
        self.assertIn("NICHTS ERSTELLT", (self.output / "cio-projekt/zusammenfassung.txt").read_text(encoding="utf-8"))
        self.expect(self.watch(), 1, "cio-projekt: letzter Lauf vor weniger als einer Stunde: nichts konnte")
        self.assertTrue((self.output / "cio-projekt/arbeitsstand/ergebnisdokument.pdf").exists())

    def test_a_night_without_templates_is_told_as_failed(self):
        self.expect_true_status(self.build(), 0, set())
        before = self.documents()
        self.expect(self.build("--templates", self.folder / "nirgends"), 4, "Fehler UMG-007")
        status = self.status()
        self.assertEqual((status["lauf"], status["rueckgabewert"], status["arbeitsstand"]), ("beendet", 4, "1"))
        self.assertIn("GESCHEITERT", self.mail()[0])
        self.assertIn("UMG-007", "\n".join(self.mail()))
        self.assertNotIn("Dauer", "\n".join(self.mail()), "a run that did not begin took no time")
        self.expect(self.watch(), 1)
        self.assertEqual(self.documents(), before)
        self.expect(self.build(environment={"SOURCE_DATE_EPOCH": "gestern"}), 4, "Fehler UMG-012")
        self.assertIn("UMG-012", "\n".join(self.mail()))
        self.expect_true_status(self.build(), 0, set())

    def test_a_dry_run_writes_nothing(self):
        self.expect(self.build("--dry-run", "--why"), 0, "Probelauf, nichts geschrieben", "noch keine Fassung")
        self.assertFalse(self.output.exists())
        self.expect(self.build(), 0)
        self.expect(self.build("--dry-run", "--why"), 0, "protokoll-ag2-01.pdf: unverändert")
        seen = sorted((str(path), path.lstat().st_mtime_ns) for path in self.output.rglob("*"))
        self.replace(self.project / FIRST, "</absatz>", " Das ist neu.</absatz>")
        self.expect(self.build("--dry-run", "--why"), 0,
                    "protokoll-ag1-01.pdf: neu, weil sich geändert hat: protokoll ag1-1")
        self.assertEqual(sorted((str(path), path.lstat().st_mtime_ns) for path in self.output.rglob("*")), seen)


if __name__ == "__main__":
    harness.main()
