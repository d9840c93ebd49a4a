# SPDX-License-Identifier: Apache-2.0
# What `cmake --install` lays down: the program, the modules as libraries with their headers, the examples and the
# documentation. A project of somebody else's then says find_package(pondera) and links pondera::weights, or another
# module. Included by the root's CMakeLists.txt after all modules; app is the program's own and is not exported.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/pondera)

install(TARGETS pondera RUNTIME)
install(
  TARGETS pondera_core pondera_survey pondera_store pondera_exchange pondera_weights pondera_agreement
          pondera_aggregation pondera_audit pondera_simulation pondera_scoring pondera_robustness pondera_proof
          pondera_report pondera_interview
  EXPORT pondera-targets
  ARCHIVE
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/pondera)
install(EXPORT pondera-targets NAMESPACE pondera:: DESTINATION ${package_dir})

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/pondera-config.cmake.in
                              ${PROJECT_BINARY_DIR}/pondera-config.cmake INSTALL_DESTINATION ${package_dir})
# Before 1.0 a minor version may change an interface.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/pondera-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/pondera-config.cmake ${PROJECT_BINARY_DIR}/pondera-config-version.cmake
        DESTINATION ${package_dir})

# What is made in a study folder by running it is not part of an example.
install(
  DIRECTORY ${PROJECT_SOURCE_DIR}/examples
  DESTINATION ${CMAKE_INSTALL_DATADIR}/pondera
  OPTIONAL
  PATTERN "pondera.db*" EXCLUDE
  PATTERN "outbox" EXCLUDE
  PATTERN "results" EXCLUDE)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/schemas/ DESTINATION ${CMAKE_INSTALL_DATADIR}/pondera/schemas)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
