#!/usr/bin/env bash
# run.sh configs|pipeline|merging PROGRAM SOURCE-DIR: bootscope against the real cloud-init that Debian's package holds.
# The package is unpacked below .deps/, never installed. BOOTSCOPE_CLOUD_INIT names another unpacked package;
# BOOTSCOPE_SEED and BOOTSCOPE_COUNT change what is tried. Status 77: something that it needs is missing.
set -euo pipefail
what=$1 program=$2 source=$3
version=${BOOTSCOPE_CLOUD_INIT_VERSION:-22.4.2}
tree=${BOOTSCOPE_CLOUD_INIT:-$source/.deps/cloud-init/root/usr/lib/python3/dist-packages}
if [ ! -d "$tree/cloudinit" ] && [ -z "${BOOTSCOPE_CLOUD_INIT:-}" ]; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    if ! (cd "$folder" && apt-get -q download cloud-init && dpkg-deb -x cloud-init_"$version"*.deb root) >/dev/null 2>&1; then
        echo "skipped: Debian's cloud-init $version could not be fetched"
        exit 77
    fi
    mkdir -p "$source/.deps/cloud-init"
    mv "$folder/root" "$source/.deps/cloud-init/root"
fi
if [ ! -x /usr/bin/python3 ]; then
    echo "skipped: no /usr/bin/python3"
    exit 77
fi
default=2000
[ "$what" != configs ] && default=400
# Debian's own Python, for which its modules are installed.
exec /usr/bin/python3 "$source/tests/differential/$what.py" "$program" "$tree" "$version" --count "${BOOTSCOPE_COUNT:-$default}"
