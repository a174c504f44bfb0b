#!/usr/bin/env python3
"""The finished documents of a project as readers find their way in them, seen by qpdf."""
import json
import subprocess

import harness


def objects_of(path):
    """All objects of a PDF."""
    done = subprocess.run(["qpdf", "--json", "--json-key=qpdf", path], capture_output=True, check=True)
    return json.loads(done.stdout)["qpdf"][1]


def value(objects, reference):
    """What a reference leads to; anything else as it is."""
    is_reference = isinstance(reference, str) and reference.endswith(" R")
    return objects["obj:" + reference]["value"] if is_reference else reference


def dictionaries(thing):
    """All dictionaries in a thing."""
    if isinstance(thing, dict):
        yield thing
    for part in thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else []:
        yield from dictionaries(part)


def destinations(objects, node):
    """The names of a tree of destinations."""
    node = value(objects, node)
    names = {name.removeprefix("u:") for name in node.get("/Names", [])[::2]}
    return names.union(*(destinations(objects, kid) for kid in node.get("/Kids", [])))


class Navigation(harness.ProgramTest):
    def setUp(self):
        super().setUp()
        self.project = harness.CHECKOUT / "samples" / "kreisnetz"
        run = self.build()
        self.assertEqual(run.code, 0, run.err + run.out)
        state = self.output / "kreisnetz" / "arbeitsstand"
        self.documents = {path.name: objects_of(path) for path in sorted(state.glob("*.pdf"))}
        self.assertGreater(len(self.documents), 10)

    def catalog(self, name):
        objects = self.documents[name]
        return value(objects, objects["trailer"]["value"]["/Root"])

    def names_in(self, name):
        catalog = self.catalog(name)
        names = value(self.documents[name], catalog["/Names"])
        return destinations(self.documents[name], names["/Dests"])

    def test_links_between_documents_lead_to_places_that_exist(self):
        leading = set()
        for name, objects in self.documents.items():
            for action in dictionaries(objects):
                if action.get("/S") != "/GoToR":
                    continue
                target = action["/F"].removeprefix("u:")
                self.assertIn(target, self.documents, name)
                if isinstance(action["/D"], str):
                    self.assertIn(action["/D"].removeprefix("u:"), self.names_in(target), name)
                leading.add((name, target))
        self.assertIn(("ergebnisdokument.pdf", "protokoll-technik-02.pdf"), leading)
        self.assertIn(("protokoll-technik-02.pdf", "ergebnisdokument.pdf"), leading)

    def test_identifiers_of_the_minutes_are_destinations(self):
        names = self.names_in("ergebnisdokument.pdf")
        self.assertLessEqual({"E-1", "B-L1-1", "A-T1-1", "V-T2-1", "messen", "technik-2"}, names)
        self.assertIn("V-T2-1", self.names_in("protokoll-technik-02.pdf"))

    def test_every_document_opens_with_its_title_and_labels_its_pages(self):
        for name, objects in self.documents.items():
            catalog = self.catalog(name)
            preferences = value(objects, catalog["/ViewerPreferences"])
            self.assertIs(preferences["/DisplayDocTitle"], True, name)
            self.assertEqual(catalog["/Lang"], "u:de-DE", name)
            labels = value(objects, catalog["/PageLabels"])["/Nums"]
            self.assertEqual(labels[0], 0, name)
            if "/Outlines" in catalog:
                self.assertEqual(catalog["/PageMode"], "/UseOutlines", name)
        labels = value(self.documents["ergebnisdokument.pdf"], self.catalog("ergebnisdokument.pdf")["/PageLabels"])
        styles = [label.get("/S") for label in labels["/Nums"][1::2]]
        self.assertEqual(styles, [None, "/R", "/D"])


if __name__ == "__main__":
    harness.main()
