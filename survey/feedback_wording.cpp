// SPDX-License-Identifier: Apache-2.0
#include "survey/feedback_wording.hpp"

#include <algorithm>

namespace pondera::survey {

namespace {

// Plain ASCII, as in wording.cpp. No sentence ends with an answer: wrapped, it would stand alone on
// its line, and the reader would ask whether it was meant as one.
constexpr FeedbackWording english_feedback = {
    .language = "en",
    .words_keep =
        "keep|keep it|keep this|keep that|keep mine|keep my answer|keep it as it is|keep as is|"
        "kept|same|the same|same as before|same as above|the same as before|as before|unchanged|"
        "no change|not changed|no changes|unrevised|stay|stays|i keep it|i keep my answer",
    .why_again =
        "You have answered before. Some questions are asked once more, with what you said in round "
        "{round} and what the other assessors said.",
    .how_keep = "To keep your earlier answer, write \"{keep}\". To change it, write the new one.",
    .leave_kept = "An empty line leaves your earlier answer as it is.",
    .free_to =
        "Nobody has to agree with the others: an answer that stays is worth as much as one that "
        "changes. A reason helps, above all where you differ.",
    .own_answer = "Your answer so far: {answer}.",
    .no_own_answer = "You have not answered this question yet.",
    .implied_answer = "It fits your other answers in this part least: they imply {answer} or so.",
    .others_said = "What {others} other assessors said:",
    .too_few_others = "Too few others have answered this to show what they said.",
    .middle = "Their median is {median}; from {lower} to {upper} lies the middle half.",
    .middle_alike = "Their median is {median}, and so is the middle half.",
    .between = "between {lower} and {upper}",
    .own_mark = "(your answer)",
    .reasons_given = "Reasons that others gave, in no particular order:",
    .more_reasons = "({count} more reasons are not shown)",
    .share = "{number} % of the part",
};

constexpr FeedbackWording chinese_feedback = {
    .language = "zh",
    .words_keep =
        "保留|保留原答案|保留原来的|保留不变|保持|保持不变|保持原答案|不变|不改|不改变|不修改|"
        "不变更|维持|维持不变|维持原答案|维持原判|没有变化|无变化|无修改|照旧|同上次|同上轮|"
        "与上次相同|"
        "与上轮相同|和上次一样|跟上次一样|相同|一样|同样",
    .why_again =
        "您已经回答过。有些问题想请您再看一次：下面列出您在第 {round} 轮的回答和其他专家的回答。",
    .how_keep = "保留原来的回答请写“{keep}”；要修改，请直接写新的回答。",
    .leave_kept = "留空表示原来的回答不变。",
    .free_to =
        "不必与别人一致：坚持原来的回答与修改回答同样有价值。如果与多数人不同，写明理由最有帮助。",
    .own_answer = "您目前的回答：{answer}。",
    .no_own_answer = "这一题您还没有回答。",
    .implied_answer = "它与您在这一部分的其他回答最不一致：其他回答大约意味着{answer}这样的回答。",
    .others_said = "另外 {others} 位专家的回答：",
    .too_few_others = "回答这一题的其他专家太少，不便显示他们的回答。",
    .middle = "他们的中位数是{median}，居中的一半在{lower}到{upper}之间。",
    .middle_alike = "他们的中位数是{median}，居中的一半也是。",
    .between = "{lower}与{upper}之间",
    .own_mark = "（您的回答）",
    .reasons_given = "其他专家写的理由（次序是随机的）：",
    .more_reasons = "（还有 {count} 条理由没有列出）",
    .share = "本部分的 {number}%",
};

constexpr bool is_complete(const FeedbackWording& row) {
  const std::string_view phrases[] = {
      row.language,       row.words_keep,   row.why_again,     row.how_keep,       row.leave_kept,
      row.free_to,        row.own_answer,   row.no_own_answer, row.implied_answer, row.others_said,
      row.too_few_others, row.middle,       row.middle_alike,  row.between,        row.own_mark,
      row.reasons_given,  row.more_reasons, row.share};
  static_assert(sizeof(FeedbackWording) == sizeof(phrases), "a new phrase must be listed above");
  return std::ranges::none_of(phrases, [](std::string_view phrase) { return phrase.empty(); });
}

static_assert(is_complete(english_feedback));
static_assert(is_complete(chinese_feedback));

}  // namespace

const std::vector<FeedbackWording>& feedback_wordings() {
  static const std::vector<FeedbackWording> rows = {english_feedback, chinese_feedback};
  return rows;
}

const FeedbackWording& feedback_wording_for(std::string_view language) {
  const auto found = std::ranges::find(feedback_wordings(), language, &FeedbackWording::language);
  return found == feedback_wordings().end() ? feedback_wordings().front() : *found;
}

}  // namespace pondera::survey
