//! The wizard in a console: drawn, keys heard, left; in every language, and where lines are two cells wide.

use std::path::Path;

use super::console::{Console, line};
use super::rig::Server;

#[test]
fn it_is_drawn_hears_keys_and_gives_the_console_back() {
    let Some(server) = Server::fresh() else { return };
    let mut console = Console::open(&server, &line(&Server::program(), "--lang en"));
    console.shows("F10 Quit");
    let first = console.text();
    assert!(first.contains("quantalink") && first.contains("step 1 of") && first.contains('─'), "{first}");
    console.press("\x1bOP");
    console.shows("Esc close");
    console.press("\x1b");
    console.hides("Esc close");
    console.shows("step 1 of");
    console.quit();
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
    let mut console = Console::open(&server, &line(Path::new("cmd.exe"), r"/c C:\\949.cmd"));
    console.shows("F10 Quit");
    let first = console.text();
    assert!(first.contains("-----") && !first.contains('─'), "{first}");
    console.quit();
}

#[test]
fn it_speaks_every_language_and_ascii_where_asked() {
    let Some(server) = Server::beside() else { return };
    for (words, step, quit) in [
        ("--lang de", "Schritt 1 von", "Ja, verlassen"),
        ("--lang fr", "étape 1 sur", "Oui, quitter"),
        ("--lang de --ascii", "Schritt 1 von", "Ja, verlassen"),
    ] {
        let mut console = Console::open(&server, &line(&Server::program(), words));
        console.shows(step);
        let first = console.text();
        assert_eq!(first.contains('─'), !words.contains("ascii"), "{words}: {first}");
        assert!(!words.contains("ascii") || first.is_ascii(), "{first}");
        console.quit_by(quit);
    }
}

#[test]
fn it_speaks_korean() {
    let Some(server) = Server::beside() else { return };
    let mut console = Console::open(&server, &line(&Server::program(), "--lang ko"));
    // Wine takes every letter for one cell wide: what it draws is out of place, and only the letters can be seen.
    console.shows_letters("현재상태");
    console.shows_letters("종료");
    console.press("\x1b[21~");
    console.shows_letters("예,종료");
    console.press("\x1b[B");
    console.press("\r");
    console.shows("ended with 0");
}
