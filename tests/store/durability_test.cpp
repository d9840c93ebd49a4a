// SPDX-License-Identifier: Apache-2.0
// What the store promises when things go wrong around it: real processes killed at any instant, a
// disk that takes no more, several writers at once.
#include "core/random_stream.hpp"
#include "survey/store/sqlite_failure.hpp"
#include "survey/store/sqlite_schema.hpp"
#include "survey/store/write_rows.hpp"
#include "tests/store/example_records.hpp"
#include "tests/store/first_format.hpp"
#include "tests/store/scratch_folder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <set>

namespace pondera::store {
namespace {

/// Response number `i`, unlike the others in assessor, bytes and number of answers.
survey::Response numbered(int i) {
  survey::Response response = zoe();
  response.assessor = "assessor " + std::to_string(i % 7);
  response.remark = std::to_string(i);
  response.answers.clear();
  for (int k = 1; k <= 1 + i % 40; ++k) {
    response.answers.push_back({"goal", "noise", "cost", 2 + i % 8, k, {"f", k, 1}, ""});
  }
  return response;
}

std::string bytes_of(int i) {
  return "bytes of response " + std::to_string(i) + std::string(2000, '.');
}

/// Runs `work` in a process of its own. The tests hold no open store while they fork.
template <class Work>
pid_t child(Work work) {
  const pid_t id = fork();
  if (id != 0) return id;
  work();
  _exit(0);
}

int wait_for(pid_t id) {
  int status = 0;
  EXPECT_EQ(waitpid(id, &status, 0), id);
  return status;
}

/// A while that depends on the seed only; no clock is asked.
void linger(std::uint64_t turns) {
  volatile std::uint64_t turned = 0;
  while (turned < turns) {
    turned = turned + 1;
  }
}

[[noreturn]] void record_and_acknowledge_forever(const std::string& path, int first, int pipe_end) {
  const auto store = open_sqlite_store(path, OpenMode::create);
  if (!store) _exit(2);
  for (int i = first;; ++i) {
    const auto recorded = (*store)->record_response(numbered(i), "f", bytes_of(i));
    if (!recorded || *recorded != Recorded::stored) _exit(3);
    if (write(pipe_end, &i, sizeof i) != sizeof i) _exit(4);
  }
}

/// Everything acknowledged is there and everything there is whole. @return the numbers found.
std::set<int> expect_whole(const std::string& path, const std::set<int>& acknowledged) {
  const auto store = opened(path, OpenMode::read_only);
  std::set<int> found;
  for (const StoredResponse& stored : value_of(store->all_responses())) {
    const int i = std::stoi(stored.response.remark);
    EXPECT_TRUE(found.insert(i).second) << i << " is there twice";
    expect_same_response(stored.response, numbered(i));
    EXPECT_EQ(value_of(store->original_of(stored.sequence)), bytes_of(i));
  }
  for (const int i : acknowledged) EXPECT_TRUE(found.contains(i)) << i << " was acknowledged";
  EXPECT_EQ(value_of(store->first_broken_entry()), 0);
  SQLite::Database database(path, SQLite::OPEN_READONLY);
  EXPECT_EQ(database.execAndGet("PRAGMA integrity_check").getString(), "ok");
  return found;
}

TEST(Durability, LosesNothingAcknowledgedWhenTheWriterIsKilledAtAnyInstant) {
  const ScratchFolder folder;
  const RandomStream random(20'260'503, "kill");
  std::set<int> acknowledged;
  int next = 0;
  for (std::uint64_t round = 0; round < 40; ++round) {
    int ends[2] = {};
    ASSERT_EQ(pipe(ends), 0);
    const pid_t writer = child([&] {
      close(ends[0]);
      record_and_acknowledge_forever(folder.file(), next, ends[1]);
    });
    close(ends[1]);
    int i = 0;
    const std::uint64_t patience = random.below(2 * round, 4);
    for (std::uint64_t k = 0; k < patience && read(ends[0], &i, sizeof i) == sizeof i; ++k) {
      acknowledged.insert(i);
    }
    linger(random.below(2 * round + 1, 4'000'000));
    ASSERT_EQ(kill(writer, SIGKILL), 0);
    while (read(ends[0], &i, sizeof i) == sizeof i) acknowledged.insert(i);
    close(ends[0]);
    const int status = wait_for(writer);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the writer gave up: " << WEXITSTATUS(status);
    if (!std::filesystem::exists(folder.file())) continue;
    if (acknowledged.empty() && !open_sqlite_store(folder.file(), OpenMode::read_only)) continue;
    const std::set<int> found = expect_whole(folder.file(), acknowledged);
    if (!found.empty()) next = *found.rbegin() + 1;
  }
  EXPECT_GE(acknowledged.size(), 40U);
}

TEST(Durability, GoesOnAfterAKillWhileTheStoreWasMade) {
  const RandomStream random(20'260'503, "make");
  for (std::uint64_t round = 0; round < 25; ++round) {
    const ScratchFolder folder;
    const pid_t maker = child([&] { opened(folder.file()); });
    linger(random.below(round, 8'000'000));
    kill(maker, SIGKILL);
    wait_for(maker);
    const auto store = opened(folder.file());
    EXPECT_TRUE(store->record_response(zoe(), "z", "z"));
    EXPECT_EQ(value_of(store->first_broken_entry()), 0);
  }
}

TEST(Durability, ShowsTheLastAcknowledgedStateWhenAWriteWasHalfOnDisk) {
  const ScratchFolder folder;
  const std::string path = folder.file();
  ASSERT_TRUE(opened(path)->record_response(numbered(1), "f", bytes_of(1)));
  const pid_t writer = child([&] {
    const auto database = open_database(path, OpenMode::create).value();
    database->exec("PRAGMA cache_size=5");  // pages go to the file before the commit
    database->exec("BEGIN IMMEDIATE");
    for (int i = 2; i < 40; ++i) {
      insert_response(*database, append_event(*database, "response", "x", "y"), numbered(i), "f",
                      std::string(50'000, 'x'));
    }
    raise(SIGKILL);
  });
  ASSERT_TRUE(WIFSIGNALED(wait_for(writer)));
  ASSERT_TRUE(std::filesystem::exists(path + "-journal"));
  ASSERT_GT(std::filesystem::file_size(path), 500'000U);
  EXPECT_EQ(expect_whole(path, {1}), std::set<int>{1});
  EXPECT_FALSE(std::filesystem::exists(path + "-journal"));
}

TEST(Durability, StoresNothingHalfWhenTheDiskTakesNoMore) {
  const ScratchFolder folder;
  const std::string path = folder.file();
  ASSERT_TRUE(opened(path)->record_response(numbered(1), "f", bytes_of(1)));
  const pid_t writer = child([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const auto store = open_sqlite_store(path, OpenMode::create);
    if (!store) _exit(2);
    const rlim_t room = std::filesystem::file_size(path) + 3 * 4096;
    const rlimit limit{room, RLIM_INFINITY};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) _exit(3);
    const auto recorded = (*store)->record_response(numbered(2), "f", std::string(200'000, 'x'));
    if (recorded) _exit(4);
    if (code_of(recorded.diagnostics()) != "store.failed") _exit(5);
    if (recorded.diagnostics().front().hint.empty()) _exit(6);
    // The store goes on with what fits.
    if (!(*store)->record_response(numbered(3), "f", bytes_of(3))) _exit(7);
  });
  EXPECT_EQ(wait_for(writer), 0);
  EXPECT_EQ(expect_whole(path, {1, 3}), (std::set<int>{1, 3}));
}

TEST(Durability, KeepsEveryAcknowledgedDecisionWhenTheWriterIsKilled) {
  const ScratchFolder folder;
  make_store_of_first_format(folder.file());
  const RandomStream random(20'260'503, "decide");
  int acknowledged = 0;
  for (std::uint64_t round = 0; round < 15; ++round) {
    int ends[2] = {};
    ASSERT_EQ(pipe(ends), 0);
    const pid_t writer = child([&] {
      close(ends[0]);
      const auto store = open_sqlite_store(folder.file(), OpenMode::create);
      if (!store) _exit(2);
      for (int i = acknowledged;; ++i) {
        survey::Decision decision = zoe_left_out();
        decision.reason = std::to_string(i) + std::string(3000, '.');
        if (!(*store)->record_decision(decision)) _exit(3);
        if (write(ends[1], &i, sizeof i) != sizeof i) _exit(4);
      }
    });
    close(ends[1]);
    int i = 0;
    for (std::uint64_t k = random.below(2 * round, 3); k > 0; --k) {
      if (read(ends[0], &i, sizeof i) == sizeof i) acknowledged = i + 1;
    }
    linger(random.below(2 * round + 1, 4'000'000));
    kill(writer, SIGKILL);
    while (read(ends[0], &i, sizeof i) == sizeof i) acknowledged = i + 1;
    close(ends[0]);
    ASSERT_TRUE(WIFSIGNALED(wait_for(writer)));
    const auto store = opened(folder.file(), OpenMode::read_only);
    const auto decisions = value_of(store->decisions());
    ASSERT_GE(decisions.size(), static_cast<std::size_t>(acknowledged));
    acknowledged = static_cast<int>(decisions.size());
    for (int k = 0; k < acknowledged; ++k) {
      EXPECT_EQ(decisions[static_cast<std::size_t>(k)].decision.reason,
                std::to_string(k) + std::string(3000, '.'));
    }
    EXPECT_EQ(value_of(store->first_broken_entry()), 0);
  }
  EXPECT_GE(acknowledged, 5);
}

TEST(Durability, LetsProcessesConvertAStoreOfTheFirstFormatAtTheSameMoment) {
  for (int attempt = 0; attempt < 10; ++attempt) {
    const ScratchFolder folder;
    make_store_of_first_format(folder.file());
    std::vector<pid_t> writers;
    for (int writer = 0; writer < 5; ++writer) {
      writers.push_back(child([&] {
        const auto store = open_sqlite_store(folder.file(), OpenMode::create);
        _exit(store && (*store)->record_decision(zoe_left_out()) ? 0 : 2);
      }));
    }
    for (const pid_t writer : writers) EXPECT_EQ(wait_for(writer), 0);
    const auto store = opened(folder.file(), OpenMode::read_only);
    EXPECT_EQ(value_of(store->decisions()).size(), 1U);
    EXPECT_EQ(value_of(store->first_broken_entry()), 0);
  }
}

TEST(Durability, LetsTwoConnectionsWriteInTurnWithoutDuplicates) {
  const ScratchFolder folder;
  const auto one = opened(folder.file());
  const auto other = opened(folder.file());
  EXPECT_EQ(value_of(one->record_response(ana(), "a", "a")), Recorded::stored);
  EXPECT_EQ(value_of(other->record_response(ana(), "a", "a")), Recorded::already_stored);
  EXPECT_EQ(value_of(other->record_response(zoe(), "z", "z")), Recorded::stored);
  EXPECT_EQ(value_of(one->record_response(zoe(), "z", "z")), Recorded::already_stored);
  EXPECT_EQ(value_of(one->all_responses()).size(), 2U);
  EXPECT_EQ(value_of(one->first_broken_entry()), 0);
}

TEST(Durability, LetsSeveralProcessesMakeAndFillOneStoreAtOnce) {
  const ScratchFolder folder;
  constexpr int shared = 15;
  std::vector<pid_t> writers;
  for (int writer = 0; writer < 3; ++writer) {
    writers.push_back(child([&] {
      const auto store = open_sqlite_store(folder.file(), OpenMode::create);
      if (!store) _exit(2);
      for (int i = 0; i < shared; ++i) {
        survey::Response common = numbered(i);  // an assessor of its own, the same for all writers
        common.assessor = "common " + std::to_string(i);
        if (!(*store)->record_response(common, "f", bytes_of(i))) _exit(3);
        const int own = 1000 * (writer + 1) + i;
        if (!(*store)->record_response(numbered(own), "f", bytes_of(own))) _exit(4);
      }
    }));
  }
  for (const pid_t writer : writers) EXPECT_EQ(wait_for(writer), 0);
  const auto store = opened(folder.file(), OpenMode::read_only);
  EXPECT_EQ(value_of(store->all_responses()).size(), 4U * shared);
  EXPECT_EQ(value_of(store->first_broken_entry()), 0);
}

TEST(Durability, LetsProcessesMakeOneStoreAtTheSameMoment) {
  for (int attempt = 0; attempt < 25; ++attempt) {
    const ScratchFolder folder;
    std::vector<pid_t> makers;
    for (int maker = 0; maker < 6; ++maker) {
      makers.push_back(
          child([&] { _exit(open_sqlite_store(folder.file(), OpenMode::create) ? 0 : 2); }));
    }
    for (const pid_t maker : makers) EXPECT_EQ(wait_for(maker), 0);
  }
}

TEST(Durability, ReportsABusyStoreWhenTheOtherWriterDoesNotLetGo) {
  const ScratchFolder folder;
  const auto holder = open_database(folder.file(), OpenMode::create).value();
  const auto reader = opened(folder.file(), OpenMode::read_only);
  holder->exec("BEGIN IMMEDIATE");
  EXPECT_TRUE(reader->log());  // reading goes on while another writes
  const auto writer = open_database(folder.file(), OpenMode::create).value();
  writer->setBusyTimeout(0);
  try {
    writer->exec("BEGIN IMMEDIATE");
    ADD_FAILURE() << "two writers at once";
  } catch (const SQLite::Exception& said) {
    EXPECT_EQ(failure(said, folder.file()).code, "store.busy");
  }
}

}  // namespace
}  // namespace pondera::store
