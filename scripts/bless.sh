#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Writes what the golden cases give now as what they are expected to give, and the examples of docs/ that show it. Read the diff before you commit it.
#
#   scripts/bless.sh                                            all cases
#   scripts/bless.sh tests/golden/weigh/help tests/malformed/*  some
#
# PONDERA names the program, by default that of the dev build.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
pondera=${PONDERA:-$root/build/dev/app/pondera}

if [[ ! -x "$pondera" ]]; then
  echo "bless: no program '$pondera'; build it: cmake --workflow --preset dev" >&2
  exit 2
fi
cases=("$@")
if ((${#cases[@]} == 0)); then
  mapfile -t cases < <(find "$root/tests" -path '*/tests/*/cmd' -printf '%h\n' | LC_ALL=C sort)
fi
python3 "$root/scripts/run_golden.py" --pondera "$pondera" --bless "${cases[@]}"
python3 "$root/scripts/check_examples.py" --write
