//! Programs are run from where only the admin could have put them, whatever the search path and the folder of the caller.

use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::rig::{Said, Site, alone, set_mode, sh, skip};

/// Everything that the program may want to run here or have run for it.
const NAMES: [&str; 16] = [
    "multipath",
    "multipathd",
    "xe",
    "rpm",
    "sh",
    "bash",
    "ssh",
    "smbclient",
    "net",
    "smbcacls",
    "systemctl",
    "service",
    "uname",
    "cat",
    "ssh-keygen",
    "scp",
];

/// A folder open to all with a program of each name, that leaves a line in a file when it is run.
struct Trap {
    folder: PathBuf,
    caught: PathBuf,
}

impl Trap {
    fn new(site: &Site) -> Self {
        let trap = Self { folder: site.dir.path().join("trap"), caught: site.dir.path().join("caught") };
        std::fs::create_dir(&trap.folder).unwrap();
        set_mode(&trap.folder, 0o777);
        for name in NAMES {
            trap.set(&trap.folder.join(name));
        }
        trap
    }

    fn set(&self, path: &Path) {
        let script = format!("#!/bin/bash\necho \"$0 $*\" >>{}\n", self.caught.display());
        std::fs::write(path, script).unwrap();
        set_mode(path, 0o755);
    }

    /// What was run of it since the last time.
    fn caught(&self) -> Vec<String> {
        let caught = std::fs::read_to_string(&self.caught).unwrap_or_default();
        drop(std::fs::remove_file(&self.caught));
        caught.lines().map(str::to_owned).collect()
    }

    /// The program as a careless root would start it: the folder first on the search path, and the current one.
    fn careless(&self, site: &Site, words: &[&str]) -> Command {
        let mut command = Command::new("/usr/bin/timeout");
        command.args(["-k", "5", "60", env!("CARGO_BIN_EXE_quantalink")]).args(words);
        command
            .arg("--state-dir")
            .arg(site.state())
            .env_clear()
            .env("HOME", "/nonexistent")
            .env("TERM", "dumb");
        let path = format!(".::{}:/usr/sbin:/usr/bin:/sbin:/bin", self.folder.display());
        command.env("PATH", path).env("SHELL", "/bin/sh").current_dir(&self.folder);
        command.stdin(std::process::Stdio::null());
        command
    }

    fn run(&self, site: &Site, words: &[&str]) -> Said {
        Said::of(&self.careless(site, words).output().unwrap())
    }
}

#[test]
fn tools_of_this_machine() {
    alone("places::tools_of_this_machine", &[], || {
        let real = Path::new("/usr/sbin/multipath");
        if !real.exists() {
            skip("no /usr/sbin/multipath to put another in the place of");
            return;
        }
        let site = Site::new();
        let trap = Trap::new(&site);
        sh(&["mount", "--bind"], &[&site.etc(), Path::new("/etc")]);
        let verify = ["verify", "--section", "multipath", "--json"];
        let evidence = |said: &Said| {
            let checks = said.json["checks"].as_array().unwrap_or_else(|| panic!("{said:?}"));
            let one = checks.iter().find(|check| check["id"] == "multipath-effective").unwrap();
            one["evidence"].as_str().unwrap().to_owned()
        };
        for words in [&verify[..], &["plan", "--section", "multipath", "--activate"], &["plan", "--pool"]] {
            let said = trap.run(&site, words);
            assert!([2, 3].contains(&said.code), "{words:?}: {said:?}");
            assert_eq!(trap.caught(), Vec::<String>::new(), "{words:?}");
        }
        let said = trap.run(&site, &["plan", "--pool"]);
        assert!(said.all.contains("xe was not found"), "the one on the search path is none: {said:?}");
        // The trap works: where the real one stands it is run.
        let fake = site.dir.path().join("fake");
        trap.set(&fake);
        sh(&["mount", "--bind"], &[&fake, real]);
        trap.run(&site, &verify);
        assert!(trap.caught().iter().any(|line| line.contains("multipath -t")));
        // Even there it is not, where others could have put it.
        set_mode(&fake, 0o757);
        let said = trap.run(&site, &verify);
        assert_eq!(trap.caught(), Vec::<String>::new());
        let why = evidence(&said);
        assert!(why.contains("/usr/sbin/multipath") && why.contains("was not started"), "{why}");
        std::os::unix::fs::chown(&fake, Some(super::rig::USER), None).unwrap();
        set_mode(&fake, 0o755);
        let said = trap.run(&site, &verify);
        assert_eq!(trap.caught(), Vec::<String>::new());
        assert!(evidence(&said).contains("was not started"), "{said:?}");
        sh(&["umount"], &[real]);
    });
}

