// SPDX-License-Identifier: Apache-2.0
#include "app/study_folder.hpp"

#include "aggregation/aggregation_choice.hpp"
#include "app/files.hpp"
#include "core/digest.hpp"
#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "report/report_options.hpp"
#include "scoring/rank.hpp"
#include "scoring/score_model.hpp"
#include "survey/merge_rounds.hpp"
#include "survey/questionnaire.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

namespace pondera::app {

namespace {

constexpr std::size_t most_yaml_bytes = std::size_t{4}
                                        << 20U;  // the YAML reader says where its own limit lies
constexpr std::size_t most_table_bytes = std::size_t{64} << 20U;

std::string joined(const std::string& folder, const std::string& name) {
  return folder == "." ? name : (std::filesystem::path(folder) / name).string();
}

/// Reads files of one folder and remembers their texts and digests.
class FolderReader {
 public:
  FolderReader(std::string folder, StudyReading& reading)
      : folder_(std::move(folder)), reading_(reading) {}

  /// The text of a file; nothing when it is not there (an error if `required`) or cannot be read.
  std::optional<std::string> text(const std::string& name, std::size_t most_bytes, bool required) {
    const std::string path = joined(folder_, name);
    if (!required && !file_exists(path)) return std::nullopt;
    auto bytes = read_file(path, most_bytes);
    if (!bytes) {
      take(bytes.diagnostics());
      return std::nullopt;
    }
    reading_.sources[path] = *bytes;
    inputs_.push_back({name, digest_hex(*bytes)});
    return *std::move(bytes);
  }

  void take(const Diagnostics& found) {
    reading_.diagnostics.insert(reading_.diagnostics.end(), found.begin(), found.end());
  }

  [[nodiscard]] std::string path(const std::string& name) const { return joined(folder_, name); }
  [[nodiscard]] const std::vector<report::InputDigest>& inputs() const { return inputs_; }

