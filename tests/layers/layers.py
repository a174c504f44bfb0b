#!/usr/bin/env python3
"""Checks who includes whom in pipeline/: usage: layers.py <folder of the pipeline>.

The arrows are those of pipeline/ARCHITECTURE.md. A folder may include itself, the folders behind its arrows, and what
stands behind theirs. An arrow to a single header opens that header and what it includes itself, not its folder.
"""
import pathlib
import re
import sys

ARROWS = {
    "base": [],
    "image": ["base"],
    "unicode": ["base"],
    "diag": ["unicode"],
    "xml": ["diag"],
    "fix": ["xml"],
    "doc": ["diag"],
    "prose": ["doc", "xml"],
    "model": ["doc"],
    "read": ["xml", "model", "prose", "image"],
    "merge": ["model"],
    "check": ["model"],
    "inquiry": ["model", "merge", "check", "diag", "unicode"],
    "compose": ["model", "doc", "xml", "prose", "image"],
    "text": ["unicode", "diag", "doc/style.h"],
    "layout": ["doc", "text"],
    "pdf": ["layout/frame.h", "doc/role.h", "doc/document.h", "text", "xml", "image"],
    "publish": ["base"],
    "app": ["base", "image", "unicode", "diag", "xml", "fix", "doc", "prose", "model", "read", "merge", "check",
            "inquiry", "compose", "text", "layout", "pdf", "publish"],
}

# The folders (nearly always one) whose files may include a third-party library's headers.
HOMES = [
    (re.compile(r"pugixml\.hpp|libxml/"), ("xml",)),
    (re.compile(r"unicode/|hunspell/"), ("unicode",)),
    (re.compile(r"hb(-[a-z-]+)?\.h|hyphen\.h"), ("text",)),
    (re.compile(r"hpdf.*\.h|qpdf/|ft2build\.h|freetype/|lcms2\.h|libdeflate\.h"), ("pdf",)),
    (re.compile(r"png\.h|jpeglib\.h|libexif/"), ("image",)),
    (re.compile(r"nettle/"), ("base",)),
    (re.compile(r"nlohmann/"), ("diag", "publish")),
    (re.compile(r"boost/"), ("app",)),
]

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]')
SUFFIXES = (".h", ".cpp")


def includes(path):
    """Yields (line number, "<" or '"', name) for every include of a file."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            yield number, found.group(1), found.group(2)


def folders_behind(folder):
    """The folder itself and every folder that its arrows lead to."""
    reached, waiting = set(), [folder]
    while waiting:
        current = waiting.pop()
        if current not in reached:
            reached.add(current)
            waiting += [target for target in ARROWS[current] if "/" not in target]
    return reached


def headers_behind(root, folders):
    """The single headers that the arrows of these folders open, and what those include in turn."""
    waiting = [target for folder in folders for target in ARROWS[folder] if "/" in target]
    reached = set()
    while waiting:
        header = waiting.pop()
        if header not in reached and (root / header).is_file():
            reached.add(header)
            waiting += [name for _, kind, name in includes(root / header) if kind == '"']
    return reached


def home_of(name):
    return next((folder for pattern, folder in HOMES if pattern.match(name)), None)


def exposed_headers(root):
    """Headers that include a third-party library: they must stay inside their folder."""
    return {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.h")
        if any(kind == "<" and home_of(name) for _, kind, name in includes(path))
    }


def check_file(root, path, folders, headers, exposed):
    folder = path.relative_to(root).parts[0]
    for line, kind, name in includes(path):
        place = f"{path.relative_to(root).as_posix()}:{line}"
        if kind == "<":
            home = home_of(name)
            if home and folder not in home:
                yield f"{place}: <{name}> belongs into {'/ and '.join(home)}/ only"
            continue
        target = name.split("/")[0]
        if target not in ARROWS:
            yield f"{place}: \"{name}\" is no header of a known folder"
        elif target not in folders and name not in headers:
            yield f"{place}: {folder}/ must not include \"{name}\""
        elif target != folder and name in exposed:
            yield f"{place}: \"{name}\" shows a third-party library outside its folder"


def check(root):
    """All violations below `root`, as lines for people."""
    exposed = exposed_headers(root)
    violations = []
    for folder in sorted(path.name for path in root.iterdir() if path.is_dir()):
        files = sorted(path for path in (root / folder).rglob("*") if path.suffix in SUFFIXES)
        if files and folder not in ARROWS:
            violations.append(f"{folder}/: unknown folder with source files; give it a place in the order")
            continue
        folders = folders_behind(folder) if folder in ARROWS else set()
        headers = headers_behind(root, folders)
        for path in files:
            violations += check_file(root, path, folders, headers, exposed)
    return violations


def main():
    root = pathlib.Path(sys.argv[1])
    count = sum(1 for path in root.rglob("*") if path.suffix in SUFFIXES)
    violations = check(root)
    print("\n".join(violations + [f"{count} files, {len(violations)} violations"]))
    return 1 if violations or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
