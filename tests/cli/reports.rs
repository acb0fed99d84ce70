//! `--report FILE`, and the reports in the folder of a run.

use super::*;
use roxmltree::{Document, ParsingOptions};

/// The text of a page that a strict reader of XML takes.
fn page(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let page = Document::parse_with_options(&text, options).unwrap();
    page.root_element().descendants().filter_map(|node| node.text()).collect()
}

fn read(path: &Path) -> Value {
    let value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    valid(&value, "report");
    value
}

fn report<'a>(site: &Site, command: &'a [&'a str], name: &str) -> (PathBuf, Output) {
    let path = site.dir.path().join(name);
    let output = site.run(&[command, &["--report", path.to_str().unwrap()]].concat());
    (path, output)
}

#[test]
fn of_plan_run_checks_and_rollback() {
    let site = Site::new("6.5.0");
    let (path, output) = report(&site, &["plan"], "plan.json");
    assert_eq!(code(&output), 2, "{}", text(&output.stderr));
    let plan = read(&path);
    assert_eq!(change(&plan, "multipath")["status"], "pending");
    assert!(plan["run"].is_null() && plan["undo"].is_null());
    let course = plan["hosts"][0]["course"].as_array().unwrap();
    let course = course.iter().find(|course| course["id"] == "multipath").unwrap();

    let (path, output) = report(&site, &["apply", "--yes"], "ticket.html");
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains(path.to_str().unwrap()));
    let shown = page(&path);
    let run = std::fs::read_dir(site.dir.path().join("state/runs")).unwrap().next().unwrap().unwrap().path();
    let undo = format!("quantalink rollback {} --yes", run.file_name().unwrap().to_str().unwrap());
    let hashes = [course["before"].as_str().unwrap(), course["after"].as_str().unwrap()];
    let parts = ["+\tdevice {", "Run by", "XenServer 6.5", &undo, hashes[0], hashes[1]];
    for part in parts {
        assert!(shown.contains(part), "{part} in {shown}");
    }
    assert!(page(&run.join("report.html")).contains(&undo));
    let kept = read(&run.join("report.json"));
    assert_eq!((&kept["state"], kept["others"].as_array().map(Vec::len)), (&"complete".into(), Some(0)));
    let of_run = kept["hosts"][0]["course"].as_array().unwrap();
    let of_run = of_run.iter().find(|course| course["id"] == "multipath").unwrap();
    assert_eq!((&of_run["before"], &of_run["after"]), (&course["before"], &course["after"]));
    assert!(of_run["begun"].is_string() && kept["ended"].is_string(), "{kept:#}");
    let markdown = std::fs::read_to_string(run.join("report.md")).unwrap();
    assert!(hashes.iter().all(|hash| markdown.contains(hash)), "{markdown}");

    let (path, output) = report(&site, &["verify"], "checks.json");
    assert_eq!(code(&output), 0);
    let checks = read(&path);
    assert!(checks["checks"]["passed"].as_u64() > Some(0) && checks["run"].is_null());
    assert_eq!(checks["hosts"][0]["changes"], Value::Array(Vec::new()));

    let (path, output) = report(&site, &["rollback", "--yes"], "back.md");
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    let back = std::fs::read_to_string(path).unwrap();
    assert!(back.contains("(rolled back)") && back.contains("There is nothing to undo."), "{back}");
    // From what the run had put there to what stood there before, as its diff has it.
    let said = format!("SHA-256 before: {}\n  * SHA-256 after: {}\n", hashes[1], hashes[0]);
    assert!(back.contains(&said) && !back.contains("Begun "), "{back}");
    assert!(back.contains("### local (xenserver 6.5)"), "{back}");
}

#[test]
fn of_a_rollback_for_programs() {
    let site = Site::new("6.5.0");
    let (path, output) = report(&site, &["apply", "--yes"], "there.json");
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    let there = read(&path);
    let (path, output) = report(&site, &["rollback", "--yes"], "back.json");
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    let back = read(&path);
    let of = |value: &Value| value["hosts"][0]["course"][0].clone();
    let (there, back_course) = (of(&there), of(&back));
    assert!(there["before"].is_string() && there["after"].is_string(), "{there}");
    assert_eq!((&there["before"], &there["after"]), (&back_course["after"], &back_course["before"]));
    assert!(back_course["begun"].is_null());
    assert_eq!(back["hosts"][0]["changes"].as_array().map(Vec::len), Some(1), "{back:#}");
    assert!(back["hosts"][0]["release"].as_str().unwrap().starts_with("xenserver 6.5"), "{back:#}");
}

