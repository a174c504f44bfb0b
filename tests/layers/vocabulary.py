#!/usr/bin/env python3
"""Every element and every attribute that the schemas of the sources declare occurs in the sample projects.

Usage: vocabulary.py <root of the checkout>. Lists the declarations that no sample uses, each with its place, and fails if there
is one. A declaration that several elements share (through a type) is used when one of them uses it."""
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

XS = "{http://www.w3.org/2001/XMLSchema}"
SCHEMAS = ("projekt.xsd", "protokoll.xsd", "rueckmeldung.xsd")
# What no sample may use, and why.
EXCEPTIONS = {
    "person/@name": "the made-up projects name no persons",
    "person/@grund": "the made-up projects name no persons",
    "projekt/pruefung": "the title page would claim that a person has checked documents that nobody has checked",
    "pruefung/@durch": "as projekt/pruefung",
    "pruefung/@datum": "as projekt/pruefung",
    "pruefung/@womit": "as projekt/pruefung",
}


def local(name):
    """A name without its namespace or prefix."""
    return name.rsplit("}", 1)[-1].rsplit(":", 1)[-1]


class Vocabulary:
    """The declarations of all schemas and what of them was seen."""

    def __init__(self, folder):
        self.folder = folder
        self.files = {}     # file name → root
        self.places = {}    # declaration → how a person finds it
        self.global_of = {}  # (kind of declaration, name) → declaration, of all schemas together
        self.seen = set()
        self.roots = {}     # (target namespace, name) → declaration
        for name in SCHEMAS:
            self.load(name)

    def load(self, name):
        if name in self.files:
            return
        root = self.files[name] = ElementTree.parse(self.folder / name).getroot()
        for part in root:
            kind = local(part.tag)
            if kind == "include":
                self.load(part.get("schemaLocation"))
            elif part.get("name"):
                if (kind, part.get("name")) in self.global_of:
                    raise SystemExit(f"two declarations of {kind} {part.get('name')}: this test must tell them apart")
                self.global_of[kind, part.get("name")] = part
                self.note_places(part, part.get("name"), name)
            if kind == "element":
                self.roots[root.get("targetNamespace"), part.get("name")] = part

    def note_places(self, node, owner, file):
        """`owner`: the type or element that a declaration stands in."""
        if local(node.tag) == "attribute" and node.get("use") != "prohibited":
            self.places[node] = f"{owner}/@{local(node.get('name') or node.get('ref'))} ({file})"
        elif local(node.tag) == "element" and node.get("name"):
            self.places[node] = f"{owner}/{node.get('name')} ({file})"
            owner = node.get("name")
        for child in node:
            self.note_places(child, owner, file)

    def parts(self, node):
        """The declarations of elements and attributes inside a declaration, with those of the types and groups that it names."""
        for name in filter(None, (node.get("type"), node.get("base"))):
            if ("complexType", local(name)) in self.global_of:
                yield from self.parts(self.global_of["complexType", local(name)])
        for child in node:
            kind = local(child.tag)
            if kind == "element":
                yield self.global_of["element", local(child.get("ref"))] if child.get("ref") else child
            elif kind == "attribute":
                yield child
            elif kind in ("group", "attributeGroup") and child.get("ref"):
                yield from self.parts(self.global_of[kind, local(child.get("ref"))])
            elif kind not in ("annotation", "simpleType", "key", "keyref", "unique"):
                yield from self.parts(child)

    def see(self, element, declaration):
        self.seen.add(declaration)
        parts = list(self.parts(declaration))
        for name in element.attrib:
            self.seen.update(part for part in parts if local(part.tag) == "attribute"
                             and local(part.get("name") or part.get("ref")) == local(name))
        for child in element:
            for part in parts:
                if local(part.tag) == "element" and part.get("name") == local(child.tag):
                    self.see(child, part)

    def see_files_below(self, folder):
        """Gives how many files of sources there were."""
        count = 0
        for path in sorted(folder.rglob("*.xml")):
            root = ElementTree.parse(path).getroot()
            declaration = self.roots.get((root.tag[1:].split("}")[0], local(root.tag)))
            if declaration is not None:
                self.see(root, declaration)
                count += 1
        return count

    def unseen(self):
        return {place for declaration, place in self.places.items() if declaration not in self.seen}


def without_file(place):
    return place.split(" ")[0]


def main():
    checkout = Path(sys.argv[1])
    vocabulary = Vocabulary(checkout / "templates/schema")
    count = vocabulary.see_files_below(checkout / "samples")
    missing = sorted(place for place in vocabulary.unseen() if without_file(place) not in EXCEPTIONS)
    unneeded = sorted(EXCEPTIONS.keys() - {without_file(place) for place in vocabulary.unseen()})
    for place in missing:
        print(f"{place}: no sample uses it")
    for place in unneeded:
        print(f"{place}: the samples use it, or no schema declares it; take it off the list of exceptions")
    print(f"{count} files, {len(vocabulary.places)} declarations, {len(missing)} unused, {len(EXCEPTIONS)} exceptions")
    return 1 if missing or unneeded or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
