#!/bin/bash
# Import: committing checked rows against COPY of what they become; needs nothing but the build. ROWS as argument.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. bin/lib/jdk.sh
find_jdk
classpath=target/bench.classpath
[ -e target/test-classes/org/sironet/network/imports/ImportBench.class ] || mvn -q -B -ntp test-compile -Dspotless.check.skip
[ -e "$classpath" ] || mvn -q -B -ntp dependency:build-classpath -Dmdep.outputFile="$classpath" >/dev/null
exec java -Xmx256m --enable-native-access=ALL-UNNAMED \
  -cp "target/classes:target/test-classes:$(cat "$classpath")" org.sironet.network.imports.ImportBench "$@"
