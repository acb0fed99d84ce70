use proptest::prelude::*;

use super::*;

fn shown(stdout: &str) -> Vec<String> {
    let paths = |map: &Topology| {
        let path = |path: &MapPath| [&path.disk, &path.dm, &path.checker].map(Untrusted::shown).join(" ");
        map.paths.iter().map(path).collect::<Vec<_>>().join(", ")
    };
    let maps = maps(stdout.as_bytes());
    maps.iter().map(|map| format!("{} {}: {}", map.name.shown(), map.wwid.shown(), paths(map))).collect()
}

#[test]
fn as_0_4_7_prints_it() {
    let told = shown(
        "mpath1 (3600144f0) dm-4 OSNEXUS ,QUANTASTOR      \n[size=10G][features=0][hwhandler=0][rw]\n\\_ round-robin 0 \
         [prio=2][active]\n \\_ 1:0:0:1 sdb 8:16  [active][ready]\n \\_ 2:0:0:1 sdc 8:32  [failed][faulty]\n\
         3600a0b80 dm-5 IBM,1815\n[size=1.0T][features=1 queue_if_no_path][hwhandler=1 rdac][rw]\n\\_ round-robin 0 [prio=0][enabled]\n \
         \\_ #:#:#:#  -   #:#   [failed][undef]\n",
    );
    assert_eq!(
        told,
        ["mpath1 3600144f0: sdb active ready, sdc failed faulty", "3600a0b80 3600a0b80: - failed undef"]
    );
}

#[test]
fn as_later_ones_print_it() {
    let told = shown(
        "Nov 20 09:30:00 | /etc/multipath.conf line 3, invalid keyword: x\n12.5 | a (b) dm-1\nmpathb (3600144f0) dm-1 OSNEXUS,QUANTASTOR\n\
         size=10G features='1 queue_if_no_path' hwhandler='1 alua' wp=rw\n|-+- policy='round-robin 0' prio=50 status=active\n| |- \
         3:0:0:1 sdb 8:16 active ready running\n| `- 4:0:0:1  sdc  8:32  active ghost running\n`-+- policy='round-robin 0' prio=1 \
         status=enabled\n  `- 11:0:0:21 sdaa 65:160 failed faulty offline\n3600144f1 dm-2 ##,##\nsize=1.0G features='0' hwhandler='0' \
         wp=rw\n`-+- policy='service-time 0' prio=0 status=enabled\n  `- #:#:#:# - #:# failed undef unknown\n3600144f2 dm-3 OSNEXUS,QUANTASTOR\n",
    );
    assert_eq!(
        told,
        [
            "mpathb 3600144f0: sdb active ready, sdc active ghost, sdaa failed faulty",
            "3600144f1 3600144f1: - failed undef",
            "3600144f2 3600144f2: "
        ]
    );
    assert!(maps(b"3600144f1 dm-2 ##,##\n").iter().all(Topology::nameless));
    assert!(!maps(b"3600144f1 dm-2 IBM,##\n").iter().any(Topology::nameless));
}

#[test]
fn what_is_no_topology_is_passed_over() {
    for text in [
        "",
        "ok\n",
        "sdb: alua not supported\n",
        " \\_ 1:0:0:1 sdb 8:16 [active][ready]\n",
        "1:0:0:1 sdb 8:16 active ready running\n",
        "size=10G features='0' hwhandler='0' wp=rw\n",
        "a (b\na dm-\na dm-x y\n",
    ] {
        assert_eq!(shown(text), [""; 0], "{text}");
    }
}

#[test]
fn hostile_lines_neither_reach_the_screen_nor_fill_it() {
    let told = shown(
        "mp\u{1b}[2Jath (3600\u{9b}144\u{202e}) dm-1 OSNEXUS,X\n`- 1:0:0:1 sd\u{7}b 8:16 act\u{1b}ive ready\n",
    );
    assert_eq!(told.len(), 1);
    assert!(told[0].chars().all(|c| !c.is_control() && c != '\u{202e}'), "{told:?}");
    let megabyte = "x".repeat(1 << 20);
    let long = format!(
        "{megabyte} dm-1 OSNEXUS,X\nmap ({megabyte}) dm-1\n3600 dm-2 OSNEXUS,X\n`- 1:0:0:1 {megabyte} 8:16 active ready\n"
    );
    assert_eq!(shown(&long), ["3600 3600: "]);
    let name = "y".repeat(2000);
    assert_eq!(shown(&format!("{name} dm-1 OSNEXUS,X\n"))[0].len(), 128 + 1 + 128 + 2);
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let maps = maps(&bytes);
        prop_assert!(maps.len() <= bytes.len());
    }

    #[test]
    fn any_lines_of_its_own_words_are_read_without_panic(
        words in proptest::collection::vec(
            prop_oneof![
                Just(" "), Just("\n"), Just("|- "), Just("\\_ "), Just("1:0:0:1"), Just("["), Just("]"), Just("dm-1"), Just("(a)"),
                Just("sdb"), Just("active"), Just("(")
            ],
            0..60,
        )
    ) {
        let text = words.concat();
        for map in maps(text.as_bytes()) {
            prop_assert!(!map.name.is_empty());
        }
    }
}
