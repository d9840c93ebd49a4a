// SPDX-License-Identifier: Apache-2.0
// The sections of a study's report, one function each, in the order of the page: a context in,
// texts, tables and figures out. Each has a source of its own or shares one with its kin.
#pragma once

#include "report/report_context.hpp"
#include "report/study_report.hpp"

namespace pondera::report {

// section_panel.cpp
[[nodiscard]] ReportSection asked_section(const ReportContext& context);
[[nodiscard]] ReportSection panel_section(const ReportContext& context);
// section_weights.cpp
[[nodiscard]] ReportSection weights_section(const ReportContext& context);
// section_agreement.cpp
[[nodiscard]] ReportSection agreement_section(const ReportContext& context);
// section_audit.cpp
[[nodiscard]] ReportSection audit_section(const ReportContext& context);
// section_decisions.cpp
[[nodiscard]] ReportSection decisions_section(const ReportContext& context);
// section_ranks.cpp; both require a ranking
[[nodiscard]] ReportSection tables_section(const ReportContext& context);
[[nodiscard]] ReportSection firmness_section(const ReportContext& context);
// section_units.cpp; requires a ranking
[[nodiscard]] ReportSection units_section(const ReportContext& context);
// section_methods.cpp
[[nodiscard]] ReportSection methods_section(const ReportContext& context);
[[nodiscard]] ReportSection limits_section(const ReportContext& context);
// section_provenance.cpp
[[nodiscard]] ReportSection recompute_section(const ReportContext& context);
[[nodiscard]] ReportSection hidden_section(const ReportContext& context);

}  // namespace pondera::report
