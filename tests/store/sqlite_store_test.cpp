// SPDX-License-Identifier: Apache-2.0
// The contract of survey/store/store.hpp, on an SQLite file. What survives kills, full disks and
// other processes is in durability_test.cpp.
#include "core/digest.hpp"
#include "tests/store/example_records.hpp"
#include "tests/store/scratch_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

namespace pondera::store {
namespace {

using namespace std::string_view_literals;

class SqliteStore : public ::testing::Test {
 protected:
  void reopen(OpenMode mode = OpenMode::read_only) {
    store_.reset();
    store_ = opened(folder_.file(), mode);
  }
  std::size_t log_size() { return value_of(store_->log()).size(); }

  ScratchFolder folder_;
  std::unique_ptr<Store> store_ = opened(folder_.file());
};

TEST_F(SqliteStore, GivesThreeUnlikeResponsesBackAsTheyWere) {
  EXPECT_EQ(value_of(store_->record_response(ana(), "inbox/ana.yaml", "a")), Recorded::stored);
  EXPECT_EQ(value_of(store_->record_response(wei(), "inbox/伟.yaml", "w")), Recorded::stored);
  EXPECT_EQ(value_of(store_->record_response(zoe(), "inbox/zoë.yaml", "z")), Recorded::stored);
  reopen();
  const auto all = value_of(store_->all_responses());
  ASSERT_EQ(all.size(), 3U);
  expect_same_response(all[0].response, ana());
  expect_same_response(all[1].response, wei());
  expect_same_response(all[2].response, zoe());
  EXPECT_EQ(all[2].sequence, 3);
  EXPECT_EQ(all[2].file, "inbox/zoë.yaml");
  EXPECT_EQ(all[2].digest, digest_hex("z"));
  EXPECT_EQ(value_of(store_->original_of(3)), "z");
}

TEST_F(SqliteStore, KeepsAResponseInWhichNothingIsAnswered) {
  survey::Response blank = zoe();
  blank.answers.clear();
  ASSERT_TRUE(store_->record_response(blank, "f", ""));
  const auto all = value_of(store_->all_responses());
  ASSERT_EQ(all.size(), 1U);
  expect_same_response(all[0].response, blank);
  EXPECT_EQ(value_of(store_->original_of(all[0].sequence)), "");
}

TEST_F(SqliteStore, RecordsTheSameBytesOfAnAssessorOnce) {
  ASSERT_TRUE(store_->record_response(ana(), "a.yaml", "a"));
  EXPECT_EQ(value_of(store_->record_response(ana(), "a.yaml", "a")), Recorded::already_stored);
  EXPECT_EQ(value_of(store_->record_response(ana(), "copy.yaml", "a")), Recorded::already_stored);
  EXPECT_EQ(log_size(), 1U);
}

TEST_F(SqliteStore, LetsALaterResponseReplaceAnEarlierOneAndKeepsBoth) {
  survey::Response second = zoe();
  second.answers.pop_back();
  ASSERT_TRUE(store_->record_response(zoe(), "1.yaml", "first"));
  ASSERT_TRUE(store_->record_response(ana(), "a.yaml", "a"));
  ASSERT_TRUE(store_->record_response(second, "2.yaml", "second"));
  const auto latest = value_of(store_->latest_responses(2));
  ASSERT_EQ(latest.size(), 1U);
  EXPECT_EQ(latest[0].response.answers.size(), 1U);
  EXPECT_EQ(value_of(store_->all_responses()).size(), 3U);
  EXPECT_EQ(value_of(store_->original_of(1)), "first");
}

TEST_F(SqliteStore, NeverLetsEarlierBytesReplaceALaterResponse) {
  ASSERT_TRUE(store_->record_response(zoe(), "1.yaml", "first"));
  ASSERT_TRUE(store_->record_response(zoe(), "2.yaml", "second"));
  EXPECT_EQ(value_of(store_->record_response(zoe(), "1.yaml", "first")), Recorded::replaced_since);
  EXPECT_EQ(value_of(store_->record_response(zoe(), "2.yaml", "second")), Recorded::already_stored);
  const auto latest = value_of(store_->latest_responses(2));
  ASSERT_EQ(latest.size(), 1U);
  EXPECT_EQ(latest[0].file, "2.yaml");
  EXPECT_EQ(log_size(), 2U);
}

TEST_F(SqliteStore, GivesDecisionsBackAsTheyWereMade) {
  ASSERT_TRUE(store_->record_response(zoe(), "1.yaml", "first"));
  EXPECT_EQ(value_of(store_->record_decision(zoe_left_out())), Recorded::stored);
  EXPECT_EQ(value_of(store_->record_decision(judgement_of_zoe_left_out())), Recorded::stored);
  reopen();
  const auto decisions = value_of(store_->decisions());
  ASSERT_EQ(decisions.size(), 2U);
  EXPECT_EQ(decisions[0].decision, zoe_left_out());
  EXPECT_EQ(decisions[1].decision, judgement_of_zoe_left_out());
  EXPECT_EQ(decisions[1].sequence, 3);
  EXPECT_EQ(decisions[1].at, value_of(store_->log())[2].at);
  EXPECT_EQ(value_of(store_->log())[2].kind, "decision");
}

TEST_F(SqliteStore, WritesTheSameDecisionOnceUntilAnotherOneComesBetween) {
  survey::Decision taken_back = zoe_left_out();
  taken_back.act = survey::DecisionAct::include;
  EXPECT_EQ(value_of(store_->record_decision(zoe_left_out())), Recorded::stored);
  EXPECT_EQ(value_of(store_->record_decision(zoe_left_out())), Recorded::already_stored);
  EXPECT_EQ(value_of(store_->record_decision(taken_back)), Recorded::stored);
  EXPECT_EQ(value_of(store_->record_decision(zoe_left_out())), Recorded::stored);
  survey::Decision other_reason = zoe_left_out();
  other_reason.reason = "withdrew";
  EXPECT_EQ(value_of(store_->record_decision(other_reason)), Recorded::stored);
  survey::Decision other_person = other_reason;
  other_person.by = "Wei";
  EXPECT_EQ(value_of(store_->record_decision(other_person)), Recorded::stored);
  EXPECT_EQ(log_size(), 5U);
}

TEST_F(SqliteStore, WritesADecisionOfARoundThatOnlyALaterRoundHas) {
  survey::Decision in_round_1 = zoe_left_out();
  in_round_1.round = 1;
  EXPECT_EQ(value_of(store_->record_decision(zoe_left_out())), Recorded::stored);
  EXPECT_EQ(value_of(store_->record_decision(in_round_1)), Recorded::stored);
  EXPECT_EQ(value_of(store_->record_decision(in_round_1)), Recorded::already_stored);
}

TEST_F(SqliteStore, KeepsRoundsApart) {
  survey::Response first_round = zoe();
  first_round.round = 1;
  ASSERT_TRUE(store_->record_response(first_round, "f", "the same bytes"));
  EXPECT_EQ(value_of(store_->record_response(zoe(), "f", "the same bytes")), Recorded::stored);
  EXPECT_EQ(value_of(store_->latest_responses(1)).size(), 1U);
  EXPECT_EQ(value_of(store_->latest_responses(2)).size(), 1U);
  EXPECT_EQ(value_of(store_->latest_responses(3)).size(), 0U);
}

TEST_F(SqliteStore, RecordsAStudyRevisionUnlessItIsTheLatest) {
  EXPECT_EQ(value_of(store_->record_study("r1", "one")), Recorded::stored);
  EXPECT_EQ(value_of(store_->record_study("r1", "one")), Recorded::already_stored);
  EXPECT_EQ(value_of(store_->record_study("r2", "two")), Recorded::stored);
  EXPECT_EQ(value_of(store_->record_study("r1", "one")), Recorded::stored);
  EXPECT_EQ(log_size(), 3U);
}

TEST_F(SqliteStore, GivesTheStudyAsItWasAtARevision) {
  ASSERT_TRUE(store_->record_study("r1", "label: Jobs\n"));
  ASSERT_TRUE(store_->record_study("r2", "label: Work\n"));
  EXPECT_EQ(value_of(store_->study_text("r1")), "label: Jobs\n");
  EXPECT_EQ(value_of(store_->study_text("r2")), "label: Work\n");
  EXPECT_EQ(store_->study_text("r3").diagnostics().front().code, "store.missing");
}

TEST_F(SqliteStore, RecordsAQuestionnaireOnceAndFindsItBySignature) {
  for (const std::string assessor : {"ana", "wei", "zoë"}) {
    const auto asked = questionnaire_for(assessor);
    EXPECT_EQ(value_of(store_->record_questionnaire(asked, "sig " + assessor)), Recorded::stored);
    EXPECT_EQ(value_of(store_->record_questionnaire(asked, "sig " + assessor)),
              Recorded::already_stored);
  }
  reopen();
  const auto all = value_of(store_->questionnaires());
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[2].questionnaire, questionnaire_for("zoë"));
  const auto found = value_of(store_->questionnaire("sig zoë"));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->questionnaire, questionnaire_for("zoë"));
  EXPECT_EQ(found->signature, "sig zoë");
  EXPECT_FALSE(value_of(store_->questionnaire("sig eve")));
}

