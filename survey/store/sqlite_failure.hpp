// SPDX-License-Identifier: Apache-2.0
// What the database said when it failed: its exception in, a diagnostic with a cure out.
#pragma once

#include "core/diagnostic.hpp"

#include <string>

namespace SQLite {
class Exception;
}

namespace pondera::store {

/// store.busy, store.not-a-store or store.failed, with the database's own words in the message.
///
/// @param path the store's file, as the user named it.
[[nodiscard]] Diagnostic failure(const SQLite::Exception& said, const std::string& path);

}  // namespace pondera::store
