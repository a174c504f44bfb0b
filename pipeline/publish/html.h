#pragma once

#include <cstdint>
#include <string>

/// What the pages about releases and working states have in common: German, readable without colours, styles
/// or scripts, at any width; nothing in them comes from elsewhere.
namespace protokollwerk::publish::html {

/// "20.02.2025"; the escaped text itself if it is no date.
std::string german_date(const std::string& iso);

/// "187 KB", "1,2 MB": thousands, as file managers count.
std::string german_size(std::uint64_t bytes);

/// "PDF, 12 Seiten, 187 KB": what a link to the file says about it. `pages` 0: the file has
/// none.
std::string file_facts(const std::string& name, std::uint64_t pages, std::uint64_t bytes);

/// A whole page with one main heading; both are HTML already.
std::string page(const std::string& title, const std::string& body);

}  // namespace protokollwerk::publish::html