/// The sections that fit no host are in it, as they are in what the command itself prints.
#[test]
fn of_checks_is_what_verify_prints() {
    let site = Site::new("8.2.1");
    assert_eq!(code(&site.run(&["apply", "--yes"])), 0);
    let (path, output) = report(&site, &["verify", "--json"], "checks.json");
    let printed = object(&output, 0, "verify");
    assert!(
        printed["checks"].as_array().unwrap().iter().any(|check| check["id"] == "adapter"),
        "{printed:#}"
    );
    assert_eq!(read(&path)["checks"], printed);
    let (path, output) = report(&site, &["plan", "--json"], "plan.json");
    let printed = object(&output, 0, "plan");
    let ids = |value: &Value| {
        let changes = value["hosts"][0]["changes"].as_array().unwrap().iter();
        changes.map(|change| change["id"].clone()).collect::<Vec<_>>()
    };
    assert!(ids(&printed).contains(&"adapter".into()), "{printed:#}");
    assert_eq!(ids(&read(&path)), ids(&printed));
    let (path, _) = report(&site, &["verify"], "checks.md");
    assert!(std::fs::read_to_string(path).unwrap().contains("* adapter (skipped)"));
}

#[test]
fn of_what_needs_no_run_or_is_refused() {
    let site = Site::new("8.2.1");
    let (path, output) = report(&site, &["apply"], "asked.json");
    assert_eq!(code(&output), 3, "nobody can be asked");
    assert!(!path.exists());
    assert_eq!(code(&site.run(&["apply", "--yes"])), 0);
    let (path, output) = report(&site, &["apply", "--yes"], "again.json");
    assert_eq!(code(&output), 0);
    let again = read(&path);
    assert_eq!(change(&again, "multipath")["status"], "done");
    assert!(again["run"].is_null());
}

#[test]
fn nothing_is_overwritten_and_nothing_done_where_it_would_be() {
    let site = Site::new("6.5.0");
    let there = site.dir.path().join("there.html");
    std::fs::write(&there, "mine").unwrap();
    let before = std::fs::read(site.path("etc/multipath.xenserver/multipath.conf")).unwrap();
    for command in
        [&["plan"][..], &["apply", "--yes"], &["verify"], &["resume", "--yes"], &["rollback", "--yes"]]
    {
        for (name, id) in [("there.html", "file-is-there"), ("none/x.html", "report-no-folder")] {
            let path = site.dir.path().join(name);
            let output = site.run(&[command, &["--json", "--report", path.to_str().unwrap()]].concat());
            assert_eq!(error_id(&output, 3), id, "{command:?}");
        }
    }
    // A link that leads nowhere is something, too.
    symlink("nowhere", site.dir.path().join("link.md")).unwrap();
    let (_, output) = report(&site, &["plan"], "link.md");
    assert_eq!(code(&output), 3);
    assert_eq!(std::fs::read(&there).unwrap(), b"mine");
    assert_eq!(std::fs::read(site.path("etc/multipath.xenserver/multipath.conf")).unwrap(), before);
    assert!(!site.dir.path().join("nowhere").exists());
    assert!(!site.dir.path().join("state/runs").exists());
}

#[test]
fn where_nothing_is_left_to_be_finished_it_is_said_that_none_was_written() {
    let site = Site::new("8.2.1");
    let before = report(&site, &["resume", "--yes"], "none.json");
    let applied = site.json(&["apply", "--yes"], 0, "apply");
    let named = report(&site, &["resume", applied["run"].as_str().unwrap(), "--yes"], "whole.json");
    for (path, output) in [before, named] {
        assert_eq!(code(&output), 0, "{}", text(&output.stderr));
        assert!(!path.exists());
        assert!(text(&output.stderr).contains(path.to_str().unwrap()), "{}", text(&output.stderr));
    }
}