TEST_F(SqliteStore, KeepsARefusedFileWithAllItsReasons) {
  const Diagnostics reasons = {
      error("answers.out-of-scale", {"inbox/z.yaml", 14, 11}, "'left 10' is too strong", "1 to 9"),
      warning("answers.deleted-item", {"inbox/z.yaml", 0, 0}, "pair 3 is missing")};
  EXPECT_EQ(value_of(store_->record_refusal("inbox/z.yaml", "bytes", reasons)), Recorded::stored);
  reopen();
  const auto refusals = value_of(store_->refusals());
  ASSERT_EQ(refusals.size(), 1U);
  EXPECT_EQ(refusals[0].file, "inbox/z.yaml");
  EXPECT_EQ(refusals[0].digest, digest_hex("bytes"));
  EXPECT_EQ(refusals[0].reasons, reasons);
  EXPECT_EQ(value_of(store_->original_of(refusals[0].sequence)), "bytes");
}

TEST_F(SqliteStore, RecordsTheSameRefusalOnceUnderWhateverName) {
  const auto reason = [](const std::string& file, const std::string& message) {
    return Diagnostics{error("a.b", {file, 1, 2}, message)};
  };
  ASSERT_TRUE(store_->record_refusal("a.yaml", "bytes", reason("a.yaml", "m")));
  EXPECT_EQ(value_of(store_->record_refusal("b.yaml", "bytes", reason("b.yaml", "m"))),
            Recorded::already_stored);
  EXPECT_EQ(value_of(store_->record_refusal("a.yaml", "bytes", reason("a.yaml", "other"))),
            Recorded::stored);
  EXPECT_EQ(value_of(store_->record_refusal("a.yaml", "other", reason("a.yaml", "m"))),
            Recorded::stored);
  EXPECT_EQ(log_size(), 3U);
}

