#!/bin/bash
# A text of 200 articles with 2,000 amendments: its pages against a page without a query, alternating in one run; the
# differences of two versions; its print. Options go to the program: -Drounds=60 -Damendments=2000
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. bin/lib/jdk.sh
. bin/lib/bench-java.sh
bench_java org.sironet.assembly.amendments.TextsBench "$@"
