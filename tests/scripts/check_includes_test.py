#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
import unittest

from small_tree import SmallTree

import check_includes


class CheckIncludes(SmallTree):
    def setUp(self):
        super().setUp()
        for header in ("core/result.hpp", "survey/study.hpp", "survey/store/store.hpp", "weights/priority.hpp"):
            self.write(header)

    def found_in(self, name, text):
        self.write(name, text)
        found = check_includes.check(self.root)
        (self.root / name).unlink()
        return found

    def accepts(self, name, text):
        self.assertEqual(self.found_in(name, text), [])

    def refuses(self, name, text, reason):
        found = self.found_in(name, text)
        self.assertEqual(len(found), 1, found)
        self.assertIn(reason, found[0])
        self.assertTrue(found[0].startswith(name + ":"), found)

    def test_a_file_sees_its_own_module_and_those_before_it(self):
        self.accepts("weights/a.cpp", '#include "weights/priority.hpp"\n#include "survey/study.hpp"\n#include <vector>\n')
        self.refuses("survey/a.cpp", '\n#include "weights/priority.hpp"\n', "a.cpp:2: ")
        self.refuses("survey/a.cpp", '#include "survey/store/store.hpp"\n', "survey may not see survey/store")
        self.refuses("survey/store/a.cpp", '#include "weights/priority.hpp"\n', "survey/store may not see weights")

    def test_a_path_is_full_and_leads_to_a_file(self):
        self.refuses("survey/store/a.cpp", '#include "../study.hpp"\n', "goes up")
        self.refuses("weights/a.cpp", '#include "priority.hpp"\n', "no file from the root")

    def test_a_library_is_named_by_its_owner_alone(self):
        owned = {
            "yaml-cpp/yaml.h": ("survey/yaml_tree.cpp", "survey/study.cpp"),
            "boost/program_options.hpp": ("app/parse.cpp", "report/a.cpp"),
            "SQLiteCpp/Database.h": ("survey/store/a.cpp", "survey/a.cpp"),
            "sqlite3.h": ("survey/store/a.cpp", "app/a.cpp"),
            "Eigen/Core": ("weights/linear_algebra.hpp", "weights/priority.hpp"),
            "Eigen/Eigenvalues": ("scoring/a.cpp", "report/a.cpp"),
            "nlohmann/json.hpp": ("report/a.cpp", "app/a.cpp"),
            "utf8proc.h": ("report/a.cpp", "core/utf8.cpp"),
            "sodium.h": ("core/digest.cpp", "survey/store/a.cpp"),
            "Random123/philox.h": ("core/random_stream.cpp", "core/a.cpp"),
            "fmt/format.h": ("survey/a.cpp", "core/a.cpp"),
        }
        for header, (owner, other) in owned.items():
            with self.subTest(header):
                self.accepts(owner, f"#include <{header}>\n")
                self.refuses(other, f"#include <{header}>\n", "may be named only in")
                self.refuses(owner.replace(".cpp", "_more.hpp").replace("algebra.hpp", "more.hpp"),
                             f"#include <{header}>\n", "may be named only in")
        self.refuses("core/a.cpp", "#include <curl/curl.h>\n", "an unknown library")

    def test_libraries_open_no_file_read_no_clock_and_print_nothing(self):
        for use in ("#include <fstream>", "#include <sys/stat.h>", "  std::cout << 1;", 'std::fprintf(f, "x");',
                    "auto t = std::chrono::system_clock::now();", "auto t = std::time(nullptr);"):
            with self.subTest(use):
                self.refuses("weights/a.cpp", use + "\n", "never open a file")
                self.accepts("app/a.cpp", use + "\n")
                self.accepts("survey/store/a.cpp", use + "\n")
        self.accepts("weights/a.cpp", '// std::cout is for others\nauto s = "std::cout"; std::snprintf(b, 3, "x");\n')

    def test_tests_may_what_the_module_they_test_may(self):
        self.accepts("tests/weights/a_test.cpp", '#include "weights/priority.hpp"\n#include <gtest/gtest.h>\n'
                                                 "#include <Eigen/Eigenvalues>\n#include <fstream>\n")
        self.refuses("tests/survey/a_test.cpp", '#include "weights/priority.hpp"\n', "survey may not see weights")
        self.refuses("tests/survey/a_test.cpp", "#include <Eigen/Core>\n", "may be named only in")


if __name__ == "__main__":
    unittest.main()
