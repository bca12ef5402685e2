#!/bin/sh
# Renders the HTML report of the sample case to docs/images/report.png.
# Usage: eng/screenshot.sh [REPORT.html [PICTURE.png [WIDTH [HEIGHT]]]]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
report=${1:-}
picture=${2:-$root/docs/images/report.png}
width=${3:-1100}
height=${4:-1500}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! command -v chromium >/dev/null 2>&1; then
  apt-get update -q && apt-get install -y -q --no-install-recommends chromium
fi
if [ -z "$report" ]; then
  report=$work/report.html
  (cd "$root" && dotnet run -c Release --project src/Concord.Cli -- brief samples/pyongyang-2024 --out "$report") || [ $? -eq 1 ]
fi
mkdir -p "$(dirname "$picture")"
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --disable-component-update --disable-sync --user-data-dir="$work/profile" --hide-scrollbars \
  --window-size="$width,$height" --screenshot="$picture" "file://$(realpath "$report")" 2>/dev/null
size=$(wc -c < "$picture")
[ "$size" -le 307200 ] || { echo "$picture is $size bytes; at most 307200 are wanted" >&2; exit 1; }
echo "$picture: $size bytes"
