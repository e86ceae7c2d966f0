#!/bin/bash
# Start of a script that shows what it does: every command with its line goes to the console of the instance (EC2:
# "Get system log"), to a file, and to /var/log/cloud-init-output.log. Take it out again: it shows values, secrets too.
exec > >(tee -a /var/log/user-data.log /dev/console) 2>&1
set -Eeuo pipefail
failed() {
  echo "FAILED with $1 at line $2: $BASH_COMMAND"
}
trap 'failed $? $LINENO' ERR
export PS4='+ line $LINENO: '

date --utc +'started %FT%TZ'
uname -srm
cloud-init --version
df -h /
set -x

true # change: your script from here on
