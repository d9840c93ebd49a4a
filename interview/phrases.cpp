// SPDX-License-Identifier: Apache-2.0
#include "interview/phrases.hpp"

#include <algorithm>

namespace pondera::interview {

namespace {

constexpr Phrases english_phrases = {
    .language = "en",
    .words_next = "next|n|skip|s",
    .words_back = "back|b|previous",
    .words_undo = "undo|u",
    .words_clear = "clear|delete|x",
    .words_reason = "why|w|comment|reason",
    .words_keep = "keep|k",
    .words_overview = "overview|o|missing",
    .words_again = "again|a|look again",
    .words_remark = "remark|m",
    .words_help = "help|?|h",
    .words_quit = "quit|q|exit|bye",
    .progress = "Question {number} of {count}. Part {part} of {parts}: {label}",
    .answered_so_far = "{answered} of {needed} answered.",
    .begin_here = "Press Enter to begin. Every answer is saved at once; you can stop at any time.",
    .ask_pair = "Which matters more, and how strongly?",
    .side_left = "Left",
    .side_right = "Right",
    .ask_rating =
        "How important is '{item}'? A whole number from {lowest} (not important) to {highest} "
        "(very important).",
    .ask_points = "How many points does '{item}' get? {rest} of {points} are left in this part.",
    .ask_direct =
        "How much does '{item}' matter? A number from 0 on; only proportions within the part "
        "count.",
    .ask_best = "Which of these is the most important one? Give its number.",
    .ask_worst = "Which of these is the least important one? Give its number.",
    .ask_best_over =
        "How many times does '{best}' outweigh '{item}'? A whole number from 1 (the same) to "
        "{strongest}.",
    .ask_over_worst =
        "How many times does '{item}' outweigh '{worst}'? A whole number from 1 (the same) to "
        "{strongest}.",
    .your_answer = "Your answer: {answer}",
    .not_yet = "Not answered yet.",
    .unclear = "In the file stands '{answer}', which is not clear as an answer.",
    .your_reason = "Your reason: {reason}",
    .matters_more = "'{more}' matters {times} times as much as '{less}'",
    .matters_same = "both matter the same",
    .how_strongly = "'{more}' matters more; how strongly, 2 to {strongest}?",
    .strengths =
        "equal|slightly|moderate|moderate to strong|strong|strong to very strong|very strong|"
        "very strong to extreme|extreme",
    .saved = "Saved: {answer}",
    .emptied = "Saved: no answer.",
    .kept = "Saved: your earlier answer stays.",
    .not_taken = "'{text}' is not taken. {expected}",
    .expect_pair =
        "Say which side and how strongly: {left} 3, {right} 5 or {equal}; the number from 1 to "
        "{strongest}.",
    .expect_rating = "It takes a whole number from {lowest} to {highest}.",
    .expect_amount = "It takes a number from 0 on, for example 30 or 12.5.",
    .expect_choice = "It takes the number of an item in the list.",
    .expect_times = "It takes a whole number from 1 to {strongest}.",
    .same_item = "'{item}' cannot be both the most and the least important one.",
    .keep_or_equal =
        "Does '{text}' keep your earlier answer, or do both matter the same? Type {keep} or "
        "{equal}.",
    .no_such_command = "'{text}' is no command here; help shows those that are.",
    .no_such_key = "This key does nothing here; ? shows those that do.",
    .no_such_question = "There is no such question.",
    .nothing_to_undo = "There is nothing to take back.",
    .first_question = "This is the first question.",
    .undone = "Taken back: question {number} is as it was before.",
    .choice_emptied = "The comparisons with your earlier choice were emptied.",
    .type_reason = "Your reason, on one line; nothing typed: no reason.",
    .type_remark = "A remark about the whole, on one line; nothing typed: no remark.",
    .part_done = "Part {part} of {parts}: {label}",
    .consistent =
        "Your answers in this part agree well: consistency ratio {cr}, at most {threshold} is "
        "customary.",
    .exceeds =
        "Your answers in this part contradict each other: consistency ratio {cr}, at most "
        "{threshold} is customary.",
    .no_ratio = "There is no consistency ratio for this part.",
    .fits_least = "Question {number} fits the others least.",
    .contradiction = "You said {first}, and {second}; so {indirect}. But you said {direct}.",
    .judged = "'{a}' is {ratio} x '{b}'",
    .judged_equal = "'{a}' equals '{b}'",
    .about = "{judged}, or so",
    .fitting = "Your other answers would go with: {answer}.",
    .your_judgement = "What you mean counts: an answer may well stay as it is.",
    .choice_contradiction =
        "You said '{best}' is {over} x '{item}', and '{item}' is {under} x '{worst}'; so '{best}' "
        "is {product} x '{worst}', or so. But you said {said}.",
    .sum_differs = "The points of this part add up to {sum}, not to {points}.",
    .all_zero = "All items of this part have 0: that says nothing about proportions.",
    .partly =
        "This part is answered in part; it counts only as a whole. Still open: question "
        "{numbers}.",
    .look_again = "a: look at question {number} again.",
    .go_on = "Enter: go on.",
    .complete = "All {count} questions are answered.",
    .open = "{answered} of {needed} questions are answered. Still open: {numbers}.",
    .open_kept = "An open question leaves your earlier answer as it is.",
    .open_left = "An open question counts as no answer, never as a middle value.",
    .finish = "Enter: done. A number: look at that question. m: a remark about the whole.",
    .saved_in = "Everything is saved in {file}.",
    .go_on_later = "To go on later: pondera answer {file}",
    .input_ended = "The input ended here.",
    .keys_pair = "Left and right arrow, or l, r and a number, = for equal; Enter saves.",
    .keys_rating = "A number, or left and right arrow; Enter saves.",
    .keys_number = "A number; Enter saves.",
    .keys_common =
        "s skip  b back  u undo  x empty  w reason  o overview  m remark  ? help  q stop",
    .keys_text = "Enter saves, Escape leaves it as it was.",
    .commands =
        "Commands: next (or Enter), back, undo, clear, why TEXT, overview, remark TEXT, the number "
        "of a question in the overview, help, quit.",
    .prompt = "Answer:",
};

constexpr Phrases chinese_phrases = {
    .language = "zh",
    .words_next = "下一题|跳过|下一个",
    .words_back = "上一题|返回|上一个",
    .words_undo = "撤销|撤消",
    .words_clear = "清空|清除|删除",
    .words_reason = "理由|原因",
    .words_keep = "保留",
    .words_overview = "总览|概览",
    .words_again = "再看|重新看",
    .words_remark = "意见|备注",
    .words_help = "帮助",
    .words_quit = "退出|结束",
    .progress = "第 {number} 题，共 {count} 题。第 {part} 部分（共 {parts} 部分）：{label}",
    .answered_so_far = "已回答 {answered} 题，应答 {needed} 题。",
    .begin_here = "按回车键开始。每个回答都会立即保存，您可以随时停下。",
    .ask_pair = "哪一个更重要，重要多少？",
    .side_left = "左",
    .side_right = "右",
    .ask_rating = "“{item}”有多重要？请给出从 {lowest}（不重要）到 {highest}（非常重要）的整数。",
    .ask_points = "“{item}”得多少分？本部分共 {points} 分，还剩 {rest} 分。",
    .ask_direct = "“{item}”有多重要？请给出不小于 0 的数；只看同一部分内的比例。",
    .ask_best = "下面哪一项最重要？请给出编号。",
    .ask_worst = "下面哪一项最不重要？请给出编号。",
    .ask_best_over = "“{best}”的重要程度是“{item}”的多少倍？从 1（同等）到 {strongest} 的整数。",
    .ask_over_worst = "“{item}”的重要程度是“{worst}”的多少倍？从 1（同等）到 {strongest} 的整数。",
    .your_answer = "您的回答：{answer}",
    .not_yet = "尚未回答。",
    .unclear = "文件里写的是“{answer}”，看不出是什么回答。",
    .your_reason = "您的理由：{reason}",
    .matters_more = "“{more}”的重要程度是“{less}”的 {times} 倍",
    .matters_same = "两边同等重要",
    .how_strongly = "“{more}”更重要；重要多少，从 2 到 {strongest}？",
    .strengths =
        "同等|介于同等与稍微之间|稍微重要|介于稍微与明显之间|明显重要|介于明显与强烈之间|强烈重要|"
        "介于强烈与极端之间|极端重要",
    .saved = "已保存：{answer}",
    .emptied = "已保存：没有回答。",
    .kept = "已保存：保留原来的回答。",
    .not_taken = "“{text}”没有被接受。{expected}",
    .expect_pair =
        "请写明哪一边更重要、重要多少：{left} 3、{right} 5 或 {equal}，数字从 1 到 {strongest}。",
    .expect_rating = "请写从 {lowest} 到 {highest} 的整数。",
    .expect_amount = "请写不小于 0 的数，例如 30 或 12.5。",
    .expect_choice = "请写列表中的编号。",
    .expect_times = "请写从 1 到 {strongest} 的整数。",
    .same_item = "“{item}”不能既最重要又最不重要。",
    .keep_or_equal = "“{text}”是保留原来的回答，还是两边同等重要？请写{keep}或{equal}。",
    .no_such_command = "这里没有“{text}”这个命令；写“帮助”查看可用的命令。",
    .no_such_key = "这个键在这里没有作用；按 ? 查看可用的键。",
    .no_such_question = "没有这道题。",
    .nothing_to_undo = "没有可以撤销的。",
    .first_question = "这已经是第一题。",
    .undone = "已撤销：第 {number} 题恢复原样。",
    .choice_emptied = "与原先所选项的比较已清空。",
    .type_reason = "请用一行写明理由；不写表示没有理由。",
    .type_remark = "请用一行写总体意见；不写表示没有意见。",
    .part_done = "第 {part} 部分（共 {parts} 部分）：{label}",
    .consistent = "您在这一部分的回答相当一致：一致性比率 {cr}，通常不超过 {threshold}。",
    .exceeds = "您在这一部分的回答相互矛盾：一致性比率 {cr}，通常不超过 {threshold}。",
    .no_ratio = "这一部分没有一致性比率。",
    .fits_least = "第 {number} 题与其他回答最不一致。",
    .contradiction = "您说{first}，又说{second}，由此可得{indirect}。但是您说{direct}。",
    .judged = "“{a}”是“{b}”的 {ratio} 倍",
    .judged_equal = "“{a}”与“{b}”同等重要",
    .about = "大约{judged}",
    .fitting = "与其他回答相配的大约是：{answer}。",
    .your_judgement = "以您的判断为准：回答完全可以保持不变。",
    .choice_contradiction =
        "您说“{best}”是“{item}”的 {over} 倍，又说“{item}”是“{worst}”的 {under} 倍，由此可得“{best}”"
        "大约是“{worst}”的 {product} 倍。但是您说 {said} 倍。",
    .sum_differs = "这一部分的分数合计为 {sum}，而不是 {points}。",
    .all_zero = "这一部分全部为 0：看不出比例。",
    .partly = "这一部分没有答完；只有全部回答才算数。还没有回答的题：{numbers}。",
    .look_again = "a：再看第 {number} 题。",
    .go_on = "回车：继续。",
    .complete = "全部 {count} 题都已回答。",
    .open = "应答 {needed} 题，已回答 {answered} 题。还没有回答的题：{numbers}。",
    .open_kept = "没有回答的题表示原来的回答不变。",
    .open_left = "没有回答的题算作没有回答，绝不会当作中间值。",
    .finish = "回车：结束。题号：再看那一题。m：总体意见。",
    .saved_in = "所有回答都保存在 {file}。",
    .go_on_later = "以后继续：pondera answer {file}",
    .input_ended = "输入到此结束。",
    .keys_pair = "左右方向键，或 l、r 加数字，= 表示同等；回车保存。",
    .keys_rating = "数字，或左右方向键；回车保存。",
    .keys_number = "数字；回车保存。",
    .keys_common = "s 跳过  b 返回  u 撤销  x 清空  w 理由  o 总览  m 意见  ? 帮助  q 停止",
    .keys_text = "回车保存，Esc 保持原样。",
    .commands =
        "命令：下一题（或回车）、上一题、撤销、清空、理由加文字、总览、意见加文字、在总览里写题号、"
        "帮助、退出。",
    .prompt = "回答：",
};

constexpr bool all_said(const Phrases& row) {
  const std::string_view phrases[] = {row.language,
                                      row.words_next,
                                      row.words_back,
                                      row.words_undo,
                                      row.words_clear,
                                      row.words_reason,
                                      row.words_keep,
                                      row.words_overview,
                                      row.words_again,
                                      row.words_remark,
                                      row.words_help,
                                      row.words_quit,
                                      row.progress,
                                      row.answered_so_far,
                                      row.begin_here,
                                      row.ask_pair,
                                      row.side_left,
                                      row.side_right,
                                      row.ask_rating,
                                      row.ask_points,
                                      row.ask_direct,
                                      row.ask_best,
                                      row.ask_worst,
                                      row.ask_best_over,
                                      row.ask_over_worst,
                                      row.your_answer,
                                      row.not_yet,
                                      row.unclear,
                                      row.your_reason,
                                      row.matters_more,
                                      row.matters_same,
                                      row.how_strongly,
                                      row.strengths,
                                      row.saved,
                                      row.emptied,
                                      row.kept,
                                      row.not_taken,
                                      row.expect_pair,
                                      row.expect_rating,
                                      row.expect_amount,
                                      row.expect_choice,
                                      row.expect_times,
                                      row.same_item,
                                      row.keep_or_equal,
                                      row.no_such_command,
                                      row.no_such_key,
                                      row.no_such_question,
                                      row.nothing_to_undo,
                                      row.first_question,
                                      row.undone,
                                      row.choice_emptied,
                                      row.type_reason,
                                      row.type_remark,
                                      row.part_done,
                                      row.consistent,
                                      row.exceeds,
                                      row.no_ratio,
                                      row.fits_least,
                                      row.contradiction,
                                      row.judged,
                                      row.judged_equal,
                                      row.about,
                                      row.fitting,
                                      row.your_judgement,
                                      row.choice_contradiction,
                                      row.sum_differs,
                                      row.all_zero,
                                      row.partly,
                                      row.look_again,
                                      row.go_on,
                                      row.complete,
                                      row.open,
                                      row.open_kept,
                                      row.open_left,
                                      row.finish,
                                      row.saved_in,
                                      row.go_on_later,
                                      row.input_ended,
                                      row.keys_pair,
                                      row.keys_rating,
                                      row.keys_number,
                                      row.keys_common,
                                      row.keys_text,
                                      row.commands,
                                      row.prompt};
  static_assert(sizeof(Phrases) == sizeof(phrases), "a new phrase must be listed above");
  return std::ranges::none_of(phrases, [](std::string_view phrase) { return phrase.empty(); });
}

static_assert(all_said(english_phrases));
static_assert(all_said(chinese_phrases));

}  // namespace

const std::vector<Phrases>& phrase_rows() {
  static const std::vector<Phrases> rows = {english_phrases, chinese_phrases};
  return rows;
}

const Phrases& phrases_for(std::string_view language) {
  const auto found = std::ranges::find(phrase_rows(), language, &Phrases::language);
  return found == phrase_rows().end() ? phrase_rows().front() : *found;
}

}  // namespace pondera::interview
