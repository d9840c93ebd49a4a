// SPDX-License-Identifier: Apache-2.0
#include "survey/text_encoding.hpp"

#include "core/utf8.hpp"
#include "survey/file_size.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace pondera::survey {

namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

// What people attach instead of a text, by the first bytes.
struct Signature {
  std::string_view start;
  std::string_view what;
};

constexpr std::array signatures = {
    Signature{"PK\x03\x04", "a Word, Excel or OpenDocument file, or a ZIP archive"},
    Signature{"%PDF", "a PDF file"},
    Signature{"\xD0\xCF\x11\xE0", "an old Word or Excel file"},
    Signature{"{\\rtf", "a rich-text file (RTF)"},
    Signature{"\x89PNG", "a picture"},
    Signature{"\xFF\xD8\xFF", "a picture"},
    Signature{"GIF8", "a picture"},
    Signature{"\x1F\x8B", "a packed file (gzip)"},
    Signature{"7z\xBC\xAF", "a packed file (7z)"},
    Signature{"Rar!", "a packed file (RAR)"},
    Signature{std::string_view("\xFF\xFE\x00\x00", 4), "text in UTF-32"},
};

constexpr std::string_view what_to_do =
    "save the questionnaire as plain text (.txt or .yaml, UTF-8) and send that file, or copy its "
    "whole text into a mail";

std::optional<std::string_view> known_kind(std::string_view bytes) {
  for (const Signature& signature : signatures) {
    if (bytes.starts_with(signature.start)) return signature.what;
  }
  std::string start(trimmed(bytes.substr(0, 200)).substr(0, 9));
  for (char& c : start) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (start == "<!doctype" || start.starts_with("<html")) return "a web page (HTML)";
  return std::nullopt;
}

/// UTF-16 as UTF-8; nothing when it is not well-formed.
std::optional<std::string> from_utf16(std::string_view bytes, bool big_endian) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  const auto unit = [&](std::size_t at) -> char32_t {
    const unsigned first = byte_at(bytes, at);
    const unsigned second = byte_at(bytes, at + 1);
    return big_endian ? (first << 8U) | second : (second << 8U) | first;
  };
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    const char32_t code = unit(at);
    if (code < 0xD800 || code > 0xDFFF) {
      text += utf8_of(code);
      continue;
    }
    const bool paired =
        code <= 0xDBFF && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) <= 0xDFFF;
    if (!paired) return std::nullopt;
    at += 2;
    text += utf8_of(0x10000 + ((code - 0xD800) << 10U) + (unit(at) - 0xDC00));
  }
  return text;
}

/// UTF-16 without a mark: line feeds, blanks and Latin letters leave zero bytes at even places (big
/// end first) or odd ones (little end first); the other places have few (U+4E00 is one).
std::optional<bool> unmarked_utf16_is_big_endian(std::string_view bytes) {
  std::array<std::size_t, 2> zeros = {0, 0};
  for (std::size_t at = 0; at < bytes.size(); ++at) zeros[at % 2] += bytes[at] == '\0' ? 1U : 0U;
  constexpr std::size_t least_share = 20;  // one character in ten is below U+0100
  constexpr std::size_t dominance = 8;
  const auto mostly = [&](std::size_t place) {
    return zeros[place] * least_share >= bytes.size() &&
           zeros[place] >= dominance * zeros[1 - place];
  };
  if (bytes.size() % 2 != 0 || mostly(0) == mostly(1)) return std::nullopt;
  return mostly(0);
}

/// Whether most two-byte characters are of the GB 2312 set: what Chinese text is, and what accented
/// Latin letters before ASCII ones are not.
bool looks_chinese(std::string_view bytes) {
  std::size_t common = 0;
  std::size_t rare = 0;
  for (std::size_t at = 0; at + 1 < bytes.size(); ++at) {
    if (byte_at(bytes, at) < 0x80) continue;
    const bool both_high = byte_at(bytes, at) >= 0xA1 && byte_at(bytes, at + 1) >= 0xA1;
    ++(both_high ? common : rare);
    ++at;
  }
  return common > rare;
}

std::optional<std::string> from_gb18030(std::string_view bytes) {
  if (!looks_chinese(bytes)) return std::nullopt;
  const iconv_t converter = iconv_open("UTF-8", "GB18030");
  if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;  // NOLINT: POSIX says -1
  std::string input(bytes);
  std::string text(bytes.size() * 4, '\0');  // a byte of GB18030 is at most three of UTF-8
  char* in = input.data();
  char* out = text.data();
  std::size_t in_left = input.size();
  std::size_t out_left = text.size();
  const std::size_t status = iconv(converter, &in, &in_left, &out, &out_left);
  iconv_close(converter);
  if (status == static_cast<std::size_t>(-1) || in_left > 0) return std::nullopt;
  text.resize(text.size() - out_left);
  return text;
}

/// Source: Unicode Consortium, mapping table CP1252; 0 = not assigned.
constexpr std::array<char32_t, 32> windows_1252_high = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::optional<std::string> from_windows_1252(std::string_view bytes) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const unsigned byte = byte_at(bytes, at);
    const char32_t code = byte >= 0x80 && byte < 0xA0 ? windows_1252_high[byte - 0x80] : byte;
    if (code == 0 && byte != 0) return std::nullopt;
    text += utf8_of(code);
  }
  return text;
}

