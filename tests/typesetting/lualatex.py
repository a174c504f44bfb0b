#!/usr/bin/env python3
"""Sets a text with LuaLaTeX as Typesetting.* sets it with us, and counts the same things.

    tests/typesetting/lualatex.py TEXTS...        e.g. ../shared/data/german-sentences/sentences.tsv

Needs texlive-luatex, texlive-latex-recommended and texlive-lang-german; not part of ./run-tests.
A .tsv file holds one sentence at the end of each line, three make a paragraph; any other file one paragraph a line.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

MEASURES_IN_MILLIMETRES = (152, 110, 80)

TEX = r"""
\documentclass{article}
\usepackage{fontspec}
\usepackage[ngerman]{babel}
\usepackage{microtype}
\setmainfont{NotoSerif-Regular.ttf}[Path=/usr/share/fonts/truetype/noto/,BoldFont=NotoSerif-Bold.ttf]
\usepackage{luacode}
\begin{luacode*}
local lines, hyphenated, longest, threes, sum, short, overfull = 0, 0, 0, 0, 0, 0, 0
local HLIST, GLUE, GLYPH, DISC = node.id("hlist"), node.id("glue"), node.id("glyph"), node.id("disc")
-- Behind a hyphen of the typesetter stands what is left of its discretionary; one that a hyphen of the text makes
-- has another subtype.
local function hyphen(line)
  local last
  for n in node.traverse(line.head) do
    if n.id == GLYPH or n.id == DISC then last = n end
  end
  return last ~= nil and last.id == DISC and last.subtype == 3
end
local function space(line)
  local total, count = 0, 0
  for n in node.traverse_id(GLUE, line.head) do
    if (n.subtype == 13 or n.subtype == 14) and n.width > 0 then
      total, count = total + node.effective_glue(n, line) / n.width, count + 1
    end
  end
  return count > 0 and total / count or 1
end
function measure(head)
  local all = {}
  for n in node.traverse_id(HLIST, head) do all[#all + 1] = n end
  local run = 0
  for i, line in ipairs(all) do
    if line.glue_sign == 2 and line.glue_order == 0 and line.glue_set > 1.0001 then overfull = overfull + 1 end
    if i == #all then
      local natural = node.dimensions(line.head, node.tail(line.head)) / 65536
      if #all > 1 and natural < 21 then short = short + 1 end
      break
    end
    lines, sum = lines + 1, sum + space(line)
    if hyphen(line) then
      hyphenated, run = hyphenated + 1, run + 1
      longest = math.max(longest, run)
      if run == 3 then threes = threes + 1 end
    else
      run = 0
    end
  end
  return head
end
luatexbase.add_to_callback("post_linebreak_filter", measure, "measure")
function report(width)
  texio.write_nl("log", string.format(
    "MEASURED %s mm: %d lines, hyphenated %.1f %%, longest run %d, runs of three %d, spaces %.3f, short %d, overfull %d",
    width, lines, 100 * hyphenated / lines, longest, threes, sum / lines, short, overfull))
  texio.write_nl("log", "")
end
\end{luacode*}
\begin{document}
\hsize=WIDTHmm \textwidth=\hsize \columnwidth=\hsize \linewidth=\hsize
\parindent=0pt \vbadness=10000 \hbadness=10000 \emergencystretch=3em
\fontsize{10.5bp}{14.5bp}\selectfont
TEXT
\directlua{report("WIDTH")}
\end{document}
"""


def paragraphs(path):
    lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    if not path.endswith(".tsv"):
        return [line for line in lines if line.strip()]
    sentences = [line.rsplit("\t", 1)[-1] for line in lines[1:]]
    return [" ".join(sentences[i:i + 3]) for i in range(0, len(sentences), 3)]


def escaped(text):
    text = " ".join(unicodedata.normalize("NFC", text).split(" "))
    text = re.sub(r"([#$%&_{}])", r"\\\1", text.replace("\\", r"\textbackslash "))
    return text.replace("~", r"\textasciitilde ").replace("^", r"\textasciicircum ")


def measured(texts, width):
    source = TEX.replace("WIDTH", str(width)).replace("TEXT", "\n\n".join(map(escaped, texts)) + "\n\n")
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "text.tex").write_text(source, encoding="utf-8")
        done = subprocess.run(["lualatex", "-interaction=batchmode", "text.tex"], cwd=folder,
                              env={**os.environ, "max_print_line": "1000"}, capture_output=True, text=True)
        log = (pathlib.Path(folder) / "text.log").read_text(encoding="utf-8", errors="replace")
    found = re.search(r"MEASURED (.*)", log)
    if done.returncode != 0 or not found:
        sys.exit("LuaLaTeX failed:\n" + "\n".join(log.splitlines()[-30:]))
    return found.group(1)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    text = [paragraph for path in sys.argv[1:] for paragraph in paragraphs(path)]
    for millimetres in MEASURES_IN_MILLIMETRES:
        print(measured(text, millimetres))