TEST_F(SqliteStore, ForgetsARefusalWhenItsBytesAreTakenLater) {
  const Diagnostics reasons = {error("a.b", {}, "m")};
  ASSERT_TRUE(store_->record_refusal("z.yaml", "bytes", reasons));
  ASSERT_TRUE(store_->record_refusal("y.yaml", "others", reasons));
  ASSERT_TRUE(store_->record_response(zoe(), "z.yaml", "bytes"));
  const auto refusals = value_of(store_->refusals());
  ASSERT_EQ(refusals.size(), 1U);
  EXPECT_EQ(refusals[0].file, "y.yaml");
  EXPECT_EQ(log_size(), 3U);
}

TEST_F(SqliteStore, SaysWhoseFileOfTheNameOfARefusedOneWasTakenSince) {
  ASSERT_TRUE(store_->record_refusal("reply.yaml", "bytes", {error("a.b", {}, "m")}));
  EXPECT_EQ(value_of(store_->refusals()).front().taken_since, "");
  ASSERT_TRUE(store_->record_response(zoe(), "reply.yaml", "mended, or of somebody else"));
  const auto refusals = value_of(store_->refusals());
  ASSERT_EQ(refusals.size(), 1U) << "it may be another person's file of the same name";
  EXPECT_EQ(refusals.front().taken_since, zoe().assessor);
}

