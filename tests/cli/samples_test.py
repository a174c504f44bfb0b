#!/usr/bin/env python3
"""The sample projects: they build without a finding, lose nothing and show everybody no more than is meant for them.
The sources are read here with plain XPath, not with the program's reader."""
import collections
import re
import shutil
import xml.etree.ElementTree as ElementTree

import harness
from published import (WHOLE, bars_of, contents_of, index_of, labels_of, lines_of, local_name, missing_in, numbers_in_feet, pages_of, text_of,
                       tool, validate)

ENTRIES = {"information", "loesungsvorschlag", "anregung", "offeneFrage", "festlegung", "beschluss", "arbeitsauftrag",
           "massnahme", "aussage", "projektergebnis", "empfehlung", "erledigung"}
READERS = ["intern", "teilnehmende", "oeffentlich"]

# An entry of the minutes: identifier (of a settlement: of what it settles), kind, its lines of text and its readers, an index of READERS.
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
                yield Entry(element.get("zu", element.get("id")), local_name(element), text_lines(element), min(item_readers, own))


def votes_of(minutes):
    """Every vote of a file of minutes or of a meeting in the result: decision, yes, no, abstentions, subject, outcome, the
    words that state it."""
    for decision in minutes.findall(".//{*}beschluss"):
        for vote in decision.findall("{*}abstimmung"):
            yield (decision.get("id"), vote.get("ja"), vote.get("nein"), vote.get("enthaltung", "0"),
                   vote.get("art", "sache"), vote.get("ergebnis"), vote.get("feststellung"))


