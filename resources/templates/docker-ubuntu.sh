#!/bin/bash
# Docker Engine on Ubuntu, from Docker's own apt repository. Needs a way to the internet.
set -euo pipefail

LOGIN_USER=ubuntu # change: who may use docker without sudo (that is as good as root); '' for nobody

# Nobody is there to answer questions, and the first minutes of an instance are busy with other apt runs.
export DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a
retry() {
  local try
  for try in 1 2 3 4 5; do
    if "$@"; then return 0; fi
    echo "try $try of 5 failed: $*" >&2
    sleep 10
  done
  return 1
}
apt_get() {
  retry apt-get -y -o DPkg::Lock::Timeout=300 "$@"
}

apt_get update
apt_get install ca-certificates curl

install -d -m 0755 /etc/apt/keyrings
retry curl -fsSL -o /etc/apt/keyrings/docker.asc https://download.docker.com/linux/ubuntu/gpg
chmod 0644 /etc/apt/keyrings/docker.asc

architecture=$(dpkg --print-architecture)
release=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
cat >/etc/apt/sources.list.d/docker.sources <<EOF
Types: deb
URIs: https://download.docker.com/linux/ubuntu
Suites: $release
Components: stable
Architectures: $architecture
Signed-By: /etc/apt/keyrings/docker.asc
EOF

apt_get update
apt_get install docker-ce docker-ce-cli containerd.io docker-buildx-plugin docker-compose-plugin

systemctl enable --now docker
if [ -n "$LOGIN_USER" ]; then
  usermod -aG docker "$LOGIN_USER"
fi
docker version
