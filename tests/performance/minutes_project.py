#!/usr/bin/env python3
"""Writes a project of this program from the minutes of the benchmark's generator (see README.md in this folder).

Usage: minutes_project.py MINUTES TEMPLATES FOLDER

MINUTES is the generator's folder with corpus.xml, TEMPLATES the program's folder of templates. FOLDER/projekt becomes
the project, FOLDER/vorlagen a copy of TEMPLATES with the one document that the other programs make too.
"""
import pathlib
import shutil
import sys
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

TEMPLATE = """<?xml version="1.0" encoding="UTF-8"?>
<vorlage xmlns="urn:protokollwerk:vorlage:1" name="gesamtdokument" sichtbarkeit="oeffentlich"
         datei="gesamtdokument.pdf" abhaengig="alles">
  <dokumenttitel>Ergebnisdokument der Arbeitsgruppen</dokumenttitel>
  <kopfLinks>Ergebnisdokument der Arbeitsgruppen</kopfLinks>
  <kopfRechts>{kapitel}</kopfRechts>
  <fussRechts>Seite {seite} von {seiten}</fussRechts>
  <inhalt>
    <titelseite>
      <absatz stil="titel">Ergebnisdokument der Arbeitsgruppen</absatz>
      <absatz stil="untertitel"><wert wahl="count(sitzungen/sitzung)"/> Sitzungen in <wert wahl="count(gremien/gremium)"/> Gremien</absatz>
      <absatz stil="titelangabe">Stand: 31. Dezember 2025</absatz>
    </titelseite>
    <inhaltsverzeichnis titel="Inhalt" ebenen="3"/>
    <fuerJedes wahl="gremien/gremium" als="g">
      <wenn test="/ergebnis/sitzungen/sitzung[@gremium = $g/@id]">
        <abschnitt titel="{name}" anker="gremium-{@id}" neueSeite="ja">
          <fuerJedes wahl="/ergebnis/sitzungen/sitzung[@gremium = $g/@id]">
            <abschnitt anker="{@id}" neueSeite="ja">
              <titel><wert wahl="@nummer"/>. Sitzung am <wert wahl="@datum" als="datum"/></titel>
              <absatz><stark>Datum:</stark> <wert wahl="@datum" als="datum"/> · <stark>Ort:</stark> <wert wahl="@ort"/><fuerJedes wahl="teilnahme"> · <stark><wert wahl="@gruppe"/>:</stark> <wert wahl="@anzahl"/></fuerJedes></absatz>
              <fuerJedes wahl="top/beratung">
                <abschnitt titel="{titel}" anker="{@thema}">
                  <prosa wahl="inhalt"/>
                  <fuerJedes wahl="beschluss">
                    <kasten stil="beschluss" anker="{@id}">
                      <titel>Beschluss <wert wahl="@id"/></titel>
                      <prosa wahl="inhalt"/>
                      <fuerJedes wahl="abstimmung">
                        <absatz stil="herkunft">Ja <wert wahl="@ja"/> · Nein <wert wahl="@nein"/> · Enthaltung <wert wahl="@enthaltung"/></absatz>
                      </fuerJedes>
                    </kasten>
                  </fuerJedes>
                </abschnitt>
              </fuerJedes>
              <tabelle>
                <titel>Aufgaben</titel>
                <spalte titel="Nr." zeilenkopf="ja"/>
                <spalte titel="TOP"/>
                <spalte titel="Aufgabe" breite="8"/>
                <spalte titel="Zuständig" breite="3"/>
                <spalte titel="Frist"/>
                <zeilen>
                  <fuerJedes wahl=".//arbeitsauftrag" als="a">
                    <zeile>
                      <zelle><wert wahl="substring-after(@id, '-')"/></zelle>
                      <zelle><bezug ziel="{../@thema}"><wert wahl="../../@nummer"/></bezug></zelle>
                      <zelle><wert wahl="inhalt"/></zelle>
                      <zelle><wert wahl="/ergebnis/projekt/adressaten/adressat[@id = $a/@zustaendig]"/></zelle>
                      <zelle><wert wahl="@frist" als="datum"/></zelle>
                    </zeile>
                  </fuerJedes>
                </zeilen>
              </tabelle>
            </abschnitt>
          </fuerJedes>
        </abschnitt>
      </wenn>
    </fuerJedes>
  </inhalt>
</vorlage>
"""


def identifier(group):
    return group.replace("-", "")


def topic(name):
    return name.lower()


def inline(element):
    """Text with footnotes and references to topics."""
    text = escape(element.text or "")
    for child in element:
        if child.tag == "fn":
            text += "<fussnote>%s</fussnote>" % escape(child.text)
        else:
            text += '<bezug id="%s">%s</bezug>' % (topic(child.get("topic")), child.get("topic"))
        text += escape(child.tail or "")
    return text


