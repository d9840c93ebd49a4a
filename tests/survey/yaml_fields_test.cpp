// SPDX-License-Identifier: Apache-2.0
#include "survey/yaml_fields.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace pondera::survey {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::vector<std::string> two_languages = {"en", "zh"};

/// A mapping under test, with the list that its mistakes go into.
struct Fixture {
  explicit Fixture(std::string_view text)
      : tree(read_yaml_tree(text, "x").value()), fields(tree, "a thing", found) {}

  [[nodiscard]] std::vector<std::string> codes() const {
    std::vector<std::string> codes;
    for (const Diagnostic& d : found) codes.push_back(d.code);
    return codes;
  }

  YamlNode tree;
  Diagnostics found;
  YamlFields fields;
};

TEST(YamlFields, ReadsTextsTrimmed) {
  Fixture in("a: one two\nb: \"  x \"\nc: |\n  line\n");
  EXPECT_EQ(in.fields.required_text("a"), "one two");
  EXPECT_EQ(in.fields.text("b"), "x");
  EXPECT_EQ(in.fields.text("c"), "line");
  EXPECT_EQ(in.fields.text("d", "fallback"), "fallback");
  const auto placed = in.fields.placed_text("a");
  ASSERT_TRUE(placed);
  EXPECT_EQ(placed->where, (SourceSpot{"x", 1, 4}));
  in.fields.finish();
  EXPECT_THAT(in.found, IsEmpty());
}

TEST(YamlFields, TellsMissingFromEmpty) {
  Fixture in("a:\nb: \"\"\n");
  EXPECT_EQ(in.fields.required_text("a"), "");
  EXPECT_EQ(in.fields.required_text("b"), "");
  EXPECT_EQ(in.fields.required_text("c"), "");
  EXPECT_THAT(in.codes(),
              ElementsAre("survey.missing-field", "survey.missing-field", "survey.missing-field"));
  EXPECT_THAT(in.found[0].message, HasSubstr("'a' of a thing is empty"));
  EXPECT_EQ(in.found[1].where, (SourceSpot{"x", 2, 4}));
  EXPECT_THAT(in.found[2].message, HasSubstr("a thing needs 'c'"));
  EXPECT_FALSE(in.fields.has("a"));
  EXPECT_TRUE(in.fields.has("b"));
}

TEST(YamlFields, RefusesAListWhereATextBelongsOnce) {
  Fixture in("a: [x]\nb: {c: d}\n");
  EXPECT_EQ(in.fields.required_text("a"), "");
  EXPECT_EQ(in.fields.text("b"), "");
  EXPECT_TRUE(in.fields.wrong_kind("a"));
  EXPECT_THAT(in.codes(), ElementsAre("survey.not-a-text", "survey.not-a-text"));
  EXPECT_EQ(in.found[0].where, (SourceSpot{"x", 1, 4}));
}

TEST(YamlFields, SaysOnceThatANodeIsNoMapping) {
  Fixture in("id:goal\n");
  EXPECT_EQ(in.fields.required_text("id"), "");
  EXPECT_EQ(in.fields.required_node("b"), nullptr);
  in.fields.finish();
  EXPECT_THAT(in.codes(), ElementsAre("survey.not-a-mapping"));
  EXPECT_THAT(in.found[0].hint, HasSubstr("blank"));
}

TEST(YamlFields, ChecksIdentifiers) {
  const std::string longest(64, 'a');
  for (const std::string& good : {std::string("a"), std::string("E-01_x.y"), longest}) {
    Fixture in("id: " + good + "\n");
    EXPECT_EQ(in.fields.required_id("id"), good);
    EXPECT_THAT(in.found, IsEmpty());
  }
  for (const std::string& bad :
       {std::string("-a"), std::string(".a"), std::string("a b"), std::string("a/b"),
        std::string("目标"), longest + "a", std::string("../x")}) {
    Fixture in("id: \"" + bad + "\"\n");
    EXPECT_EQ(in.fields.required_id("id"), "");
    EXPECT_THAT(in.codes(), ElementsAre("survey.bad-id")) << bad;
  }
}

TEST(YamlFields, ReadsNumbersAsDecimalText) {
  Fixture in("a: 010\nb: 1e-3\nc: -2.5\n");
  EXPECT_EQ(in.fields.number("a", 0), 10);
  EXPECT_EQ(in.fields.number("b", 0), 0.001);
  EXPECT_EQ(in.fields.number("c", 0), -2.5);
  EXPECT_EQ(in.fields.number("d", 7), 7);
  EXPECT_THAT(in.found, IsEmpty());
}

