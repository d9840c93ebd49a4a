// SPDX-License-Identifier: Apache-2.0
// What was typed behind `pondera import`: arguments in, what to read and how, out.
#pragma once

#include "app/arguments.hpp"
#include "core/result.hpp"
#include "exchange/judgement_coding.hpp"
#include "exchange/recognise_format.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::app {

struct ImportArguments {
  std::vector<std::string> files;
  std::optional<exchange::Format> from;    ///< nothing: by the file's name
  std::optional<exchange::Coding> coding;  ///< nothing: not declared
  exchange::LeftSide left_is = exchange::LeftSide::not_declared;
  std::string columns;  ///< path of a mapping file; or ""
  std::string assessor_column = "assessor";
  std::string row_ids;
  std::vector<std::string> ignored;
  std::vector<std::string> missing;
  bool nearest = false;
  bool skip_functions = false;
  bool replace = false;
  bool dry_run = false;
  bool add_assessors = false;
  bool write_columns = false;
  std::string new_folder;  ///< or ""

  /// How values and columns were declared, as on a command line: for the log.
  [[nodiscard]] std::string declared() const;
};

[[nodiscard]] std::vector<OptionSpec> import_option_specs();

/// Errors: usage.unknown-choice, usage.unused-option (options that exclude each other, or that have
/// no effect together).
[[nodiscard]] Result<ImportArguments> import_arguments(const Arguments& arguments);

}  // namespace pondera::app
