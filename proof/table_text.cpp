// SPDX-License-Identifier: Apache-2.0
#include "proof/table_text.hpp"

#include "survey/text_encoding.hpp"

#include <utility>

namespace pondera::proof {

Result<std::string> table_text(std::string_view bytes, std::string_view file) {
  auto decoded = survey::decode_text(bytes, file, most_table_file_bytes);
  if (!decoded) {
    const Diagnostic& why = decoded.diagnostics().front();
    return error("proof.not-text", why.where, why.message,
                 "save the table as \"CSV UTF-8\" and give that file");
  }
  Diagnostics remarks;
  if (!decoded->converted_from.empty()) {
    remarks.push_back(
        note("proof.converted", {std::string(file), 0, 0},
             "the file was in " + decoded->converted_from + " and was converted to UTF-8",
             "if letters look wrong below, save it as UTF-8"));
  }
  return Result<std::string>((*std::move(decoded)).text, std::move(remarks));
}

}  // namespace pondera::proof
