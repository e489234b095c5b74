#!/usr/bin/env bash
# Measures counting and prints docs/bench/tally.md: ratios of one run. `bench-tally.sh quick` leaves JMH out.
set -eu
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
. "$here/bin/lib/jdk.sh"
. "$here/bin/lib/tally-classpath.sh"
find_jdk
tally_classpath "$here"
out="$here/target/bench"
jars="$here/target/jmh.classpath"
mkdir -p "$out"
[ -s "$jars" ] || (cd "$here" && tally_maven -Pbench dependency:build-classpath -Dmdep.outputFile=target/jmh.classpath -DincludeScope=test)
javac -nowarn -proc:full -processorpath "$(cat "$jars")" -d "$out" -cp "$TALLY_CLASSPATH:$(cat "$jars")" \
    "$here"/src/bench/java/org/sironet/tally/bench/*.java >&2
classpath="$out:$TALLY_CLASSPATH:$(cat "$jars")"
echo "# Counting, measured"
echo
echo "By \`bin/lib/bench-tally.sh\`, $(date -u +%F), $(nproc) × $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)," \
    "load $(cut -d' ' -f1 /proc/loadavg), $(java -version 2>&1 | sed -n 2p)." \
    "Times are the least of 25 runs, processor time of one thread."
echo
java -Xmx1g -XX:+UseParallelGC -cp "$classpath" org.sironet.tally.bench.LargeCount
[ "${1:-}" = quick ] && exit
echo
echo "JMH, 20,000 ballots of 20 candidates, 5,000 different, five seats (average time, ms):"
echo
echo '```'
java -XX:+UseParallelGC -cp "$classpath" org.openjdk.jmh.Main 'RuleBenchmark' -v SILENT -rf text -rff "$out/jmh.txt" >/dev/null
cat "$out/jmh.txt"
echo '```'
