// SPDX-License-Identifier: Apache-2.0
#include "survey/store/sqlite_failure.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace pondera::store {

namespace {

struct Cure {
  int result;  ///< of SQLite, without the extension
  const char* code;
  const char* what;  ///< goes before what the database said
  const char* hint;
};

constexpr const char* not_done = "the store could not be used";

constexpr std::array cures = {
    Cure{SQLITE_BUSY, "store.busy", "another program is using the store and did not let go of it",
         "wait until it has finished, then run the command again"},
    Cure{SQLITE_LOCKED, "store.busy", "another program is using the store and did not let go of it",
         "wait until it has finished, then run the command again"},
    Cure{SQLITE_NOTADB, "store.not-a-store", "the file is not a store of pondera",
         "name another file, or move this one away"},
    Cure{SQLITE_FULL, "store.failed", "the store could not grow",
         "free some space on the disk, then run the command again; what was reported as stored is "
         "safe"},
    Cure{SQLITE_IOERR, "store.failed", "the disk refused to read or write the store",
         "check that the disk has space and your quota is not used up, then run the command again; "
         "what was reported as stored is safe"},
    Cure{SQLITE_CANTOPEN, "store.failed", "the store, or its journal beside it, cannot be opened",
         "check that the folder exists and that you may read and write in it"},
    Cure{SQLITE_PERM, "store.failed", "the store may not be opened",
         "check that you may read and write the file and its folder"},
    Cure{SQLITE_READONLY, "store.failed", "the store cannot be written",
         "check that you may write the file and its folder"},
    Cure{SQLITE_CORRUPT, "store.failed", "the store is damaged",
         "keep the file as it is, and go on with a copy from your backup"},
    Cure{SQLITE_TOOBIG, "store.failed", "a file or a text is too large for the store",
         "a questionnaire has a few kilobytes; look at what was sent"},
};

constexpr Cure otherwise = {0, "store.failed", not_done,
                            "run the command again; if it stays, keep the file and report this"};

}  // namespace

Diagnostic failure(const SQLite::Exception& said, const std::string& path) {
  const int result = said.getErrorCode() < 0 ? 0 : said.getErrorCode() & 0xFF;
  const auto* found = std::ranges::find(cures, result, &Cure::result);
  const Cure& cure = result == 0 || found == cures.end() ? otherwise : *found;
  std::string hint = cure.hint;
  if (said.getExtendedErrorCode() == SQLITE_READONLY_ROLLBACK) {
    hint = "a program was stopped while it wrote; run the command again with the right to write";
  }
  return error(cure.code, {path, 0, 0},
               std::string(cure.what) + " (the database says: " + said.what() + ")",
               std::move(hint));
}

}  // namespace pondera::store
