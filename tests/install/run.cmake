# SPDX-License-Identifier: Apache-2.0
# Installs a build tree into a folder, builds the consumer against it, runs it and the installed program.
#
#   cmake -DBUILD=<build tree> -DWORK=<folder to use> -DCOMPILER=<c++> -P run.cmake
cmake_minimum_required(VERSION 3.25)
set(must COMMAND_ERROR_IS_FATAL ANY COMMAND_ECHO STDOUT)

file(REMOVE_RECURSE ${WORK})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix OUTPUT_QUIET ${must})
# Moved, so that a path of the first place in any installed file shows.
file(RENAME ${WORK}/prefix ${WORK}/moved)
execute_process(
  COMMAND ${CMAKE_COMMAND} -G Ninja -S ${CMAKE_CURRENT_LIST_DIR}/consumer -B ${WORK}/build
          -DCMAKE_PREFIX_PATH=${WORK}/moved -DCMAKE_CXX_COMPILER=${COMPILER} ${must})
execute_process(COMMAND ${CMAKE_COMMAND} --build ${WORK}/build ${must})
execute_process(COMMAND ${WORK}/build/consumer ${must})
execute_process(COMMAND ${WORK}/moved/bin/pondera --version ${must})
