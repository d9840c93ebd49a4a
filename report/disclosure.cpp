// SPDX-License-Identifier: Apache-2.0
#include "report/disclosure.hpp"

#include <algorithm>
#include <numeric>

namespace pondera::report {

bool Disclosure::shows(std::size_t part) const {
  return std::ranges::find(shown, part) != shown.end();
}

Disclosure disclosed_parts(const std::vector<int>& sizes, int smallest) {
  std::vector<std::size_t> by_size(sizes.size());
  std::iota(by_size.begin(), by_size.end(), std::size_t{0});
  std::erase_if(by_size, [&](std::size_t part) { return sizes[part] == 0; });
  std::ranges::stable_sort(by_size, {}, [&](std::size_t part) { return sizes[part]; });
  Disclosure disclosure;
  int people = 0;
  for (const std::size_t part : by_size) {
    const bool hides = sizes[part] < smallest;
    const bool too_few = people > 0 && (people < smallest || disclosure.together.size() < 2);
    if (hides || too_few) {
      disclosure.together.push_back(part);
      people += sizes[part];
    } else {
      disclosure.shown.push_back(part);
    }
  }
  std::ranges::sort(disclosure.shown);
  std::ranges::sort(disclosure.together);
  return disclosure;
}

}  // namespace pondera::report