TEST_F(SqliteStore, OpensARoundOnceAndGivesItBackAsItWas) {
  EXPECT_TRUE(value_of(store_->rounds()).empty());
  EXPECT_EQ(value_of(store_->record_round(second_round())), Recorded::stored);
  survey::RoundOpening other = second_round();
  other.questions.pop_back();
  EXPECT_EQ(value_of(store_->record_round(other)), Recorded::already_stored);
  other.round = 3;
  EXPECT_EQ(value_of(store_->record_round(other)), Recorded::stored);
  const auto rounds = value_of(store_->rounds());
  ASSERT_EQ(rounds.size(), 2U);
  EXPECT_EQ(rounds[0].opening, second_round());
  EXPECT_EQ(rounds[0].sequence, 1);
  EXPECT_EQ(rounds[1].opening, other);
  EXPECT_EQ(rounds[1].sequence, 2);
  EXPECT_EQ(value_of(store_->first_broken_entry()), 0);
}

TEST_F(SqliteStore, LogsEveryEventWithTheDigestThatTheWorldKnowsItBy) {
  ASSERT_EQ(setenv("SOURCE_DATE_EPOCH", "1777817716", 1), 0);
  ASSERT_TRUE(store_->record_study("r1", "one"));
  ASSERT_TRUE(store_->record_questionnaire(questionnaire_for("zoë"), "feedface"));
  ASSERT_TRUE(store_->record_response(zoe(), "z.yaml", "z"));
  ASSERT_TRUE(store_->record_refusal("y.yaml", "y", {error("a.b", {}, "m")}));
  unsetenv("SOURCE_DATE_EPOCH");
  const auto log = value_of(store_->log());
  ASSERT_EQ(log.size(), 4U);
  const auto expect = [&](std::size_t i, std::string kind, std::string subject, std::string start) {
    EXPECT_EQ(log[i].sequence, static_cast<std::int64_t>(i) + 1);
    EXPECT_EQ(log[i].at, "2026-05-03T14:15:16Z");
    EXPECT_EQ(log[i].kind, kind);
    EXPECT_EQ(log[i].subject, subject);
    EXPECT_THAT(log[i].detail, ::testing::StartsWith(start));
    EXPECT_EQ(log[i].hash.size(), 64U);
  };
  expect(0, "study", "r1", digest_hex("one"));
  expect(1, "invitation", "zoë", "feedface ");
  expect(2, "response", "zoë", digest_hex("z") + " ");
  expect(3, "refusal", "y.yaml", digest_hex("y") + " ");
  EXPECT_EQ(value_of(store_->first_broken_entry()), 0);
}

TEST_F(SqliteStore, GivesTheSameHashesForTheSameRunAtTheSameTime) {
  ASSERT_EQ(setenv("SOURCE_DATE_EPOCH", "1777817716", 1), 0);
  ScratchFolder elsewhere;
  const auto other = opened(elsewhere.file());
  for (Store* store : {store_.get(), other.get()}) {
    ASSERT_TRUE(store->record_response(ana(), "a", "a"));
    ASSERT_TRUE(store->record_response(zoe(), "z", "z"));
  }
  unsetenv("SOURCE_DATE_EPOCH");
  EXPECT_EQ(value_of(store_->log()).back().hash, value_of(other->log()).back().hash);
}

