# SPDX-License-Identifier: Apache-2.0
# pondera_embed(<target> <name> <file>)
#
# Puts the bytes of a file into a library of ours, between the symbols pondera_embedded_<name>_begin and …_end. The
# assembler reads the file, so that half a megabyte costs nothing to compile, and what is installed needs no file beside
# it. For ELF systems; a compiler that takes GNU assembler directives (g++, clang).
function(pondera_embed target name file)
  cmake_path(ABSOLUTE_PATH file OUTPUT_VARIABLE path)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/embedded_${name}.cpp)
  file(
    CONFIGURE
    OUTPUT ${source}
    CONTENT
      [[// Made by cmake/pondera_embed.cmake.
asm(R"(
  .section .rodata
  .global pondera_embedded_@name@_begin
  .global pondera_embedded_@name@_end
pondera_embedded_@name@_begin:
  .incbin "@path@"
pondera_embedded_@name@_end:
  .byte 0
  .text
)");
]]
    @ONLY)
  # The compiler does not tell of files that the assembler reads. Its symbols may stand in one unit only.
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS ${path} SKIP_UNITY_BUILD_INCLUSION ON
                                                   SKIP_LINTING ON CXX_CLANG_TIDY "")
  target_sources(${target} PRIVATE ${source})
endfunction()
