// SPDX-License-Identifier: Apache-2.0
#include "survey/store/sqlite_schema.hpp"

#include "tests/store/example_records.hpp"
#include "tests/store/first_format.hpp"
#include "tests/store/scratch_folder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace pondera::store {
namespace {

using ::testing::HasSubstr;

class OpenDatabase : public ::testing::Test {
 protected:
  static std::string code(const std::string& path, OpenMode mode) {
    return code_of(open_database(path, mode).diagnostics());
  }
  static void write(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
  }
  static std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  /// A database of somebody else.
  static void make(const std::string& path, const std::string& statements) {
    SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(statements);
  }

  ScratchFolder folder_;
  std::string path_ = folder_.file();
};

TEST_F(OpenDatabase, SetsWhatAnAcknowledgedCommitRestsOn) {
  const auto database = open_database(path_, OpenMode::create).value();
  const auto setting = [&](const std::string& pragma) {
    return database->execAndGet("PRAGMA " + pragma).getString();
  };
  EXPECT_EQ(setting("journal_mode"), "delete");
  EXPECT_EQ(setting("synchronous"), "3");
  EXPECT_EQ(setting("foreign_keys"), "1");
  EXPECT_EQ(setting("busy_timeout"), "10000");
  EXPECT_EQ(setting("application_id"), "1886350948");  // 0x706F6E64, "pond"
  EXPECT_EQ(setting("user_version"), "3");
  EXPECT_EQ(setting("integrity_check"), "ok");
}

TEST_F(OpenDatabase, LeavesOneFileAndNoJournal) {
  { const auto database = open_database(path_, OpenMode::create).value(); }
  int files = 0;
  for ([[maybe_unused]] const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(path_).parent_path())) {
    ++files;
  }
  EXPECT_EQ(files, 1);
}

