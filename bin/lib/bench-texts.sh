#!/usr/bin/env bash
# A text of 200 articles with 2,000 amendments: its pages against a page without a query, alternating in one run; the
# differences of two versions; its print. Options go to the program: -Drounds=60 -Damendments=2000
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. bin/lib/jdk.sh
find_jdk
[ -d target/test-classes/org/sironet/assembly/amendments ] || mvn -q -B -ntp test-compile -Dspotless.check.skip
classpath=target/bench.classpath
[ -s "$classpath" ] || mvn -q -B -ntp dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$classpath"
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseParallelGC "$@" \
  -cp "target/classes:target/test-classes:$(cat "$classpath")" org.sironet.assembly.amendments.TextsBench
