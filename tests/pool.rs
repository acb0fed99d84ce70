//! A pool by the real program from the command line: nodes of different releases over SSH, each in a network namespace with
//! an /etc, an sshd, a key and a password of its own; what goes wrong with one of them; the link cut at every request.
#![cfg(unix)]

#[cfg(test)]
mod pool {
    mod back;
    mod bench;
    mod consoles;
    mod cuts;
    mod drift;
    mod faults;
    #[expect(dead_code, reason = "suite ssh needs what this one does not")]
    #[path = "../ssh/ground.rs"]
    mod ground;
    mod rig;
    #[expect(dead_code, reason = "suite dom0 needs what this one does not")]
    #[path = "../dom0/rows.rs"]
    mod rows;
    #[expect(dead_code, reason = "suite xapi needs what this one does not")]
    #[path = "../xapi/stand_in.rs"]
    mod stand_in;
    #[path = "../dom0/stand_ins.rs"]
    mod stand_ins;
    #[path = "../dom0/style.rs"]
    mod style;
    #[expect(dead_code, reason = "suite dom0 needs what this one does not")]
    #[path = "../dom0/tree.rs"]
    mod tree;
    mod twice;
    mod whole;
    mod wire;
}
