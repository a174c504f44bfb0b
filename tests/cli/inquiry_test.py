#!/usr/bin/env python3
"""`explain` and `status` on the real project and on the sample."""
import re
import xml.etree.ElementTree as ElementTree

import harness

NUMBERED = re.compile(r"\S+\.xml:[1-9][0-9]*")


def identifiers(folder):
    """Identifiers of topics, entries and other things in the sources, by plain reading of the XML."""
    for path in sorted(folder.rglob("*.xml")):
        root = ElementTree.parse(path).getroot()
        if root.tag.endswith("}protokoll"):
            yield f"{root.get('gremium')}-{root.get('nummer')}"
        for element in root.iter():
            kind = element.tag.split("}")[-1]
            if element is not root and element.get("id") and kind not in ("bezug", "tabelle", "abbildung"):
                yield element.get("id")


class Inquiry(harness.ProgramTest):
    def every_project(self):
        return (harness.CHECKOUT / "sources", harness.CHECKOUT / "samples" / "verwaltungsverbund")

    def test_identifiers_of_every_kind_can_be_explained(self):
        """Every sixtieth here; the unit tests of the folder ask for all of them."""
        for project in self.every_project():
            asked = sorted(set(identifiers(project)))
            self.assertGreater(len(asked), 40)
            for identifier in asked[::max(1, len(asked) // 12)]:
                run = harness.Run(["explain", identifier, project])
                self.assertEqual(run.code, 0, f"{identifier}: {run.err}")
                self.assertRegex(run.out, NUMBERED, identifier)

    def test_an_unknown_identifier_is_refused_with_a_suggestion(self):
        run = harness.Run(["explain", "HE-0l", harness.CHECKOUT / "sources"])
        self.expect(run, 3, "Die Kennung „HE-0l“ gibt es nicht. Meinten Sie „HE-0")

    def test_status_shows_the_project_at_a_glance(self):
        run = harness.Run(["status", *self.every_project()])
        self.expect(run, 0, "CIO-Projekt, Stichtag 26.", "31 Themen", "Verwaltungsverbund", "Befunde: kein Fehler")

    def test_inquiries_know_no_options_of_others(self):
        for option in ("--strict", "--format=json", "--keep=2"):
            run = harness.Run(["status", option])
            self.assertEqual(run.code, 3, run.out + run.err)


if __name__ == "__main__":
    harness.main()
