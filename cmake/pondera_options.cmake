# SPDX-License-Identifier: Apache-2.0
# Compiler settings of our own targets. They reach a target PRIVATE, so that who links pondera keeps their own.
add_library(pondera_options INTERFACE)
target_compile_features(pondera_options INTERFACE cxx_std_20)
target_compile_options(
  pondera_options
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wconversion
            -Wsign-conversion
            -Wshadow
            # GCC leaves it out of -Wall, and clang looks for it only in the file it is given, not in those of a unity build.
            -Wunused-const-variable
            # Members of results and options have defaults; a designated initialiser names those that differ.
            -Wno-missing-field-initializers
            # GCC 12 sees overlaps in std::string that are not there (GCC bug 105651).
            $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
            # Fused multiply-add changes the last bits between machines; published numbers may not.
            -ffp-contract=off
            $<$<BOOL:${PONDERA_WARNINGS_AS_ERRORS}>:-Werror>
            $<$<CONFIG:Debug>:-DEIGEN_INITIALIZE_MATRICES_BY_NAN>)
if(PONDERA_SANITIZE)
  target_compile_options(pondera_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
                                                   -fno-omit-frame-pointer)
  target_link_options(pondera_options INTERFACE -fsanitize=address,undefined)
endif()
