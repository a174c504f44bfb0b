# One static library per folder of pipeline/, and one test program per folder of tests/unit/.

# protokollwerk_folder(<folder> SOURCES <file>... [USES <folder>...] [PRIVATE <imported target>...])
# USES names the folders whose headers this folder's headers may include (see pipeline/ARCHITECTURE.md);
# PRIVATE names third-party targets whose headers stay inside this folder.
function(protokollwerk_folder folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES;PRIVATE")
  set(target protokollwerk_${folder})
  add_library(${target} STATIC ${arg_SOURCES})
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/pipeline)
  foreach(used IN LISTS arg_USES)
    target_link_libraries(${target} PUBLIC protokollwerk_${used})
  endforeach()
  target_link_libraries(${target} PRIVATE ${arg_PRIVATE})
endfunction()

# protokollwerk_test(<name> SOURCES <file>... USES <folder>... [LABELS <label>...])
# A GoogleTest program; every test of it becomes a CTest of its own.
function(protokollwerk_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES;PRIVATE;LABELS")
  set(target test_${name})
  add_executable(${target} ${arg_SOURCES})
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(${target} PRIVATE PROTOKOLLWERK_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  foreach(used IN LISTS arg_USES)
    target_link_libraries(${target} PRIVATE protokollwerk_${used})
  endforeach()
  target_link_libraries(${target} PRIVATE ${arg_PRIVATE} GTest::gmock GTest::gtest_main)
  gtest_discover_tests(${target} DISCOVERY_TIMEOUT 60 PROPERTIES LABELS "${arg_LABELS}")
endfunction()