TEST(YamlFields, RefusesWhatIsNoNumber) {
  for (const std::string_view text : {"0x10", ".nan", ".inf", "1e999", "1,5", "many", "1/2"}) {
    Fixture in("a: \"" + std::string(text) + "\"\n");
    EXPECT_EQ(in.fields.number("a", 3), 3);
    EXPECT_THAT(in.codes(), ElementsAre("survey.not-a-number")) << text;
  }
}

TEST(YamlFields, HoldsTheBoundsOfNumbers) {
  Fixture in("a: 0\nb: 1\nc: -0.1\n");
  EXPECT_EQ(in.fields.number("a", 5, {.lower = 0, .upper = 1}), 0);
  EXPECT_EQ(in.fields.number("b", 5, {.above = 0, .upper = 1}), 1);
  EXPECT_THAT(in.found, IsEmpty());
  EXPECT_EQ(in.fields.number("a", 5, {.above = 0}), 5);
  EXPECT_EQ(in.fields.number("c", 5, {.lower = 0}), 5);
  EXPECT_EQ(in.fields.number("b", 5, {.lower = 0, .upper = 0.5}), 5);
  EXPECT_THAT(in.codes(),
              ElementsAre("survey.out-of-range", "survey.out-of-range", "survey.out-of-range"));
  EXPECT_THAT(in.found[2].message, HasSubstr("at least 0 and at most 0.5"));
  EXPECT_EQ(in.found[0].hint, "write a number above 0");
  EXPECT_EQ(in.found[1].hint, "write a number of at least 0");
  EXPECT_EQ(in.found[2].hint, "write a number from 0 to 0.5");
}

TEST(YamlFields, ReadsWholeNumbers) {
  Fixture in("a: 9\nb: 9.5\nc: 100\nd: 99999999999999999999\n");
  EXPECT_EQ(in.fields.whole("a", 1, 2, 9), 9);
  EXPECT_EQ(in.fields.whole("b", 1, 2, 9), 1);
  EXPECT_EQ(in.fields.whole("c", 1, 2, 9), 1);
  EXPECT_EQ(in.fields.whole("d", 1, 2, 9), 1);
  EXPECT_THAT(in.codes(), ElementsAre("survey.not-a-whole-number", "survey.out-of-range",
                                      "survey.not-a-whole-number"));
  EXPECT_THAT(in.found[1].message, HasSubstr("from 2 to 9"));
  EXPECT_EQ(in.found[1].hint, "write a number from 2 to 9");
}

TEST(YamlFields, NamesTheNearestChoice) {
  Fixture in("a: rating\nb: pairwize\n");
  EXPECT_EQ(in.fields.choice("a", {"pairwise", "rating"}, 0), 1U);
  EXPECT_EQ(in.fields.choice("b", {"pairwise", "rating"}, 1), 1U);
  EXPECT_THAT(in.codes(), ElementsAre("survey.unknown-choice"));
  EXPECT_EQ(in.found[0].hint, "did you mean 'pairwise'?");
}

TEST(YamlFields, ReadsOneTextForAllLanguages) {
  Fixture in("a: Goal\n");
  const LocalisedText text = in.fields.required_localised("a", two_languages);
  EXPECT_EQ(text.any, "Goal");
  EXPECT_THAT(text.by_language, IsEmpty());
  EXPECT_THAT(in.found, IsEmpty());
}

TEST(YamlFields, ReadsATextByLanguage) {
  Fixture in("a: {zh: 目标, en: Goal}\n");
  const LocalisedText text = in.fields.localised("a", two_languages);
  EXPECT_EQ(text.in("zh"), "目标");
  EXPECT_EQ(text.in("en"), "Goal");
  EXPECT_THAT(in.found, IsEmpty());
}

TEST(YamlFields, WarnsOfAMissingTranslation) {
  Fixture in("a: {en: Goal}\n");
  EXPECT_EQ(in.fields.localised("a", two_languages).in("zh"), "Goal");
  ASSERT_THAT(in.codes(), ElementsAre("survey.missing-translation"));
  EXPECT_EQ(in.found[0].severity, Severity::warning);
  EXPECT_EQ(in.found[0].where, (SourceSpot{"x", 1, 4}));
}

