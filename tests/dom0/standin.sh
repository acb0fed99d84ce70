#!/bin/sh
# multipath and multipathd as a release that cannot be installed here answers: versions, streams, exit codes, which files
# are read and how entries come together. Invented for tests from what was seen of the real ones; no device is touched.
# Filled in when it is written: the version, a folder for what a running daemon has loaded, and awk.
version='@VERSION@'
place='@PLACE@'
# Not by its usual name, which is a link below /etc.
awk='@AWK@'

case $version in
0.4.7) line='multipath-tools v0.4.7 (03/12, 2006)' ;;
0.4.9*) line='multipath-tools v0.4.9 (05/33, 2016)' ;;
0.8.7) line='multipath-tools v0.8.7 (09/08, 2021)' ;;
esac

# files ETC: what is read, in its order.
files() {
    [ -e "$1/multipath.conf" ] && echo "$1/multipath.conf"
    case $version in
    0.4.9-r* | 0.8.7) ;;
    *) return 0 ;;
    esac
    for file in "$1"/multipath/conf.d/* "$1"/multipath/conf.d/.[!.]*; do
        case $file in
        *.conf) [ -e "$file" ] && echo "$file" ;;
        *.conf*) [ "$version" != 0.8.7 ] && [ -e "$file" ] && echo "$file" ;;
        esac
    done | LC_ALL=C sort
    return 0
}

# whole FILE: its lines; 0.4.x never reads a last line that has no newline.
whole() {
    case $version in
    0.4.*) [ -n "$(tail -c 1 "$1")" ] && sed '$d' "$1" && return ;;
    esac
    cat "$1"
}

# config ETC WHAT: the messages, or the configuration, that the files make.
config() {
    # shellcheck disable=SC2016 # the dollars are awk's
    files "$1" | while IFS= read -r file; do
        printf '\001%s\n' "/etc${file#"$1"}"
        whole "$file"
        echo
    done | "$awk" -v version="$version" -v what="$2" '
        function say(text) {
            if (version == "0.4.7" || what != "messages") return
            if (version ~ /^0.4.9/) print "Nov 20 09:30:00 | " text
            else print "123.456789 | " text
        }
        function known(key) {
            if (key == "getuid_callout") return version !~ /^0.4.9-r/
            return index(" vendor product product_blacklist path_selector path_grouping_policy path_checker" \
                " features hardware_handler prio failback rr_weight no_path_retry rr_min_io rr_min_io_rq" \
                " dev_loss_tmo fast_io_fail_tmo user_friendly_names uid_attribute ", " " key " ")
        }
        function value(text) {
            sub(/^[ \t]+/, "", text)
            if (substr(text, 1, 1) == "\"") { text = substr(text, 2); sub(/".*/, "", text); return text }
            sub(/[ \t].*/, "", text)
            return text
        }
        substr($0, 1, 1) == "\001" { file = substr($0, 2); number = 0; depth = 0; next }
        { number++; sub(/\r$/, ""); sub(/(^|[ \t])[#!].*/, ""); sub(/^[ \t]+/, "") }
        $0 == "" || $0 == "{" { next }
        /^}/ { if (depth > 0) depth--; next }
        depth == 0 {
            word = $1; sub(/\{.*/, "", word)
            if (word ~ /^(defaults|blacklist|blacklist_exceptions|devices|multipaths|overrides)$/) {
                if (word == "devices" && version == "0.4.7") count = 0
                section = word; depth = 1
            } else say(file " line " number ", invalid keyword: " word)
            next
        }
        depth == 1 && section == "devices" && /^device/ {
            depth = 2; count++; keys[count] = ""; from[count] = file
            next
        }
        depth == 1 && /^(device|multipath|protocol)[ \t{]*$/ { depth = 2; next }
        depth == 2 && section == "devices" {
            text = $0; key = $1; sub(/^[^ \t]+/, "", text)
            if (!known(key)) { say(file " line " number ", invalid keyword: " key); next }
            if (index(keys[count], " " key " ") == 0) keys[count] = keys[count] " " key " "
            values[count, key] = value(text)
        }
        function has(at, key) { return index(keys[at], " " key " ") > 0 }
        function meets(pattern, text) { return pattern == "" || text ~ pattern }
        # What a drop-in leaves open comes from the entries of earlier files that match it.
        function fill(at, other,   all, n, i) {
            n = split(keys[other], all, " ")
            for (i = 1; i <= n; i++) if (!has(at, all[i])) {
                keys[at] = keys[at] " " all[i] " "; values[at, all[i]] = values[other, all[i]]
            }
        }
        END {
            if (version ~ /^0.4.9-r/) for (at = 1; at <= count; at++) {
                if (from[at] !~ /conf.d/) continue
                for (other = 1; other < at; other++) {
                    if (from[other] == from[at] || !meets(values[other, "vendor"], values[at, "vendor"])) continue
                    if (!meets(values[other, "product"], values[at, "product"])) continue
                    if (version == "0.4.9-r86" && has(other, "no_path_retry") && !has(other, "features")) exit 139
                    fill(at, other)
                    if (values[other, "vendor"] values[other, "product"] == values[at, "vendor"] values[at, "product"])
                        gone[other] = 1
                }
            }
            if (what == "messages") exit 0
            print "defaults {\n\tverbosity 2"
            if (version ~ /^0.4.9-r/ || version == "0.8.7") print "\tconfig_dir \"/etc/multipath/conf.d\""
            print "}\nblacklist {\n}\ndevices {"
            for (at = 1; at <= count; at++) if (!gone[at]) {
                print "\tdevice {"
                n = split(keys[at], all, " ")
                for (i = 1; i <= n; i++) {
                    text = values[at, all[i]]
                    # Never printed, and left out where it is the default.
                    if (version == "0.4.7" && all[i] == "rr_weight" && text == "uniform") continue
                    if (version == "0.4.7" && all[i] == "path_selector" && text == "round-robin 0") continue
                    bare = text ~ /^[0-9]+$/ || (all[i] == "failback" && version ~ /^0.4/)
                    print "\t\t" all[i] " " (bare ? text : "\"" text "\"")
                }
                print "\t}"
            }
            print "}"
        }'
}

# messages: on the stream where this version has them; a crash ends it as a crash does.
messages() {
    case $version in
    0.8.7) config /etc messages >&2 ;;
    *) config /etc messages ;;
    esac
    [ $? = 139 ] && kill -SEGV $$
}

usage() {
    printf '%s\nUsage:\n  %s [-d] [-v lvl]\n' "$line" "${0##*/}" >&2
}

# load: what a daemon keeps until it is told to look again.
load() {
    rm -rf "$place/loaded"
    cp -RL /etc "$place/loaded"
}

as_multipath() {
    messages
    case $version,${1:-} in
    0.4.9-r*,-t | 0.8.7,-t) config /etc config ;;
    0.8.7,-h) usage ;;
    *) usage && exit 1 ;;
    esac
}

ask_daemon() {
    if [ ! -d "$place/loaded" ]; then
        echo 'ux_socket_connect: Connection refused' >&2
        exit 1
    fi
    case $1 in
    'show config') config "$place/loaded" config ;;
    reconfigure) load && echo ok ;;
    *) echo fail && exit 1 ;;
    esac
}

as_multipathd() {
    case ${1:-} in
    -d) load && sleep 600 ;;
    -k*) ask_daemon "${1#-k}" ;;
    *)
        # 0.4.7 takes words for nothing, and becomes a daemon.
        [ "$version" = 0.4.7 ] && : >"$place/became-a-daemon" && exit 0
        ask_daemon "$*"
        ;;
    esac
}

case ${0##*/} in
multipathd) as_multipathd "$@" ;;
*) as_multipath "$@" ;;
esac
