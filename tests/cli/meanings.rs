//! What each line of the entry means is told where there is room for it.

use super::*;

#[test]
fn with_v_in_json_and_in_the_report() {
    let site = Site::new("8.2.1");
    let tur = "TEST UNIT READY";
    let short = site.run(&["plan"]);
    let long = site.run(&["plan", "-v"]);
    assert_eq!((code(&short), code(&long)), (2, 2));
    assert!(!text(&short.stdout).contains(tur), "{}", text(&short.stdout));
    assert!(text(&long.stdout).contains(tur), "{}", text(&long.stdout));

    let plan = site.json(&["plan"], 2, "plan");
    let reasons = change(&plan, "multipath")["reasons"].as_array().unwrap();
    let ids: Vec<&str> = reasons.iter().map(|reason| reason["id"].as_str().unwrap()).collect();
    for id in ["era-drop-in", "line-getuid-out-invalid", "line-checker-directio", "guide-file-not-read"] {
        assert!(ids.contains(&id), "{id} in {ids:?}");
    }

    let applied = site.json(&["apply", "--yes"], 0, "apply");
    let report = site.dir.path().join("state/runs").join(applied["run"].as_str().unwrap()).join("report.md");
    let report = std::fs::read_to_string(report).unwrap();
    for part in
        ["## Hosts\n\n### local\n", "* Release: ", "* Add QuantaStor to the multipath configuration (", tur]
    {
        assert!(report.contains(part), "{part} in {report}");
    }
}
