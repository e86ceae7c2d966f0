#!/bin/bash
# Mounts an EBS volume, now and at every later boot. A new volume is formatted; one that holds anything never is.
set -euo pipefail

VOLUME_ID=vol-0123456789abcdef0 # change
MOUNT_POINT=/data               # change
FILE_SYSTEM=ext4                # for a new volume: ext4 or xfs

# The name that you gave when attaching is not the name inside, and inside it may change with each boot. Every NVMe
# disk of EBS says its volume id, without the dash, as its serial number.
link=/dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_${VOLUME_ID/-/}
for ((waited = 0; waited < 300; waited += 5)); do
  if [ -e "$link" ]; then break; fi
  sleep 5
done
if [ ! -e "$link" ]; then
  echo "$VOLUME_ID is not attached: no $link after 5 minutes" >&2
  exit 1
fi
device=$(readlink -f "$link")

found=0
blkid -p "$device" || found=$?
case $found in
  0) echo "$device holds something: left as it is" ;;
  2) mkfs -t "$FILE_SYSTEM" "$device" ;;
  *)
    echo "blkid cannot tell what is on $device (status $found): left alone" >&2
    exit 1
    ;;
esac

if ! type=$(blkid -p -s TYPE -o value "$device"); then
  echo "there is no file system on $device itself: does it have partitions?" >&2
  exit 1
fi
uuid=$(blkid -p -s UUID -o value "$device")
mkdir -p "$MOUNT_POINT"
if ! grep -q "^UUID=$uuid " /etc/fstab; then
  # nofail: the machine boots even when the volume is gone.
  echo "UUID=$uuid $MOUNT_POINT $type defaults,nofail,x-systemd.device-timeout=30s 0 2" >>/etc/fstab
fi
if ! mountpoint -q "$MOUNT_POINT"; then
  mount "$MOUNT_POINT"
fi
df -h "$MOUNT_POINT"
