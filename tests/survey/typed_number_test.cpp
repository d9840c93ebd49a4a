// SPDX-License-Identifier: Apache-2.0
#include "survey/typed_number.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace pondera::survey {
namespace {

const std::set<std::string> known_labels = {"shopsnearby", "公园", "data:open#1"};

TypedNumber form_of(std::string_view text) {
  return typed_number({text, 1, 1}, known_labels);
}

TEST(FormOfATypedNumber, KnowsNumbersAlone) {
  for (const std::string_view text : {"50", "５０", "12.5", "30 points", "30分", "ten", "三十五",
                                      "50%", "1/3", "17:30", "- 50"}) {
    EXPECT_EQ(form_of(text), TypedNumber::alone) << text;
  }
  for (const std::string_view text : {"50, 30, 20", "50 30 20", "50；30；20"}) {
    EXPECT_EQ(form_of(text), TypedNumber::list) << text;
  }
}

TEST(FormOfATypedNumber, KnowsTheQuestionBeforeANumber) {
  for (const std::string_view text :
       {"6: 50", "６：5", "6) 50", "(6) 50", "6. 50", "Q6: 50", "item 6: 50", "No. 6: 50",
        "第6题：50", "题号 6：50", "6、50", "7: 3", "6 = 50"}) {
    EXPECT_EQ(form_of(text), TypedNumber::numbered) << text;
  }
  EXPECT_EQ(form_of("6.50"), TypedNumber::alone);
}

TEST(FormOfATypedNumber, KnowsTheLabelBeforeANumber) {
  for (const std::string_view text :
       {"Shops nearby: 50", "shops nearby 50", "Shops nearby - 50", "公园：30",
        "Shops nearby: left 3", "Data: \"open\" #1: 40"}) {
    EXPECT_EQ(form_of(text), TypedNumber::labelled) << text;
  }
  EXPECT_EQ(form_of("Parks: 30"), TypedNumber::named);
  EXPECT_EQ(form_of("Shops nearby: none of them"), TypedNumber::none);
}

TEST(FormOfATypedNumber, LeavesOtherTextAlone) {
  const std::string endless(100'000, '7');
  const std::vector<std::string_view> texts = {"",
                                               "we have 3 sites",
                                               "3 km from the port",
                                               "Tel.: 030 1234",
                                               "030 1234",
                                               "+49 30 1234",
                                               "2026-06-01",
                                               "On 3 May 2026 Ines wrote:",
                                               "question 7: I cannot say",
                                               "answer: 50",
                                               "pair: 5",
                                               "--",
                                               "7:",
                                               endless};
  for (const std::string_view text : texts) {
    EXPECT_EQ(form_of(text), TypedNumber::none) << text.substr(0, 40);
  }
}

TEST(LabelsAmong, FindsThoseOfEveryQuestion) {
  const std::vector<SheetLine> lines = {{"- pair: 1", 1, 1},
                                        {"left: Shops  nearby", 2, 1},
                                        {"右: \"公园\"", 3, 1},
                                        {"indicator:", 4, 1},
                                        {"why: left: B", 5, 1}};
  EXPECT_EQ(labels_among(lines), (std::set<std::string>{"shopsnearby", "公园"}));
}

}  // namespace
}  // namespace pondera::survey
