#!/bin/bash
# CloudWatch agent on Ubuntu, where no package source has it: AWS offers the package for download.
# The instance needs a role with the policy CloudWatchAgentServerPolicy.
set -euo pipefail

LOG_GROUP=/example/cloud-init # change

if [ ! -x /opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl ]; then
  arch=$(dpkg --print-architecture) # amd64 or arm64
  folder=$(mktemp -d)
  curl -fsSL --retry 5 --retry-connrefused -o "$folder/agent.deb" \
    "https://amazoncloudwatch-agent.s3.amazonaws.com/ubuntu/$arch/latest/amazon-cloudwatch-agent.deb"
  DEBIAN_FRONTEND=noninteractive apt-get -y -o DPkg::Lock::Timeout=300 install "$folder/agent.deb"
  rm -r "$folder"
fi

cat >/opt/aws/amazon-cloudwatch-agent/etc/bootstrap.json <<EOF
{
  "agent": {"metrics_collection_interval": 60},
  "metrics": {
    "append_dimensions": {"InstanceId": "\${aws:InstanceId}"},
    "metrics_collected": {
      "mem": {"measurement": ["mem_used_percent"]},
      "disk": {"measurement": ["used_percent"], "resources": ["/"]}
    }
  },
  "logs": {"logs_collected": {"files": {"collect_list": [
    {
      "file_path": "/var/log/cloud-init-output.log",
      "log_group_name": "$LOG_GROUP",
      "log_stream_name": "{instance_id}",
      "retention_in_days": 14
    }
  ]}}}
}
EOF
/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s \
  -c file:/opt/aws/amazon-cloudwatch-agent/etc/bootstrap.json
