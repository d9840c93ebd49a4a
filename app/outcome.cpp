// SPDX-License-Identifier: Apache-2.0
#include "app/outcome.hpp"

#include <algorithm>
#include <utility>

namespace pondera::app {

Outcome failed(Diagnostics diagnostics, Sources sources) {
  const bool environment = std::ranges::any_of(diagnostics, [](const Diagnostic& d) {
    // A file that is too large is what the user gave, not trouble of the machine.
    if (d.code == "file.too-large") return false;
    return d.severity == Severity::error &&
           (d.code.starts_with("file.") || d.code.starts_with("store."));
  });
  return {environment ? Exit::environment : Exit::bad_input, "", std::move(diagnostics),
          std::move(sources)};
}

void append(Diagnostics& found, const Diagnostics& more) {
  found.insert(found.end(), more.begin(), more.end());
}

}  // namespace pondera::app
