//! Mutated inputs for everything that reads what others wrote. `README.md` beside this file tells what it holds the
//! readers to, how it is run, and what it has run.

#[cfg(test)]
mod driver;
#[cfg(test)]
mod journal;
#[cfg(test)]
mod judged;
#[cfg(test)]
mod libmultipath;
#[cfg(test)]
mod multipath;
#[cfg(test)]
mod mutate;
#[cfg(test)]
mod nesting;
#[cfg(test)]
mod network;
#[cfg(test)]
mod rng;
#[cfg(test)]
mod scsi_ids;
#[cfg(test)]
#[path = "../scsi_ids_editor/second.rs"]
#[expect(dead_code, reason = "the decoders serve the editor's own tests")]
mod second;
#[cfg(test)]
#[path = "../multipath_editor/shared.rs"]
mod shared;
#[cfg(test)]
mod splices;
#[cfg(test)]
mod tools;
#[cfg(test)]
#[path = "../judge/verdict.rs"]
#[expect(dead_code, reason = "here many files are judged at a time")]
mod verdict;

#[cfg(test)]
mod tests {
    use super::driver::{Target, fuzz};
    use super::{journal, multipath, network, scsi_ids, tools};

    macro_rules! targets {
        ($($name:ident: $target:expr;)*) => {
            const TARGETS: &[&Target] = &[$(&$target),*];
            $(#[test] fn $name() { fuzz(&$target); })*
        };
    }

    #[test]
    fn deep_nesting_overflows_no_stack() {
        super::nesting::deep(TARGETS);
    }

    #[test]
    fn no_work_grows_with_the_square() {
        super::nesting::straight(TARGETS);
    }

    targets! {
        target_multipath: multipath::TARGET;
        target_scsi_ids: scsi_ids::TARGET;
        target_scsi_ids_block: scsi_ids::BLOCK;
        target_journal: journal::TARGET;
        target_answers: journal::ANSWERS;
        target_xe: tools::XE;
        target_facts: tools::FACTS;
        target_smb: tools::SMB;
        target_typed: tools::TYPED;
        target_ssh_frames: network::SSH;
        target_soap: network::SOAP;
        target_rest: network::REST;
        target_certificate: network::CERTIFICATE;
    }
}