TEST(YamlFields, RefusesAnUnknownLanguageAndAnEmptyTranslation) {
  Fixture in("a: {en: Goal, zh: , fr: But}\n");
  static_cast<void>(in.fields.localised("a", two_languages));
  EXPECT_THAT(in.codes(), ElementsAre("survey.missing-field", "survey.unknown-language"));
  EXPECT_EQ(in.found[1].where, (SourceSpot{"x", 1, 21}));
}

TEST(YamlFields, RequiresALocalisedText) {
  Fixture in("a: {}\nb:\nd: [x]\n");
  for (const std::string_view key : {"a", "b", "c", "d"}) {
    EXPECT_TRUE(in.fields.required_localised(key, two_languages).empty());
  }
  EXPECT_THAT(in.codes(), ElementsAre("survey.missing-field", "survey.missing-field",
                                      "survey.missing-field", "survey.not-a-text"));
}

TEST(YamlFields, ReadsOneTextOrAListOfThem) {
  Fixture in("a: en\nb: [en, zh]\nc: [en, [x], ]\n");
  EXPECT_EQ(in.fields.texts("a").size(), 1U);
  const auto two = in.fields.texts("b");
  ASSERT_EQ(two.size(), 2U);
  EXPECT_EQ(two[1].text, "zh");
  EXPECT_EQ(two[1].where, (SourceSpot{"x", 2, 9}));
  EXPECT_THAT(in.found, IsEmpty());
  EXPECT_EQ(in.fields.texts("c").size(), 1U);
  EXPECT_THAT(in.codes(), ElementsAre("survey.not-a-text"));
}

TEST(YamlFields, ReadsSequences) {
  Fixture in("a: [x, {y: z}]\nb: x\nc:\n");
  EXPECT_EQ(in.fields.sequence("a").size(), 2U);
  EXPECT_THAT(in.fields.sequence("b"), IsEmpty());
  EXPECT_THAT(in.fields.sequence("c"), IsEmpty());
  EXPECT_THAT(in.codes(), ElementsAre("survey.not-a-sequence"));
}

TEST(YamlFields, RefusesControlCharactersMadeByEscapes) {
  Fixture in("a: \"x\\x1B[2Jy\"\nb: {en: \"\\a\"}\n");
  static_cast<void>(in.fields.text("a"));
  static_cast<void>(in.fields.localised("b", {"en"}));
  EXPECT_THAT(in.codes(), ElementsAre("survey.control-character", "survey.control-character"));
  EXPECT_EQ(in.found[0].message.find('\x1B'), std::string::npos);
}

TEST(YamlFields, ChecksThatATextHasOneLine) {
  Fixture in("a: |\n  one\n  two\nb: |\n  one\n");
  in.fields.check_one_line("a", in.fields.text("a"));
  in.fields.check_one_line("b", in.fields.localised("b", {"en"}));
  EXPECT_THAT(in.codes(), ElementsAre("survey.several-lines"));
}

TEST(YamlFields, TellsThePlaceOfAKeyFromThatOfItsValue) {
  Fixture in("a:\n  - x\n");
  EXPECT_EQ(in.fields.where("a"), (SourceSpot{"x", 2, 3}));
  EXPECT_EQ(in.fields.key_where("a"), (SourceSpot{"x", 1, 1}));
  EXPECT_EQ(in.fields.key_where("b"), (SourceSpot{"x", 1, 1}));
}

TEST(YamlFields, ReportsEveryKeyThatNobodyAskedFor) {
  Fixture in("lable: x\nid: y\nid:z: 1\nquite-other: 2\n");
  static_cast<void>(in.fields.text("id"));
  static_cast<void>(in.fields.text("label"));
  in.fields.finish();
  ASSERT_THAT(in.codes(),
              ElementsAre("survey.unknown-key", "survey.unknown-key", "survey.unknown-key"));
  EXPECT_EQ(in.found[0].where, (SourceSpot{"x", 1, 1}));
  EXPECT_EQ(in.found[0].hint, "did you mean 'label'?");
  EXPECT_THAT(in.found[1].hint, HasSubstr("blank after the colon"));
  EXPECT_EQ(in.found[2].hint, "known here: id, label");
}

}  // namespace
}  // namespace pondera::survey
