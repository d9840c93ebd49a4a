// SPDX-License-Identifier: Apache-2.0
// The expected digests were computed with Python's hashlib from the rule in docs/store.md: each
// field as <length in bytes>:<bytes>, one after the other, SHA-256 of all.
#include "survey/store/log_chain.hpp"

#include "tests/store/example_records.hpp"

#include <gtest/gtest.h>

namespace pondera::store {
namespace {

constexpr const char* hash_of_first =
    "b4dac57f5c3531708aee63c3b2a1619f4d07d3fc3586bb09dd63c875eea3e43e";
constexpr const char* hash_of_second =
    "6d2e12a82b52a9c69c8b70278f6af8b473da3b843577027aca5accca1f7a5452";

std::vector<LogEntry> three_entries() {
  std::vector<LogEntry> entries = {
      {1, "2026-05-03T14:15:16Z", "study", "0123456789abcdef",
       "7740751ef5569dc567d766553d2fb6242c8c730049b0aab6f5c93f1233b5fd97", hash_of_first},
      {2, "2026-05-03T14:15:17Z", "response", "zoë", "d", hash_of_second},
      {3, "2026-05-03T14:15:17Z", "refusal", "", "", ""}};
  entries[2].hash = entry_hash(hash_of_second, entries[2]);
  return entries;
}

TEST(EntryHash, IsWhatAStrangerComputesFromTheDescription) {
  const auto entries = three_entries();
  EXPECT_EQ(entry_hash("", entries[0]), hash_of_first);
  EXPECT_EQ(entry_hash(hash_of_first, entries[1]), hash_of_second);
}

TEST(FirstBreak, FindsNoneInAChainThatHoldsOrInNoChain) {
  EXPECT_EQ(first_break({}), 0);
  EXPECT_EQ(first_break(three_entries()), 0);
}

TEST(FirstBreak, SeesAChangeOfEveryFieldOfAnEntry) {
  using Change = void (*)(LogEntry&);
  const Change changes[] = {
      [](LogEntry& entry) { entry.at = "2026-05-03T14:15:18Z"; },
      [](LogEntry& entry) { entry.kind = "refusal"; },
      [](LogEntry& entry) { entry.subject = "zoe"; },
      [](LogEntry& entry) { entry.detail = "e"; },
      [](LogEntry& entry) { entry.hash.back() = '3'; },
      [](LogEntry& entry) { entry.sequence = 7; },
  };
  for (const Change change : changes) {
    auto entries = three_entries();
    change(entries[1]);
    EXPECT_EQ(first_break(entries), entries[1].sequence);
  }
}

TEST(FirstBreak, SeesARemovedAndASwappedEntry) {
  auto removed = three_entries();
  removed.erase(removed.begin() + 1);
  EXPECT_EQ(first_break(removed), 3);
  auto without_first = three_entries();
  without_first.erase(without_first.begin());
  EXPECT_EQ(first_break(without_first), 2);
  auto swapped = three_entries();
  std::swap(swapped[1], swapped[2]);
  EXPECT_EQ(first_break(swapped), 3);
}

TEST(StudyDetail, IsTheDigestOfTheText) {
  EXPECT_EQ(study_detail("id: city\n"),
            "7740751ef5569dc567d766553d2fb6242c8c730049b0aab6f5c93f1233b5fd97");
}

TEST(QuestionnaireDetail, HoldsTheSignatureAndADigestOfAllItems) {
  const survey::Questionnaire questionnaire{
      "city",
      "0123456789abcdef",
      2,
      "zoë",
      "en",
      survey::ElicitationMethod::pairwise,
      {{1, "goal", "cost", "safety"}, {2, "goal", "noise", "cost"}}};
  EXPECT_EQ(questionnaire_detail(questionnaire, "feedfacefeedface"),
            "feedfacefeedface 67da7a3bd165b0dcff28a8f7a4b9be33e1d0e30417534aa5fc53734ce54c9349");
}

TEST(ResponseDetail, HoldsTheDigestOfTheBytesAndOneOfAllAnswers) {
  const survey::Response response{
      "city",
      "0123456789abcdef",
      2,
      "zoë",
      survey::ElicitationMethod::pairwise,
      2,
      {{"goal", "noise", "cost", -3, 2, {"inbox/zoë.yaml", 14, 35}, "for my children"}},
      "in haste"};
  EXPECT_EQ(response_detail(response, "inbox/zoë.yaml", "bytes\n"),
            "95cc8e8ec552664096b998c62dfd5dfd0a41c96154de6814d918d1ca34bfc225 "
            "5dfe009ecaff1e73a151690f93591296b2fd8d096c5562b3eb75888ee759f746");
}

TEST(DecisionDetail, HoldsWhatWasDecidedAndADigestOfAllFields) {
  EXPECT_EQ(decision_detail({survey::DecisionAct::exclude,
                             2,
                             {"zoë", "goal", "cost", "noise"},
                             "she said 'I mistyped'",
                             ""}),
            "exclude d3303286e4453364de658d074de426e6008d4ffa5ccda44b4b4770826baeebfc");
}

TEST(RefusalDetail, HoldsTheDigestOfTheBytesAndOneOfAllReasons) {
  const Diagnostics reasons = {error("answers.signature", {"a.yaml", 3, 0}, "m", "h"),
                               note("answers.x", {"a.yaml", 0, 0}, "m2")};
  EXPECT_EQ(refusal_detail("a.yaml", "", reasons),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 "
            "4d306ffa2a3a9351780530c1c57987629af8406f267bd8b292dfdbc9f1eb3fdd");
}

TEST(RoundDetail, HoldsTheRevisionAndADigestOfAllQuestions) {
  EXPECT_EQ(round_detail(second_round()),
            "0123456789abcdef "
            "8dea1f82ae729c9066ce9cb0267e150ed813be8dcc186826b7476e2874e8bd3a");
}

}  // namespace
}  // namespace pondera::store
