# For the scripts that start something: finds the tools, and builds modules when something changed.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

if ! command -v mvn >/dev/null 2>&1; then
  echo "Patriot is built with Apache Maven 3.8 or newer, and there is no 'mvn' on the path." >&2
  exit 1
fi
if ! mvn -v >/dev/null 2>&1; then
  echo "Patriot needs a JDK 25, and Maven found no Java at all on this machine." >&2
  exit 1
fi

changed_since() {
  [ ! -f "$1" ] || [ -n "$(find "$here" \( -name target -o -name .git -o -name node_modules \) -prune -o \
    -type f \( -name '*.java' -o -name pom.xml -o -path '*/src/main/resources/*' \) -newer "$1" -print -quit)" ]
}

# build MODULE...: builds them, and what they need, when anything changed since one of them was built last.
build() {
  local module modules="" changed=no log="$here/localstack/stack/target-build.log"
  for module in "$@"; do
    modules="$modules,$module"
    if changed_since "$here/$module/target/built"; then changed=yes; fi
  done
  [ "$changed" = yes ] || return 0
  echo "Building Patriot (the first time takes a few minutes) ..."
  if ! mvn -q -B -ntp -f "$here/pom.xml" -pl "${modules#,}" -am package -DskipTests >"$log" 2>&1; then
    if grep -q "toolchain" "$log"; then
      echo "Patriot needs a JDK 25, and Maven found none on this machine." >&2
    else
      tail -n 30 "$log" >&2
      echo "The build failed; the whole story is in $log" >&2
    fi
    exit 1
  fi
  rm -f "$log"
  for module in "$@"; do touch "$here/$module/target/built"; done
}
