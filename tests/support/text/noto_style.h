#pragma once

#include "doc/style.h"

namespace protokollwerk::testing {

/// A style whose one family "text" is Noto Serif with the fallbacks for arrows, mathematical signs and boxes.
inline doc::Style noto_style() {
  const std::string folder = "/usr/share/fonts/truetype/noto/";
  const auto stack = [&](const std::string& name) {
    return std::vector<std::string>{folder + name, folder + "NotoSansMath-Regular.ttf",
                                    folder + "NotoSansSymbols2-Regular.ttf"};
  };
  doc::Style style;
  style.families["text"] = {stack("NotoSerif-Regular.ttf"), stack("NotoSerif-Bold.ttf"),
                            stack("NotoSerif-Italic.ttf"), stack("NotoSerif-BoldItalic.ttf")};
  return style;
}

}  // namespace protokollwerk::testing
