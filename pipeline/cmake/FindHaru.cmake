# libharu ships no pkg-config file and no CMake package on Debian 12. Defines Haru::haru.
find_path(Haru_INCLUDE_DIR hpdf.h)
find_library(Haru_LIBRARY hpdf)
if(Haru_INCLUDE_DIR)
  file(STRINGS ${Haru_INCLUDE_DIR}/hpdf_version.h _version REGEX "define HPDF_VERSION_TEXT")
  string(REGEX MATCH "[0-9]+\\.[0-9]+\\.[0-9]+" Haru_VERSION "${_version}")
endif()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Haru REQUIRED_VARS Haru_LIBRARY Haru_INCLUDE_DIR VERSION_VAR Haru_VERSION)
if(Haru_FOUND AND NOT TARGET Haru::haru)
  add_library(Haru::haru UNKNOWN IMPORTED)
  set_target_properties(Haru::haru PROPERTIES IMPORTED_LOCATION ${Haru_LIBRARY}
                        INTERFACE_INCLUDE_DIRECTORIES ${Haru_INCLUDE_DIR})
endif()
