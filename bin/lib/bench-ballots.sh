#!/bin/bash
# Ballots against bare inserts by pgbench on the same server, in alternating rounds of one run: first 100,000 in one poll
# within the program (-Drights=100000 -Dcallers=256), then by signed-in delegates over HTTP (-Dvoters=20000).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. bin/lib/jdk.sh
. bin/lib/bench-java.sh
bench_java org.sironet.assembly.polls.BallotsBench "$@"
bench_java org.sironet.assembly.polls.BallotsHttpBench "$@"
