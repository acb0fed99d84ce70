# shellcheck shell=bash
# Finds the source of the standard library, of exactly the version of rustc, or gets it. Sourced by suites/windows and suites/dist.
#
# rustup's own component first; where rustup cannot be had, Debian's package rust-src from the backports of trixie,
# through a copy of the machine's own Debian source with another suite's name. That copy lives in a cache folder with
# an apt state of its own: the machine's package sources are not touched.

rust_src_folder() { echo "$(rustc --print sysroot)/lib/rustlib/src/rust/library"; }

rust_src_there() { [ -e "$(rust_src_folder)/std/Cargo.toml" ]; }

# rust_src_get CACHE: 0: it is there now. 1: it could not be got; the last line says why. 77: there is none of this version.
rust_src_get() {
    local cache=$1 log=$QUANTALINK_LOGS/rust-src.log
    rust_src_there && return 0
    if command -v rustup >/dev/null && rustup component add rust-src >>"$log" 2>&1 </dev/null && rust_src_there; then
        return 0
    fi
    rust_src_from_debian "$cache"
}

# backports_source OUT: writes the copy of the machine's own Debian source, with trixie-backports as its suite.
backports_source() {
    local codename
    codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release | tr -d '"')
    [ -n "$codename" ] || return 1
    {
        [ -e /etc/apt/sources.list ] &&
            awk -v suite="$codename" '
                $1 == "deb" {
                    for (i = 2; i <= NF; i++)
                        if ($i == suite) { $i = "trixie-backports"; print; exit }
                }' /etc/apt/sources.list
    } >"$1.list"
    [ -s "$1.list" ] && return 0
    rm -f "$1.list"
    awk -v suite="$codename" 'BEGIN { RS = "" }
        !found && ("\n" $0) ~ ("\nSuites:[^\n]*[ \t]" suite "([ \t\n]|$)") {
            sub(/Suites:[^\n]*/, "Suites: trixie-backports")
            sub(/Components:[^\n]*/, "Components: main")
            print
            found = 1
        }' /etc/apt/sources.list.d/*.sources >"$1.sources" 2>/dev/null
    [ -s "$1.sources" ]
}

rust_src_from_debian() {
    local cache=$1 log=$QUANTALINK_LOGS/rust-src.log version have library own
    version=$(rustc --version | awk '{ print $2 }')
    if ! command -v apt-get >/dev/null || ! command -v dpkg-deb >/dev/null; then
        echo "no rust-src for rustc $version: neither rustup nor apt-get has it"
        return 1
    fi
    rm -rf "$cache" && mkdir -p "$cache/lists/partial" "$cache/archives/partial" "$cache/parts" || return 1
    if ! backports_source "$cache/parts/backports"; then
        echo "no rust-src for rustc $version: this machine has no Debian package source to copy"
        return 1
    fi
    own=(-o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$cache/parts" -o "Dir::State::lists=$cache/lists"
        -o "Dir::Cache=$cache" -o Acquire::Retries=3 -o APT::Sandbox::User=root)
    if ! apt-get "${own[@]}" update >>"$log" 2>&1 </dev/null; then
        echo "no rust-src for rustc $version: trixie-backports cannot be read; see $log"
        return 1
    fi
    have=$(apt-cache "${own[@]}" show rust-src 2>>"$log" | awk -v want="$version" '
        $1 == "Version:" && index($2, want "+") == 1 { print $2; exit }')
    if [ -z "$have" ]; then
        echo "no rust-src for rustc $version: trixie-backports has another version"
        return 77
    fi
    library=$cache/library
    (cd "$cache" && apt-get "${own[@]}" download "rust-src=$have" && dpkg-deb -x rust-src_*.deb out &&
        mv out/usr/src/rustc-"$version"/library library && rm -rf out rust-src_*.deb) >>"$log" 2>&1 </dev/null
    if [ ! -e "$library/std/Cargo.toml" ]; then
        echo "no rust-src for rustc $version: its package cannot be had or unpacked; see $log"
        return 1
    fi
    if ! { mkdir -p "$(dirname "$(rust_src_folder)")" && ln -sfn "$library" "$(rust_src_folder)"; } 2>>"$log"; then
        echo "no rust-src for rustc $version: the toolchain's folder cannot be written"
        return 1
    fi
    rust_src_there
}
