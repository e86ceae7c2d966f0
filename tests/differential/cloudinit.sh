# To be sourced, with $source and $version set: sets tree to where Debian's cloud-init lies unpacked below .deps/, never
# installed. BOOTSCOPE_CLOUD_INIT names another unpacked package. Ends with status 77 when there is none to be had.
tree=${BOOTSCOPE_CLOUD_INIT:-$source/.deps/cloud-init/root/usr/lib/python3/dist-packages}
if [ ! -d "$tree/cloudinit" ] && [ -z "${BOOTSCOPE_CLOUD_INIT:-}" ]; then
    unpacked=$(mktemp -d)
    if ! (cd "$unpacked" && apt-get -q download cloud-init && dpkg-deb -x cloud-init_"$version"*.deb root) >/dev/null 2>&1; then
        rm -rf "$unpacked"
        echo "skipped: Debian's cloud-init $version could not be fetched"
        exit 77
    fi
    mkdir -p "$source/.deps/cloud-init"
    # Another test may have been quicker.
    mv -n "$unpacked/root" "$source/.deps/cloud-init/root" 2>/dev/null || true
    rm -rf "$unpacked"
fi
if [ ! -x /usr/bin/python3 ]; then
    echo "skipped: no /usr/bin/python3"
    exit 77
fi
