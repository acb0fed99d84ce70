//! The options of server, gateway and storage system.

use super::*;

#[test]
fn values_that_cannot_be_are_wrong_usage() {
    for args in [
        &["plan", "--server", "there"][..],
        &["plan", "--server", "smb://host"],
        &["plan", "--server", "smb://admin:word@host"],
        &["verify", "--gateway", "https://gw"],
        &["verify", "--gateway", "gw:0"],
        &["verify", "--gateway-fingerprint", "12:34"],
        &["verify", "--storage-fingerprint", "no"],
        &["apply", "--installer-sha256", "12"],
        &["apply", "--storagelink-dir", ""],
        &["apply", "--storage-user", " "],
        &["apply", "--secrets", "f", "--password-fd", "3"],
        &["plan", "--fail", "stop-slow"],
        &["demo", "--plain", "--fail", "nonsense"],
    ] {
        let output = run(args);
        assert_eq!(code(&output), 64, "{args:?}: {}", text(&output.stderr));
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{args:?}");
    }
    let knobs = run(&["demo", "--plain", "--fail", "nonsense"]);
    assert!(text(&knobs.stderr).contains("stop-slow"), "{}", text(&knobs.stderr));
}

#[test]
#[cfg(unix)]
fn a_host_key_of_a_node_that_is_not_named_is_refused_where_the_options_name_the_nodes() {
    let site = Site::new("8.2.1");
    let key = format!("10.0.0.2=SHA256:{}", "x".repeat(43));
    let with = |command: &[&str]| {
        let state = site.dir.path().join("no-state");
        let mut words = command.to_vec();
        words.extend([
            "--json",
            "--node",
            "10.0.0.1",
            "--host-key",
            &key,
            "--state-dir",
            state.to_str().unwrap(),
        ]);
        run(&words)
    };
    for command in [&["plan"][..], &["apply", "--yes"], &["verify"]] {
        assert_eq!(error_id(&with(command), 64), "host-key-of-no-node", "{command:?}");
    }
    // These know their nodes by the run.
    assert_eq!(error_id(&with(&["rollback", "--yes"]), 3), "no-run-to-roll-back");
    assert_eq!(error_id(&with(&["confirm"]), 3), "no-run-to-confirm");
    object(&with(&["resume", "--yes"]), 0, "apply");
}

#[test]
fn servers_that_are_not_at_hand_are_refused_and_said_so() {
    let site = Site::new("8.2.1");
    for command in ["plan", "apply", "verify"] {
        let output = site.run(&[command, "--json", "--server", "local"]);
        assert_eq!(error_id(&output, 3), "server-local-is-windows", "{command}");
    }
    // Over SMB nothing is asked without a password, nor without Samba's tools.
    let smb = ["--section", "adapter", "--edition", "enterprise", "--server", "smb://LAB;admin@storagelink"];
    for command in [&["plan"][..], &["apply", "--yes"]] {
        let told = text(&site.run(&[command, &smb].concat()).stdout).to_owned();
        assert!(told.contains("Not given: the password") || told.contains("is needed to reach"), "{told}");
        assert_eq!(code(&site.run(&[command, &smb].concat())), 3, "{told}");
    }
    // Where no section of the server is wanted it is not looked for.
    for server in ["local", "smb://LAB;admin@storagelink"] {
        let multipath = ["plan", "--section", "multipath", "--server", server];
        assert_eq!(code(&site.run(&multipath)), 2);
    }
}

#[test]
fn an_answer_file_is_held_to_the_same() {
    let site = Site::new("8.2.1");
    let file = site.dir.path().join("answers.toml");
    let with = |toml: &str| {
        std::fs::write(&file, toml).unwrap();
        site.run(&["plan", "--json", "--answers", file.to_str().unwrap()])
    };
    let bad = object(&with("[verify]\ngateway = \"https://gw\"\n"), 3, "error");
    assert_eq!(bad["error"]["id"], "usage-value-why");
    assert_eq!(bad["error"]["path"], file.to_str().unwrap());
    assert_eq!(error_id(&with("[adapter]\nserver = \"there\"\n"), 3), "answers-invalid");
    assert_eq!(error_id(&with("[adapter]\nserver = \"local\"\n"), 3), "server-local-is-windows");
    // Nodes do not go with --root, which stands here, whether typed or written.
    for (nodes, line) in [("[nodes]\nlist = [\"a\"]\n", 2), ("[nodes]\n\npool = true\n", 3)] {
        let refused = object(&with(nodes), 3, "error");
        assert_eq!(
            (&refused["error"]["id"], &refused["error"]["line"]),
            (&"answers-invalid".into(), &line.into())
        );
        assert!(refused["error"]["message"].as_str().unwrap().contains("--root"), "{refused:#}");
    }
    assert_eq!(error_id(&with("[nodes]\nparallel = 0\n"), 3), "answers-invalid");
}

#[test]
fn help_names_them_where_they_matter() {
    for (command, shown) in [("plan", true), ("apply", true), ("verify", true), ("runs", false)] {
        let output = run(&[command, "--help"]);
        for option in ["--server", "--storagelink-dir", "--gateway", "--storage-user", "--secrets"] {
            assert_eq!(text(&output.stdout).contains(option), shown, "{command} {option}");
        }
    }
    for shell in ["bash", "fish"] {
        let script = run(&["completions", shell]);
        assert!(text(&script.stdout).contains("storagelink-dir"), "{shell}");
    }
    assert!(text(&run(&["man"]).stdout).contains("password"));
    for (lang, ..) in languages::LANGUAGES {
        let output = run(&["demo", "--help", "--lang", lang]);
        let wide = text(&output.stdout).lines().find(|line| line.width() > 80);
        assert_eq!(wide, None, "{lang}");
        assert!(text(&output.stdout).contains("  installer-reboot "), "{lang}: {}", text(&output.stdout));
    }
}

#[test]
fn the_commands_with_json_are_named_where_it_stands_alone() {
    let told = quantalink().arg("--json").output().unwrap();
    assert_eq!(code(&told), 64);
    for command in ["plan", "apply", "verify", "rollback", "resume", "confirm", "runs", "export", "edit"] {
        assert!(text(&told.stderr).contains(command), "{command}: {}", text(&told.stderr));
    }
}
