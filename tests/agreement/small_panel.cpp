// SPDX-License-Identifier: Apache-2.0
#include "tests/agreement/small_panel.hpp"

namespace pondera::testing {

agreement::Panel small_panel() {
  agreement::Panel panel;
  panel.groups = {{.id = "city",
                   .items = {"transport", "parks", "air"},
                   .local = {0.45, 0.2, 0.35},
                   .global = 1,
                   .scale_maximum = 9,
                   .shares = {}},
                  {.id = "parks",
                   .items = {"trees", "lawns"},
                   .local = {0.75, 0.25},
                   .global = 0.2,
                   .scale_maximum = 9,
                   .shares = {}}};
  panel.members = {{"a1", "science", {{0.7, 0.2, 0.1}, {0.75, 0.25}}},
                   {"b1", "industry", {{0.1, 0.2, 0.7}, {0.75, 0.25}}},
                   {"a2", "science", {{0.65, 0.25, 0.1}, {0.7, 0.3}}},
                   {"b2", "industry", {{0.12, 0.2, 0.68}, {0.8, 0.2}}},
                   {"a3", "science", {{0.6, 0.25, 0.15}, {0.75, 0.25}}},
                   {"a4", "science", {{0.7, 0.15, 0.15}, {0.7, 0.3}}},
                   {"b3", "industry", {{0.15, 0.15, 0.7}, {0.8, 0.2}}}};
  return panel;
}

}  // namespace pondera::testing
