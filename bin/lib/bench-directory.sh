#!/usr/bin/env bash
# Directory search with 10,000 organisations against a page without a query, alternating in one run; prints a table and
# the ratio. Options go to the program: -Drounds=30 -Dorganisations=10000
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. bin/lib/jdk.sh
find_jdk
[ -d target/test-classes/org/sironet/network/bench ] || mvn -q -B -ntp test-compile -Dspotless.check.skip
classpath=target/bench.classpath
[ -s "$classpath" ] || mvn -q -B -ntp dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$classpath"
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseParallelGC "$@" \
  -cp "target/classes:target/test-classes:$(cat "$classpath")" org.sironet.network.bench.DirectoryBench
