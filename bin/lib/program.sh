# build_program: builds what is missing into target/serve/<fingerprint of the sources> and sets APP to it.
# run_program CLASS ARGUMENTS…: becomes that class of the program.
FLAGS=(-XX:+UseSerialGC -Xms64m -Xmx1g -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED)

build_program() {
  local root fingerprint
  root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
  find_jdk
  fingerprint=$(cd "$root" && { find src/main pom.xml .mvn bin/lib/program.sh -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum; cat "$JAVA_HOME/release"; } | sha256sum | cut -c1-16)
  APP=$root/target/serve/$fingerprint
  [ -e "$APP/ready" ] && return
  command -v mvn >/dev/null || { echo "Sironet is built with Maven, and there is none. Install it (Debian: apt install maven)." >&2; exit 2; }
  mkdir -p "$root/target/serve"
  exec 9>"$root/target/serve/lock"
  flock 9
  [ -e "$APP/ready" ] || make_program "$root"
  exec 9>&-
}

make_program() {
  echo "Building Sironet; this happens when its sources have changed." >&2
  export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
  (cd "$1" && mvn -q -B -ntp -Dstyle.color=never package -DskipTests -Dspotless.check.skip) || { echo "The build failed." >&2; exit 1; }
  find "$1/target/serve" -mindepth 1 -maxdepth 1 -type d -mtime +7 -exec rm -rf {} + # a running program may use a newer one
  rm -rf "$APP"
  java -Djarmode=tools -jar "$1/target/sironet.jar" extract --destination "$APP" >/dev/null || exit 1
  java "${FLAGS[@]}" -XX:AOTCacheOutput="$APP/sironet.aot" -jar "$APP/sironet.jar" --demo --port 0 --data "$APP/rehearsal" --sironet.rehearsal=true >"$APP/rehearsal.log" 2>&1 ||
    echo "No start-up cache could be made (see $APP/rehearsal.log); starts take a little longer." >&2
  rm -rf "$APP/rehearsal"
  touch "$APP/ready"
}

run_program() {
  [ -e "$APP/sironet.aot" ] && FLAGS+=(-XX:AOTCache="$APP/sironet.aot")
  exec java "${FLAGS[@]}" ${SIRONET_JAVA_OPTIONS:-} -cp "$APP/sironet.jar" "$@"
}
