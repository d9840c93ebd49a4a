#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Words that have no place in the repository: one machine's paths, package registries, notes to oneself.

    scripts/check_words.py [ROOT]
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import source_tree  # noqa: E402

FORBIDDEN = {
    r"(?<![\w.~$}*])/(?:work|root|home)/": "a path of one machine",
    r"(?i)\b(?:deb|registry|packages)\.\w+\.(?:org|com|net)\b":
        "a package registry; packages come from the system's own sources",
    r"\b(?:TODO|FIXME|XXX)\b": "a note to oneself; finish it or leave it out",
}
# These two list the words.
EXEMPT = {"scripts/check_words.py", "tests/scripts/check_words_test.py"}


def check(root):
    found = []
    for path in source_tree.files(root):
        text = None if path.as_posix() in EXEMPT else source_tree.text_of(root, path)
        for number, line in enumerate((text or "").split("\n"), 1):
            found += [f"{path.as_posix()}:{number}: '{match[0]}': {reason}"
                      for pattern, reason in FORBIDDEN.items() if (match := re.search(pattern, line))]
    return found


if __name__ == "__main__":
    source_tree.main(check)
