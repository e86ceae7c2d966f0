#!/usr/bin/env bash
# ec2boot.sh PROGRAM LAB SOURCE-DIR: the real cloud-init boots from the emulator. LAB holds boot.sh and prepare.sh: four
# boot stages in a chroot, in namespaces without any network but lo, where 169.254.169.254 is an address of lo itself.
# The root with cloud-init in it is made below .deps once, which takes minutes; BOOTSCOPE_BOOT_BASE names another one.
# Status 77: something that it needs is missing.
set -euo pipefail
program=$1 lab=$2 source=$3
skip() { echo "skipped: $*"; exit 77; }
[ -f "$lab/boot.sh" ] || skip "no $lab/boot.sh"
[ "$(id -u)" = 0 ] || skip "namespaces and a chroot need root"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unshare --mount --net --uts --pid --fork true 2>/dev/null || skip "no namespaces may be made here"
base=${BOOTSCOPE_BOOT_BASE:-$source/.deps/boot-base}
if [ ! -x "$base/usr/bin/cloud-init" ]; then
    mkdir -p "$source/.deps"
    bash "$lab/prepare.sh" "$base" >"$folder/prepare.log" 2>&1 || skip "no root to boot: $(tail -n 1 "$folder/prepare.log")"
fi

cat >"$folder/user-data" <<'USER'
#cloud-config
write_files:
  - path: /root/written
    content: from user data
runcmd:
  - [sh, -c, 'echo "ran on $(cloud-init query ds.meta_data.instance-id) in $(cloud-init query region)"']
USER
# An instance of its own: what cloud-init says must come from the emulator, not from a default of the lab.
cat >"$folder/scenario.yaml" <<'SCENARIO'
format: imds-scenario/1
name: boot test
instance: {id: i-0b007b007b007b007, region: eu-west-2, az: eu-west-2b, az-id: euw2-az3}
public-keys: [{name: boot, openssh: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLE boot"}]
tags: {Name: boot}
service: {http-tokens: required, hop-limit: 1}
SCENARIO
bash "$lab/boot.sh" "$base" "$folder/out" "$folder/user-data" \
    --emulator "$program imds serve --scenario $folder/scenario.yaml --user-data $folder/user-data --listen 169.254.169.254:80 --allow-remote"

failed=0
expect() { # FILE PATTERN WHAT
    if grep -Eq -- "$2" "$folder/out/$1"; then
        echo "ok: $3"
    else
        echo "FAILED: $3 ($1 has no $2)"
        failed=1
    fi
}
expect result.json '"datasource": "DataSourceEc2' "the data source is Ec2"
expect result.json '"errors": \[\]' "no errors"
expect cloud-init-output.log '^ran on i-0b007b007b007b007 in eu-west-2$' "the user data ran, and knew the instance"
expect cloud-init.log 'Writing to /root/written' "the file was written"
expect instance-data.json '"Name": "boot"' "the tags came along"
expect emulator.log 'PUT /latest/api/token 200 .* token-issued' "a token was fetched"
expect emulator.log 'GET /[0-9-]+/user-data 200 .* v2 value' "user data was read with it"
if grep -E '/[^ ]* [45][0-9][0-9] [0-9]+ (v1|v2|token) ' "$folder/out/emulator.log" | grep -v ' not-found'; then
    echo "FAILED: the emulator refused something"
    failed=1
fi
# Its status is that of the boot, and cloud-init misses a network card here.
"$program" analyze "$folder/out" >"$folder/analysis" 2>&1 || true
grep -q 'DataSourceEc2' "$folder/analysis" || { echo "FAILED: the analysis does not know the data source"; failed=1; }
if [ "$failed" = 1 ]; then
    cat "$folder/out/emulator.log" "$folder/analysis"
    tail -n 30 "$folder/out/cloud-init-output.log"
fi
exit "$failed"