class Sample(harness.ProgramTest):
    """A sample project, built."""
    name = plenum = ""

    def setUp(self):
        super().setUp()
        self.project = harness.CHECKOUT / "samples" / self.name
        self.state_folder = self.output / self.name / "arbeitsstand"
        run = self.build("--strict")
        self.assertEqual(run.code, 0, run.err + run.out)
        self.minutes = {}
        for path in sorted(self.project.glob("*/**/*.xml")):
            root = ElementTree.parse(path).getroot()
            if local_name(root) != "protokoll":
                continue
            name = f"{root.get('gremium')}-{root.get('nummer')}"
            versions = [int(each.get("version")) for each in (root, self.minutes.get(name)) if each is not None]
            if versions[0] == max(versions):
                self.minutes[name] = root
        self.readers_of = {entry.id: entry.readers for root in self.minutes.values() for entry in entries_of(root)
                           if entry.kind != "erledigung"}

    def entries_in(self, minutes):
        """The entries; what became of something is told to nobody who may not read about it."""
        return [entry._replace(readers=min(entry.readers, self.readers_of[entry.id])) if entry.kind == "erledigung" else entry
                for entry in entries_of(minutes)]

    def pdf_of(self, name):
        body, number = name.rsplit("-", 1)
        file = f"plenarsitzung-{number}.pdf" if body == self.plenum else f"protokoll-{body}-{int(number):02}.pdf"
        return self.state_folder / file

    def meetings_in(self, file):
        root = ElementTree.parse(self.state_folder / file).getroot()
        return {meeting.get("id"): meeting for meeting in root.findall("{*}sitzungen/{*}sitzung")}

    def expect_findings(self, *silenced):
        """No finding but these, and these silenced."""
        findings = ElementTree.parse(self.state_folder / "ergebnisdokument-intern.xml").getroot().findall(
            "{*}befunde/{*}befund")
        self.assertCountEqual([(each.get("code"), bool(each.get("stillgelegt"))) for each in findings],
                              [(code, True) for code in silenced])

    def expect_every_entry_in_the_results(self):
        """Gives the number of entries of each kind."""
        inside = self.meetings_in("ergebnisdokument-intern.xml")
        outside = self.meetings_in("ergebnisdokument.xml")
        self.assertEqual(set(inside), set(self.minutes))
        kinds = collections.Counter()
        for name, root in self.minutes.items():
            wanted = self.entries_in(root)
            kinds.update(entry.kind for entry in wanted)
            self.assertCountEqual(self.entries_in(inside[name]), wanted, name)
            public = [entry for entry in wanted if READERS[entry.readers] == "oeffentlich"]
            self.assertCountEqual(self.entries_in(outside[name]) if name in outside else [], public, name)
        return kinds

    def expect_every_vote_in_the_results(self):
        """Gives the votes."""
        meetings = self.meetings_in("ergebnisdokument-intern.xml")
        votes = {name: list(votes_of(root)) for name, root in self.minutes.items()}
        for name, wanted in votes.items():
            self.assertEqual(list(votes_of(meetings[name])), wanted, name)
        return [vote for wanted in votes.values() for vote in wanted]

    def expect_readable_minutes(self):
        for name, root in self.minutes.items():
            readers = READERS.index(root.get("sichtbarkeit"))
            wanted = [line for entry in self.entries_in(root) if entry.readers >= readers for line in entry.lines]
            for item in root.findall("{*}top"):
                if READERS.index(item.get("sichtbarkeit", READERS[readers])) >= readers:
                    prose = [item, *item.findall("{*}beratung")]
                    wanted += [line for part in prose for block in part if local_name(block) not in ENTRIES | {"beratung"}
                               for line in lines_of(block) if line]
            self.assertGreater(len(wanted), 3)
            self.assertEqual(missing_in(self.pdf_of(name), wanted), [], f"missing in {name}")

    def expect_no_secrets_of_others(self, *restricted):
        """These minutes are for participants only; in no document is a line that its readers may not read."""
        self.assertCountEqual(restricted, [name for name, root in self.minutes.items()
                                           if root.get("sichtbarkeit") == "teilnehmende"])
        secrets = {readers: [line for root in self.minutes.values() for entry in self.entries_in(root)
                             if entry.readers < readers for line in entry.lines] for readers in (1, 2)}
        self.assertTrue(secrets[2])
        self.assertGreaterEqual(len(secrets[2]), len(secrets[1]))
        for pdf in sorted(self.state_folder.glob("*.pdf")):
            secret = secrets[1] if pdf in [self.pdf_of(name) for name in restricted] else secrets[2]
            if pdf.name != "pruefbericht.pdf":
                self.assertEqual(set(secret) - set(missing_in(pdf, secret)), set(), pdf.name)

    def expect_other_files_in(self, style):
        """In a style that is not the project's own, which shows: every file differs."""
        before = {path.name: path.read_bytes() for path in self.state_folder.glob("*.pdf")}
        run = self.build("--strict", "--stil", style)
        self.assertEqual(run.code, 0, run.err + run.out)
        after = {path.name: path.read_bytes() for path in self.state_folder.glob("*.pdf")}
        self.assertEqual(before.keys(), after.keys())
        self.assertEqual([name for name in before if before[name] == after[name]], [])

    def expect_invented_on_every_title_page(self):
        pdfs = sorted(self.state_folder.glob("*.pdf"))
        wanted = ElementTree.parse(self.project / "projekt.xml").getroot().findall("{*}dokumente/{*}dokument")
        of_meetings = {"protokoll", "sitzungsbericht"}
        self.assertEqual(len(pdfs), len(self.minutes) + len([each for each in wanted if each.get("vorlage") not in of_meetings]))
        for pdf in pdfs:
            self.assertIn("Musterprojekt, frei erfunden.", text_of(pdf)[:900], pdf.name)


    def expect_labels_as_printed(self, name):
        """The labels that a reader shows are the numbers that the feet of the pages print; gives the pages of the front matter
        that print one, and how many others there are."""
        pdf = self.state_folder / name
        labels = labels_of(pdf)
        feet = numbers_in_feet(pdf)
        self.assertEqual([label for label in labels if label], [foot[0] for foot in feet if foot], name)
        self.assertEqual([bool(label) for label in labels], [foot is not None for foot in feet], name)
        for foot in feet:
            if foot:
                last = [label for label in labels if label and label.isdigit() == foot[0].isdigit()][-1]
                self.assertEqual(foot[1], last, name)
        front = [label for label in labels if label and not label.isdigit()]
        return front, len(labels) - len(front)