TEST_F(OpenDatabase, RefusesToChangeRemoveOrReplaceARow) {
  const auto database = open_database(path_, OpenMode::create).value();
  const auto store = opened(path_);
  ASSERT_TRUE(store->record_study("r1", "id: city\n"));
  ASSERT_TRUE(store->record_questionnaire(questionnaire_for("zoë"), "feedface"));
  ASSERT_TRUE(store->record_response(zoe(), "f", "bytes"));
  ASSERT_TRUE(store->record_refusal("f", "no", {error("a.b", {"f", 1, 1}, "m")}));
  ASSERT_TRUE(store->record_decision(zoe_left_out()));
  for (const std::string table : {"event", "study_revision", "questionnaire", "questionnaire_item",
                                  "response", "answer", "refusal", "refusal_reason", "decision"}) {
    for (const std::string& statement :
         {"UPDATE " + table + " SET sequence = sequence", "DELETE FROM " + table,
          "INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table}) {
      try {
        database->exec(statement);
        ADD_FAILURE() << statement;
      } catch (const SQLite::Exception& said) {
        EXPECT_THAT(said.what(), HasSubstr("append-only")) << statement;
      }
    }
  }
}

TEST_F(OpenDatabase, ForReadingMakesNothing) {
  const auto missing = open_database(path_, OpenMode::read_only);
  EXPECT_EQ(code_of(missing.diagnostics()), "store.missing");
  EXPECT_EQ(missing.diagnostics().front().where.file, path_);
  EXPECT_FALSE(std::filesystem::exists(path_));
}

TEST_F(OpenDatabase, ForReadingWritesNothing) {
  { const auto database = open_database(path_, OpenMode::create).value(); }
  const std::string before = bytes_of(path_);
  {
    const auto database = open_database(path_, OpenMode::read_only).value();
    EXPECT_THROW(database->exec("INSERT INTO event VALUES (1, '', '', '', '', '')"),
                 SQLite::Exception);
  }
  EXPECT_TRUE(bytes_of(path_) == before);
}

TEST_F(OpenDatabase, TakesAnEmptyFileForAStoreThatIsYetToBeFilled) {
  write(path_, "");
  EXPECT_EQ(code(path_, OpenMode::read_only), "store.missing");
  EXPECT_EQ(std::filesystem::file_size(path_), 0U);
  EXPECT_EQ(code(path_, OpenMode::create), "");
  EXPECT_EQ(code(path_, OpenMode::read_only), "");
}

TEST_F(OpenDatabase, RefusesAFileThatIsNoDatabaseAndLeavesItAlone) {
  for (const std::string& bytes :
       {std::string("x"), std::string("id: city\ntitle: A city\n"), std::string(100'000, '\xA5')}) {
    write(path_, bytes);
    EXPECT_EQ(code(path_, OpenMode::read_only), "store.not-a-store");
    EXPECT_EQ(code(path_, OpenMode::create), "store.not-a-store");
    EXPECT_TRUE(bytes_of(path_) == bytes);
  }
}

TEST_F(OpenDatabase, RefusesTheDatabaseOfAnotherProgramAndLeavesItAlone) {
  make(path_, "PRAGMA journal_mode=WAL; CREATE TABLE address (name TEXT)");
  const std::string before = bytes_of(path_);
  EXPECT_EQ(code(path_, OpenMode::create), "store.not-a-store");
  EXPECT_EQ(code(path_, OpenMode::read_only), "store.not-a-store");
  EXPECT_TRUE(bytes_of(path_) == before);

  const std::string other = folder_.file("other.db");
  make(other, "PRAGMA application_id=252006674; PRAGMA user_version=1");
  EXPECT_EQ(code(other, OpenMode::create), "store.not-a-store");
}

TEST_F(OpenDatabase, RefusesAStoreOfANewerFormatAndLeavesItAlone) {
  { const auto database = open_database(path_, OpenMode::create).value(); }
  make(path_, "PRAGMA user_version=4");
  const std::string before = bytes_of(path_);
  EXPECT_EQ(code(path_, OpenMode::create), "store.newer-format");
  EXPECT_EQ(code(path_, OpenMode::read_only), "store.newer-format");
  EXPECT_TRUE(bytes_of(path_) == before);
}

TEST_F(OpenDatabase, ReadsAStoreOfTheFirstFormatAndLeavesItAlone) {
  make_store_of_first_format(path_);
  const std::string before = bytes_of(path_);
  {
    const auto store = opened(path_, OpenMode::read_only);
    EXPECT_TRUE(value_of(store->decisions()).empty());
    EXPECT_EQ(value_of(store->questionnaires()).front().questionnaire.assessor, "ana");
    EXPECT_EQ(value_of(store->log()).size(), 3U);
    EXPECT_EQ(value_of(store->first_broken_entry()), 0);
  }
  EXPECT_TRUE(bytes_of(path_) == before);
}

TEST_F(OpenDatabase, AddsWhatAStoreOfTheFirstFormatLacksWhenItIsWritten) {
  make_store_of_first_format(path_);
  {
    const auto store = opened(path_);
    EXPECT_EQ(value_of(store->record_decision(zoe_left_out())), Recorded::stored);
    EXPECT_EQ(value_of(store->record_response(zoe(), "f", "bytes")), Recorded::stored);
    EXPECT_EQ(value_of(store->decisions()).front().sequence, 4);
    EXPECT_EQ(value_of(store->first_broken_entry()), 0);
  }
  SQLite::Database database(path_, SQLite::OPEN_READWRITE);
  EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), 3);
  EXPECT_THROW(database.exec("UPDATE decision SET reason = ''"), SQLite::Exception);
  EXPECT_EQ(database.execAndGet("SELECT hash FROM event WHERE sequence = 3").getString(),
            "b78c735b34282116e4546c517e810efcb3bd22cba82005b6971b92ce4f6cf9c9");
}

TEST_F(OpenDatabase, AddsWhatAStoreOfTheFirstFormatLacksWhenItIsOpenedForWriting) {
  { const auto database = open_database(path_, OpenMode::create).value(); }
  make(path_, "DROP TABLE round_question; DROP TABLE round_opening; PRAGMA user_version=1");
  {
    const auto database = open_database(path_, OpenMode::read_only).value();
    EXPECT_FALSE(database->tableExists("round_opening"));
  }
  const auto database = open_database(path_, OpenMode::create).value();
  EXPECT_TRUE(database->tableExists("round_question"));
  EXPECT_EQ(database->execAndGet("PRAGMA user_version").getInt(), format_number);
  EXPECT_THROW(database->exec("DELETE FROM round_opening; INSERT INTO round_opening VALUES (1, 2, "
                              "'r'); DELETE FROM round_opening"),
               SQLite::Exception);
}

TEST_F(OpenDatabase, ReadsAStoreWithoutImportsAndAddsTheirTableWhenItWrites) {
  { const auto database = open_database(path_, OpenMode::create).value(); }
  make(path_, "DROP TABLE imported_file; PRAGMA user_version=2");
  EXPECT_TRUE(value_of(opened(path_)->imports()).empty());
  EXPECT_EQ(value_of(opened(path_)->record_import({"a.csv", "wide", "", 1}, "bytes")),
            Recorded::stored);
  EXPECT_EQ(value_of(opened(path_)->imports()).front().import.file, "a.csv");
}

TEST_F(OpenDatabase, TakesAStoreBackFromTheWriteAheadLogThatAnotherToolLeftItIn) {
  { const auto database = open_database(path_, OpenMode::create).value(); }
  make(path_, "PRAGMA journal_mode=WAL");
  const auto database = open_database(path_, OpenMode::create).value();
  EXPECT_EQ(database->execAndGet("PRAGMA journal_mode").getString(), "delete");
}

TEST_F(OpenDatabase, SaysWhatIsWrongWithAPathThatCannotBeAFile) {
  const std::string folder = std::filesystem::path(path_).parent_path().string();
  EXPECT_EQ(code(folder, OpenMode::create), "store.not-a-store");
  EXPECT_EQ(code(folder, OpenMode::read_only), "store.not-a-store");
  EXPECT_EQ(code("/dev/null", OpenMode::create), "store.not-a-store");
  EXPECT_EQ(code("", OpenMode::create), "store.failed");
  EXPECT_EQ(code(std::string("a\0b", 3), OpenMode::create), "store.failed");
  EXPECT_EQ(code("/proc/nonexistent/x", OpenMode::create), "store.failed");
  EXPECT_EQ(code("/proc/nonexistent/x", OpenMode::read_only), "store.missing");
}

TEST_F(OpenDatabase, SaysThatTheFolderIsMissing) {
  const auto failed = open_database(folder_.file("no/such/pondera.db"), OpenMode::create);
  EXPECT_EQ(code_of(failed.diagnostics()), "store.failed");
  EXPECT_THAT(failed.diagnostics().front().message, HasSubstr("no/such' does not exist"));
}

TEST_F(OpenDatabase, SaysThatAFolderMayNotBeWritten) {
  const auto failed = open_database("/proc/pondera.db", OpenMode::create);
  EXPECT_EQ(code_of(failed.diagnostics()), "store.failed");
  EXPECT_THAT(failed.diagnostics().front().hint, HasSubstr("you may read and write"));
}

TEST_F(OpenDatabase, SaysThatAFileMayNotBeWritten) {
  if (geteuid() == 0) GTEST_SKIP() << "the superuser may write everything";
  { const auto database = open_database(path_, OpenMode::create).value(); }
  std::filesystem::permissions(path_, std::filesystem::perms::owner_read);
  EXPECT_EQ(code(path_, OpenMode::create), "store.failed");
  EXPECT_EQ(code(path_, OpenMode::read_only), "");
}

TEST_F(OpenDatabase, TakesAPathForAFileWhateverItLooksLike) {
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(std::filesystem::path(path_).parent_path());
  for (const std::string name :
       {":memory:", "file:a.db?mode=memory", "a'b \"c\".db", "调查.db", "\xFF\xFE.db", "a\nb.db"}) {
    EXPECT_EQ(code(name, OpenMode::create), "") << name;
    EXPECT_TRUE(std::filesystem::is_regular_file(name)) << name;
    EXPECT_EQ(code(name, OpenMode::read_only), "") << name;
  }
  std::filesystem::current_path(before);
}

}  // namespace
}  // namespace pondera::store
