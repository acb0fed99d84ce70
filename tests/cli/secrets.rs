//! Passwords from a file and from a descriptor: who may read them, and that no output holds one.

use super::*;

const WORD: &str = "p4ss-Wort-\u{df}-that-nobody-sees";

struct Kept {
    site: Site,
    file: PathBuf,
}

impl Kept {
    fn new(toml: &str, mode: u32) -> Self {
        let site = Site::new("8.2.1");
        let file = site.dir.path().join("my secrets");
        std::fs::write(&file, toml).unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).unwrap();
        Self { site, file }
    }

    fn plan(&self) -> Output {
        let output = self.site.run(&["plan", "--json", "--secrets", self.file.to_str().unwrap()]);
        for stream in [&output.stdout, &output.stderr] {
            assert!(!text(stream).contains("p4ss"), "{}", text(stream));
        }
        output
    }
}

#[test]
fn a_file_that_others_can_read_is_refused() {
    for (mode, fits) in [
        (0o600, true),
        (0o400, true),
        (0o640, false),
        (0o604, false),
        (0o620, false),
        (0o601, false),
        (0o666, false),
    ] {
        let kept = Kept::new(&format!("gateway = \"{WORD}\"\nstorage = '{WORD}'\n"), mode);
        let output = kept.plan();
        if fits {
            object(&output, 2, "plan");
            continue;
        }
        let error = object(&output, 3, "error");
        assert_eq!(error["error"]["id"], "secrets-file-open-to-others", "{mode:o}");
        assert_eq!(error["error"]["path"], kept.file.to_str().unwrap());
        let typed = format!("chmod 600 '{}'", kept.file.display());
        assert!(error["error"]["message"].as_str().unwrap().contains(&typed), "{error:#}");
    }
}

#[test]
fn a_file_of_another_user_is_refused() {
    if !rustix::process::geteuid().is_root() {
        println!("SKIPPED: only root can give a file away");
        return;
    }
    let kept = Kept::new(&format!("gateway = \"{WORD}\"\n"), 0o600);
    std::os::unix::fs::chown(&kept.file, Some(12345), None).unwrap();
    assert_eq!(error_id(&kept.plan(), 3), "secrets-file-of-others");
}

#[test]
fn what_is_wrong_in_it_is_told_without_what_stands_there() {
    for (toml, line) in [
        (format!("{WORD}\n"), 1),
        (format!("\ngateway = {WORD}\n"), 2),
        (format!("gateway = \"ok\"\n\n{} = \"x\"\n", WORD.replace('\u{df}', "ss")), 3),
        (String::from("gateway = 47110815\n"), 1),
        (format!("gateway = [\"{WORD}\"]\n"), 1),
        (format!("gateway = \"{WORD}\n"), 1),
    ] {
        let output = Kept::new(&toml, 0o600).plan();
        let error = object(&output, 3, "error");
        assert_eq!(error["error"]["id"], "secrets-file-invalid", "{toml}");
        assert_eq!(error["error"]["line"], line, "{toml}");
        let message = error["error"]["message"].as_str().unwrap();
        assert!(
            message.contains("gateway, key, nodes, server, storage") && !message.contains("4711"),
            "{message}"
        );
    }
    let kept = Kept::new("", 0o600);
    std::fs::write(&kept.file, b"gateway = \"\xff\"\n").unwrap();
    assert_eq!(error_id(&kept.plan(), 3), "secrets-file-invalid");
    std::fs::write(&kept.file, vec![b'#'; 70_000]).unwrap();
    assert_eq!(error_id(&kept.plan(), 3), "secrets-file-invalid");
}

#[test]
fn what_is_no_file_is_not_waited_for() {
    let kept = Kept::new("", 0o600);
    std::fs::remove_file(&kept.file).unwrap();
    assert_eq!(error_id(&kept.plan(), 3), "input-absent");
    fifo(&kept.file);
    std::fs::set_permissions(&kept.file, std::fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(error_id(&kept.plan(), 3), "secrets-file-special");
    std::fs::remove_file(&kept.file).unwrap();
    std::fs::create_dir(&kept.file).unwrap();
    assert_eq!(error_id(&kept.plan(), 3), "input-folder");
}

#[test]
fn one_line_of_a_descriptor() {
    let site = Site::new("8.2.1");
    let with = |input: &str, fd: &str| {
        let mut command = site.command(&["plan", "--json", "--password-fd", fd]);
        command.write_stdin(input.as_bytes()).output().unwrap()
    };
    object(&with(&format!("{WORD}\n"), "0"), 2, "plan");
    object(&with(WORD, "0"), 2, "plan");
    for input in ["", "\n", "\nsecond\n"] {
        assert_eq!(error_id(&with(input, "0"), 3), "password-fd-empty", "{input:?}");
    }
    assert_eq!(error_id(&with("", "97"), 3), "password-fd-closed");
    // A descriptor of its own, from a file and from a pipe whose writer is gone.
    for open in ["3< \"$0\"", "3<&0"] {
        let file = site.dir.path().join("line");
        std::fs::write(&file, format!("{WORD}\n")).unwrap();
        let script = format!("exec \"$@\" {open}");
        let mut command = Command::new("sh");
        command.args(["-c", &script]).arg(&file).arg(env!("CARGO_BIN_EXE_quantalink"));
        command.args(["plan", "--json", "--password-fd", "3", "--root"]).arg(site.root());
        command.arg("--state-dir").arg(site.dir.path().join("state"));
        let output = command.write_stdin(format!("{WORD}\n")).output().unwrap();
        object(&output, 2, "plan");
    }
}