#[test]
fn clients() {
    if !Path::new("/usr/bin/ssh").exists() {
        skip("no /usr/bin/ssh");
        return;
    }
    let site = Site::new();
    let trap = Trap::new(&site);
    let node = ["plan", "--node", "root@127.0.0.1:1", "--section", "multipath"];
    let server = ["plan", "--server", "smb://u@127.0.0.1/", "--edition", "enterprise", "--password-fd", "0"];
    for words in [&node[..], &server] {
        let said = trap.run(&site, words);
        assert!([1, 3].contains(&said.code), "{words:?}: {said:?}");
        assert_eq!(trap.caught(), Vec::<String>::new(), "{words:?}");
    }
    // The admin's own configuration names a program: that of a folder of his own is found, and none in a folder of all.
    let own = site.dir.path().join("own");
    std::fs::create_dir(&own).unwrap();
    for (folder, runs) in [(&trap.folder, false), (&own, true)] {
        let proxy = folder.join("our-proxy");
        trap.set(&proxy);
        let config = site.dir.path().join("config");
        std::fs::write(&config, "Host *\n  ProxyCommand our-proxy %h\n  UserKnownHostsFile /dev/null\n")
            .unwrap();
        let mut command = trap.careless(&site, &node);
        let path = format!(".:{}:/usr/bin:/bin", folder.display());
        command.arg("--ssh-config").arg(&config).env("PATH", path);
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(3), "{output:?}");
        assert_eq!(!trap.caught().is_empty(), runs, "{}", folder.display());
    }
}

/// Through a socket in the folder for temporary files a node's unknown key is asked about: not where others could swap it.
#[test]
fn the_temporary_folder() {
    if !Path::new("/usr/bin/ssh").exists() {
        skip("no /usr/bin/ssh");
        return;
    }
    let site = Site::new();
    let open = site.dir.path().join("open");
    std::fs::create_dir(&open).unwrap();
    let link = site.dir.path().join("link");
    symlink(&open, &link).unwrap();
    let plan = |temp: &Path| {
        let mut command = site.command(&["plan", "--json"]);
        let words: Vec<_> = command.get_args().take_while(|word| *word != "--root").map(Into::into).collect();
        let words: Vec<std::ffi::OsString> = words;
        command = Command::new("timeout");
        command.args(words.iter()).args(["--node", "root@127.0.0.1:1", "--section", "multipath"]);
        command.arg("--state-dir").arg(site.state()).env("TMPDIR", temp).stdin(std::process::Stdio::null());
        Said::of(&command.output().unwrap())
    };
    for temp in [&open, &link] {
        set_mode(&open, 0o777);
        let said = plan(temp);
        assert!(said.code == 3 && said.all.contains("chmod +t"), "{said:?}");
        assert!(said.all.contains("/open"), "{said:?}");
        set_mode(&open, 0o1777);
        let said = plan(temp);
        assert!(said.code != 0 && !said.all.contains("chmod +t"), "{said:?}");
        assert_eq!(open.read_dir().unwrap().count(), 0, "nothing stays");
    }
}
