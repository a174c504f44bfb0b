"""How the tests look at what was published: as its readers do, with tools of others."""
import json
import re
import subprocess

import harness

# The area between running head and running foot, in points: what is left of a page when its furniture is gone.
TYPE_AREA = ["-x", "0", "-y", "62", "-W", "600", "-H", "718"]
LANDSCAPE_TYPE_AREA = ["-x", "0", "-y", "62", "-W", "900", "-H", "470"]
WHOLE = ["-x", "0", "-y", "0", "-W", "900", "-H", "900"]
BLOCKS = {"absatz", "aufzaehlung", "nummerierung", "tabelle", "zitat", "punkt", "spalte", "kopfzeile", "zeile", "zelle"}


def tool(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, check=False)
    return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")


def text_of(pdf):
    """Running text in reading order, words joined where a line or a page divided them. Landscape pages come last: text goes
    on behind them, as if they were not there."""
    landscape = landscape_pages_of(pdf)
    pages = list(enumerate(lines_of_pages(pdf, TYPE_AREA)))
    upright = [page for index, page in pages if index not in landscape]
    wide = lines_of_pages(pdf, LANDSCAPE_TYPE_AREA) if landscape else []
    text = "\f".join(upright + [page for index, page in enumerate(wide) if index in landscape])
    return harness.plain(re.sub("\u00ad\\s*|-\\s*\f", "", text))


def landscape_pages_of(pdf):
    """The indices of the pages that are wider than high."""
    code, said = tool("pdfinfo", "-f", "1", "-l", "-1", pdf)
    assert code == 0, said
    sizes = re.findall(r"^Page +\d+ size: +([0-9.]+) x ([0-9.]+)", said, re.MULTILINE)
    return {index for index, (width, height) in enumerate(sizes) if float(width) > float(height)}


def lines_of_pages(pdf, area):
    code, text = tool("pdftotext", "-enc", "UTF-8", *area, pdf, "-")
    assert code == 0, text
    return text.split("\f")[:-1]


def pages_of(pdf, area=None):
    """The running text of each page, or what stands in an area of it."""
    return [harness.plain(page) for page in lines_of_pages(pdf, area or TYPE_AREA)]


def bars_of(pdf):
    """Left edge and height of every change bar: the only rectangles that are a point and a half wide."""
    content = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", str(pdf), "-"], capture_output=True, check=True).stdout
    return [(float(left), float(height)) for left, height in re.findall(rb"^([0-9.]+) [0-9.]+ 1\.5 ([0-9.]+) re", content, re.MULTILINE)]


def numbers_in_feet(pdf):
    """Of each page the last "Seite X von Y", as a pair; None where there is none."""
    feet = [re.findall(r"Seite ([IVXLC]+|[0-9]+) von ([IVXLC]+|[0-9]+)", page) for page in pages_of(pdf, WHOLE)]
    return [foot[-1] if foot else None for foot in feet]


def labels_of(pdf):
    """The label of each page as readers show it, for the styles that we write; empty for none."""
    code, said = tool("qpdf", "--json", "--json-key=pagelabels", pdf)
    assert code == 0, said
    ranges = {entry["index"]: entry["label"] for entry in json.loads(said)["pagelabels"]}
    labels, label, number = [], {}, 0
    for page in range(int(tool("qpdf", "--show-npages", pdf)[1])):
        number += 1
        if page in ranges:
            label, number = ranges[page], ranges[page].get("/St", 1)
        labels.append({"/R": roman, "/D": str}.get(label.get("/S"), lambda _: "")(number))
    return labels


def index_of(pdf):
    """The entries of the index, each with the labels of the pages that it names, ranges filled in."""
    code, text = tool("pdftotext", "-enc", "UTF-8", *TYPE_AREA, pdf, "-")
    assert code == 0, text
    text = re.sub(r"–\n+(?=[0-9])", "–", text[text.rindex("Stichwortverzeichnis"):])  # a range of two lines
    lines = [line for line in text.splitlines() if line]
    entries = []
    for line in lines:
        if re.fullmatch(r"[0-9–, ]+", line) and entries:  # an entry of two lines
            entries[-1][1].extend(numbers_in(line))
        elif found := re.fullmatch(r"([^0-9]+) ([0-9][0-9–, ]*)(;.*)?", line):
            entries.append((found[1], numbers_in(found[2])))
    return entries


def numbers_in(line):
    ranges = [each.split("–") for each in re.split(r",\s*", line.strip(" ,"))]
    return [str(number) for each in ranges for number in range(int(each[0]), int(each[-1]) + 1)]


def roman(number):
    signs = {10: "X", 9: "IX", 5: "V", 4: "IV", 1: "I"}
    text = ""
    for value, sign in signs.items():
        text += sign * (number // value)
        number %= value
    return text


def contents_of(pdf):
    """The last line of every entry of the lists in the front matter, and its page number."""
    front = [page for page, label in enumerate(labels_of(pdf), 1) if not label.isdigit()]
    code, text = tool("pdftotext", "-layout", "-enc", "UTF-8", "-l", front[-1], *TYPE_AREA, pdf, "-")
    assert code == 0, text
    found = re.findall(r"^(.*?)(?: ?\.){3,} +([IVXLC]+|[0-9]+)$", text, re.MULTILINE)
    return [(harness.plain(title), number) for title, number in found]


def local_name(element):
    return element.tag.split("}")[-1]


def passages(element, names):
    """The text of every descendant with one of these names, one string each."""
    for each in element.iter():
        if local_name(each) in names:
            yield harness.plain("".join(each.itertext()))


def breaks_line(child):
    """Whether the text on both sides of this element is not printed as one: a block, a footnote, whose mark stands between
    them, and a reference to which the program adds words of its own."""
    added = local_name(child) == "bezug" and (child.get("seite") == "ja" or not "".join(child.itertext()).strip())
    return added or local_name(child) == "fussnote" or local_name(child) in BLOCKS


def lines_of(block):
    """The lines of text of a block and of the blocks in it, one string each: paragraphs, items, cells, footnotes."""
    line = block.text or ""
    for child in block:
        if breaks_line(child):
            yield harness.plain(line)
            yield from lines_of(child)
            line = child.tail or ""
        else:
            line += (" " if local_name(child) == "umbruch" else "".join(child.itertext())) + (child.tail or "")
    yield harness.plain(line)


def missing_in(pdf, wanted):
    """The passages that are not in the document with unbroken words. pdftotext joins a word divided at a line's end by
    dropping the hyphen, and drops one that belongs to the word as well, so hyphens do not count."""
    text = text_of(pdf).replace("-", "")
    return [passage for passage in wanted if passage.replace("-", "") not in text]


def validate(pdfs):
    """Exit code and words of the independent validator about what these files claim: PDF/UA-1 and, depending on whether
    something is attached, PDF/A-3a or PDF/A-2a."""
    by_claim = {"ua1": pdfs, "2a": [], "3a": []}
    for pdf in pdfs:
        attached = "0 embedded files" not in tool("pdfdetach", "-list", pdf)[1]
        by_claim["3a" if attached else "2a"].append(pdf)
    arguments = [word for claim, files in by_claim.items() for word in ("--profile", claim, *files)]
    return tool(harness.CHECKOUT / "tests/pdf/validator/validate", *arguments)
