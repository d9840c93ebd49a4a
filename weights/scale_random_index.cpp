// SPDX-License-Identifier: Apache-2.0
#include "weights/scale_random_index.hpp"

#include "weights/random_index.hpp"

#include <array>
#include <map>

namespace pondera::weights {

namespace {

/// n = 3 … 10. n = 3 enumerated; n ≥ 4 from 100 000 random matrices each, standard error at most
/// 0.3 % of the value.
const std::map<JudgementScale, std::array<double, 8>>& by_scale() {
  using enum JudgementScale;
  static const std::map<JudgementScale, std::array<double, 8>> rows = {
      {linear,
       {0.524457454291, 0.884068028682, 1.11006300359, 1.24769549267, 1.34221636951, 1.40287416016,
        1.44946897326, 1.48478168078}},
      {power,
       {3.61630841886, 6.9877637326, 9.4637639289, 11.033436196, 12.0845415473, 12.7332564099,
        13.2134267032, 13.5577382954}},
      {geometric,
       {4.59105931596, 9.27189070612, 13.3491030494, 16.4457376601, 18.915123695, 20.6751075565,
        22.061143974, 23.1168103004}},
      {logarithmic,
       {0.152739740421, 0.241703048442, 0.294873145578, 0.327972514685, 0.351653961203,
        0.367617174232, 0.380140640809, 0.390099826678}},
      {root_square,
       {0.114563538394, 0.179452106741, 0.218352416056, 0.242755219147, 0.260467832296,
        0.272475708122, 0.281987202119, 0.289532817648}},
      {inverse_linear,
       {0.20534899296, 0.331666515994, 0.416666223661, 0.473525959054, 0.51687442786,
        0.546492102024, 0.570740770667, 0.589097558679}},
      {balanced,
       {0.268654127715, 0.438495719145, 0.550283492829, 0.622906981514, 0.676964255879,
        0.713241833387, 0.742458266964, 0.764464112184}},
      {balanced_n,
       {0.30955849733, 0.55842357816, 0.748314365697, 0.886004174537, 0.993916389309, 1.07321962446,
        1.13859812806, 1.19134888233}},
      {adaptive_balanced,
       {0.516018946573, 1.28842994777, 2.22431309049, 3.23217395549, 4.30506550258, 5.37318808542,
        6.46590653409, 7.55628663351}},
      {adaptive,
       {1.03579626705, 2.67935204072, 4.57156851037, 6.4648935317, 8.3368518797, 10.1093146036,
        11.8570721222, 13.5577382954}},
  };
  return rows;
}

}  // namespace

std::optional<double> scale_random_index(const ScaleChoice& choice, int n) {
  constexpr int first_n = 3;
  const bool is_default =
      !choice.parameter || choice.parameter == judgement_scale(choice.scale).parameter;
  if (!is_default || choice.strongest != tabulated_strongest) return std::nullopt;
  const std::array<double, 8>& row = by_scale().at(choice.scale);
  if (n < first_n || static_cast<std::size_t>(n - first_n) >= row.size()) return std::nullopt;
  return row[static_cast<std::size_t>(n - first_n)];
}

}  // namespace pondera::weights