TEST_F(SqliteStore, SurvivesHostileNamesAndTexts) {
  const std::string hostile[] = {"'; DROP TABLE response; --",
                                 std::string("a\0b\"'`]\\%_", 10),
                                 "\xFF\xFE\xC0\x80 not UTF-8 \xED\xA0\x80",
                                 "line\r\nfeed\x1B[2J\u202E",
                                 "",
                                 std::string(300'000, 'x')};
  for (const std::string& text : hostile) {
    survey::Response response = zoe();
    response.assessor = text;
    response.remark = text;
    response.answers = {{text, text, text, -2, 1, {text, 1, 1}, text}};
    ASSERT_EQ(value_of(store_->record_response(response, text, text)), Recorded::stored);
    ASSERT_TRUE(store_->record_refusal(text, text, {error(text, {text, 1, 1}, text, text)}));
    survey::Questionnaire asked = questionnaire_for(text);
    asked.items = {{1, text, text, text}};
    ASSERT_TRUE(store_->record_questionnaire(asked, text));
    ASSERT_TRUE(store_->record_study(text, text));
    const auto stored = value_of(store_->all_responses()).back();
    expect_same_response(stored.response, response);
    EXPECT_EQ(stored.file, text);
    EXPECT_EQ(value_of(store_->original_of(stored.sequence)), text);
    EXPECT_EQ(value_of(store_->refusals()).back().reasons.front().message, text);
    EXPECT_EQ(value_of(store_->questionnaire(text)).value().questionnaire, asked);
  }
  reopen();
  EXPECT_EQ(value_of(store_->latest_responses(2)).size(), std::size(hostile));
  EXPECT_EQ(value_of(store_->first_broken_entry()), 0);
}

TEST_F(SqliteStore, KeepsAnImportedFileOnceWithItsBytesAndOptions) {
  const ImportedFile import{"answers.csv", "wide", "--coding signed", 3};
  EXPECT_EQ(value_of(store_->record_import(import, "a,b\n")), Recorded::stored);
  EXPECT_EQ(value_of(store_->record_import(import, "a,b\n")), Recorded::already_stored);
  const ImportedFile other{"answers.csv", "wide", "--coding slider", 3};
  EXPECT_EQ(value_of(store_->record_import(other, "a,b\n")), Recorded::stored);
  reopen();
  const auto imports = value_of(store_->imports());
  ASSERT_EQ(imports.size(), 2U);
  EXPECT_EQ(imports[0].import, import);
  EXPECT_EQ(imports[1].import, other);
  EXPECT_EQ(value_of(store_->original_of(imports[1].sequence)), "a,b\n");
  const auto log = value_of(store_->log());
  EXPECT_EQ(log[1].kind, "import");
  EXPECT_EQ(log[1].subject, "answers.csv");
  // printf 'a,b\n' | sha256sum
  EXPECT_TRUE(log[1].detail.starts_with(
      "5be08c9684a1d25efcee09318204824278b08bbfb4aef973ffefd0b9d7478313"));
  EXPECT_EQ(value_of(store_->first_broken_entry()), 0);
}

TEST_F(SqliteStore, OpenedForReadingRefusesToRecord) {
  ASSERT_TRUE(store_->record_response(zoe(), "z", "z"));
  reopen();
  EXPECT_EQ(code_of(store_->record_response(ana(), "a", "a").diagnostics()), "store.failed");
  EXPECT_EQ(value_of(store_->all_responses()).size(), 1U);
}

TEST_F(SqliteStore, HasNoBytesForAnEntryThatIsNotAboutAFile) {
  ASSERT_TRUE(store_->record_study("r1", "one"));
  EXPECT_EQ(code_of(store_->original_of(1).diagnostics()), "store.missing");
  EXPECT_EQ(code_of(store_->original_of(99).diagnostics()), "store.missing");
}

TEST(OpenSqliteStore, HandsOnWhatIsWrongWithTheFile) {
  const ScratchFolder folder;
  EXPECT_EQ(code_of(open_sqlite_store(folder.file(), OpenMode::read_only).diagnostics()),
            "store.missing");
}

}  // namespace
}  // namespace pondera::store
