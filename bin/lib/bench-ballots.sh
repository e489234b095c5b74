#!/usr/bin/env bash
# 100,000 ballots in one poll, committed before each is answered, against bare inserts by pgbench on the same server, in
# alternating rounds of one run. Options go to the program: -Drights=100000 -Dcallers=256
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. bin/lib/jdk.sh
find_jdk
[ -d target/test-classes/org/sironet/assembly/polls ] || mvn -q -B -ntp test-compile -Dspotless.check.skip
classpath=target/bench.classpath
[ -s "$classpath" ] || mvn -q -B -ntp dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$classpath"
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseParallelGC "$@" \
  -cp "target/classes:target/test-classes:$(cat "$classpath")" org.sironet.assembly.polls.BallotsBench
