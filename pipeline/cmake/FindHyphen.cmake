# libhyphen ships no pkg-config file. Defines Hyphen::hyphen and Hyphen_GERMAN, the path of the German patterns.
# Both are needed to build and to test, not to run: the program carries the compiled patterns.
find_path(Hyphen_INCLUDE_DIR hyphen.h)
find_library(Hyphen_LIBRARY hyphen)
find_file(Hyphen_GERMAN hyph_de_DE.dic PATHS /usr/share/hyphen NO_DEFAULT_PATH)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Hyphen REQUIRED_VARS Hyphen_LIBRARY Hyphen_INCLUDE_DIR Hyphen_GERMAN)
if(Hyphen_FOUND AND NOT TARGET Hyphen::hyphen)
  add_library(Hyphen::hyphen UNKNOWN IMPORTED)
  set_target_properties(Hyphen::hyphen PROPERTIES IMPORTED_LOCATION ${Hyphen_LIBRARY}
                        INTERFACE_INCLUDE_DIRECTORIES ${Hyphen_INCLUDE_DIR})
endif()
