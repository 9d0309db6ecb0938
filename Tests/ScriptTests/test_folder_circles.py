"""What folder-circles.py takes for a use of another folder, and what it does not."""

import contextlib
import importlib.util
import io
import tempfile
import unittest
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "Scripts" / "folder-circles.py"
spec = importlib.util.spec_from_file_location("folder_circles", SCRIPT)
folder_circles = importlib.util.module_from_spec(spec)
spec.loader.exec_module(folder_circles)

# Files of a module `M`, unless the path says otherwise, and the arrows between its folders.
CASES = {
    "a type": ({"A/a.swift": "struct One {}", "B/b.swift": "let x: One? = nil"}, {"B A"}),
    "a comment": ({"A/a.swift": "struct One {}", "B/b.swift": "// One\n/* One /* One */ One */"}, set()),
    "a string": ({"A/a.swift": "struct One {}", "B/b.swift": 'let x = "One", y = #"One \\(One)"#, z = """\nOne\n"""'}, set()),
    "code in a string": ({"A/a.swift": "struct One {}", "B/b.swift": 'let x = "a \\(One(in: ")")) b"'}, {"B A"}),
    "code after a string": ({"A/a.swift": "struct One {}", "B/b.swift": 'let x = "\\"//", y = One()'}, {"B A"}),
    "a private type": ({"A/a.swift": "private struct One {}", "B/b.swift": "private struct One {}; let x: One"}, set()),
    "a nested type of the same name": (
        {"A/a.swift": "struct Kind {}", "B/b.swift": "struct Two { enum Kind {}; var kind: Kind }; let x = Two.Kind.self"},
        set(),
    ),
    "an extension uses its type": ({"A/a.swift": "struct One {}", "B/b.swift": "extension One {}"}, {"B A"}),
    "a type that an extension nests": (
        {"A/a.swift": "struct One {}", "B/b.swift": "extension One { struct Two {} }", "C/c.swift": "let x: One.Two"},
        {"B A", "C A", "C B"},
    ),
    "a distinctive member": (
        {"A/a.swift": "extension Array { func sortedTwice() {} }", "B/b.swift": "let x = [1].sortedTwice()"}, {"B A"}),
    "a common member": ({"A/a.swift": "extension Array { func add() {} }", "B/b.swift": "let x = [1].add()"}, set()),
    "a member with another meaning": (
        {
            "A/a.swift": "extension Array { func sortedTwice() {} }",
            "B/b.swift": "func go(sortedTwice: Int) { [1].map { x in sortedTwice } }",
        },
        set(),
    ),
    "a member with another meaning as a case": (
        {
            "A/a.swift": "extension Array { func sortedTwice() {} }",
            "B/b.swift": "enum E { case a(Int), sortedTwice }\nlet x = E.sortedTwice",
        },
        set(),
    ),
    "a member with another meaning in a closure": (
        {
            "A/a.swift": "extension Array { func sortedTwice() {} }",
            "B/b.swift": "func go() { [1].map { (a, sortedTwice) in sortedTwice } }",
        },
        set(),
    ),
    "a member of two folders": (
        {
            "A/a.swift": "extension Array { func sortedTwice() {} }",
            "B/b.swift": "extension Set { func sortedTwice() {} }; let x = [1].sortedTwice()",
        },
        set(),
    ),
    "a member that conforms": (
        {"A/a.swift": "extension Array: P { func sortedTwice() {} }", "B/b.swift": "let x = [1].sortedTwice()"}, set()),
    "a private member": (
        {"A/a.swift": "extension Array { private func sortedTwice() {} }", "B/b.swift": "let x = y.sortedTwice()"}, set()),
    "a type of another module": ({"N/A/a.swift": "struct One {}", "B/b.swift": "let x: One"}, set()),
    "the folder of all": ({"a.swift": "struct One {}", "B/b.swift": "let x: One"}, {"B (root)"}),
    "a circle": ({"A/a.swift": "struct One { let x: Two }", "B/b.swift": "struct Two { let x: One }"}, {"A B", "B A"}),
}


class FolderCirclesTests(unittest.TestCase):
    def read(self, files: dict[str, str], base: Path):
        for name, text in files.items():
            path = base / (name if name.startswith("N/") else f"M/{name}")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return {module: folder_circles.swift_files(module) for module in sorted(base.iterdir())}

    def test_arrows(self):
        for name, (files, expected) in CASES.items():
            with self.subTest(name), tempfile.TemporaryDirectory() as base:
                everything = self.read(files, Path(base))
                found = folder_circles.arrows(Path(base) / "M", everything)
                self.assertEqual({" ".join(edge) for edge in found}, expected)

    def test_circles_are_the_groups_that_reach_themselves(self):
        edges = {("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e"), ("x", "y"), ("y", "x")}
        self.assertEqual(folder_circles.circles(edges), [["a", "b", "c"], ["x", "y"]])
        self.assertEqual(folder_circles.circles({("a", "b"), ("a", "c"), ("b", "c")}), [])

    def test_the_report_names_files_and_lines(self):
        with tempfile.TemporaryDirectory() as base:
            everything = self.read(CASES["a circle"][0], Path(base))
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                count = folder_circles.report(Path(base) / "M", everything, False)
            self.assertEqual(count, 1)
            self.assertIn("M: A, B use each other in a circle:", printed.getvalue())
            self.assertIn("A/a.swift:1 uses Two of B/b.swift", printed.getvalue())

    def test_a_module_that_does_not_exist_is_wrong_usage(self):
        with contextlib.redirect_stderr(io.StringIO()):
            self.assertEqual(folder_circles.main(["NoSuchModule"]), 2)


if __name__ == "__main__":
    unittest.main()
