# libhyphen ships no pkg-config file. Defines Hyphen::hyphen and two files with German patterns, made from different
# lists of words: Hyphen_GERMAN (hyphen-de) and Hyphen_GERMAN_SECOND (groff-base, Trennmuster-Projekt). All are needed to build and to test, not to run: the program carries the compiled patterns.
find_path(Hyphen_INCLUDE_DIR hyphen.h)
find_library(Hyphen_LIBRARY hyphen)
find_file(Hyphen_GERMAN hyph_de_DE.dic PATHS /usr/share/hyphen NO_DEFAULT_PATH)
find_file(Hyphen_GERMAN_SECOND hyphen.den PATHS /usr/share/groff/current/tmac NO_DEFAULT_PATH)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Hyphen REQUIRED_VARS Hyphen_LIBRARY Hyphen_INCLUDE_DIR Hyphen_GERMAN
                                  Hyphen_GERMAN_SECOND)
if(Hyphen_FOUND AND NOT TARGET Hyphen::hyphen)
  add_library(Hyphen::hyphen UNKNOWN IMPORTED)
  set_target_properties(Hyphen::hyphen PROPERTIES IMPORTED_LOCATION ${Hyphen_LIBRARY}
                        INTERFACE_INCLUDE_DIRECTORIES ${Hyphen_INCLUDE_DIR})
endif()
