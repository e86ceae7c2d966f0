#!/bin/bash
# Joins an instance of an ECS-optimized image to a cluster. The agent starts after user data and reads this file.
set -euo pipefail

CLUSTER=example # change

mkdir -p /etc/ecs
cat >/etc/ecs/ecs.config <<EOF
ECS_CLUSTER=$CLUSTER
ECS_ENABLE_SPOT_INSTANCE_DRAINING=true
EOF
