# shellcheck shell=bash
# The real parts that the suites need, from Debian's or Ubuntu's own packages. Sourced by tests/run.
#
# What apt-get says goes to a log, because it names the machine's package servers.

# parts_of SUITE: the packages that it needs.
parts_of() {
    case $1 in
    lint) echo shellcheck ;;
    unit) echo acl attr e2fsprogs mount multipath-tools strace util-linux ;;
    integration) echo acl attr e2fsprogs fonts-unifont mount multipath-tools openssh-client strace util-linux ;;
    judge | fuzz) echo mount multipath-tools util-linux ;;
    walk) echo strace ;;
    hostile) echo bash dash mount strace util-linux ;;
    pty) echo dash mount strace util-linux ;;
    bench) echo valgrind ;;
    ssh | pool) echo acl attr busybox e2fsprogs iproute2 mount openssh-client openssh-server passwd procps python3-minimal util-linux ;;
    export) echo attr bash binutils busybox dash openssh-client openssh-server python3 python3-venv shellcheck util-linux ;;
    dist)
        echo binutils git gzip iproute2 man-db mandoc musl-tools procps python3 rpm util-linux valgrind
        [ "${QUANTALINK_FORM:-quick}" != full ] || echo debootstrap gcc-mingw-w64-x86-64 lintian python3-venv zip
        ;;
    windows) echo gcc-mingw-w64-x86-64 openssl python3 util-linux wine wine64 ;;
    smb) echo gcc iproute2 libc6-dev mount samba samba-common-bin smbclient util-linux ;;
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

# ansible_install: ansible-core and the linters of its world, in a virtual environment of their own in the target folder.
# Nothing where it is there already. What cannot be had is told by the tests that need it.
ansible_install() {
    local venv=$CARGO_TARGET_DIR/parts/ansible log=$QUANTALINK_LOGS/pip.log
    [ ! -x "$venv/bin/ansible-lint" ] || return 0
    echo "Installing with pip: ansible-core ansible-lint yamllint"
    if ! { python3 -m venv "$venv" && "$venv/bin/pip" --disable-pip-version-check install --quiet \
        'ansible-core>=2.16,<2.20' 'ansible-lint>=25,<27' 'yamllint>=1.35,<2'; } >>"$log" 2>&1 </dev/null; then
        echo "tests/run: pip could not install ansible-core; see $log" >&2
        rm -rf "$venv"
    fi
}

# parts_install SUITE...: as root where apt-get is at hand, installs what is missing and sets QUANTALINK_REQUIRE.
parts_install() {
    local suite need=() missing=()
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
    if [ ${#missing[@]} -gt 0 ]; then
        apt_install "${missing[@]}" || return 1
    fi
    [[ " $* " != *" export "* ]] || ansible_install
}

# apt_install PACKAGE...
apt_install() {
    local log=$QUANTALINK_LOGS/apt.log
    printf 'Installing with apt-get: %s\n' "$*"
    if ! apt_update; then
        echo "tests/run: apt-get update failed four times; see $log" >&2
        return 1
    fi
    if ! apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 install -y --no-install-recommends \
        "$@" >>"$log" 2>&1 </dev/null; then
        echo "tests/run: apt-get could not install: $*; see $log" >&2
        return 1
    fi
}
