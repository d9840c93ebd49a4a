// SPDX-License-Identifier: Apache-2.0
#include "report/embedded_files.hpp"

// NOLINTBEGIN(cppcoreguidelines-avoid-c-arrays): symbols of the assembler, without a size.
extern "C" {
extern const char pondera_embedded_page_begin[], pondera_embedded_page_end[];
extern const char pondera_embedded_table_begin[], pondera_embedded_table_end[];
extern const char pondera_embedded_style_begin[], pondera_embedded_style_end[];
extern const char pondera_embedded_charts_begin[], pondera_embedded_charts_end[];
}
// NOLINTEND(cppcoreguidelines-avoid-c-arrays)

namespace pondera::report {

namespace {

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

std::string_view page_template() {
  return between(pondera_embedded_page_begin, pondera_embedded_page_end);
}

std::string_view table_template() {
  return between(pondera_embedded_table_begin, pondera_embedded_table_end);
}

std::string_view page_style() {
  return between(pondera_embedded_style_begin, pondera_embedded_style_end);
}

std::string_view charts_script() {
  return between(pondera_embedded_charts_begin, pondera_embedded_charts_end);
}

}  // namespace pondera::report
