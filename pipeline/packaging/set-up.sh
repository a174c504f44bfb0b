# Sourced by ./make-documents and ./run-tests, which have set `root` (the checkout) and `install` (yes or no).
# Everything here asks what is there before it does anything, so that a second run is quick and works offline.
# shellcheck shell=sh disable=SC2154

say() { printf '%s\n' "$*"; }
complain() { printf '%s\n' "$*" >&2; }

# packages_for <purpose>...: names of the Debian packages.
packages_for() {
  for purpose in "$@"; do
    sed -n "s/^$purpose  *//p" "$root/pipeline/packaging/packages.txt"
  done
}

# is_installed <package>
is_installed() {
  dpkg-query -W -f='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

# missing_of <package>...
missing_of() {
  for package in "$@"; do
    is_installed "$package" || say "$package"
  done
}

# may_install: whether this user is root or can become it.
may_install() { [ "$(id -u)" = 0 ] || command -v sudo >/dev/null; }

# as_root <command>...: sudo only where it is needed.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# install_packages <package>...
install_packages() {
  say "Installiere Debian-Pakete: $*"
  # update also succeeds where sources could not be read; install then says which package it does not find.
  as_root apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# require_packages <package>...: installs what is missing, or says so where nothing may be installed.
require_packages() {
  if ! command -v dpkg-query >/dev/null; then
    say "Kein Debian-System: Pakete werden nicht geprüft. Gebraucht wird, was diese Pakete enthalten: $*"
    return 0
  fi
  missing=$(missing_of "$@" | tr '\n' ' ')
  [ -n "$missing" ] || return 0
  if [ "$install" = no ]; then
    why='Es fehlen Debian-Pakete, und --no-install verbietet, sie zu installieren.'
  elif ! may_install; then
    why='Es fehlen Debian-Pakete, und zum Installieren fehlen die Rechte (weder root noch sudo).'
  else
    # shellcheck disable=SC2086 # one word per package
    install_packages $missing && return 0
    why='Die Debian-Pakete ließen sich nicht installieren. Bitte Netz und Paketquellen prüfen und erneut aufrufen.'
  fi
  complain "$why"
  complain "Von Hand, als root: apt-get update && apt-get install --no-install-recommends $missing"
  return 1
}

# configure_and_build <preset> <target> [<cmake option>...]
configure_and_build() {
  preset=$1 target=$2
  shift 2
  say "Übersetze ($preset) …"
  (cd "$root" && cmake --preset "$preset" "$@" >/dev/null && cmake --build --preset "$preset" --target "$target")
}
