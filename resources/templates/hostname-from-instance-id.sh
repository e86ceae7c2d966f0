#!/bin/bash
# Names the machine after its instance id, asked from the metadata service the way that every instance accepts (IMDSv2).
set -euo pipefail

PREFIX=web # change

imds=http://169.254.169.254/latest
# -f: an answer of 401 or 404 is a failure, not a value.
token=$(curl -sSf --retry 5 -m 5 -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 300' "$imds/api/token")
metadata() {
  curl -sSf --retry 5 -m 5 -H "X-aws-ec2-metadata-token: $token" "$imds/meta-data/$1"
}

instance_id=$(metadata instance-id)
name=$PREFIX-${instance_id#i-}
hostnamectl set-hostname "$name"

# The name must lead somewhere, or sudo and others wait for an answer.
if ! grep -qw "$name" /etc/hosts; then
  echo "127.0.1.1 $name" >>/etc/hosts
fi

# Keep the name: cloud-init sets its own at every boot otherwise.
mkdir -p /etc/cloud/cloud.cfg.d
echo 'preserve_hostname: true' >/etc/cloud/cloud.cfg.d/90-hostname.cfg
echo "this is $name now"
