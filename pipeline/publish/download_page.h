#pragma once

#include <string>

#include "publish/releases.h"

/// The pages in which releases describe themselves to people: German, readable without colours, styles or
/// scripts, and made of nothing but the manifests, so that they cannot say anything else.
namespace protokollwerk::publish {

/// The download page of one release.
std::string download_page(const Release& release);

/// The page that lists all releases.
std::string overview_page(const Releases& releases);

}  // namespace protokollwerk::publish
