#!/usr/bin/env bash
# Installs the peers into artifacts/peers (ignored by git) and runs them: bench/peers.sh DOCUMENTS.json
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
to="$here/../artifacts/peers"
mkdir -p "$to"
cp "$here/peers/package.json" "$here/peers/wink.mjs" "$to/"
if [ ! -d "$to/node_modules/wink-nlp" ]; then
  (cd "$to" && npm install --silent --no-audit --no-fund --no-package-lock >&2)
fi
node "$to/wink.mjs" "$1"
