//! The adapter section with a server that only the admin reaches, and a copy of its folder.

use super::*;

/// An invented shape: the real file's format is not public.
const RULES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- invented for tests -->\r\n\
    <deviceConfig version=\"2.0.0.9\">\r\n\t<device>\r\n\t\t<vendor>NETAPP</vendor>\r\n\
    \t\t<product>LUN</product>\r\n\t\t<number>1</number>\r\n\t</device>\r\n</deviceConfig>\r\n";

/// What it becomes, byte for byte.
fn edited() -> String {
    let entry = "\t<device>\r\n\t\t<vendor>OSNEXUS</vendor>\r\n\t\t<product>QUANTASTOR</product>\r\n\
        \t\t<number>1</number>\r\n\t</device>\r\n";
    RULES.replace("2.0.0.9", "2.0.0.10").replace("</deviceConfig>", &format!("{entry}</deviceConfig>"))
}

/// A copy of the Server folder, and a tree without any dom0 in it: only the server is a host.
struct Copy {
    site: Site,
}

impl Copy {
    fn new() -> Self {
        let site = Site::new("8.2.1");
        std::fs::remove_file(site.path("etc/xensource-inventory")).unwrap();
        std::fs::create_dir(site.dir.path().join("copy")).unwrap();
        let copy = Self { site };
        std::fs::write(copy.file(), RULES).unwrap();
        std::fs::set_permissions(copy.file(), std::fs::Permissions::from_mode(0o640)).unwrap();
        copy
    }

    fn folder(&self) -> PathBuf {
        self.site.dir.path().canonicalize().unwrap().join("copy")
    }

    fn file(&self) -> PathBuf {
        self.folder().join("scsi_device_id_config.xml")
    }

    fn rules(&self) -> String {
        std::fs::read_to_string(self.file()).unwrap()
    }

    /// A copy of another server's folder.
    fn other(&self) -> PathBuf {
        let other = self.folder().with_file_name("other");
        std::fs::create_dir(&other).unwrap();
        std::fs::write(other.join("scsi_device_id_config.xml"), RULES.replace("NETAPP", "IBM")).unwrap();
        other
    }

    fn rules_of(folder: &Path) -> String {
        std::fs::read_to_string(folder.join("scsi_device_id_config.xml")).unwrap()
    }

