// SPDX-License-Identifier: Apache-2.0
// The file system, with diagnostics instead of exceptions: paths in, bytes out; and bytes to files
// that are either the old or the new ones, never half.
#pragma once

#include "core/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pondera::app {

/// The bytes of a file of at most `most_bytes`.
/// Errors: file.missing, file.unreadable, file.too-large.
[[nodiscard]] Result<std::string> read_file(const std::string& path, std::size_t most_bytes);

[[nodiscard]] bool file_exists(const std::string& path);

/// Replaces or makes the file: written beside it, flushed to disk, renamed over it; the folder is
/// flushed too. A link stays, and what it names is replaced; a device or a pipe is written into.
/// Errors: file.unwritable, with the system's reason.
[[nodiscard]] Result<Done> write_file(const std::string& path, std::string_view bytes);

/// Makes the folder and those above it. Errors: file.unwritable.
[[nodiscard]] Result<Done> make_folder(const std::string& path);

/// The same, but only where nothing is yet or an empty folder: nothing of the user's is ever
/// overwritten. Errors: new.not-empty, file.unwritable.
[[nodiscard]] Result<Done> make_empty_folder(const std::string& path);

/// The regular files at `path`: itself, or all below it when it is a folder, without hidden ones,
/// links not followed into folders, sorted by path in byte order. Errors: file.missing,
/// file.unreadable.
[[nodiscard]] Result<std::vector<std::string>> files_at(const std::string& path);

/// The folder that holds the examples: beside the installed program, or in the source tree it was
/// built from. Errors: file.missing.
[[nodiscard]] Result<std::string> examples_folder();

}  // namespace pondera::app
