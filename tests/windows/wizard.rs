//! The wizard in a console: drawn, keys heard, left; in every language, and where lines are two cells wide.

use super::console::Console;
use super::rig::Server;

#[test]
fn it_is_drawn_hears_keys_and_gives_the_console_back() {
    let Some(server) = Server::fresh() else { return };
    let mut console = Console::open(&server, Server::program(), &["--lang", "en"]);
    console.shows("F10 Quit");
    let first = console.text();
    assert!(first.contains("quantalink") && first.contains("step 1 of") && first.contains('─'), "{first}");
    console.press("\x1bOP");
    console.shows("Esc close");
    console.press("\x1b");
    console.hides("Esc close");
    console.shows("step 1 of");
    console.quit();
    console.shows(" icanon");
    let after = console.text();
    assert!(!after.contains("step 1 of") && after.contains(" echo ") && after.contains(" icanon"), "{after}");
    assert!(!console.cursor_hidden(), "{after}");
    assert_eq!(server.log("StorageLink"), [""; 0]);
}

#[test]
fn where_lines_are_two_cells_wide_they_are_ascii() {
    let Some(server) = Server::beside() else { return };
    let batch = server.c("949.cmd");
    let program = Server::program().display().to_string().replace('/', "\\");
    std::fs::write(batch, format!("@chcp 949 >nul\r\n@Z:{program} --lang en\r\n")).unwrap();
    let mut console = Console::open(&server, "cmd.exe", &["/c", r"C:\949.cmd"]);
    console.shows("F10 Quit");
    let first = console.text();
    assert!(first.contains("-----") && !first.contains('─'), "{first}");
    console.quit();
}

#[test]
fn it_speaks_every_language_and_ascii_where_asked() {
    let Some(server) = Server::beside() else { return };
    for (words, step, quit) in [
        (&["--lang", "de"][..], "Schritt 1 von", "Ja, verlassen"),
        (&["--lang", "fr"], "étape 1 sur", "Oui, quitter"),
        (&["--lang", "de", "--ascii"], "Schritt 1 von", "Ja, verlassen"),
    ] {
        let mut console = Console::open(&server, Server::program(), words);
        console.shows(step);
        // The last line of a screen.
        console.shows("F10");
        console.shows(if words.contains(&"--ascii") { "-----" } else { "─" });
        let first = console.text();
        let ascii = words.contains(&"--ascii");
        assert_eq!(first.contains('─'), !ascii, "{words:?}: {first}");
        assert!(first.is_ascii() || !ascii, "{words:?}: {first}");
        console.quit_by(quit);
    }
}

#[test]
fn it_speaks_korean() {
    let Some(server) = Server::beside() else { return };
    let mut console = Console::open(&server, Server::program(), &["--lang", "ko"]);
    // Wine takes every letter for one cell wide: what it draws is out of place, and only the letters can be seen.
    console.shows_letters("현재상태");
    console.shows_letters("종료");
    console.press("\x1b[21~");
    console.shows_letters("아니요,돌아가기");
    console.press("\x1b[B");
    console.press("\r");
    console.shows("ended with 0");
}

#[test]
fn it_goes_through_the_whole_section() {
    let Some(server) = Server::fresh() else { return };
    // Wine's own screen loses its place behind letters that are two cells wide.
    let installer = r"C:\inst\osn_quantastor_csladapter.exe";
    let folder = server.c("inst");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::copy(
        server.installer("osn_quantastor_csladapter.exe"),
        folder.join("osn_quantastor_csladapter.exe"),
    )
    .unwrap();
    let words = ["--lang", "en", "--section", "adapter", "--edition", "enterprise", "--installer", installer];
    let mut console = Console::open(&server, Server::program(), &words);
    console.shows("F10 Quit");
    console.shows("step 1 of 11");
    for step in 2..=8 {
        console.press("\r");
        console.shows(&format!("step {step} of 11"));
    }
    console.shows("[>Apply these changes<]");
    console.shows("4 changes will be made");
    assert_eq!(server.log("StorageLink"), [""; 0], "nothing is stopped before it is agreed to");
    console.press("\r");
    console.shows("Carry out the plan now?");
    console.press("\x1b[B");
    console.shows("> Yes, stop the service and apply");
    console.press("\r");
    console.shows("The run is complete.");
    assert_eq!(server.log("StorageLink"), ["stop", "stopped", "running with"]);
    console.press("\r");
    console.shows("No check failed.");
    console.quit();
    assert!(server.rules().contains("OSNEXUS"));
    server.no_litter();
}