std::string to_utf16(std::string_view text, bool big_endian) {
  std::string bytes;
  const auto add = [&](char32_t unit) {
    const char high = static_cast<char>(unit >> 8U);
    const char low = static_cast<char>(unit & 0xFFU);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  };
  for (const std::string_view character : utf8_characters(text)) {
    const char32_t code = code_point(character);
    if (code < 0x10000) {
      add(code);
    } else {
      add(0xD800 + ((code - 0x10000) >> 10U));
      add(0xDC00 + ((code - 0x10000) & 0x3FFU));
    }
  }
  return bytes;
}

std::optional<std::string> to_gb18030(std::string_view text) {
  const iconv_t converter = iconv_open("GB18030", "UTF-8");
  if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;  // NOLINT: POSIX says -1
  std::string input(text);
  std::string bytes(text.size() * 4, '\0');  // a character is at most four bytes
  char* in = input.data();
  char* out = bytes.data();
  std::size_t in_left = input.size();
  std::size_t out_left = bytes.size();
  const std::size_t status = iconv(converter, &in, &in_left, &out, &out_left);
  iconv_close(converter);
  if (status == static_cast<std::size_t>(-1) || in_left > 0) return std::nullopt;
  bytes.resize(bytes.size() - out_left);
  return bytes;
}

std::optional<std::string> to_windows_1252(std::string_view text) {
  std::string bytes;
  for (const std::string_view character : utf8_characters(text)) {
    const char32_t code = code_point(character);
    const auto high = std::ranges::find(windows_1252_high, code);
    if (code < 0x80 || (code >= 0xA0 && code <= 0xFF)) {
      bytes += static_cast<char>(code);
    } else if (high != windows_1252_high.end()) {
      bytes += static_cast<char>(0x80 + (high - windows_1252_high.begin()));
    } else {
      return std::nullopt;
    }
  }
  return bytes;
}

std::string encode_utf16_like(std::string_view text, std::string_view original) {
  if (original.starts_with("\xFF\xFE")) return "\xFF\xFE" + to_utf16(text, false);
  if (original.starts_with("\xFE\xFF")) return "\xFE\xFF" + to_utf16(text, true);
  return to_utf16(text, unmarked_utf16_is_big_endian(original).value_or(false));
}

/// The place of byte `at` in bytes of unknown encoding.
SourceSpot spot_of(std::string_view bytes, std::size_t at, std::string_view file) {
  const std::string_view before = bytes.substr(0, at);
  const std::size_t line_start = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
  return {std::string(file), 1 + static_cast<int>(std::ranges::count(before, '\n')),
          1 + utf8_length(before.substr(line_start))};
}

Diagnostic not_text(SourceSpot where, std::string_view what) {
  return error("answers.not-text", std::move(where),
               "this is " + std::string(what) + ", not a plain text", std::string(what_to_do));
}

Result<DecodedText> converted(std::string text, std::string name, std::string_view file) {
  Diagnostics remarks;
  remarks.push_back(note("answers.converted", {std::string(file)},
                         "the file was in " + name + " and was converted to UTF-8",
                         "if letters look wrong in what was read, save the file as UTF-8"));
  return Result<DecodedText>({std::move(text), std::move(name)}, std::move(remarks));
}

Result<DecodedText> decode_utf16(std::string_view bytes, bool big_endian, std::string_view file) {
  std::optional<std::string> text = from_utf16(bytes, big_endian);
  if (!text) return not_text({std::string(file)}, "damaged text in UTF-16");
  if (text->find('\0') != text->npos) return not_text({std::string(file)}, "a binary file");
  return converted(*std::move(text), "UTF-16", file);
}

}  // namespace

Result<DecodedText> decode_text(std::string_view bytes,
                                std::string_view file,
                                std::size_t largest) {
  if (bytes.size() > largest) {
    return error("answers.too-large", {std::string(file)},
                 "the file has " + size_in_mebibytes(bytes.size()) +
                     "; a questionnaire has at most " + size_in_mebibytes(largest),
                 std::string(what_to_do));
  }
  if (const auto what = known_kind(bytes)) return not_text({std::string(file)}, *what);
  if (bytes.starts_with("\xFF\xFE")) return decode_utf16(bytes.substr(2), false, file);
  if (bytes.starts_with("\xFE\xFF")) return decode_utf16(bytes.substr(2), true, file);
  if (const auto zero = bytes.find('\0'); zero != bytes.npos) {
    if (const auto big_endian = unmarked_utf16_is_big_endian(bytes)) {
      return decode_utf16(bytes, *big_endian, file);
    }
    return not_text(spot_of(bytes, zero, file), "a file with zero bytes");
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto invalid = first_invalid_utf8(bytes);
  if (!invalid) return DecodedText{.text = std::string(bytes), .converted_from = {}};
  if (auto text = from_gb18030(bytes)) return converted(*std::move(text), "GB18030", file);
  if (auto text = from_windows_1252(bytes)) {
    return converted(*std::move(text), "Windows-1252", file);
  }
  return not_text(spot_of(bytes, *invalid, file), "neither UTF-8 nor GB18030 text");
}

std::optional<std::string> encode_like(std::string_view text, std::string_view original) {
  const Result<DecodedText> decoded = decode_text(original, "");
  if (!decoded) return std::nullopt;
  if (decoded->converted_from == "UTF-16") return encode_utf16_like(text, original);
  if (decoded->converted_from == "GB18030") return to_gb18030(text);
  if (decoded->converted_from == "Windows-1252") return to_windows_1252(text);
  const bool marked = original.starts_with("\xEF\xBB\xBF");
  return (marked ? "\xEF\xBB\xBF" : "") + std::string(text);
}

}  // namespace pondera::survey
