#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "diag/diagnostic.h"
#include "model/result.h"

namespace protokollwerk::read {

/// Takes prose with figures; gives the pictures that they name, each once, by name. Promises: every picture
/// decodes; whatever is wrong with one is reported at the figure that names it first.
class ImageReader {
 public:
  /// Names are paths from `folder` on.
  ImageReader(std::string folder, const Files& files, diag::Diagnostics& diagnostics)
      : folder_(std::move(folder)), files_(files), diagnostics_(diagnostics) {}

  void read_all(const model::Project& project, const std::vector<model::Minutes>& minutes,
                const std::vector<model::ReviewRound>& reviews);
  std::vector<model::Image> take();

 private:
  void read(const doc::Figure& figure);
  void report(const diag::Definition& definition, const doc::Figure& figure, std::string detail = {});

  std::string folder_;
  const Files& files_;
  diag::Diagnostics& diagnostics_;
  std::vector<model::Image> images_;  ///< in the order in which they were named
  std::vector<std::string> names_;    ///< of these and of those that cannot be used
  std::size_t bytes_ = 0;
};

}  // namespace protokollwerk::read
