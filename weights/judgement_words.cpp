// SPDX-License-Identifier: Apache-2.0
#include "weights/judgement_words.hpp"

#include "core/number_text.hpp"

#include <cmath>

namespace pondera::weights {

namespace {

std::string quoted(const std::string& item) {
  return "'" + item + "'";
}

std::string compared(const std::string& first,
                     const std::string& second,
                     double log_ratio,
                     const std::string& is) {
  const std::string ratio = ratio_text(std::exp(std::abs(log_ratio)));
  if (ratio == "1") return quoted(first) + " equals " + quoted(second);
  const bool turned = log_ratio < 0;
  return quoted(turned ? second : first) + is + ratio + " × " + quoted(turned ? first : second);
}

}  // namespace

std::string ratio_text(double ratio) {
  constexpr int decimals = 2;
  const auto plain = [](double value) {
    std::string text = fixed_text(value, decimals);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
  };
  const std::string whole = plain(ratio >= 1 ? ratio : 1 / ratio);
  return ratio >= 1 || whole == "1" ? whole : "1/" + whole;
}

std::string judgement_words(const std::string& first, const std::string& second, double log_ratio) {
  return compared(first, second, log_ratio, " is ");
}

std::string contradiction_words(const Contradiction& contradiction,
                                const std::vector<std::string>& items) {
  const std::string& first = items[static_cast<std::size_t>(contradiction.first)];
  const std::string& second = items[static_cast<std::size_t>(contradiction.second)];
  const std::string& through = items[static_cast<std::size_t>(contradiction.through)];
  return judgement_words(first, through, contradiction.first_leg) + " and " +
         judgement_words(through, second, contradiction.second_leg) + ", so " +
         compared(first, second, contradiction.indirect, " is about ") + "; but " +
         judgement_words(first, second, contradiction.direct);
}

}  // namespace pondera::weights
