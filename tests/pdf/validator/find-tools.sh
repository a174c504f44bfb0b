# Read by setup and validate. Says where the validator's parts are, or what to do about it.
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../../.." && pwd)
jar=$here/node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar
jaxb=/usr/share/java/jaxb-runtime.jar
classes=${PROTOKOLLWERK_VALIDATOR_CLASSES:-$root/build/validator}

# Java takes the names of files from the locale; without one it cannot open those with umlauts.
LC_ALL=C.UTF-8
export LC_ALL

# fail <what is missing> <remedy>
fail() {
  printf 'PDF-Prüfer: %s\nAbhilfe: %s\n' "$1" "$2" >&2
  exit 4
}

require_java() {
  command -v javac >/dev/null || fail 'Das JDK fehlt.' 'apt-get install openjdk-17-jdk-headless'
  [ -r "$jaxb" ] || fail "$jaxb fehlt." 'apt-get install libjaxb-java'
}
