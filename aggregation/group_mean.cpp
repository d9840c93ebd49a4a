// SPDX-License-Identifier: Apache-2.0
#include "aggregation/group_mean.hpp"

#include "aggregation/aggregate_priorities.hpp"
#include "aggregation/mean_of_values.hpp"
#include "core/assert.hpp"

#include <algorithm>

namespace pondera::aggregation {

namespace {

using Values = std::vector<double>;

double mean_logarithm(const Values& values, const Values& shares, double /*trimmed_share*/) {
  return weighted_mean(values, shares);
}
double median_logarithm(const Values& values, const Values& shares, double /*trimmed_share*/) {
  return weighted_median(values, shares);
}

}  // namespace

const std::vector<GroupMeanRow>& group_means() {
  static const std::vector<GroupMeanRow> rows = {
      {GroupMean::geometric, "geometric", "the weighted geometric mean",
       "weighted geometric mean [aczel1983], [forman1998]", mean_logarithm,
       geometric_mean_priorities, false, "", ""},
      {GroupMean::arithmetic, "arithmetic", "the weighted arithmetic mean",
       "weighted arithmetic mean, of priorities [ramanathan1994]", nullptr,
       arithmetic_mean_priorities, true,
       "of 9 and 1/9 it is 4.56, and so it is the other way round: the mean of judgements would "
       "not be reciprocal",
       "write 'mean: geometric', or 'aggregation: priorities'"},
      {GroupMean::median, "median", "the weighted median",
       "weighted median of logarithms, of judgements pair by pair", median_logarithm, nullptr,
       false, "medians item by item do not keep the ratios of priorities",
       "write 'mean: geometric-median', or 'aggregation: judgements'"},
      {GroupMean::trimmed, "trimmed", "the trimmed geometric mean",
       "geometric mean without the smallest and largest, of judgements pair by pair", trimmed_mean,
       nullptr, false, "leaving out the ends item by item does not keep the ratios of priorities",
       "write 'mean: geometric-median', or 'aggregation: judgements'"},
      {GroupMean::geometric_median, "geometric-median", "the geometric median",
       "the vector nearest to all, by log ratios, of priorities [vardi2000]", nullptr,
       geometric_median_priorities, false,
       "it is the middle of whole priority vectors, and judgements are combined pair by pair",
       "write 'mean: median', or 'aggregation: priorities'"},
  };
  return rows;
}

const GroupMeanRow& group_mean(GroupMean mean) {
  const auto row = std::ranges::find(group_means(), mean, &GroupMeanRow::mean);
  PONDERA_ASSERT(row != group_means().end());
  return *row;
}

}  // namespace pondera::aggregation
