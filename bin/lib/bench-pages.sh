#!/bin/bash
# A page's rate against the smallest answer of the same program (/robots.txt: no query, no template), alternating runs of wrk; and the program's memory when idle.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. bin/lib/jdk.sh
. bin/lib/program.sh
command -v wrk >/dev/null || { echo "wrk is missing (Debian: apt install wrk)"; exit 1; }
build_program
data=$(mktemp -d)
port=18080
"$APP/../../../bin/serve" --demo --port $port --data "$data" >"$data/log" 2>&1 &
program=$!
trap 'kill $program 2>/dev/null; wait $program 2>/dev/null; rm -rf "$data"' EXIT
for _ in $(seq 120); do curl -sf "http://localhost:$port/health" >/dev/null && break; sleep 1; done
rate() { wrk -t1 -c16 -d"$1"s "http://localhost:$port$2" | sed -n 's/^Requests.sec: *//p'; }
echo "idle after start: $(($(sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' /proc/$program/status) / 1024)) MB resident"
for path in /robots.txt /members /; do rate 8 "$path" >/dev/null; done
printf '%-28s %10s %10s %8s\n' page 'empty/s' 'page/s' ratio
for path in / /members /rules /applications/new /sign-in; do
  empty=$(rate 4 /robots.txt) && page=$(rate 4 "$path")
  printf '%-28s %10.0f %10.0f %8.2f\n' "$path" "$empty" "$page" "$(echo "$page / $empty" | bc -l)"
done
