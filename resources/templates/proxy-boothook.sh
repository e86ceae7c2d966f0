#cloud-boothook
#!/bin/bash
# A boothook runs at every boot, early, before packages are installed: in time for a proxy that they need.
set -euo pipefail

PROXY=http://proxy.example.com:3128 # change
NO_PROXY=169.254.169.254,fd00:ec2::254,localhost,127.0.0.1,.internal

# Every boot writes the same: nothing piles up.
cat >/etc/profile.d/proxy.sh <<EOF
export http_proxy=$PROXY https_proxy=$PROXY no_proxy=$NO_PROXY
EOF

if [ -d /etc/apt/apt.conf.d ]; then
  cat >/etc/apt/apt.conf.d/95proxy <<EOF
Acquire::http::Proxy "$PROXY";
Acquire::https::Proxy "$PROXY";
EOF
elif [ -f /etc/dnf/dnf.conf ] && ! grep -q '^proxy=' /etc/dnf/dnf.conf; then
  echo "proxy=$PROXY" >>/etc/dnf/dnf.conf
fi
