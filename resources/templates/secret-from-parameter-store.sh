#!/bin/bash
# User data can be read by every program on the machine and by everybody who may describe the instance. So it holds no
# secret, only the name of one: a SecureString in Parameter Store, read with the role of the instance.
# The role needs ssm:GetParameter for it (and kms:Decrypt for a key of your own). Needs the AWS CLI.
set -euo pipefail

PARAMETER=/example/web/database # change
TARGET=/etc/example/database    # change: the file that your program reads

imds=http://169.254.169.254/latest
token=$(curl -sSf --retry 5 -m 5 -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 300' "$imds/api/token")
region=$(curl -sSf --retry 5 -m 5 -H "X-aws-ec2-metadata-token: $token" "$imds/meta-data/placement/region")

# Straight into a file for root only: printed, it would end up in the logs of the boot.
umask 077
mkdir -p "${TARGET%/*}"
aws ssm get-parameter --region "$region" --name "$PARAMETER" --with-decryption \
  --query Parameter.Value --output text >"$TARGET.new"
mv "$TARGET.new" "$TARGET"
