# SPDX-License-Identifier: Apache-2.0
# pondera_module(<name> SOURCES … HEADERS … [MODULES …] [LIBRARIES …])
#
# Makes the static library pondera_<name> (alias pondera::<name>). Includes are full paths from the root. MODULES
# are the modules it may see, LIBRARIES the third-party targets that it owns, linked PRIVATE so that no header of
# theirs reaches anybody else. HEADERS are verified to be self-contained (target all_verify_interface_header_sets).
function(pondera_module name)
  cmake_parse_arguments(PARSE_ARGV 1 module "" "" "SOURCES;HEADERS;MODULES;LIBRARIES;PUBLIC_LIBRARIES")
  set(target pondera_${name})
  add_library(${target} STATIC ${module_SOURCES})
  add_library(pondera::${name} ALIAS ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name} CXX_EXTENSIONS OFF)
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_sources(
    ${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${module_HEADERS})
  foreach(other IN LISTS module_MODULES)
    target_link_libraries(${target} PUBLIC pondera_${other})
  endforeach()
  target_link_libraries(${target} PUBLIC ${module_PUBLIC_LIBRARIES} PRIVATE ${module_LIBRARIES}
                                                                          $<BUILD_INTERFACE:pondera_options>)
endfunction()

# pondera_test(<module> SOURCES … [LIBRARIES …]): the tests of one module as one program; every TEST is a ctest
# case, or, with PONDERA_TEST_SHARDS, every part of the program is.
function(pondera_test module)
  cmake_parse_arguments(PARSE_ARGV 1 test "" "" "SOURCES;LIBRARIES")
  set(target pondera_${module}_test)
  add_executable(${target} ${test_SOURCES})
  target_link_libraries(${target} PRIVATE pondera_${module} pondera_options ${test_LIBRARIES} GTest::gmock
                                          GTest::gtest_main)
  # What is tested is optimised, the tests are not: they compile in two thirds of the time.
  target_compile_options(${target} PRIVATE -O0)
  # GoogleTest's headers are four fifths of what a test costs to compile. Precompiling them takes as long as reading them
  # in three units, which is about what the tests of a module have in a unity build.
  if(NOT CMAKE_UNITY_BUILD)
    target_precompile_headers(${target} PRIVATE <gmock/gmock.h> <gtest/gtest.h>)
  endif()
  target_compile_definitions(${target} PRIVATE PONDERA_TEST_DATA="${PROJECT_SOURCE_DIR}/tests")
  # To start a program for each test takes longer than most tests, above all under sanitizers.
  if(PONDERA_TEST_SHARDS GREATER 0)
    math(EXPR last "${PONDERA_TEST_SHARDS} - 1")
    foreach(shard RANGE ${last})
      add_test(NAME ${module}.${shard} COMMAND ${target} --gtest_brief=1)
      set_tests_properties(${module}.${shard} PROPERTIES ENVIRONMENT
                           "GTEST_TOTAL_SHARDS=${PONDERA_TEST_SHARDS};GTEST_SHARD_INDEX=${shard}")
    endforeach()
  else()
    gtest_discover_tests(${target} DISCOVERY_MODE PRE_TEST)
  endif()
endfunction()
