#!/usr/bin/env python3
"""How many bytes a page of the combined document takes, on the minutes of the benchmark's generator (see README.md here).

Usage: size_test.py <program> <checkout>. Exit code 77: skipped, because the benchmark is not at hand.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

MEETINGS = 60
MOST_BYTES_PER_PAGE = 3400
SKIPPED = 77


def measured(program, checkout, generator, folder):
    """Pages and bytes of the combined document."""
    subprocess.run([sys.executable, generator, "--meetings", str(MEETINGS), "--out", folder / "n", "--formats", ""],
                   check=True, stdout=subprocess.DEVNULL)
    subprocess.run([sys.executable, checkout / "tests/performance/minutes_project.py", folder / "n/xml",
                    checkout / "templates", folder], check=True)
    subprocess.run([program, "build", folder / "projekt", "--templates", folder / "vorlagen", "--output", folder / "aus"],
                   check=True, capture_output=True)
    document = folder / "aus/messung/arbeitsstand/gesamtdokument.pdf"
    told = subprocess.run(["pdfinfo", document], check=True, capture_output=True, text=True).stdout
    return int(re.search(r"^Pages: +(\d+)", told, re.M)[1]), document.stat().st_size


def main():
    program, checkout = map(pathlib.Path, sys.argv[1:3])
    generator = pathlib.Path(os.environ.get("PROTOKOLLWERK_SHARED", checkout / "../shared")) / "bench/gen.py"
    if not generator.exists():
        print(f"skipped: no benchmark at {generator} (set PROTOKOLLWERK_SHARED)")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="protokollwerk-size-") as folder:
        pages, size = measured(program, checkout, generator, pathlib.Path(folder))
    print(f"{pages} pages, {size} bytes, {size / pages:.0f} bytes per page, at most {MOST_BYTES_PER_PAGE}")
    return 0 if pages > 200 and size / pages <= MOST_BYTES_PER_PAGE else 1


if __name__ == "__main__":
    sys.exit(main())