def block(element):
    if element.tag == "p":
        return "<absatz>%s</absatz>" % inline(element)
    if element.tag == "list":
        points = "".join("<punkt>%s</punkt>" % escape(point.text) for point in element)
        return "<aufzaehlung>%s</aufzaehlung>" % points
    vote = {name: int(element.get(name)) for name in ("yes", "no-votes", "abstain")}
    outcome = "angenommen" if vote["yes"] > vote["no-votes"] else "abgelehnt"
    return ('<beschluss id="B-%s"><absatz>%s</absatz><abstimmung ja="%d" nein="%d" enthaltung="%d" ergebnis="%s"/></beschluss>'
            % (element.get("no"), escape(element.text), vote["yes"], vote["no-votes"], vote["abstain"], outcome))


class Project:
    def __init__(self, minutes):
        self.minutes = minutes
        self.groups = ET.parse(minutes / "corpus.xml").getroot()
        self.topics = []  # (identifier, title)
        self.persons = []

    def person(self, name):
        if name not in self.persons:
            self.persons.append(name)
        return "p%d" % self.persons.index(name)

    def task(self, element):
        return ('<arbeitsauftrag id="A-%s" zustaendig="%s" frist="%s"><absatz>%s</absatz></arbeitsauftrag>'
                % (element.get("no"), self.person(element.get("who")), element.get("due"), escape(element.text)))

    def item(self, element, tasks):
        name = topic(element.get("topic"))
        title = element.findtext("title")
        self.topics.append((name, title))
        body = "\n".join(block(child) for child in element if child.tag != "title")
        body += "\n".join(self.task(task) for task in tasks if task.get("topic") == element.get("topic"))
        return ('<top nummer="%s"><titel>%s</titel>\n<beratung thema="%s" rolle="vorstellung"><titel>%s</titel>\n%s\n</beratung></top>'
                % (element.get("no"), escape(title), name, escape(title), body))

    def meeting(self, path):
        root = ET.parse(path).getroot()
        attendance = root.find("attendance")
        counts = "".join('<teilnahme gruppe="%s" anzahl="%s"/>' % (label, attendance.get(key))
                         for label, key in (("Anwesend", "present"), ("Gäste", "guests"), ("Entschuldigt", "excused")))
        tasks = list(root.iter("task"))
        return ('<?xml version="1.0" encoding="UTF-8"?>\n<protokoll xmlns="urn:protokollwerk:protokoll:1" gremium="%s" nummer="%s" '
                'status="freigegeben" version="1" sichtbarkeit="oeffentlich">\n<sitzung datum="%s" ort=%s>%s</sitzung>\n%s\n'
                "</protokoll>\n") % (identifier(root.get("group")), root.get("no"), root.get("date"),
                                     quoteattr(root.get("place")), counts,
                                     "\n".join(self.item(item, tasks) for item in root.iter("item")))

    def head(self):
        groups = "".join('<%s id="%s" name=%s stimmrecht="ja"/>'
                         % ("plenum" if group.get("id") == "plenum" else "arbeitsgruppe", identifier(group.get("id")),
                            quoteattr(group.get("title"))) for group in self.groups)
        persons = "".join('<adressat id="p%d">%s</adressat>' % (i, escape(name)) for i, name in enumerate(self.persons))
        topics = "\n".join('<thema id="%s" teil="alles"><titel>%s</titel></thema>' % (name, escape(title))
                           for name, title in self.topics)
        return ('<?xml version="1.0" encoding="UTF-8"?>\n<projekt xmlns="urn:protokollwerk:projekt:1" id="messung" stil="standard" '
                'standardSichtbarkeit="oeffentlich">\n<name>Ergebnisdokument der Arbeitsgruppen</name><kurzname>Messung</kurzname>'
                '<auftraggeber>Geschäftsstelle</auftraggeber><herausgeber>Geschäftsstelle</herausgeber>\n'
                '<zeitraum beginn="2024-01-01"/><gremien>%s</gremien>\n'
                '<ergebnisteile><ergebnisteil id="alles"><titel>Alles</titel></ergebnisteil></ergebnisteile>\n'
                "<adressaten>%s</adressaten>\n<themen>%s</themen>\n"
                '<dokumente><dokument vorlage="gesamtdokument"/></dokumente>\n</projekt>\n') % (groups, persons, topics)

    def write(self, folder):
        for group in self.groups:
            for entry in group:
                path = folder / "protokolle" / identifier(group.get("id")) / entry.get("file")
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(self.meeting(self.minutes / entry.get("file")), encoding="utf-8")
        (folder / "projekt.xml").write_text(self.head(), encoding="utf-8")


def main():
    minutes, templates, folder = map(pathlib.Path, sys.argv[1:4])
    Project(minutes).write(folder / "projekt")
    shutil.copytree(templates, folder / "vorlagen", dirs_exist_ok=True)
    (folder / "vorlagen" / "dokumente" / "gesamtdokument.xml").write_text(TEMPLATE, encoding="utf-8")


if __name__ == "__main__":
    main()
