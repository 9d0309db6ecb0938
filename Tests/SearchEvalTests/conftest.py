"""The benchmarks' modules are found as they find each other: by the folder they lie in."""

import pathlib
import sys

BENCHMARKS = pathlib.Path(__file__).resolve().parents[2] / "Benchmarks"
sys.path[:0] = [str(BENCHMARKS / name) for name in ["SearchEval", "LargeCorpus", "Preview"]]
