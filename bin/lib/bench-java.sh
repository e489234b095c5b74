# test_classpath: sets CLASSPATH_OF_TESTS, compiling what has changed. bench_java CLASS [OPTIONS FOR JAVA… [-- ARGUMENTS…]]: runs a benchmark written in Java.
test_classpath() {
  local root list stamp
  root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
  list=$root/target/test.classpath stamp=$root/target/test.compiled
  find_jdk
  if [ ! -e "$stamp" ] || [ -n "$(find "$root/src" "$root/pom.xml" -newer "$stamp" -type f -print -quit)" ]; then
    (cd "$root" && mvn -q -B -ntp test-compile -Dspotless.check.skip) >&2
    touch "$stamp"
  fi
  [ "$list" -nt "$root/pom.xml" ] ||
    (cd "$root" && mvn -q -B -ntp dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath) >&2
  CLASSPATH_OF_TESTS=$root/target/classes:$root/target/test-classes:$(cat "$list")
}

bench_java() {
  local class=$1 options=()
  shift
  test_classpath
  while [ $# -gt 0 ] && [ "$1" != -- ]; do options+=("$1"); shift; done
  [ $# -eq 0 ] || shift
  java -XX:+UseParallelGC --enable-native-access=ALL-UNNAMED "${options[@]}" -cp "$CLASSPATH_OF_TESTS" "$class" "$@"
}
