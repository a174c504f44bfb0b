#!/usr/bin/env python3
"""Plants violations and expects layers.py to find each of them, and nothing else."""
import pathlib
import tempfile
import unittest

import layers


class Layers(unittest.TestCase):
    def violations(self, files):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in files.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            return layers.check(root)

    def test_accepts_what_the_arrows_allow(self):
        self.assertEqual(self.violations({
            "read/a.cpp": '#include "read/a.h"\n#include <string>\n#include "model/m.h"\n#include "base/b.h"\n',
            "xml/x.cpp": "#include <pugixml.hpp>\n#include <libxml/parser.h>\n",
            "app/a.cpp": '#include <boost/program_options.hpp>\n#include "pdf/write.h"\n',
        }), [])

    def test_finds_an_arrow_against_the_direction(self):
        self.assertEqual(self.violations({"merge/a.cpp": '// text\n#include "read/a.h"\n'}),
                         ['merge/a.cpp:2: merge/ must not include "read/a.h"'])

    def test_finds_a_path_around_a_single_header(self):
        files = {
            "doc/style.h": '#include "base/length.h"\n',
            "doc/document.h": "",
            "text/a.cpp": '#include "doc/style.h"\n',
        }
        self.assertEqual(self.violations(files), [])
        files["text/a.cpp"] += '  #  include "doc/document.h"\n'
        self.assertEqual(self.violations(files), ['text/a.cpp:2: text/ must not include "doc/document.h"'])

    def test_opens_what_a_single_header_includes_itself(self):
        files = {"layout/frame.h": '#include "doc/style.h"\n', "doc/style.h": "", "pdf/a.cpp": '#include "doc/style.h"\n'}
        self.assertEqual(self.violations(files), [])

    def test_finds_a_library_away_from_home(self):
        for header, home in [("pugixml.hpp", "xml"), ("libxml/tree.h", "xml"), ("unicode/uchar.h", "unicode"),
                             ("hb-subset.h", "text"), ("hpdf.h", "pdf"), ("qpdf/QPDF.hh", "pdf"),
                             ("lcms2.h", "pdf"), ("boost/any.hpp", "app"), ("nlohmann/json.hpp", "diag/ and publish")]:
            self.assertEqual(self.violations({"compose/a.h": f"#include <{header}>\n"}),
                             [f"compose/a.h:1: <{header}> belongs into {home}/ only"])

    def test_finds_a_library_that_leaks_through_a_header(self):
        self.assertEqual(self.violations({"xml/inner.h": "#include <pugixml.hpp>\n",
                                          "xml/own.cpp": '#include "xml/inner.h"\n',
                                          "read/a.cpp": '#include "xml/inner.h"\n'}),
                         ['read/a.cpp:1: "xml/inner.h" shows a third-party library outside its folder'])

    def test_finds_folders_without_a_place(self):
        self.assertEqual(self.violations({"util/a.h": ""}),
                         ["util/: unknown folder with source files; give it a place in the order"])
        self.assertEqual(self.violations({"read/a.cpp": '#include "hilfe.h"\n'}),
                         ['read/a.cpp:1: "hilfe.h" is no header of a known folder'])


if __name__ == "__main__":
    unittest.main()
