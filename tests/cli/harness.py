"""What the command line tests share: projects to damage, the program to run, and what is expected of every run.

Usage of a test file:  <file>.py <program> <checkout> <test name>. Exit code 77: skipped, with the reason printed.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = pathlib.Path("protokollwerk")
CHECKOUT = pathlib.Path(".")
SKIPPED = 77


class Run:
    """A finished run of the program."""

    def __init__(self, arguments, **options):
        environment = dict(os.environ, **options.pop("environment", {}))
        done = subprocess.run([str(PROGRAM), *map(str, arguments)], capture_output=True, env=environment, check=False,
                              timeout=300, **options)
        self.code = done.returncode
        self.out = done.stdout.decode("utf-8")
        self.err = done.stderr.decode("utf-8")


class ProgramTest(unittest.TestCase):
    """A test with a folder of its own."""

    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="protokollwerk-cli-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.project = self.folder / "projekt"
        self.output = self.folder / "aus"

    def copy_project(self):
        """The real project, free to be damaged."""
        shutil.copytree(CHECKOUT / "sources", self.project)
        return self.project

    def build(self, *arguments, **options):
        return Run(["build", self.project, "--output", self.output, *arguments], **options)

    def state(self):
        """Names and bytes of the documents in the working state of the real project; empty without one."""
        folder = self.output / "cio-projekt" / "arbeitsstand"
        paths = sorted(folder.iterdir()) if folder.exists() else []
        return {path.name: path.read_bytes() for path in paths if is_document(path)}

    def good_build(self):
        """The state that a first, faultless build leaves."""
        run = self.build()
        self.assertEqual(run.code, 0, run.err + run.out)
        return self.state()

    def expect(self, run, code, *texts):
        """Exit code and every text, in the messages or the closing lines."""
        everything = run.err + run.out
        self.assertEqual(run.code, code, everything)
        for text in texts:
            self.assertIn(text, everything)
        self.assertNotIn("\x1b", everything, "colour without a terminal")
        return run

    def expect_nothing_half_written(self):
        states = self.output / "cio-projekt" / ".staende"
        if states.exists():
            for state in states.iterdir():
                self.assertRegex(state.name, r"^\d+$")
        for path in self.output.rglob("*.pdf"):
            self.assertTrue(path.read_bytes().rstrip().endswith(b"%%EOF"), path)

    def replace(self, path, old, new, count=1):
        """Replaces bytes in a file, which must be there; gives line and column (in characters) of the first place."""
        content = path.read_bytes()
        old, new = (text.encode("utf-8") if isinstance(text, str) else text for text in (old, new))
        self.assertIn(old, content)
        before = content[: content.index(old)].decode("utf-8")
        path.write_bytes(content.replace(old, new, count))
        return before.count("\n") + 1, len(before) - before.rfind("\n")


def main():
    """Runs the one test that the command line names."""
    global PROGRAM, CHECKOUT  # pylint: disable=global-statement
    PROGRAM, CHECKOUT = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    name = sys.argv[3]
    module = sys.modules["__main__"]
    cases = [case for case in vars(module).values() if isinstance(case, type) and hasattr(case, name)]
    suite = unittest.TestSuite(case(name) for case in cases if issubclass(case, ProgramTest))
    if suite.countTestCases() != 1:
        sys.exit(f"there are {suite.countTestCases()} tests named {name}")
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    if not result.wasSuccessful():
        sys.exit(1)
    if result.skipped:
        print("skipped:", result.skipped[0][1])
        sys.exit(SKIPPED)


def is_document(path):
    """Whether a file of a working state is one of its documents, and not what the state says about itself."""
    return path.name not in {".stand.json", "index.html"}


def plain(text):
    """Text with all white space made one blank, soft hyphens gone, for comparisons of running text."""
    return re.sub(r"\s+", " ", text.replace("\u00ad", "")).strip()
