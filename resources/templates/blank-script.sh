#!/bin/bash
# Runs once, at the first boot, as root, in the directory /. Its output is in /var/log/cloud-init-output.log.
# Without the next line a failed command is passed over and only the last one decides whether the script failed.
set -euo pipefail

# cloud-init sets no HOME. Programs that insist on one get it here.
export HOME=/root

# change: your commands. A failure inside "$( )" counts only where the result is kept in a variable first, as here.
name=$(hostname)
echo "hello from $name"
