// SPDX-License-Identifier: Apache-2.0
// Judgements as another program wrote them, before a study gives them meaning: names of assessors
// and items as they stand in the file, each with its place. Comes from the readers of this module;
// goes to place_judgements.
#pragma once

#include "core/diagnostic.hpp"
#include "core/rational.hpp"

#include <string>
#include <vector>

namespace pondera::exchange {

/// How many times `left` is as important as `right`, said by one assessor.
struct ImportedJudgement {
  std::string assessor;
  std::string group;  ///< name of what is compared within; empty where the file does not say
  std::string left;
  std::string right;
  Rational ratio = 1;   ///< > 0
  std::string written;  ///< the value as it stands in the file
  std::string source;   ///< where such values stand: "column cult_fam", "group Cost"
  std::string why;      ///< a reason that stands beside it
  SourceSpot where;     ///< of the value
};

/// An assessor of the file, with answers or without.
struct ImportedAssessor {
  std::string name;
  SourceSpot where;
  std::string remark;  ///< about the whole
};

/// How often nothing was answered at a source.
struct SourceCount {
  std::string source;
  int missing = 0;
};

struct ImportedAnswers {
  std::string format;     ///< "wide", "long", "columns", "ahp-os", "ahp-os-csv", "gluc"
  std::string direction;  ///< one sentence: which value says that which side is more important
  std::vector<ImportedAssessor> assessors;  ///< in the file's order, each once
  std::vector<ImportedJudgement> judgements;
  std::vector<SourceCount> sources;     ///< in the file's order; each source of a judgement
  std::vector<std::string> left_alone;  ///< columns and parts that were not read, in words
};

}  // namespace pondera::exchange
