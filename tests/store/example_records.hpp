// SPDX-License-Identifier: Apache-2.0
// Three unlike assessors: ana answers all in order, wei rates in Chinese, zoë skips, turns sides
// around and says why.
#pragma once

#include "survey/store/store.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace pondera::store {

inline survey::Response ana() {
  return {"city",
          "0123456789abcdef",
          1,
          "ana",
          survey::ElicitationMethod::pairwise,
          3,
          {{"goal", "cost", "safety", 1, 1, {"inbox/ana.yaml", 9, 13}, ""},
           {"goal", "cost", "noise", 5, 2, {"inbox/ana.yaml", 12, 13}, ""},
           {"goal", "noise", "safety", -3, 3, {"inbox/ana.yaml", 15, 13}, ""}},
          ""};
}

inline survey::Response wei() {
  return {"city",
          "0123456789abcdef",
          1,
          "wei",
          survey::ElicitationMethod::rating,
          2,
          {{"cost", "price", "", 4, 1, {"inbox/伟.yaml", 8, 5}, "价格最重要"},
           {"noise", "night", "", 2, 2, {"inbox/伟.yaml", 11, 5}, ""}},
          "谢谢"};
}

inline survey::Response zoe() {
  return {"city",
          "0123456789abcdef",
          2,
          "zoë",
          survey::ElicitationMethod::pairwise,
          3,
          {{"goal", "noise", "cost", -9, 2, {"inbox/zoë.yaml", 14, 35}, "for my children"},
           {"goal", "safety", "noise", 2, 3, {"inbox/zoë.yaml", 19, 35}, ""}},
          "in haste"};
}

inline survey::Questionnaire questionnaire_for(const std::string& assessor) {
  return {"city",
          "0123456789abcdef",
          1,
          assessor,
          "en",
          survey::ElicitationMethod::pairwise,
          {{1, "goal", "cost", "safety"}, {2, "goal", "noise", "cost"}}};
}

inline survey::Decision zoe_left_out() {
  return {survey::DecisionAct::exclude, 2, {"zoë", "", "", ""}, "asked twice, no reply", "Ana"};
}

inline survey::Decision judgement_of_zoe_left_out() {
  return {survey::DecisionAct::exclude,
          2,
          {"zoë", "goal", "cost", "noise"},
          "she said 'I mistyped'",
          ""};
}

/// Three unlike assessors are asked again: ana what fits least, wei with one side only, zoë twice.
inline survey::RoundOpening second_round() {
  using enum survey::RevisitReason;
  return {2,
          "0123456789abcdef",
          {{"ana", "goal", "cost", "noise", least_fitting, -2},
           {"wei", "cost", "price", "", part, {}},
           {"zoë", "goal", "noise", "cost", contested, {}},
           {"zoë", "goal", "safety", "cost", unanswered, {}}}};
}

/// Opens, or fails the test and ends the program: there is nothing to go on with.
inline std::unique_ptr<Store> opened(const std::string& path, OpenMode mode = OpenMode::create) {
  auto store = open_sqlite_store(path, mode);
  if (!store) ADD_FAILURE() << format_diagnostic(store.diagnostics().front());
  return std::move(store).value();
}

/// The value, or a failed test and an empty one.
template <class T>
T value_of(Result<T> result) {
  if (result) return std::move(result).value();
  ADD_FAILURE() << format_diagnostic(result.diagnostics().front());
  return T{};
}

inline std::string code_of(const Diagnostics& diagnostics) {
  return diagnostics.empty() ? "" : diagnostics.front().code;
}

inline void expect_same_response(const survey::Response& actual, const survey::Response& expected) {
  EXPECT_EQ(actual.study, expected.study);
  EXPECT_EQ(actual.revision, expected.revision);
  EXPECT_EQ(actual.round, expected.round);
  EXPECT_EQ(actual.assessor, expected.assessor);
  EXPECT_EQ(actual.method, expected.method);
  EXPECT_EQ(actual.asked, expected.asked);
  EXPECT_EQ(actual.remark, expected.remark);
  std::vector<survey::Answer> answers = expected.answers;
  for (survey::Answer& answer : answers) answer.round = expected.round;
  EXPECT_EQ(actual.answers, answers);
}

}  // namespace pondera::store
