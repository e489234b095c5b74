#!/bin/bash
# 10,000 open streams of one sitting on one process: how soon a change reaches all, and the program's memory. bin/lib/bench-streams.sh [STREAMS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. bin/lib/jdk.sh
. bin/lib/program.sh
. bin/lib/bench-java.sh
build_program
test_classpath
streams=${1:-10000}
[ "$(ulimit -Hn)" = unlimited ] || [ "$(ulimit -Hn)" -gt $((streams + 500)) ] || { echo "More open files are needed: ulimit -n $((streams + 1000))"; exit 1; }
data=$(mktemp -d)
port=18081
"$APP/../../../bin/serve" --demo --port $port --data "$data" >"$data/log" 2>&1 &
program=$!
trap 'kill $program 2>/dev/null; wait $program 2>/dev/null; rm -rf "$data"' EXIT
for _ in $(seq 120); do curl -sf "http://localhost:$port/health" >/dev/null && break; sleep 1; done
bench_java org.sironet.assembly.sittings.StreamsBench -- "http://localhost:$port" $program "$streams"
