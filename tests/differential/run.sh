#!/usr/bin/env bash
# run.sh configs|pipeline|merging PROGRAM SOURCE-DIR: bootscope against the real cloud-init that Debian's package holds.
# The package is unpacked below .deps/, never installed. BOOTSCOPE_CLOUD_INIT names another unpacked package;
# BOOTSCOPE_SEED and BOOTSCOPE_COUNT change what is tried. Status 77: something that it needs is missing.
set -euo pipefail
what=$1 program=$2 source=$3
version=${BOOTSCOPE_CLOUD_INIT_VERSION:-22.4.2}
. "$source/tests/differential/cloudinit.sh"
default=2000
[ "$what" != configs ] && default=400
# Debian's own Python, for which its modules are installed.
exec /usr/bin/python3 "$source/tests/differential/$what.py" "$program" "$tree" "$version" --count "${BOOTSCOPE_COUNT:-$default}"
