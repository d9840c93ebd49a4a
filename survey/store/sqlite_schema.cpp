// SPDX-License-Identifier: Apache-2.0
#include "survey/store/sqlite_schema.hpp"

#include "survey/store/sqlite_failure.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <filesystem>
#include <optional>

namespace pondera::store {

namespace {

namespace fs = std::filesystem;

constexpr int busy_milliseconds = 10'000;

// Bytes as they came (original, study_text) are the last column: SQLite then reads the columns
// before it without walking the pages of the bytes.
constexpr const char* tables = R"sql(
CREATE TABLE event (
  sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
  detail TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TABLE study_revision (
  sequence INTEGER PRIMARY KEY REFERENCES event, revision TEXT NOT NULL,
  study_text BLOB NOT NULL) STRICT;
CREATE TABLE questionnaire (
  sequence INTEGER PRIMARY KEY REFERENCES event, signature TEXT NOT NULL UNIQUE,
  study TEXT NOT NULL, revision TEXT NOT NULL, round INTEGER NOT NULL, assessor TEXT NOT NULL,
  language TEXT NOT NULL, method TEXT NOT NULL) STRICT;
CREATE TABLE questionnaire_item (
  sequence INTEGER NOT NULL REFERENCES questionnaire, position INTEGER NOT NULL,
  number INTEGER NOT NULL, group_id TEXT NOT NULL, left_id TEXT NOT NULL, right_id TEXT NOT NULL,
  PRIMARY KEY (sequence, position)) STRICT, WITHOUT ROWID;
CREATE TABLE response (
  sequence INTEGER PRIMARY KEY REFERENCES event, study TEXT NOT NULL, revision TEXT NOT NULL,
  round INTEGER NOT NULL, assessor TEXT NOT NULL, method TEXT NOT NULL, asked INTEGER NOT NULL,
  remark TEXT NOT NULL, file TEXT NOT NULL, digest TEXT NOT NULL, original BLOB NOT NULL) STRICT;
CREATE INDEX response_of_assessor ON response (round, assessor, sequence);
CREATE INDEX response_of_bytes ON response (digest, sequence);
CREATE TABLE answer (
  sequence INTEGER NOT NULL REFERENCES response, position INTEGER NOT NULL,
  number INTEGER NOT NULL, group_id TEXT NOT NULL, left_id TEXT NOT NULL, right_id TEXT NOT NULL,
  code INTEGER NOT NULL, line INTEGER NOT NULL, column_number INTEGER NOT NULL, why TEXT NOT NULL,
  PRIMARY KEY (sequence, position)) STRICT, WITHOUT ROWID;
CREATE TABLE refusal (
  sequence INTEGER PRIMARY KEY REFERENCES event, file TEXT NOT NULL, digest TEXT NOT NULL,
  original BLOB NOT NULL) STRICT;
CREATE INDEX refusal_of_bytes ON refusal (digest, sequence);
CREATE TABLE refusal_reason (
  sequence INTEGER NOT NULL REFERENCES refusal, position INTEGER NOT NULL, severity TEXT NOT NULL,
  code TEXT NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL, column_number INTEGER NOT NULL,
  message TEXT NOT NULL, hint TEXT NOT NULL,
  PRIMARY KEY (sequence, position)) STRICT, WITHOUT ROWID;
)sql";

struct AppendOnlyTable {
  const char* name;
  const char* same_key;  ///< what makes an inserted row a replacement of one that is there
};

constexpr const char* same_sequence = "sequence = NEW.sequence";
constexpr const char* same_position = "sequence = NEW.sequence AND position = NEW.position";

/// Tables that came after the first format. They are made with the others, and added to a store of
/// before when it is opened for writing. Readers take a store without one for one that has no such
/// records.
struct LaterTable {
  AppendOnlyTable table;
  const char* sql;
};

constexpr LaterTable later_tables[] = {
    {{"decision", same_sequence}, R"sql(
CREATE TABLE decision (
  sequence INTEGER PRIMARY KEY REFERENCES event, act TEXT NOT NULL, round INTEGER NOT NULL,
  assessor TEXT NOT NULL, group_id TEXT NOT NULL, left_id TEXT NOT NULL, right_id TEXT NOT NULL,
  reason TEXT NOT NULL, decided_by TEXT NOT NULL) STRICT;
CREATE INDEX decision_of_assessor ON decision (assessor, sequence);
)sql"},
    {{"round_opening", same_sequence}, R"sql(
CREATE TABLE round_opening (
  sequence INTEGER PRIMARY KEY REFERENCES event, round INTEGER NOT NULL UNIQUE,
  revision TEXT NOT NULL) STRICT;
)sql"},
    {{"round_question", same_position}, R"sql(
CREATE TABLE round_question (
  sequence INTEGER NOT NULL REFERENCES round_opening, position INTEGER NOT NULL,
  assessor TEXT NOT NULL, group_id TEXT NOT NULL, left_id TEXT NOT NULL, right_id TEXT NOT NULL,
  reason TEXT NOT NULL, implied TEXT NOT NULL,
  PRIMARY KEY (sequence, position)) STRICT, WITHOUT ROWID;
)sql"},
    {{"imported_file", same_sequence}, R"sql(
CREATE TABLE imported_file (
  sequence INTEGER PRIMARY KEY REFERENCES event, file TEXT NOT NULL, format TEXT NOT NULL,
  options TEXT NOT NULL, responses INTEGER NOT NULL, digest TEXT NOT NULL,
  original BLOB NOT NULL) STRICT;
)sql"},
};

constexpr AppendOnlyTable append_only_tables[] = {
    {"event", same_sequence},
    {"study_revision", same_sequence},
    {"questionnaire", "sequence = NEW.sequence OR signature = NEW.signature"},
    {"questionnaire_item", same_position},
    {"response", same_sequence},
    {"answer", same_position},
    {"refusal", same_sequence},
    {"refusal_reason", same_position},
};

/// No UPDATE, no DELETE, and no INSERT OR REPLACE, which fires no trigger of DELETE by default.
std::string append_only_triggers(const AppendOnlyTable& table) {
  const std::string name = table.name;
  const std::string refused =
      " BEGIN SELECT RAISE(ABORT, 'the store is append-only: " + name + "'); END;\n";
  return "CREATE TRIGGER " + name + "_no_update BEFORE UPDATE ON " + name + refused +
         "CREATE TRIGGER " + name + "_no_delete BEFORE DELETE ON " + name + refused +
         "CREATE TRIGGER " + name + "_no_replace BEFORE INSERT ON " + name +
         " WHEN EXISTS (SELECT 1 FROM " + name + " WHERE " + table.same_key + ")" + refused;
}

enum class Format { empty, earlier, ours, newer, foreign };

Format format_of(SQLite::Database& database) {
  const int application = database.execAndGet("PRAGMA application_id").getInt();
  const int version = database.execAndGet("PRAGMA user_version").getInt();
  const int things = database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt();
  if (application == 0 && version == 0 && things == 0) return Format::empty;
  if (application != application_number || version < 1) return Format::foreign;
  if (version < format_number) return Format::earlier;
  return version > format_number ? Format::newer : Format::ours;
}

std::optional<Diagnostic> format_problem(Format format, const std::string& path) {
  const SourceSpot where{path, 0, 0};
  if (format == Format::foreign) {
    return error("store.not-a-store", where, "the file is a database, but not a store of pondera",
                 "name another file, or move this one away");
  }
  if (format == Format::newer) {
    return error("store.newer-format", where,
                 "the store was written by a newer pondera than this one",
                 "install the newer version; this one leaves the file as it is");
  }
  return std::nullopt;
}

void require(SQLite::Database& database, const char* pragma, const char* value) {
  database.exec(std::string("PRAGMA ") + pragma + "=" + value);
  const std::string now = database.execAndGet(std::string("PRAGMA ") + pragma).getString();
  if (now == value) return;
  throw SQLite::Exception(std::string(pragma) + " is " + now + " and cannot be set to " + value);
}

void add_later_tables(SQLite::Database& database) {
  for (const LaterTable& later : later_tables) {
    if (database.tableExists(later.table.name)) continue;
    database.exec(later.sql);
    database.exec(append_only_triggers(later.table));
  }
}

/// Makes all tables, or adds those that came later, in one transaction: a store is of one format or
/// of the other.
void make_tables(SQLite::Database& database) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  const Format format = format_of(database);
  if (format != Format::empty && format != Format::earlier) return;  // another process was first
  if (format == Format::empty) {
    database.exec(tables);
    for (const AppendOnlyTable& table : append_only_tables) {
      database.exec(append_only_triggers(table));
    }
    database.exec("PRAGMA application_id=" + std::to_string(application_number));
  }
  add_later_tables(database);
  database.exec("PRAGMA user_version=" + std::to_string(format_number));
  transaction.commit();
}

/// The three numbers of one moment: another process may be making the tables between two readings.
Format format_of_one_moment(SQLite::Database& database) {
  const SQLite::Transaction moment(database);
  return format_of(database);
}

/// What stands in the way before the database is asked; its own words for these say little.
std::optional<Diagnostic> path_problem(const std::string& path, OpenMode mode) {
  const SourceSpot where{path, 0, 0};
  if (path.empty() || path.find('\0') != std::string::npos) {
    return error("store.failed", where, "this is not the name of a file");
  }
  std::error_code ignored;
  const fs::file_type type = fs::status(path, ignored).type();
  if (type == fs::file_type::not_found && mode == OpenMode::read_only) {
    return error("store.missing", where, "there is no store yet",
                 "the first 'pondera invite' or 'pondera collect' makes it");
  }
  if (type == fs::file_type::not_found) {
    const fs::path folder = fs::absolute(path, ignored).parent_path();
    if (fs::is_directory(folder, ignored)) return std::nullopt;
    return error("store.failed", where, "the folder '" + folder.string() + "' does not exist",
                 "make the folder first");
  }
  if (type == fs::file_type::directory) {
    return error("store.not-a-store", where, "this is a folder, not a store",
                 "name a file, for example pondera.db");
  }
  if (type != fs::file_type::regular && type != fs::file_type::none) {
    return error("store.not-a-store", where, "this is not an ordinary file",
                 "name a file, for example pondera.db");
  }
  if (type == fs::file_type::regular && fs::file_size(path, ignored) == 1) {
    // SQLite would take it for an empty file and write over it.
    return error("store.not-a-store", where, "the file is not a store of pondera",
                 "name another file, or move this one away");
  }
  return std::nullopt;
}

/// An absolute path is never taken for ":memory:" or a "file:" address.
std::unique_ptr<SQLite::Database> connect(const std::string& path, int flags) {
  std::error_code failed;
  const fs::path absolute = fs::absolute(path, failed);
  return std::make_unique<SQLite::Database>(failed ? path : absolute.string(), flags,
                                            busy_milliseconds);
}

Result<std::unique_ptr<SQLite::Database>> open_for_writing(const std::string& path) {
  auto database = connect(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  // SQLite falls back to reading when it may not write; we would notice at the first answer only.
  if (sqlite3_db_readonly(database->getHandle(), "main") != 0) {
    return error("store.failed", {path, 0, 0}, "the store cannot be written",
                 "check that you may write the file and its folder");
  }
  const Format format = format_of_one_moment(*database);
  if (auto problem = format_problem(format, path)) return *std::move(problem);
  require(*database, "journal_mode", "delete");
  require(*database, "synchronous", "3");  // EXTRA
  require(*database, "foreign_keys", "1");
  require(*database, "trusted_schema", "0");
  database->exec("PRAGMA fullfsync=ON");  // only macOS has it: fsync there does not reach the disk
  if (format == Format::empty || format == Format::earlier) {
    make_tables(*database);
    if (auto problem = format_problem(format_of_one_moment(*database), path))
      return *std::move(problem);
  }
  return database;
}

/// The journal of a writer that was killed can only be rolled back by a connection that may write.
void roll_back_journal(const std::string& path) {
  connect(path, SQLite::OPEN_READWRITE)->execAndGet("PRAGMA user_version");
}

Result<std::unique_ptr<SQLite::Database>> open_for_reading(const std::string& path) {
  auto database = connect(path, SQLite::OPEN_READONLY);
  Format format = Format::empty;
  try {
    format = format_of_one_moment(*database);
  } catch (const SQLite::Exception& said) {
    if (said.getExtendedErrorCode() != SQLITE_READONLY_ROLLBACK) throw;
    database.reset();
    roll_back_journal(path);
    database = connect(path, SQLite::OPEN_READONLY);
    format = format_of_one_moment(*database);
  }
  if (auto problem = format_problem(format, path)) return *std::move(problem);
  if (format == Format::empty) {
    return error("store.missing", {path, 0, 0}, "the store is empty: nothing was stored in it yet",
                 "the first 'pondera invite' or 'pondera collect' fills it");
  }
  require(*database, "trusted_schema", "0");
  require(*database, "query_only", "1");
  return database;
}

}  // namespace

Result<std::unique_ptr<SQLite::Database>> open_database(const std::string& path, OpenMode mode) {
  if (auto problem = path_problem(path, mode)) return *std::move(problem);
  try {
    return mode == OpenMode::read_only ? open_for_reading(path) : open_for_writing(path);
  } catch (const SQLite::Exception& said) {
    return failure(said, path);
  }
}

}  // namespace pondera::store
