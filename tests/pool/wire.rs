//! A watcher in the place of the SSH client: it counts the requests that go to each node, and cuts the link of one of them at
//! the request that is asked for. Everything else it hands through to the real client.

use std::os::unix::fs::PermissionsExt as _;

use super::ground::{Net, sh};

/// $place: its folder, with the real client in it.
const WATCHER: &str = r#"#!/bin/bash
set -o pipefail
place='@PLACE@'
case " $* " in *' -V '*) exec "$place/ssh" "$@" ;; esac
node=${*: -2:1}
# The route first: nothing tells the node's end that nobody is here any more.
cut() {
    rm -f "$place/cut"
    : >"$place/was-cut"
    ip route add unreachable "$node/32"
    kill -9 0
}
{
    while IFS= read -r line; do
        case $line in
        [0-9]*\ [0-9]*\ *\ *)
            call=${line#* * * }
            printf '%s %s\n' "$node" "$call" >>"$place/log"
            if read -r which number moment 2>/dev/null <"$place/cut" && [ "$which" = "$node" ]; then
                count=$(($(cat "$place/count") + 1))
                echo "$count" >"$place/count"
                hit=false
                case $number in
                [0-9]*) [ "$count" != "$number" ] || hit=true ;;
                *) case $call in *"$number"*) hit=true ;; esac ;;
                esac
                if $hit; then
                    [ "$moment" = before ] && cut
                    # Nothing comes back any more.
                    kill -STOP "$(cat "$place/back.$node")"
                    printf '%s\n' "$line"
                    # What belongs to the request comes too.
                    case $call in *o_make*) while read -r line; do printf '%s\n' "$line"; [ "$line" != . ] || break; done ;; esac
                    sleep 0.4
                    cut
                fi
            fi
            ;;
        esac
        printf '%s\n' "$line"
    done
} | "$place/ssh" "$@" | { echo "$BASHPID" >"$place/back.$node" && exec cat; }
"#;

/// When, of the request at which the link is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// It never leaves.
    Before,
    /// It is done there; its answer is lost.
    After,
}

/// The watcher, in its place for as long as the test's namespaces are.
pub struct Wire<'a> {
    net: &'a Net,
}

impl<'a> Wire<'a> {
    pub fn new(net: &'a Net) -> Self {
        let place = net.at("wire");
        std::fs::create_dir(&place).unwrap();
        std::fs::copy("/usr/bin/ssh", place.join("ssh")).unwrap();
        let watcher = place.join("watcher");
        std::fs::write(&watcher, WATCHER.replace("@PLACE@", place.to_str().unwrap())).unwrap();
        std::fs::set_permissions(&watcher, std::fs::Permissions::from_mode(0o755)).unwrap();
        sh(&format!("mount --bind {} /usr/bin/ssh", watcher.display()));
        Self { net }
    }

    /// The requests since the last time this was asked: the node's address and the node's function with its words.
    pub fn log(&self) -> Vec<(String, String)> {
        let path = self.net.at("wire/log");
        let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap_or_default()).into_owned();
        let _ = std::fs::remove_file(path);
        let pair = |line: &str| line.split_once(' ').map(|(node, call)| (node.to_owned(), call.to_owned()));
        text.lines().filter_map(pair).collect()
    }

    /// The link of that node will be cut at this request: by its number, counted from 1 and over all connections, or the first
    /// one with this in it.
    pub fn cut(&self, address: &str, which: &str, moment: Moment) {
        let moment = if moment == Moment::Before { "before" } else { "after" };
        let _ = std::fs::remove_file(self.net.at("wire/was-cut"));
        std::fs::write(self.net.at("wire/count"), "0\n").unwrap();
        std::fs::write(self.net.at("wire/cut"), format!("{address} {which} {moment}\n")).unwrap();
    }

    /// The link is as it was; whether it had come to the cut.
    pub fn mend(&self, address: &str) -> bool {
        let _ = std::fs::remove_file(self.net.at("wire/cut"));
        let was_cut = self.net.at("wire/was-cut").exists();
        if was_cut {
            sh(&format!("ip route del unreachable {address}/32"));
        }
        was_cut
    }
}
