#!/bin/sh
# Every C++ file must be as clang-format leaves it. Usage: format.sh <checkout> <clang-format>
set -eu
cd "$1"
set -- "$2" "$(find pipeline tests -path '*/node_modules' -prune -o -name '*.cpp' -print -o -name '*.h' -print | sort)"
[ -n "$2" ] || { echo "no files found"; exit 1; }
# shellcheck disable=SC2086 # one word per file
"$1" --dry-run -Werror $2
