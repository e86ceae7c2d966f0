#!/bin/bash
# Makes sure that Systems Manager can reach the machine (Session Manager, Run Command): no open port, no key.
# The instance needs a role with the policy AmazonSSMManagedInstanceCore.
set -euo pipefail

if command -v snap >/dev/null; then # Ubuntu: the agent is a snap, there from the start on most images
  snap wait system seed.loaded
  if ! snap list amazon-ssm-agent >/dev/null 2>&1; then
    snap install amazon-ssm-agent --classic
  fi
  unit=snap.amazon-ssm-agent.amazon-ssm-agent.service
else # Amazon Linux 2023: a package, missing from the minimal image
  if ! rpm -q amazon-ssm-agent >/dev/null; then
    dnf install -y amazon-ssm-agent
  fi
  unit=amazon-ssm-agent.service
fi

systemctl enable --now "$unit"
systemctl is-active "$unit"