 private:
  std::string folder_;
  StudyReading& reading_;
  std::vector<report::InputDigest> inputs_;
};

std::optional<scoring::ScoreTable> read_scores(FolderReader& files,
                                               const survey::Study& study,
                                               const scoring::ScoringOptions& options) {
  const auto scores = files.text("scores.csv", most_table_bytes, false);
  if (!scores) return std::nullopt;
  const auto units = files.text("units.csv", most_table_bytes, false);
  const std::optional<std::string_view> units_text =
      units ? std::optional<std::string_view>(*units) : std::nullopt;
  const auto notes = files.text("score_notes.csv", most_table_bytes, false);
  const std::string notes_file = files.path("score_notes.csv");
  scoring::ScoreReading reading;
  reading.ladders = options.ladders;
  reading.may_miss = options.method.missing != scoring::MissingPolicy::fail;
  if (notes) reading.notes_text = *notes;
  reading.notes_file = notes_file;
  auto table = scoring::read_score_table(*scores, files.path("scores.csv"), units_text,
                                         files.path("units.csv"), study.hierarchy, reading);
  files.take(table.diagnostics());
  if (!table) return std::nullopt;
  return *std::move(table);
}

/// The scores of a study whose section `scoring` has mistakes: for their own mistakes, unless some
/// indicators may be ladders, of which nothing is known then.
std::optional<scoring::ScoreTable> read_scores_for_mistakes(FolderReader& files,
                                                            const survey::Study& study) {
  if (study.scoring_section.find("indicators") != nullptr) return std::nullopt;
  scoring::ScoringOptions options;
  options.method.missing = scoring::MissingPolicy::zero;  // whether gaps are allowed is not known
  return read_scores(files, study, options);
}

}  // namespace

std::string LoadedStudy::path(const std::string& name) const {
  return joined(folder, name);
}

StudyReading read_study_folder(const std::string& folder) {
  StudyReading reading;
  FolderReader files(folder, reading);
  const std::string study_file = files.path("study.yaml");
  if (!file_exists(folder)) {
    reading.diagnostics.push_back(error("study.missing", {folder, 0, 0}, "there is no such folder",
                                        "make one with 'pondera new FOLDER'"));
    return reading;
  }
  if (!file_exists(study_file)) {
    reading.diagnostics.push_back(
        error("study.missing", {study_file, 0, 0}, "this folder has no study.yaml",
              "name the study's folder, or make one with 'pondera new FOLDER'"));
    return reading;
  }
  const auto study_text = files.text("study.yaml", most_yaml_bytes, true);
  if (!study_text) return reading;
  const auto assessors_text = files.text("assessors.yaml", most_yaml_bytes, false);
  auto study = survey::read_study(
      *study_text, study_file,
      assessors_text ? std::optional<std::string_view>(*assessors_text) : std::nullopt,
      files.path("assessors.yaml"));
  files.take(study.diagnostics());
  if (!study) return reading;

  auto weigh = weights::weigh_options(*study);
  files.take(weigh.diagnostics());
  files.take(aggregation::aggregation_choice(*study).diagnostics());
  const auto revisit = agreement::revisit_options(*study);
  files.take(revisit.diagnostics());
  files.take(report::report_options(*study).diagnostics());
  auto audit_part = audit::audit_options(*study);
  files.take(audit_part.diagnostics());
  auto scoring_part = scoring::scoring_options(*study);
  files.take(scoring_part.diagnostics());
  auto scores = scoring_part ? read_scores(files, *study, *scoring_part)
                             : read_scores_for_mistakes(files, *study);
  if (scores && scoring_part) {
    files.take(scoring::check_attributes(*scoring_part, *scores));
    const auto model = scoring::score_model(study->hierarchy, *scores, scoring_part->method);
    if (!model) files.take(model.diagnostics());  // its remarks belong to check and score
  }
  if (has_error(reading.diagnostics)) return reading;
  auto rounds = read_round_state(files.path("pondera.db"), study->round);
  files.take(rounds.diagnostics());
  if (!rounds) return reading;
  survey::Study current = *std::move(study);
  current.round = rounds->round;

  report::Provenance provenance{current.id, survey::study_revision(current), current.round,
                                files.inputs()};
  reading.loaded = LoadedStudy{
      folder, *study_text, std::move(current),       *std::move(rounds), *revisit,
      *weigh, *audit_part, *std::move(scoring_part), std::move(scores),  std::move(provenance)};
  return reading;
}

std::string folder_of(const Arguments& arguments) {
  if (!arguments.positional().empty()) return arguments.positional().front();
  return arguments.value("study", ".");
}

OptionSpec study_option() {
  return {"study,s", "FOLDER", "the study's folder; default the current one"};
}

OptionSpec language_option() {
  return {"language,l", "CODE", "language of the labels; default the study's first"};
}

Result<std::string> report_language(const Arguments& arguments, const survey::Study& study) {
  const std::string language = arguments.value("language", study.own_language());
  for (const std::string& known : study.languages) {
    if (known == language) return language;
  }
  return error("usage.unknown-language", {},
               "the study has no texts in '" + printable(language) + "'",
               known_names_hint(language, study.languages));
}

std::optional<std::string> other_scale(const survey::Study& earlier, const survey::Study& now) {
  const auto words = [](const survey::Elicitation& elicitation) {
    std::string text(survey::elicitation_row(elicitation.method).given);
    if (elicitation.method == survey::ElicitationMethod::rating) {
      return text + " from " + std::to_string(elicitation.lowest_rating) + " to " +
             std::to_string(elicitation.highest_rating);
    }
    if (elicitation.method == survey::ElicitationMethod::budget) {
      return text + ", " + std::to_string(elicitation.points) + " each";
    }
    if (survey::has_scale(elicitation.method)) {
      text += " up to " + std::to_string(elicitation.strongest);
    }
    return text;
  };
  const std::string then = words(earlier.elicitation);
  const std::string asked = words(now.elicitation);
  if (then == asked) return std::nullopt;
  return "this was asked as " + then + ", and the study now asks for " + asked;
}

namespace {

/// Who answered an earlier version of the study, by its revision.
std::map<std::string, std::vector<std::string>> earlier_assessors(
    const LoadedStudy& loaded, const std::vector<store::StoredResponse>& responses) {
  std::map<std::string, std::vector<std::string>> assessors;
  for (const store::StoredResponse& stored : responses) {
    const survey::Response& response = stored.response;
    if (response.revision == loaded.provenance.revision) continue;
    std::vector<std::string>& who = assessors[response.revision];
    if (std::ranges::find(who, response.assessor) == who.end()) who.push_back(response.assessor);
  }
  return assessors;
}

/// Answers to earlier versions of the study: an error where they do not go together with the
/// present one.
Diagnostics earlier_versions(const store::Store& store,
                             const LoadedStudy& loaded,
                             const std::vector<store::StoredResponse>& responses) {
  Diagnostics found;
  for (const auto& [revision, who] : earlier_assessors(loaded, responses)) {
    const auto text = store.study_text(revision);
    if (!text) return text.diagnostics();
    const auto earlier = survey::read_study(*text, "study.yaml", std::nullopt, "");
    if (!earlier) return earlier.diagnostics();
    std::string names;
    for (const std::string& name : who) names += (names.empty() ? "" : ", ") + name;
    if (const auto other = other_scale(*earlier, loaded.study)) {
      found.push_back(
          error("answers.other-scale", {}, "the answers of " + names + ": " + *other,
                "send new questionnaires ('pondera invite'), or put the old scale back"));
    } else {
      found.push_back(warning("answers.earlier-revision", {},
                              "the study was changed after these assessors were asked: " + names,
                              "check that the change does not alter what was asked"));
    }
  }
  return found;
}

/// How many pairs of every group each response of one round was asked: of the questionnaire that it
/// answers.
void add_asked(std::vector<survey::Response>& responses,
               const std::vector<store::StoredQuestionnaire>& questionnaires) {
  for (survey::Response& response : responses) {
    if (response.method != survey::ElicitationMethod::pairwise) continue;
    for (const auto& [asked, signature] : questionnaires) {
      const bool is_answered = asked.assessor == response.assessor &&
                               asked.round == response.round &&
                               asked.revision == response.revision &&
                               survey::questions_to_answer(asked) == response.asked;
      if (is_answered) response.asked_of_group = survey::questions_by_group(asked);
    }
  }
}

}  // namespace

Result<std::vector<survey::Response>> read_responses(LoadedStudy& loaded) {
  if (!file_exists(loaded.store_path())) {
    return error("collect.nothing-yet", {loaded.store_path(), 0, 0},
                 "nobody has answered yet: there is no store",
                 "send questionnaires with 'pondera invite', then take the answers in with "
                 "'pondera collect'");
  }
  const auto store = store::open_sqlite_store(loaded.store_path(), store::OpenMode::read_only);
  if (!store) return store.diagnostics();
  const auto stored = responses_by_round(**store, loaded.rounds);
  if (!stored) return stored.diagnostics();
  const auto questionnaires = (*store)->questionnaires();
  if (!questionnaires) return questionnaires.diagnostics();
  auto rounds = plain_responses(*stored);
  for (std::vector<survey::Response>& round : rounds) add_asked(round, *questionnaires);
  std::vector<survey::Response> responses = survey::merge_panel(rounds);
  std::vector<std::string> canonical;
  for (const survey::Response& response : responses) {
    canonical.push_back(response.assessor);
    canonical.push_back(survey::canonical_answers(response));
  }
  loaded.provenance.inputs.push_back({"responses", digest_of_fields(canonical)});
  std::vector<store::StoredResponse> of_all_rounds;
  for (const auto& round : *stored) {
    of_all_rounds.insert(of_all_rounds.end(), round.begin(), round.end());
  }
  return finished(std::move(responses), earlier_versions(**store, loaded, of_all_rounds));
}

}  // namespace pondera::app
