#!/bin/bash
# Import: committing checked rows against COPY of what they become; needs nothing but the build. ROWS as argument.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. bin/lib/jdk.sh
. bin/lib/bench-java.sh
bench_java org.sironet.network.imports.ImportBench -Xmx256m -- "$@"
