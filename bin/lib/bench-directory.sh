#!/bin/bash
# Directory search with 10,000 organisations against a page without a query, alternating in one run; prints a table and
# the ratio. Options go to the program: -Drounds=30 -Dorganisations=10000
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. bin/lib/jdk.sh
. bin/lib/bench-java.sh
bench_java org.sironet.network.bench.DirectoryBench "$@"
