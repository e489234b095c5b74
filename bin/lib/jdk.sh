# find_jdk: sets JAVA_HOME and PATH to a JDK of at least 25, or says what to install and ends with 2.
find_jdk() {
  local home version on_path
  on_path=$(command -v javac || true)
  for home in "${JAVA_HOME:-}" "${on_path:+$(dirname "$(dirname "$(readlink -f "$on_path")")")}" /usr/lib/jvm/*; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] && [ -r "$home/release" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    if [ "${version:-0}" -ge 25 ]; then
      export JAVA_HOME=$home PATH="$home/bin:$PATH"
      return
    fi
  done
  echo "Sironet needs a JDK 25 or newer and found none under JAVA_HOME, in PATH or in /usr/lib/jvm." >&2
  echo "Install one (Debian: temurin-25-jdk from https://adoptium.net) or set JAVA_HOME to where it is." >&2
  exit 2
}
