# bench_journal [SECONDS [PAIRS]]: 32 writers to the journal against plain inserts of the same rows, alternating; prints ratios.
bench_journal() {
  local root data
  root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
  find_jdk
  (cd "$root" && mvn -q -B -ntp test-compile dependency:build-classpath -Dmdep.outputFile=target/bench-classpath -Dspotless.check.skip) >&2
  data=$(mktemp -d)
  java -XX:+UseParallelGC --enable-native-access=ALL-UNNAMED -cp "$root/target/test-classes:$root/target/classes:$(cat "$root/target/bench-classpath")" \
    org.sironet.journal.bench.JournalBench "${1:-3}" "${2:-5}" "--sironet.data=$data"
  rm -rf "$data"
}
