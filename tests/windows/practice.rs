//! The practice site on Windows: its nodes are folders whose links are known by a table.

use super::console::Console;
use super::rig::Server;

#[test]
fn the_whole_guide_needs_no_rights_and_nothing_stays() {
    let Some(server) = Server::beside() else { return };
    let done = server.lowered(&["demo", "--plain", "--yes", "--lang", "en"]).exits(0);
    for told in [
        "PRACTICE SITE",
        "[applied] server: Start the service StorageLink",
        "[applied] dom0-a: Add QuantaStor to the multipath configuration",
        "/etc/multipath/conf.d/custom-quantastor.conf",
        "Failed:  0",
    ] {
        assert!(done.out.contains(told), "{told}: {done:#?}");
    }
    let folder = done.out.lines().find_map(|line| line.split_once(r"Runs and backups: C:\")).unwrap().1;
    let site = folder.strip_suffix(r"\state").unwrap();
    assert!(!server.c(&site.replace('\\', "/")).exists(), "{site} stays");
    assert!(!server.c("ProgramData/quantalink").exists(), "nothing but the site is touched");
}

#[test]
fn a_named_site_stays_is_gone_on_with_and_put_back() {
    let Some(server) = Server::beside() else { return };
    let words = ["demo", "--root", r"C:\Übung 연습\site", "--plain", "--lang", "en", "--yes"];
    let site = server.c("Übung 연습/site");
    let entry = site.join("dom0-b/etc/multipath.xenserver/multipath.conf");
    let before = {
        // Killed in the middle: the service of the site is stopped then.
        let _ = std::fs::remove_dir_all(site.parent().unwrap());
        std::fs::create_dir_all(site.parent().unwrap()).unwrap();
        let run = server.doomed(&words);
        Server::until(|| entry.is_file());
        let before = std::fs::read(&entry).unwrap();
        // It stops for a second and a half, and is started after that.
        let service = site.join("pretend/service-StorageLink.toml");
        Server::until(|| {
            std::fs::read_to_string(&service).is_ok_and(|told| told.contains("order = \"stop\""))
        });
        run.kill();
        before
    };
    let shown = |done: &super::rig::Done| done.out.replace("\r\n", "\n");
    let next = server.quantalink(&words).exits(3);
    let first = shown(&next).split("== Step").nth(1).unwrap().to_owned();
    // The lines are wrapped anywhere.
    let words_of = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(first.contains("An earlier run is unfinished"), "told first: {next:#?}");
    assert!(
        words_of(&first).contains("net start StorageLink") && first.contains(r"Root:  C:\Übung 연습\site"),
        "{first}"
    );
    let choice = first.lines().find(|line| line.contains(") Roll the run back")).unwrap();
    let number = choice.trim().split(')').next().unwrap();
    let back = server.typed(&words[..words.len() - 1], &format!("{number}\n2\n"));
    assert!(words_of(&back.out).contains("The run was rolled back."), "{back:#?}");
    let done = server.quantalink(&words).exits(0);
    assert!(String::from_utf8(std::fs::read(&entry).unwrap()).unwrap().contains("OSNEXUS"), "{done:#?}");
    assert!(!String::from_utf8(before).unwrap().contains("OSNEXUS"));
    assert!(done.err.contains(r"C:\Übung 연습\site"), "it is told that it stays: {done:#?}");
    let again = server.quantalink(&words).exits(0);
    assert!(!again.out.contains("[applied]"), "nothing is left to do: {again:#?}");
    let other = [&words[..], &["--fail", "start-fails"]].concat();
    let done = server.quantalink(&other).exits(3);
    assert!(done.says("demo-other-knobs"), "{done:#?}");
}

#[test]
fn it_is_practised_in_the_wizard() {
    let Some(server) = Server::beside() else { return };
    let mut console = Console::open(&server, Server::program(), &["demo", "--lang", "en"]);
    console.shows("PRACTICE");
    // The last line of a page that takes this key.
    console.shows("Enter Next");
    console.press("\r");
    console.shows("step 2 of");
    console.press("\x1b");
    console.shows("step 1 of");
    console.quit();
}
