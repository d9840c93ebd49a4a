// SPDX-License-Identifier: Apache-2.0
// What an import took and how it read it, for a person and as JSON (docs/json.md): plain structs
// in, text out.
#pragma once

#include "core/diagnostic.hpp"
#include "exchange/place_judgements.hpp"
#include "report/progress_report.hpp"
#include "report/provenance.hpp"

#include <string>
#include <vector>

namespace pondera::report {

struct ImportedResponse {
  std::string assessor;
  Intake intake = Intake::stored;
  int answered = 0;
  int asked = 0;
  bool replaces = false;  ///< an earlier response of the round
};

struct FileImport {
  std::string file;
  std::string digest;  ///< SHA-256
  std::string format;
  std::string options;
  std::string direction;
  std::vector<exchange::TakenRow> taken;
  std::vector<std::string> left_alone;
  std::vector<ImportedResponse> responses;
};

/// @param stored false: of a dry run.
[[nodiscard]] std::string import_text(const std::vector<FileImport>& files, bool stored);

/// {"pondera": "import/1", …}.
[[nodiscard]] std::string import_json(const std::vector<FileImport>& files,
                                      bool stored,
                                      const Provenance& provenance,
                                      const Diagnostics& remarks);

}  // namespace pondera::report