class Verwaltungsverbund(Sample):
    name, plenum = "verwaltungsverbund", "plenum"

    def test_sample_has_only_the_findings_it_was_given(self):
        self.expect_findings("SITZ-006", "SITZ-008", "AUFTR-005")

    def test_sample_entries_are_all_in_the_results(self):
        kinds = self.expect_every_entry_in_the_results()
        self.assertEqual(len(self.minutes), 64)
        self.assertGreaterEqual(kinds.total(), 350)
        self.assertEqual(set(kinds), ENTRIES)

    def test_sample_votes_are_all_in_the_results(self):
        self.assertEqual(len(self.expect_every_vote_in_the_results()), 18)

    def test_sample_minutes_are_readable_as_pdf(self):
        self.expect_readable_minutes()

    def test_sample_secrets_are_in_no_document_of_others(self):
        self.expect_no_secrets_of_others("ag4-2", "ag4-4", "ag4-9")

    def test_sample_comments_stand_in_their_synopsis_and_only_public_ones_in_the_public_result(self):
        comments = [comment for path in self.project.glob("rueckmeldungen/*.xml")
                    for comment in ElementTree.parse(path).getroot().findall("{*}rueckmeldung")]
        self.assertGreater(len(comments), 5)
        lines = [line for comment in comments for part in comment for line in text_lines(part)]
        beginnings = [" ".join(line.split(" ")[:4]) for line in lines]  # a page may divide what follows
        self.assertEqual(missing_in(self.state_folder / "rueckmeldungen.pdf", beginnings), [])
        public = (self.state_folder / "ergebnisdokument.xml").read_text(encoding="utf-8")
        told = {comment.get("id") for comment in comments if f'"{comment.get("id")}"' in public}
        self.assertEqual(told, {comment.get("id") for comment in comments if comment.get("sichtbarkeit") == "oeffentlich"})
        self.assertTrue(0 < len(told) < len(comments))
        sentences = [line for line in lines if line.count(" ") > 3]
        self.assertEqual(missing_in(self.state_folder / "ergebnisdokument.pdf", sentences), sentences)

    def test_sample_replaced_statements_are_told_but_are_no_results(self):
        text = re.sub(r"\s+", " ", " ".join(pages_of(self.state_folder / "ergebnisdokument.pdf")))
        results, topics = text.rsplit("3.1 Das Projekt", 1)
        replaced = [(entry.get("ersetzt"), entry.get("id")) for root in self.minutes.values()
                    for entry in root.findall(".//{*}aussage") if entry.get("ersetzt")]
        self.assertGreater(len(replaced), 3)
        for old, new in replaced:
            self.assertIn(f"Ersetzt durch: {new}", topics)
            self.assertEqual(topics.count(f"Aussage {old}:"), 1, old)
            self.assertNotIn(f"{old} · Herkunft", topics)
            self.assertIn(f"{new} · Herkunft", topics)
        self.assertEqual(results.count("• Ein Name wird so geschrieben, wie er im Personenstandsregister steht"), 1)

    def test_sample_end_lies_ahead_until_its_day_has_come(self):
        for arguments, words in [([], "und endet am 28. November 2025"),
                                 (["--stichtag", "2025-11-28"], "und endete am 28. November 2025")]:
            self.build(*arguments)
            self.assertIn(words, text_of(self.state_folder / "ergebnisdokument.pdf"))

    def test_sample_page_labels_are_the_printed_numbers(self):
        front, others = self.expect_labels_as_printed("ergebnisdokument.pdf")
        self.assertEqual(front[:3], ["II", "III", "IV"])
        self.assertGreater(others, 150)
        self.assertEqual(self.expect_labels_as_printed("protokoll-ag1-01.pdf")[0], [])

    def test_sample_contents_name_the_printed_pages(self):
        lines = contents_of(self.state_folder / "ergebnisdokument.pdf")
        self.assertGreater(len(lines), 70)
        labels = labels_of(self.state_folder / "ergebnisdokument.pdf")
        pages = pages_of(self.state_folder / "ergebnisdokument.pdf")
        for title, number in lines:
            self.assertIn(title.replace(":", ""), pages[labels.index(number)].replace(":", ""), number)

    def test_sample_index_leads_to_pages_that_name_the_term(self):
        document = self.state_folder / "ergebnisdokument.pdf"
        entries, pages, labels = index_of(document), pages_of(document), labels_of(document)
        self.assertGreater(len(entries), 60)
        for term, numbers in entries:
            stem = "scann" if "Scannen" in term else term.split(" ")[0][:5].lower()
            for number in numbers:
                self.assertIn(stem, pages[labels.index(number)].replace("-", "").lower(), f"{term}, page {number}")

    def test_sample_looks_different_in_the_other_style(self):
        self.expect_other_files_in("klar")

    def test_sample_says_on_every_title_page_that_it_is_invented(self):
        self.expect_invented_on_every_title_page()


