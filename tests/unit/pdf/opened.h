#pragma once

#include <string>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "pdf/sample.h"
#include "pdf/write.h"

namespace protokollwerk::testing {

/// The sample as a finished PDF, with its attachment (3a).
const std::string& sample_pdf();

/// A PDF opened by libqpdf.
class Opened {
 public:
  explicit Opened(std::string bytes);

  QPDF& file() { return file_; }
  QPDFObjectHandle catalog() { return file_.getRoot(); }
  QPDFObjectHandle page(std::size_t index) { return file_.getAllPages().at(index); }
  /// All structure elements of a type, in document order.
  std::vector<QPDFObjectHandle> elements(const std::string& type);
  /// The file with the changes made to it.
  std::string saved();

 private:
  std::string bytes_;
  QPDF file_;
};

/// What a command writes to its standard output; the PDF's path follows the command. Fails the test if it
/// fails.
std::string output_of(const std::string& command, const std::string& pdf);

}  // namespace protokollwerk::testing
