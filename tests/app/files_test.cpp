// SPDX-License-Identifier: Apache-2.0
#include "app/files.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <iterator>

namespace pondera::app {
namespace {

namespace fs = std::filesystem;

class Files : public ::testing::Test {
 protected:
  Files() : folder_(::testing::TempDir() + "pondera-files-" + std::to_string(::getpid())) {
    fs::create_directories(folder_);
  }
  ~Files() override { fs::remove_all(folder_); }
  [[nodiscard]] std::string path(const std::string& name) const { return folder_ + "/" + name; }

 private:
  std::string folder_;
};

std::string code_of(const Diagnostics& diagnostics) {
  return diagnostics.front().code;
}

TEST_F(Files, WrittenIsWhatIsRead) {
  const std::string bytes("a\0b\xFF\r\n", 6);
  ASSERT_TRUE(write_file(path("f"), bytes));
  ASSERT_TRUE(write_file(path("f"), bytes + bytes)) << "an existing file is replaced";
  EXPECT_EQ(*read_file(path("f"), 100), bytes + bytes);
}

TEST_F(Files, NothingIsLeftBesideTheFile) {
  ASSERT_TRUE(write_file(path("f"), "x"));
  const fs::directory_iterator all(path(""));  // hidden ones too
  EXPECT_EQ(std::distance(begin(all), end(all)), 1);
}

TEST_F(Files, AReplacedFileKeepsItsPermissions) {
  ASSERT_TRUE(write_file(path("f"), "x"));
  fs::permissions(path("f"), fs::perms::owner_read | fs::perms::owner_write);
  ASSERT_TRUE(write_file(path("f"), "y"));
  EXPECT_EQ(fs::status(path("f")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Files, ALinkStaysAndWhatItNamesIsReplaced) {
  ASSERT_TRUE(write_file(path("real"), "old"));
  fs::create_symlink(path("real"), path("link"));
  ASSERT_TRUE(write_file(path("link"), "new"));
  EXPECT_TRUE(fs::is_symlink(path("link")));
  EXPECT_EQ(*read_file(path("real"), 100), "new");
}

TEST_F(Files, ADeviceIsWrittenIntoAndNotReplaced) {
  fs::create_symlink("/dev/null",
                     path("null"));  // a mistake here must not cost the machine its device
  ASSERT_TRUE(write_file(path("null"), "x"));
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  EXPECT_EQ(code_of(write_file(path(""), "x").diagnostics()), "file.unwritable");
}

TEST_F(Files, AFileLargerThanTheLimitIsRefused) {
  ASSERT_TRUE(write_file(path("f"), "12345"));
  EXPECT_TRUE(read_file(path("f"), 5));
  EXPECT_EQ(code_of(read_file(path("f"), 4).diagnostics()), "file.too-large");
}

TEST_F(Files, MissingFilesAndFoldersAreToldApart) {
  EXPECT_EQ(code_of(read_file(path("none"), 9).diagnostics()), "file.missing");
  EXPECT_EQ(code_of(read_file(path(""), 9).diagnostics()), "file.unreadable");
  EXPECT_EQ(code_of(files_at(path("none")).diagnostics()), "file.missing");
  EXPECT_EQ(code_of(write_file(path("none/f"), "x").diagnostics()), "file.unwritable");
}

TEST_F(Files, AFullDiskLeavesTheOldFile) {
  ASSERT_TRUE(write_file(path("f"), "old"));
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const rlimit tight{8, before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &tight), 0);
  const auto written = write_file(path("f"), std::string(100, 'x'));
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  EXPECT_EQ(code_of(written.diagnostics()), "file.unwritable");
  EXPECT_EQ(*read_file(path("f"), 100), "old");
  EXPECT_EQ(files_at(path(""))->size(), 1U) << "the unfinished file is removed";
}

TEST_F(Files, AFolderIsWalkedWithoutHiddenFilesAndLinkedFolders) {
  ASSERT_TRUE(make_folder(path("in/b")));
  ASSERT_TRUE(make_folder(path("in/.git")));
  for (const char* name : {"in/z", "in/b/a", "in/.DS_Store", "in/.git/x"})
    ASSERT_TRUE(write_file(path(name), "x"));
  fs::create_directory_symlink(path("in"), path("in/b/loop"));
  EXPECT_EQ(*files_at(path("in")), (std::vector<std::string>{path("in/b/a"), path("in/z")}));
  EXPECT_EQ(*files_at(path("in/z")), std::vector<std::string>{path("in/z")});
}

TEST_F(Files, AnEmptyFolderIsMadeOnlyWhereNothingIs) {
  EXPECT_TRUE(make_empty_folder(path("new")));
  EXPECT_TRUE(make_empty_folder(path("new"))) << "an empty one will do";
  ASSERT_TRUE(write_file(path("new/f"), "x"));
  EXPECT_EQ(code_of(make_empty_folder(path("new")).diagnostics()), "new.not-empty");
  EXPECT_EQ(code_of(make_empty_folder(path("new/f")).diagnostics()), "new.not-empty");
}

}  // namespace
}  // namespace pondera::app
