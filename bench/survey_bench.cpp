// SPDX-License-Identifier: Apache-2.0
// How long reading takes: a study of 37 indicators, and one returned questionnaire of 100 pairs, by
// the step. In one run, so that the steps can be compared: mending and decoding against the YAML
// that they feed.
#include "survey/bind_answers.hpp"
#include "survey/design_questionnaire.hpp"
#include "survey/read_answer_sheet.hpp"
#include "survey/study.hpp"
#include "survey/write_questionnaire.hpp"
#include "survey/yaml_tree.hpp"

#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>

namespace {

using namespace pondera;

std::string text_of(const std::string& name) {
  std::ifstream file(std::string(PONDERA_TEST_DATA) + "/../examples/igcu-2022/" + name,
                     std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

survey::Study example() {
  return survey::read_study(text_of("study.yaml"), "study.yaml", text_of("assessors.yaml"),
                            "assessors.yaml")
      .value();
}

/// A questionnaire with every pair answered, as its assessor would send it back.
std::string answered(const survey::Questionnaire& questionnaire, const survey::Study& study) {
  std::string text = survey::write_questionnaire(questionnaire, study);
  for (std::size_t at = 0; (at = text.find("  answer:\n", at)) != std::string::npos; ++at) {
    text.replace(at, 10, "  answer: left 3\n");
  }
  return text;
}

void read_study(benchmark::State& state) {
  const std::string study = text_of("study.yaml");
  const std::string assessors = text_of("assessors.yaml");
  for (auto _ : state) {
    benchmark::DoNotOptimize(survey::read_study(study, "s", assessors, "a"));
  }
  state.SetBytesProcessed(state.iterations() *
                          static_cast<std::int64_t>(study.size() + assessors.size()));
}
BENCHMARK(read_study);

void read_yaml_alone(benchmark::State& state) {
  const survey::Study study = example();
  const auto asked = survey::design_questionnaire(study, study.assessors.front(), 1);
  const std::string text = answered(asked, study);
  for (auto _ : state) benchmark::DoNotOptimize(survey::read_yaml_tree(text, "f"));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(read_yaml_alone);

void read_answers(benchmark::State& state) {
  const survey::Study study = example();
  const auto asked = survey::design_questionnaire(study, study.assessors.front(), 1);
  const std::string text = answered(asked, study);
  for (auto _ : state) {
    const auto sheet = survey::read_answer_sheet(text, "f");
    benchmark::DoNotOptimize(survey::bind_answers(sheet.value(), asked, study));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(read_answers);

void make_questionnaire(benchmark::State& state) {
  const survey::Study study = example();
  for (auto _ : state) {
    const auto asked = survey::design_questionnaire(study, study.assessors.back(), 1);
    benchmark::DoNotOptimize(survey::write_questionnaire(asked, study));
  }
}
BENCHMARK(make_questionnaire);

}  // namespace