class Kreisnetz(Sample):
    name, plenum = "kreisnetz", "lenkungskreis"

    def test_other_sample_has_no_findings(self):
        self.expect_findings()

    def test_other_sample_entries_are_all_in_the_results(self):
        kinds = self.expect_every_entry_in_the_results()
        self.assertEqual(len(self.minutes), 12)
        self.assertEqual(ENTRIES - set(kinds), {"anregung"})

    def test_other_sample_votes_in_two_bodies(self):
        votes = self.expect_every_vote_in_the_results()
        self.assertEqual([vote[0] for vote in votes], ["B-L1-1", "B-L1-2", "B-L2-1", "B-U1-1", "B-U2-1"])

    def test_other_sample_minutes_are_readable_as_pdf(self):
        self.expect_readable_minutes()
        for name in self.minutes:
            self.assertIn("Niederschrift", text_of(self.pdf_of(name))[:100], name)

    def test_other_sample_secrets_are_in_no_document_of_others(self):
        self.expect_no_secrets_of_others()

    def test_other_sample_looks_different_in_the_other_style(self):
        self.expect_other_files_in("standard")

    def test_other_sample_as_a_draft_keeps_its_claims_and_says_so(self):
        run = self.build("--entwurf", "--zeilennummern", "5")
        self.assertEqual(run.code, 0, run.err + run.out)
        document = self.state_folder / "ergebnisdokument.pdf"
        self.assertRegex(tool("pdfinfo", document)[1], r"Title: +Entwurf: ")
        self.assertTrue(all("Entwurf" in page for page in pages_of(document)))
        code, said = validate(sorted(self.state_folder.glob("*.pdf")))
        self.assertEqual(code, 0, said)
        run = self.build()
        self.assertEqual(run.code, 0, run.err + run.out)
        self.assertNotIn("Entwurf:", tool("pdfinfo", document)[1])

    def test_other_sample_shows_changes_since_an_earlier_state(self):
        earlier = self.state_folder
        copy = shutil.copytree(self.project, self.folder / "neu")
        self.replace(copy / "niederschriften/technik-2.xml", "aber verlässlich", "und verlässlich")
        self.project, self.output = copy, self.folder / "durchsicht"
        name, untouched = "protokoll-technik-02.pdf", "protokoll-technik-01.pdf"
        since = "Änderungen seit dem Stand vom"

        def bars(*state):
            run = self.build(*state)
            self.assertEqual(run.code, 0, run.err + run.out)
            return [len(bars_of(self.output / self.name / "arbeitsstand" / file)) for file in (name, untouched)]

        self.assertEqual(bars(), [0, 0])
        self.assertEqual(bars("--aenderungen-seit", earlier), [1, 0])
        state = self.output / self.name / "arbeitsstand"
        for file in state.glob("*.pdf"):
            self.assertTrue(all(since in page for page in pages_of(file, WHOLE)), file)
        code, said = validate(sorted(state.glob("*.pdf")))
        self.assertEqual(code, 0, said)
        self.assertEqual(bars("--aenderungen-seit", earlier / "ergebnisdokument.pdf"), [1, 0])
        # The path is the same, but what stands there is not: nothing may be taken for known.
        mine = shutil.copytree(earlier, self.folder / "stand")
        self.assertEqual(bars("--aenderungen-seit", mine), [1, 0])
        for file in state.glob("*.xml"):
            shutil.copy(file, mine)
        self.assertEqual(bars("--aenderungen-seit", mine), [0, 0])

    def test_other_sample_compares_only_what_all_readers_may_see(self):
        public = self.state_folder / "ergebnisdokument.xml"
        self.output = self.folder / "durchsicht"
        self.expect(self.build("--aenderungen-seit", public), 0, "UMG-035", "pruefbericht.pdf")
        self.expect(self.build("--aenderungen-seit", self.project / "projekt.xml"), 2, "UMG-034", "beschädigt")
        self.expect(self.build("--aenderungen-seit", self.folder), 2, "UMG-034", "Dort steht kein Ergebnis")
        self.project = harness.CHECKOUT / "samples" / "verwaltungsverbund"
        self.expect(self.build("--aenderungen-seit", public), 2, "UMG-034", "zu einem anderen Projekt")

    def test_other_sample_says_on_every_title_page_that_it_is_invented(self):
        self.expect_invented_on_every_title_page()


if __name__ == "__main__":
    harness.main()