    /// The command on that folder.
    fn on(&self, folder: &Path, command: &[&str]) -> Output {
        let words = Self::work_on(folder, command);
        self.site.run(&words.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Options of the work, sections of the server only.
    fn work_on(folder: &Path, command: &[&str]) -> Vec<String> {
        let more = ["--section", "adapter", "--section", "verify", "--edition", "enterprise"];
        let server = ["--server", "manual", "--storagelink-dir", folder.to_str().unwrap()];
        command.iter().chain(&more).chain(&server).map(|word| String::from(*word)).collect()
    }

    fn run(&self, command: &[&str]) -> Output {
        self.on(&self.folder(), command)
    }

    fn json(&self, command: &[&str], code: i32, schema: &str) -> Value {
        object(&self.run(&[command, &["--json"]].concat()), code, schema)
    }
}

const MANUAL: &[&str] = &["--server", "manual", "--section", "adapter", "--section", "verify"];

#[test]
fn the_licence_decides_and_is_never_guessed() {
    let site = Site::new("8.2.1");
    std::fs::remove_file(site.path("etc/xensource-inventory")).unwrap();
    for (edition, id) in [
        (&[][..], "licence-unknown"),
        (&["--edition", "unknown"], "licence-unknown"),
        (&["--edition", "free"], "licence-free"),
        (&["--edition", "advanced"], "licence-advanced"),
        (&["--edition", "gold"], "licence-unknown"),
    ] {
        for command in [&["plan"][..], &["apply", "--yes"]] {
            let schema = command[0];
            let refused = site.json(&[command, MANUAL, edition].concat(), 3, schema);
            assert_eq!(refused["hosts"][0]["role"], "server");
            assert_eq!(change(&refused, "licence")["status"], "refused", "{edition:?}");
            assert_eq!(change(&refused, "licence")["reasons"][0]["id"], id);
        }
    }
    assert_eq!(site.json(&["runs"], 0, "runs")["runs"], serde_json::json!([]));
    // The multipath section stays open.
    assert_eq!(code(&site.run(&["plan", "--section", "multipath", "--server", "manual"])), 2);
}

#[test]
fn without_a_copy_everything_is_told_and_nothing_is_pending() {
    let site = Site::new("8.2.1");
    std::fs::remove_file(site.path("etc/xensource-inventory")).unwrap();
    let with = |command: &[&'static str]| [command, MANUAL, &["--edition", "enterprise"]].concat();
    let plan = site.json(&with(&["plan"]), 0, "plan");
    assert_eq!((&plan["pending"], &plan["hosts"][0]["release"]), (&0.into(), &"StorageLink".into()));
    for id in
        ["stop-service", "adapter-install", "scsi-ids", "start-service", "adapter-listed", "credentials"]
    {
        assert_eq!(change(&plan, id)["status"], "manual", "{id}");
        assert!(!change(&plan, id)["reasons"].as_array().unwrap().is_empty(), "{id}");
    }
    let told = site.run(&with(&["plan"]));
    assert!(text(&told.stderr).contains("6 steps are left to do by hand"), "{}", text(&told.stderr));
    // --yes stands for nothing that is done by hand, and without it nobody is asked.
    for yes in [&["apply", "--yes"][..], &["apply"]] {
        let applied = site.json(&with(yes), 0, "apply");
        assert!(applied["run"].is_null(), "{applied:#}");
        assert_eq!(change(&applied, "adapter-install")["status"], "manual");
    }
    let verified = site.json(&with(&["verify"]), 0, "verify");
    assert_eq!((&verified["failed"], &verified["passed"]), (&0.into(), &0.into()), "{verified:#}");
    assert!(verified["manual"].as_u64().unwrap() > 3, "{verified:#}");
}

#[test]
fn a_copy_is_edited_checked_and_put_back() {
    let copy = Copy::new();
    let plan = copy.json(&["plan"], 2, "plan");
    assert_eq!(plan["pending"], 1, "{plan:#}");
    let rules = change(&plan, "scsi-ids");
    assert_eq!((&rules["status"], &rules["kind"]), (&"pending".into(), &"edit-file".into()));
    assert_eq!(rules["path"], copy.file().to_str().unwrap());
    assert!(rules["diff"].as_str().unwrap().contains("OSNEXUS"), "{rules:#}");
    assert_eq!(copy.rules(), RULES);
    assert_eq!(code(&copy.run(&["apply"])), 3, "nobody agreed");

    let applied = copy.json(&["apply", "--yes"], 0, "apply");
    assert_eq!(change(&applied, "scsi-ids")["status"], "applied");
    for id in ["stop-service", "adapter-install", "start-service"] {
        assert_eq!(change(&applied, id)["status"], "manual", "{id}");
    }
    assert_eq!(copy.rules(), edited());
    assert_eq!(copy.file().metadata().unwrap().permissions().mode() & 0o7777, 0o640);
    assert_eq!(std::fs::read_dir(copy.folder()).unwrap().count(), 1, "nothing else lies there");

    let again = copy.json(&["apply", "--yes"], 0, "apply");
    assert!(again["run"].is_null(), "{again:#}");
    assert_eq!(change(&again, "scsi-ids")["status"], "done");
    assert_eq!((code(&copy.run(&["plan"])), copy.rules()), (0, edited()));
    let verified = copy.json(&["verify"], 0, "verify");
    assert_eq!(verified["failed"], 0, "{verified:#}");
    let runs = copy.site.json(&["runs"], 0, "runs");
    assert_eq!(runs["runs"][0]["hosts"], serde_json::json!(["server"]));
    let report = copy.site.dir.path().join("state/runs").join(applied["run"].as_str().unwrap());
    let report = std::fs::read_to_string(report.join("report.md")).unwrap();
    assert!(
        report.contains("server (StorageLink)") && report.contains("Install the QuantaStor adapter"),
        "{report}"
    );

    // The journal knows the server: nothing of it is typed again. Nobody has said that StorageLink ran on the edited copy: the
    // old bytes come back, and what that means where it did is told.
    let back = copy.site.json(&["rollback", "--yes"], 0, "apply");
    let reasons = change(&back, "scsi-ids")["reasons"].as_array().unwrap();
    assert!(reasons.iter().any(|reason| reason["id"] == "copy-old-put-back"), "{back:#}");
    assert_eq!(change(&back, "scsi-ids")["status"], "rolled-back");
    assert_eq!(change(&back, "scsi-ids")["diff"].as_str().unwrap().matches("@@ -").count(), 1, "{back:#}");
    assert_eq!(copy.rules(), RULES);
    assert_eq!(copy.file().metadata().unwrap().permissions().mode() & 0o7777, 0o640);
}

#[test]
fn a_run_on_a_copy_that_was_cut_is_finished_without_its_options() {
    let copy = Copy::new();
    assert_eq!(code(&copy.run(&["apply", "--yes"])), 0);
    let (journal, until) = copy.site.cut();
    for content in [edited(), String::from(RULES)] {
        std::fs::write(&journal, &until).unwrap();
        std::fs::write(copy.file(), content).unwrap();
        let told = copy.run(&["plan"]);
        assert!(text(&told.stderr).contains("quantalink resume"), "{}", text(&told.stderr));
        let output = copy.site.run(&["resume", "--yes", "--json"]);
        let then = format!("--storagelink-dir {} --edition enterprise", copy.folder().display());
        assert!(
            text(&output.stderr).contains(&then),
            "what to check is typed whole: {}",
            text(&output.stderr)
        );
        let resumed = object(&output, 0, "apply");
        assert_eq!(
            resumed["hosts"].as_array().unwrap().len(),
            1,
            "this machine is no part of it: {resumed:#}"
        );
        assert_eq!(copy.rules(), edited());
        assert_eq!(copy.site.json(&["runs"], 0, "runs")["runs"][0]["state"], "complete");
    }
}

#[test]
fn a_run_on_another_copy_is_not_taken_up() {
    let copy = Copy::new();
    assert_eq!(code(&copy.run(&["apply", "--yes"])), 0);
    copy.site.cut();
    let other = copy.other();
    let refused = object(&copy.on(&other, &["apply", "--yes", "--json"]), 3, "apply");
    assert_eq!(change(&refused, "scsi-ids")["reasons"][0]["id"], "run-unfinished-before", "{refused:#}");
    assert!(refused["run"].is_null(), "{refused:#}");
    assert_eq!((copy.rules(), Copy::rules_of(&other)), (edited(), RULES.replace("NETAPP", "IBM")));
    assert_eq!(code(&copy.run(&["apply", "--yes"])), 0, "its own is taken up");
    assert_eq!(code(&copy.on(&other, &["apply", "--yes"])), 0);
}

/// As a run that an earlier version took up with another copy.
#[test]
fn of_a_run_on_two_copies_both_are_shown_before_they_are_put_back() {
    let copy = Copy::new();
    let other = copy.other();
    assert_eq!(code(&copy.run(&["apply", "--yes"])), 0);
    assert_eq!(code(&copy.on(&other, &["apply", "--yes"])), 0);
    let runs = copy.site.dir.path().join("state/runs");
    let mut folders: Vec<_> = std::fs::read_dir(runs).unwrap().map(|run| run.unwrap().path()).collect();
    folders.sort();
    let lines = |folder: &Path| -> Vec<Value> {
        let whole = std::fs::read_to_string(folder.join("journal.jsonl")).unwrap();
        whole.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let (mut one, two) = (lines(&folders[0]), lines(&folders[1]));
    let added = one[0]["changes"].as_array().unwrap().len();
    one.pop();
    let at = two[0]["started"].clone();
    one.push(serde_json::json!({ "record": "replanned", "at": at, "changes": two[0]["changes"] }));
    one.extend(two.into_iter().skip(1).map(|mut line| {
        if let Some(change) = line.get("change").and_then(Value::as_u64) {
            line["change"] = (change + added as u64).into();
        }
        line
    }));
    let joined = one.iter().map(Value::to_string).collect::<Vec<_>>().join("\n") + "\n";
    std::fs::write(folders[0].join("journal.jsonl"), joined).unwrap();
    std::fs::remove_dir_all(&folders[1]).unwrap();

    let asked = copy.site.run(&["rollback", "--diff"]);
    assert_eq!(code(&asked), 3);
    let back = copy.site.run(&["rollback", "--yes"]);
    assert_eq!(code(&back), 0, "{}", text(&back.stderr));
    for (told, what) in [(&asked, "asked"), (&back, "done")] {
        for file in [copy.file(), other.join("scsi_device_id_config.xml")] {
            assert!(text(&told.stdout).contains(file.to_str().unwrap()), "{what}: {}", text(&told.stdout));
        }
    }
    assert_eq!(text(&asked.stdout).matches("-\t\t<vendor>OSNEXUS").count(), 2, "{}", text(&asked.stdout));
    assert_eq!((copy.rules(), Copy::rules_of(&other)), (String::from(RULES), RULES.replace("NETAPP", "IBM")));
}

/// Killed between the replacement and the word of it: no service is attached to a copy, so none has run on it unless the admin
/// says that a step by hand is done.
#[test]
fn the_old_bytes_of_a_copy_come_back_after_a_cut() {
    for resumed in [false, true] {
        let copy = Copy::new();
        assert_eq!(code(&copy.run(&["apply", "--yes"])), 0);
        copy.site.cut();
        if resumed {
            assert_eq!(code(&copy.site.run(&["resume", "--yes"])), 0);
        }
        let back = copy.site.json(&["rollback", "--yes"], 0, "apply");
        let reasons = change(&back, "scsi-ids")["reasons"].as_array().unwrap();
        assert!(reasons.iter().any(|reason| reason["id"] == "copy-old-put-back"), "{resumed}: {back:#}");
        assert_eq!(copy.rules(), RULES, "{resumed}");
    }
}

#[test]
fn one_run_at_a_time_on_a_copy() {
    let copy = Copy::new();
    let folder = std::fs::File::open(copy.folder()).unwrap();
    rustix::fs::flock(&folder, rustix::fs::FlockOperation::LockExclusive).unwrap();
    let output = copy.run(&["apply", "--yes"]);
    assert_eq!(code(&output), 3, "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("Another run works"), "{}", text(&output.stdout));
    assert_eq!(copy.rules(), RULES);
}

#[test]
fn a_copy_that_cannot_be_edited_is_refused() {
    let copy = Copy::new();
    for rules in ["<a version=\"1.2.3.4\"><b/></a>", "<broken", "", "<a v=\"1.2.3.4\" w=\"1.2.3.4\"/>"] {
        std::fs::write(copy.file(), rules).unwrap();
        let plan = copy.json(&["plan"], 3, "plan");
        assert_eq!(change(&plan, "scsi-ids")["status"], "refused", "{rules}");
        assert_eq!(code(&copy.run(&["apply", "--yes"])), 3);
        assert_eq!(copy.rules(), rules);
    }
    std::fs::remove_file(copy.file()).unwrap();
    assert_eq!(change(&copy.json(&["plan"], 3, "plan"), "scsi-ids")["status"], "refused");
    std::fs::remove_dir(copy.folder()).unwrap();
    assert_eq!(code(&copy.run(&["plan"])), 3);
}

#[test]
fn a_node_and_the_server_in_one_run() {
    let copy = Copy::new();
    copy.site.write("etc/xensource-inventory", b"PRODUCT_BRAND='XenServer'\nPRODUCT_VERSION='5.6.0'\n");
    let all = |command: &[&str]| {
        let mut words = Copy::work_on(&copy.folder(), command);
        words.extend(["--section", "multipath", "--json"].map(String::from));
        copy.site.run(&words.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let plan = object(&all(&["plan"]), 2, "plan");
    let hosts: Vec<_> = plan["hosts"].as_array().unwrap().iter().map(|host| host["host"].clone()).collect();
    assert_eq!((hosts, &plan["pending"]), (vec!["server".into(), "local".into()], &2.into()));
    object(&all(&["apply", "--yes"]), 0, "apply");
    assert_eq!(copy.rules(), edited());
    object(&all(&["apply", "--yes"]), 0, "apply");
    let runs = copy.site.json(&["runs"], 0, "runs");
    assert_eq!(runs["runs"][0]["hosts"], serde_json::json!(["server", "local"]));
    object(&copy.site.run(&["rollback", "--yes", "--json"]), 0, "apply");
    assert_eq!(copy.rules(), RULES);
}

#[test]
fn paths_are_taken_from_the_working_folder() {
    let copy = Copy::new();
    let words = ["plan", "--section", "adapter", "--edition", "enterprise", "--storagelink-dir", "copy"];
    let mut command = quantalink();
    let folder = copy.site.dir.path();
    command.current_dir(folder).args(words).args(["--root", "root", "--state-dir", "state", "--json"]);
    let plan = object(&command.output().unwrap(), 2, "plan");
    assert_eq!(change(&plan, "scsi-ids")["path"], copy.file().to_str().unwrap());
}

#[test]
fn a_licence_that_is_refused_does_not_hold_up_the_nodes_unless_the_section_is_named() {
    let site = Site::new("8.2.1");
    let with = |command: &[&'static str]| [command, &["--server", "manual"]].concat();
    let named = |command: &[&'static str]| {
        [command, &["--server", "manual", "--section", "adapter", "--section", "multipath"]].concat()
    };
    for command in [&["plan"][..], &["apply", "--yes"]] {
        let refused = site.json(&named(command), 3, command[0]);
        assert_eq!(change(&refused, "licence")["reasons"][0]["id"], "licence-removed");
    }
    assert_eq!(site.json(&["runs"], 0, "runs")["runs"], serde_json::json!([]), "nothing was begun");
    let plan = site.json(&with(&["plan"]), 2, "plan");
    let changes =
        plan["hosts"].as_array().unwrap().iter().flat_map(|host| host["changes"].as_array().unwrap());
    let ids: Vec<_> = changes.map(|change| change["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["adapter-listed", "credentials", "adapter", "multipath"]);
    let left = change(&plan, "adapter");
    assert_eq!((&left["status"], &left["reasons"][0]["id"]), (&"skipped".into(), &"licence-removed".into()));
    let applied = site.json(&with(&["apply", "--yes"]), 0, "apply");
    assert!(applied["run"].is_string(), "{applied:#}");
    let again = site.json(&with(&["apply", "--yes"]), 0, "apply");
    assert!(again["run"].is_null(), "{again:#}");
    let verified = site.json(&with(&["verify"]), 0, "verify");
    let check = verified["checks"].as_array().unwrap().iter().find(|check| check["id"] == "adapter").unwrap();
    assert_eq!(check["status"], "skipped", "{verified:#}");
    // Who knows the edition says it first.
    let served = Site::new("5.6.0");
    let unknown = served.json(&with(&["plan"]), 3, "plan");
    assert_eq!(change(&unknown, "licence")["reasons"][0]["id"], "licence-unknown");
}

#[test]
fn a_copy_that_cannot_be_looked_at_fails_its_check() {
    let site = Site::new("8.2.1");
    std::fs::remove_file(site.path("etc/xensource-inventory")).unwrap();
    let none = site.dir.path().join("none");
    let with = ["verify", "--section", "adapter", "--storagelink-dir", none.to_str().unwrap()];
    let verified = site.json(&with, 2, "verify");
    assert_eq!(verified["failed"], 1, "{verified:#}");
    let check =
        verified["checks"].as_array().unwrap().iter().find(|check| check["id"] == "scsi-ids").unwrap();
    assert!(check["evidence"].as_str().unwrap().contains("none"), "{check:#}");
}

#[test]
fn the_installer_that_lies_here_is_compared_before_it_is_taken_to_the_server() {
    let site = Site::new("8.2.1");
    let file = site.dir.path().join("adapter.exe");
    std::fs::write(&file, b"adapter").unwrap();
    let installer = ["--installer", file.to_str().unwrap()];
    std::fs::remove_file(site.path("etc/xensource-inventory")).unwrap();
    let plan = |more: &[&str], code: i32| {
        let base = ["plan", "--section", "adapter", "--edition", "enterprise", "--server", "manual"];
        site.json(&[&base[..], more].concat(), code, "plan")
    };
    let told = plan(&installer, 0);
    let install = change(&told, "adapter-install");
    assert_eq!(
        (&install["status"], &install["reasons"][0]["id"]),
        (&"manual".into(), &"installer-is".into())
    );
    let zeros = "0".repeat(64);
    let wrong = [&installer[..], &["--installer-sha256", &zeros]].concat();
    let refused = plan(&wrong, 3);
    assert_eq!(change(&refused, "adapter-install")["reasons"][0]["id"], "installer-differs");
    let alone = plan(&["--installer-sha256", &zeros], 0);
    assert_eq!(change(&alone, "adapter-install")["reasons"][0]["id"], "install-compare-by-hand");
}

#[test]
fn each_value_says_where_it_came_from() {
    let copy = Copy::new();
    let answers = copy.site.dir.path().join("answers.toml");
    std::fs::write(&answers, "[adapter]\nvendor = \"ACME\"\n").unwrap();
    let plan = copy.json(&["plan", "--answers", answers.to_str().unwrap()], 2, "plan");
    let ids: Vec<_> = change(&plan, "scsi-ids")["reasons"].as_array().unwrap().iter().collect();
    let said = |value: &str| {
        let reason = ids.iter().find(|reason| reason["message"].as_str().unwrap().contains(value)).unwrap();
        reason["id"].as_str().unwrap().to_owned()
    };
    assert_eq!((&*said("ACME"), &*said("QUANTASTOR")), ("xml-field-given", "xml-field-guide"));
}

#[test]
fn a_value_of_the_answer_file_that_is_not_valid_is_refused_with_its_line() {
    let site = Site::new("8.2.1");
    let answers = site.dir.path().join("answers.toml");
    std::fs::write(&answers, "sections = [\"verify\"]\n\n[verify]\ngateway = \"https://gw\"\n").unwrap();
    let refused = site.json(&["plan", "--answers", answers.to_str().unwrap()], 3, "error");
    assert_eq!((&refused["error"]["id"], &refused["error"]["line"]), (&"usage-value-why".into(), &4.into()));
}

/// What keeps the copy from being edited is seen while planning.
#[test]
fn a_protected_copy_is_refused_while_planning() {
    let copy = Copy::new();
    let chattr = |flag: &str| {
        Command::new("chattr").arg(flag).arg(copy.file()).output().is_ok_and(|output| output.status.success())
    };
    if !chattr("+i") {
        eprintln!("SKIPPED: no chattr here, or not for this user or file system");
        return;
    }
    let planned = copy.run(&["plan", "--json"]);
    assert!(chattr("-i"));
    let plan = object(&planned, 3, "plan");
    assert!(plan.to_string().contains("\"immutable-file\""), "{plan:#}");
    assert_eq!(copy.rules(), RULES);
}
