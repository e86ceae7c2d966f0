#!/bin/bash
# Tells an Auto Scaling group whether the instance is ready: a lifecycle hook for launching holds it back until then.
# The role of the instance needs autoscaling:CompleteLifecycleAction. The AWS CLI is part of Amazon Linux 2023.
set -euo pipefail

GROUP=web-servers # change: name of the Auto Scaling group
HOOK=ready        # change: name of its lifecycle hook

imds=http://169.254.169.254/latest
token=$(curl -sSf --retry 5 -m 5 -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 300' "$imds/api/token")
metadata() {
  curl -sSf --retry 5 -m 5 -H "X-aws-ec2-metadata-token: $token" "$imds/meta-data/$1"
}
instance_id=$(metadata instance-id)
region=$(metadata placement/region)

# However this script ends, the group is told: ABANDON unless the last line below was reached.
result=ABANDON
tell_group() {
  aws autoscaling complete-lifecycle-action --region "$region" --auto-scaling-group-name "$GROUP" \
    --lifecycle-hook-name "$HOOK" --instance-id "$instance_id" --lifecycle-action-result "$result"
}
trap tell_group EXIT

echo "set up here what has to work before the instance gets traffic" # change: your commands

result=CONTINUE
