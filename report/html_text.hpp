// SPDX-License-Identifier: Apache-2.0
// A stranger's text made safe for a page: text in, HTML text or JSON inside a script element out.
// Everything that a page shows goes through one of these two.
#pragma once

#include <string>
#include <string_view>

namespace pondera::report {

/// For the content of an element and for an attribute in quotation marks of either kind: & < > " '
/// become references; control characters, marks that turn the direction of text, and bytes that are
/// no UTF-8 become U+FFFD. Line feeds stay.
[[nodiscard]] std::string html_escaped(std::string_view text);

/// JSON that can stand inside <script type="application/json">: < > & and the line ends U+2028 and
/// U+2029 become \u escapes, so that no text ends the element or begins another. Requires JSON,
/// where these characters occur only in strings.
[[nodiscard]] std::string script_json(std::string_view json);

}  // namespace pondera::report
