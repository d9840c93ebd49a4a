#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Who includes whom: the order of the modules, and who may name which library.

    scripts/check_includes.py [ROOT]

A file includes its own module and those before it, by full paths from the root. A third-party library is named only
where LIBRARIES says. Libraries never open a file, read a clock or print. Tests may do what the module they test may.
"""

import re
import sys
from fnmatch import fnmatch
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import source_tree  # noqa: E402

# Library: how its headers begin, and the files that may include them.
LIBRARIES = {
    "yaml-cpp": (r"yaml-cpp/", ["survey/yaml_*.cpp"]),
    "Boost": (r"boost/", ["app/*.cpp"]),
    "SQLite": (r"SQLiteCpp/|sqlite3", ["survey/store/*.cpp"]),
    "Eigen": (r"Eigen/|unsupported/Eigen/",
              ["weights/linear_algebra.hpp", "weights/*.cpp", "agreement/*.cpp", "aggregation/*.cpp", "audit/*.cpp",
               "scoring/*.cpp", "robustness/*.cpp"]),
    "nlohmann-json": (r"nlohmann/", ["report/*.cpp", "report/json_parts.hpp"]),
    "kainjow-mustache": (r"kainjow/", ["report/html_page.cpp"]),
    "utf8proc": (r"utf8proc", ["report/*.cpp"]),
    "libxlsxwriter": (r"xlsxwriter", ["report/xlsx_workbook.cpp"]),
    "iconv": (r"iconv\.h", ["survey/text_encoding.cpp"]),  # the C library's
    "libsodium": (r"sodium", ["core/digest.cpp"]),
    "Random123": (r"Random123/", ["core/random_stream.cpp"]),
    "fmt": (r"fmt/", ["survey/*.cpp", "survey/store/*.cpp", "weights/*.cpp", "agreement/*.cpp", "aggregation/*.cpp",
                      "audit/*.cpp", "simulation/*.cpp", "scoring/*.cpp", "robustness/*.cpp",
                      "report/*.cpp", "app/*.cpp"]),
    "oneTBB": (r"oneapi/tbb|tbb/", ["weights/batch_*.cpp"]),
    # The compilers' own: instructions of one processor family.
    "intrinsics": (r"immintrin\.h", ["weights/batch_kernel_*.cpp"]),
    "GoogleTest": (r"gtest/|gmock/", []),
    "Benchmark": (r"benchmark/", []),
}
TEST_LIBRARIES = {"GoogleTest"}

# What only these do: open files, read clocks, print.
WORLDLY_MODULES = {"app", "web", "survey/store", "survey/mail"}
# core/assert.cpp says what broke before it ends the program.
# report/xlsx_workbook.cpp gives libxlsxwriter, which writes to file names alone, a file that is only in memory.
WORLDLY_FILES = {"core/assert.cpp", "report/xlsx_workbook.cpp"}
WORLDLY_HEADERS = {"fstream", "iostream", "cstdio", "stdio.h", "filesystem", "ctime", "time.h", "print", "syncstream"}
POSIX_HEADER = re.compile(r"(sys|netinet|arpa|linux)/|(stdlib|unistd|fcntl|pthread|dirent|poll|signal|errno|termios)\.h$")
WORLDLY_USE = re.compile(
    r"\b(?:std::c(?:out|err|log|in)\b|f?printf\s*\(|puts\s*\(|(?:system|steady|high_resolution)_clock\b"
    r"|std::random_device\b|(?:std::|\s)getenv\s*\(|std::time\s*\()"
)
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
STANDARD_HEADER = re.compile(r"[a-z_0-9]+$")


def library_of(header):
    for name, (beginning, _) in LIBRARIES.items():
        if re.match(beginning, header):
            return name
    return None


def tested_module(path):
    """The module whose tests a file of tests/ belongs to, or None."""
    for module in source_tree.MODULES:
        if path.startswith(source_tree.test_folder(module) + "/"):
            return module
    return None


def may_name(library, path, module, is_test):
    if not is_test:
        patterns = [pattern for pattern in LIBRARIES[library][1] if Path(pattern).parent == Path(path).parent]
        return any(fnmatch(path, pattern) for pattern in patterns)
    owners = {source_tree.module_of(pattern) for pattern in LIBRARIES[library][1]}
    return library in TEST_LIBRARIES or module in owners


def check_quoted(root, header, module, is_test):
    """What is wrong with an include of our own, or None."""
    if ".." in header.split("/"):
        return f'"{header}" goes up; write the full path from the root'
    if not Path(root, header).is_file():
        return f'"{header}" is no file from the root'
    other = source_tree.module_of(header) or (is_test and tested_module(header))
    if not other:
        return f'"{header}" is in no module'
    if source_tree.MODULES.index(other) > source_tree.MODULES.index(module):
        return f'"{header}": {module} may not see {other}, which comes after it'
    return None


def check_angled(header, path, module, is_test):
    """What is wrong with an include of a library, or None."""
    library = library_of(header)
    if library:
        if may_name(library, path, module, is_test):
            return None
        return f"<{header}>: {library} may be named only in {', '.join(LIBRARIES[library][1]) or 'tests and bench'}"
    worldly = is_test or module in WORLDLY_MODULES or path in WORLDLY_FILES
    if POSIX_HEADER.match(header) or header in WORLDLY_HEADERS:
        return None if worldly else f"<{header}>: libraries never open a file, read a clock or print"
    if not STANDARD_HEADER.match(header):
        return f"<{header}>: an unknown library; LIBRARIES in check_includes.py says who owns which"
    return None


def check_file(root, path, module, is_test):
    found = []
    text = source_tree.without_comments(source_tree.text_of(root, path) or "")
    for number, line in enumerate(text.split("\n"), 1):
        include = INCLUDE.match(line)
        wrong = None
        if include and include[1] == '"':
            wrong = check_quoted(root, include[2], module, is_test)
        elif include:
            wrong = check_angled(include[2], path, module, is_test)
        elif not is_test and module not in WORLDLY_MODULES and path not in WORLDLY_FILES:
            use = WORLDLY_USE.search(re.sub(r'"(?:\\.|[^"\\])*"', '""', line))
            wrong = use and f"'{use[0].strip()}': libraries never open a file, read a clock or print"
        if wrong:
            found.append(f"{path}:{number}: {wrong}")
    return found


def check(root):
    found = []
    for path in (p.as_posix() for p in source_tree.files(root) if p.suffix in (".cpp", ".hpp")):
        module = source_tree.module_of(path)
        tested = tested_module(path)
        if module or tested:
            found += check_file(root, path, module or tested, is_test=not module)
    return found


if __name__ == "__main__":
    source_tree.main(check)
