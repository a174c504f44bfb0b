#include "unit/pdf/opened.h"

#include <array>
#include <fstream>
#include <memory>

#include <gtest/gtest.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdio.h>
#include <sys/wait.h>

#include "support/temporary_folder.h"

namespace protokollwerk::testing {
namespace {

void collect(QPDFObjectHandle element, const std::string& type, std::vector<QPDFObjectHandle>& found) {
  if (element.getKey("/S").isName() && element.getKey("/S").getName() == type) found.push_back(element);
  QPDFObjectHandle kids = element.getKey("/K");
  if (kids.isDictionary()) collect(kids, type, found);
  if (!kids.isArray()) return;
  for (auto& kid : kids.getArrayAsVector()) {
    if (kid.isDictionary()) collect(kid, type, found);
  }
}

}  // namespace

const std::string& sample_pdf() {
  static const std::string pdf =
      pdf::write(sample_pages(), sample_metadata(), noto_faces(), sample_attachments());
  return pdf;
}

Opened::Opened(std::string bytes) : bytes_(std::move(bytes)) {
  file_.processMemoryFile("sample.pdf", bytes_.data(), bytes_.size());
}

std::vector<QPDFObjectHandle> Opened::elements(const std::string& type) {
  std::vector<QPDFObjectHandle> found;
  collect(catalog().getKey("/StructTreeRoot"), type, found);
  return found;
}

std::string Opened::saved() {
  QPDFWriter writer(file_);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.write();
  const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::string output_of(const std::string& command, const std::string& pdf) {
  const TemporaryFolder folder;
  const std::string path = folder / "sample.pdf";
  std::ofstream(path, std::ios::binary) << pdf;
  FILE* pipe =
      popen((command + " " + path + (command.starts_with("pdftotext") ? " - 2>&1" : " 2>&1")).c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot start " + command);
  std::string output;
  std::array<char, 4096> buffer{};
  while (const std::size_t size = fread(buffer.data(), 1, buffer.size(), pipe))
    output.append(buffer.data(), size);
  const int status = pclose(pipe);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << command << ": " << output;
  return output;
}

}  // namespace protokollwerk::testing
