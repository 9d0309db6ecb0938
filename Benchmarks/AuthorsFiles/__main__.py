"""Tries to make Lectern lose a file: folders of awkward names, builds that are killed, that run at once, that fill the disk.

usage: python3 Benchmarks/AuthorsFiles LECTERN [--folders N] [--kills N] [--races N] [--seed S] [--in FOLDER]

Every trial hashes all files of the author before and after; the last line says how many trials failed.
"""
import argparse
import os
import random
import shutil
import sys
import tempfile

import folders
import trials


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("lectern")
    parser.add_argument("--folders", type=int, default=200)
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--races", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--in", dest="place", default=None, help="where the folders are made, by default the temporary folder")
    options = parser.parse_args()
    binary = os.path.abspath(options.lectern)
    root = tempfile.mkdtemp(prefix="authors-files-", dir=options.place)
    random.seed(options.seed)
    try:
        failures = folders.try_all(binary, root, options.folders, options.seed)
        failures += trials.kills(binary, root, options.kills)
        failures += trials.races(binary, root, options.races)
    finally:
        shutil.rmtree(root, ignore_errors=True)
    if os.geteuid() == 0 and sys.platform == "linux":
        failures += trials.full_disk(binary)
    for failure in failures:
        print("failed:", failure)
    print(f"{len(failures)} trials failed")
    return 1 if failures else 0


sys.exit(main())
