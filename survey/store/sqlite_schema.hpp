// SPDX-License-Identifier: Apache-2.0
// The store's file: a path in, an open database of the right format with the right settings out.
#pragma once

#include "core/result.hpp"
#include "survey/store/store.hpp"

#include <memory>
#include <string>

namespace SQLite {
class Database;
}

namespace pondera::store {

/// Bytes 68-71 of the file: "pond". Tells our file from any other SQLite database.
inline constexpr int application_number = 0x706F6E64;
/// Bytes 60-63 of the file. A change of the tables is a new number, and opening for writing then
/// converts. 1: the first tables; 2: with decisions and
/// with rounds that ask some things again; 3: with files of other programs.
inline constexpr int format_number = 3;

/// Opens the file, makes the tables when it is new, adds those that a store of an earlier format
/// lacks, and sets journal_mode=DELETE, synchronous=EXTRA
/// (an acknowledged commit is on the disk, its journal's directory entry too), foreign keys, a busy
/// timeout of 10 s; fails when one of them cannot be set.
///
/// For reading nothing is created or added: what lacks a table has no such records. Only when a
/// writer was killed in the middle is its journal rolled back, as any writer would do: without that
/// there is nothing to read.
///
/// Errors: store.missing, store.not-a-store, store.newer-format, store.busy, store.failed.
[[nodiscard]] Result<std::unique_ptr<SQLite::Database>> open_database(const std::string& path,
                                                                      OpenMode mode);

}  // namespace pondera::store
