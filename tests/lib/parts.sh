# shellcheck shell=bash
# The real parts that the suites need, from Debian's or Ubuntu's own packages. Sourced by tests/run.
#
# What apt-get says goes to a log, because it names the machine's package servers.

# parts_of SUITE: the packages that it needs.
parts_of() {
    case $1 in
    lint) echo shellcheck ;;
    unit | integration) echo acl attr e2fsprogs mount multipath-tools util-linux ;;
    judge) echo mount multipath-tools util-linux ;;
    sweep | walk) echo strace ;;
    smb) echo gcc iproute2 libc6-dev mount samba samba-common-bin smbclient util-linux ;;
    windows) echo gcc-mingw-w64-x86-64 ;;
    esac
}

parts_missing() {
    local part
    for part in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$part" 2>/dev/null)" = installed ] || echo "$part"
    done
}

# apt_update: once per run, with retries, for the mirrors' sake.
apt_update() {
    local log=$QUANTALINK_LOGS/apt.log try
    [ -e "$QUANTALINK_LOGS/apt-updated" ] && return 0
    for try in 1 2 3 4; do
        if apt-get -o DPkg::Lock::Timeout=300 update >>"$log" 2>&1 </dev/null; then
            : >"$QUANTALINK_LOGS/apt-updated"
            return 0
        fi
        sleep $((try * 5))
    done
    return 1
}

# parts_install SUITE...: as root where apt-get is at hand, installs what is missing and sets QUANTALINK_REQUIRE.
parts_install() {
    local suite need=() missing=() log=$QUANTALINK_LOGS/apt.log
    rm -f "$QUANTALINK_LOGS/apt-updated"
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        return 0
    fi
    export DEBIAN_FRONTEND=noninteractive QUANTALINK_REQUIRE=all
    for suite in "$@"; do
        mapfile -t -O "${#need[@]}" need < <(parts_of "$suite" | tr ' ' '\n')
    done
    # Rust itself links with the machine's C compiler.
    command -v cc >/dev/null || need+=(gcc libc6-dev)
    mapfile -t missing < <(parts_missing "${need[@]}" | sort -u)
    [ ${#missing[@]} -gt 0 ] || return 0
    printf 'Installing with apt-get: %s\n' "${missing[*]}"
    if ! apt_update; then
        echo "tests/run: apt-get update failed four times; see $log" >&2
        return 1
    fi
    if ! apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 install -y --no-install-recommends \
        "${missing[@]}" >>"$log" 2>&1 </dev/null; then
        echo "tests/run: apt-get could not install: ${missing[*]}; see $log" >&2
        return 1
    fi
}
