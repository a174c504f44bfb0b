#!/usr/bin/env python3
"""What the documents claim, judged by the independent validator: every document of every project, in every style and every
mode. A new style or sample is found by itself; a new mode is added to MODES."""
import harness
from published import validate

# Options of build that make other documents of the same project.
MODES = [[], ["--entwurf", "--zeilennummern", "5"]]


def samples():
    return harness.CHECKOUT / "samples"


def styles():
    return sorted(path.stem for path in (harness.CHECKOUT / "templates" / "stile").glob("*.xml"))


class Claims(harness.ProgramTest):
    def expect_claims_that_hold(self, project):
        self.project = project
        self.assertGreaterEqual(len(styles()), 2)
        for style in styles():
            for mode in MODES:
                self.output = self.folder / "-".join([style, *mode])
                run = self.build("--stil", style, *mode)
                self.assertEqual(run.code, 0, run.err + run.out)
                documents = sorted(self.output.glob("*/arbeitsstand/*.pdf"))
                self.assertGreater(len(documents), 3, style)
                code, words = validate(documents)
                self.assertEqual(code, 0, f"{style} {mode}\n{words}")

    def test_real_project_keeps_its_claims(self):
        self.expect_claims_that_hold(harness.CHECKOUT / "sources")

    def test_verwaltungsverbund_keeps_its_claims(self):
        self.expect_claims_that_hold(samples() / "verwaltungsverbund")

    def test_kreisnetz_keeps_its_claims(self):
        self.expect_claims_that_hold(samples() / "kreisnetz")

    def test_no_sample_and_no_style_is_left_out(self):
        names = {path.parent.name for path in samples().glob("*/projekt.xml")}
        tests = {name for name in dir(self) if name.endswith("_keeps_its_claims")}
        self.assertEqual(tests, {f"test_{name}_keeps_its_claims" for name in names | {"real_project"}})


if __name__ == "__main__":
    harness.main()
