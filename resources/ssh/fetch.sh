# Run by `sh -s` on the machine whose first boot is to be understood; it writes nothing there. What cloud-init left
# behind goes to standard output as one tar.gz; what could not be read is said on standard error.
# User data and some of the JSON are for root only: where sudo asks for no password it is used, else they are missing.
umask 077
LC_ALL=C
export LC_ALL
if [ "$(id -u)" -ne 0 ] && command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as='sudo -n'
else
    as=''
fi
cd / || exit 70
command -v tar >/dev/null 2>&1 || {
    echo 'bootscope: no tar on this machine' >&2
    exit 71
}
# The patterns are matched by a shell that may read the folders. Names only: a space in one would be a stranger's.
list=$($as sh -c '
    for name in var/log/cloud-init*.log* var/log/user-data.log var/log/cfn-init*.log \
        run/cloud-init/*.json run/cloud-init/*.log run/cloud-init/enabled run/cloud-init/disabled \
        var/lib/cloud/data/* var/lib/cloud/instance/user-data.txt var/lib/cloud/instance/vendor-data.txt \
        var/lib/cloud/instance/scripts/* var/lib/cloud/instance/sem/* var/lib/cloud/instance/boot-finished \
        var/lib/cloud/sem/* etc/cloud/cloud.cfg; do
        [ -f "$name" ] && printf "%s\n" "$name"
    done')
[ -n "$list" ] || {
    echo 'bootscope: no file of cloud-init on this machine' >&2
    exit 72
}
# A log that grows while it is read makes tar end with 1, which is no failure.
# shellcheck disable=SC2086 # one word a file
$as tar -czhf - $list
code=$?
[ "$code" -le 1 ] || exit "$code"
[ -n "$as" ] || [ "$(id -u)" -eq 0 ] || echo 'bootscope: not root there, and sudo wants a password' >&2
exit 0
