"""Sums JUnit reports to one line, "N passed, N failed, N skipped".

usage: tests.py [--at-least N] PATTERN...
Ends with 1 when a test failed or fewer than N ran (passed or failed).
"""

import argparse
import glob
import sys
from xml.etree import ElementTree


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--at-least", type=int, default=0)
    arguments.add_argument("patterns", nargs="+")
    given = arguments.parse_args()
    suites = [
        ElementTree.parse(report).getroot()
        for pattern in given.patterns
        for report in glob.glob(pattern, recursive=True)
    ]
    total, failures, errors, skipped = (
        sum(int(suite.get(kind, 0)) for suite in suites) for kind in ("tests", "failures", "errors", "skipped")
    )
    failed = failures + errors
    if total - skipped < given.at_least:
        print(f"{total - skipped} tests ran in {len(suites)} reports, at least {given.at_least} should have")
    print(f"{total - failed - skipped} passed, {failed} failed, {skipped} skipped", flush=True)
    return 1 if failed or total - skipped < given.at_least else 0


sys.exit(main())
