#!/bin/sh
# Takes docs/images/workbench.png: the best finding of the sample case in the workbench.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
concord="dotnet $root/src/Concord.Cli/bin/Release/net10.0/concord.dll"
command -v chromium >/dev/null 2>&1 || { apt-get update -q && apt-get install -y -q --no-install-recommends chromium; }
(cd "$root" && dotnet build -c Release src/Concord.Cli -v q && $concord ingest samples/pyongyang-2024 --case "$work/sample.concord") || [ $? -eq 1 ]
$concord serve --case "$work/sample.concord" --port 8799 2>"$work/log" &
server=$!
trap 'kill $server; rm -rf "$work"' EXIT
tries=0
until finding=$(curl -sf http://127.0.0.1:8799/findings | grep -o '/findings/[0-9a-f]\{12\}' | head -1) && [ -n "$finding" ]; do
  tries=$((tries + 1)); [ "$tries" -lt 60 ] || { cat "$work/log" >&2; exit 1; }
  sleep 1
done
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --user-data-dir="$work/profile" --hide-scrollbars \
  --window-size=1100,1350 --screenshot="$work/full.png" "http://127.0.0.1:8799$finding" 2>/dev/null
cp "$work/full.png" "$root/docs/images/workbench.png"
size=$(wc -c < "$root/docs/images/workbench.png")
[ "$size" -le 307200 ] || { echo "the picture is $size bytes; at most 307200 are wanted" >&2; exit 1; }
echo "docs/images/workbench.png: $size bytes"
