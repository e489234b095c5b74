#!/bin/bash
# 32 writers to the journal against plain inserts of the same rows, alternating; prints ratios. bench-journal.sh [SECONDS [PAIRS]]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. bin/lib/jdk.sh
. bin/lib/bench-java.sh
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
bench_java org.sironet.journal.bench.JournalBench -- "${1:-3}" "${2:-5}" "--sironet.data=$data"
