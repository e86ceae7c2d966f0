#!/usr/bin/env bash
# imdsclients.sh PROGRAM SOURCE-DIR CLIENT: a program that others wrote, unmodified, asks the emulator, which requires
# tokens. It must get what the scenario says, by IMDSv2 and without being refused anything.
# Status 77: the client is not installed here. Nothing is sent anywhere but to the loopback address.
set -euo pipefail
program=$1 source=$2 client=$3
here=$source/tests/e2e/imdsclients
skip() { echo "skipped: $*"; exit 77; }
folder=$(mktemp -d)
emulator=
trap '[ -z "$emulator" ] || kill "$emulator" 2>/dev/null || true; rm -rf "$folder"' EXIT

start() {
    "$program" imds serve --scenario "$here/scenario.yaml" --listen 127.0.0.1:0 >"$folder/address" 2>"$folder/log" &
    emulator=$!
    local i
    for i in $(seq 100); do
        endpoint=$(sed -n 's/^listening on //p' "$folder/address" | head -n 1)
        [ -z "$endpoint" ] || return 0
        sleep 0.1
    done
    echo "FAILED: the emulator does not start: $(cat "$folder/log")"
    exit 1
}
# Neither the user's files, nor keys and proxies of the environment: only the emulator can answer.
run() {
    env -u http_proxy -u HTTP_PROXY -u AWS_PROFILE -u AWS_ACCESS_KEY_ID -u AWS_SECRET_ACCESS_KEY -u AWS_SESSION_TOKEN \
        -u AWS_REGION -u AWS_DEFAULT_REGION -u AWS_CONTAINER_CREDENTIALS_RELATIVE_URI \
        -u AWS_CONTAINER_CREDENTIALS_FULL_URI -u AWS_WEB_IDENTITY_TOKEN_FILE AWS_CONFIG_FILE=/dev/null \
        AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_EC2_METADATA_SERVICE_ENDPOINT="$1" "${@:2}" >"$folder/out" 2>&1 ||
        { echo "FAILED: ${*:2}"; cat "$folder/out"; exit 1; }
    cat "$folder/out"
}
expect() {
    grep -Fq -- "$1" "$folder/out" || { echo "FAILED: the output has no $1"; exit 1; }
}

case $client in
awscli)
    aws=/usr/bin/aws # Debian's, before another one
    [ -x "$aws" ] || aws=$(command -v aws) || skip "no awscli"
    start
    run "$endpoint/" "$aws" configure list # older versions want the slash at the end
    expect iam-role
    expect '****************TS01'
    if "$aws" --version 2>&1 | grep -q '^aws-cli/2'; then
        expect eu-central-1 # version 1 asks for no region
        run "$endpoint/" "$aws" configure export-credentials --format env
        expect AWS_ACCESS_KEY_ID=ASIAEXAMPLECLIENTS01
    fi
    ;;
botocore)
    /usr/bin/python3 -c 'import botocore' 2>/dev/null || skip "no botocore for /usr/bin/python3"
    start
    run "$endpoint" /usr/bin/python3 "$here/botocoreclient.py"
    expect "iam-role ASIAEXAMPLECLIENTS01 eu-central-1"
    ;;
javascript)
    command -v node >/dev/null || skip "no node"
    modules=${BOOTSCOPE_NODE_MODULES:-$source/.deps/aws-sdk-js/node_modules}
    if [ ! -d "$modules/@aws-sdk/ec2-metadata-service" ] && [ -z "${BOOTSCOPE_NODE_MODULES:-}" ]; then
        command -v npm >/dev/null || skip "no AWS SDK for JavaScript and no npm to get it with"
        timeout 200 npm install --no-audit --no-fund --prefix "$source/.deps/aws-sdk-js" @aws-sdk/ec2-metadata-service@3 \
            @smithy/credential-provider-imds@4 >"$folder/npm" 2>&1 || skip "npm could not get the AWS SDK for JavaScript"
    fi
    start
    run "$endpoint" env NODE_PATH="$modules" node "$here/client.js"
    expect "i-0c11e0c11e0c11e00 ASIAEXAMPLECLIENTS01"
    ;;
cloud-init)
    version=${BOOTSCOPE_CLOUD_INIT_VERSION:-22.4.2}
    . "$source/tests/differential/cloudinit.sh"
    start
    status=0
    env -u http_proxy -u HTTP_PROXY /usr/bin/python3 "$here/cloudinitclient.py" "$tree" "$endpoint" "$source/tests/differential" >"$folder/out" 2>&1 || status=$?
    cat "$folder/out"
    [ "$status" = 0 ] || exit "$status"
    expect "i-0c11e0c11e0c11e00 eu-central-1 clients 1 key"
    ;;
*)
    echo "unknown client $client" >&2
    exit 2
    ;;
esac

kill "$emulator"
wait "$emulator" || true
emulator=
# A client may look for what is not there; anything else that it is refused is a difference to the real service.
if grep -E '/[^ ]* [45][0-9][0-9] [0-9]+ (v1|v2|token) ' "$folder/log" | grep -v ' not-found'; then
    echo "FAILED: the emulator refused something"
    exit 1
fi
grep -q ' token token-issued' "$folder/log" || { echo "FAILED: no token was fetched"; exit 1; }
