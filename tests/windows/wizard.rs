//! The wizard in a console: drawn, one key, left. Wine draws its console on a pseudo-terminal, which is read through an emulator.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::rig::{Server, Which};

/// Longest wait for what a screen is to show.
const PATIENCE: Duration = Duration::from_mins(1);

/// A console with a program in it.
struct Console {
    screen: Arc<Mutex<vt100::Parser>>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    _terminal: Box<dyn MasterPty + Send>,
}

impl Console {
    /// What the shell runs in it; its terminal is raw, since Wine's console reads keys as they come.
    fn open(server: &Server, line: &str) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", &format!("stty raw -echo; {line}; echo \"ended with $?\"; stty sane; stty -a")]);
        for (name, value) in server.environment() {
            command.env(name, value);
        }
        command.env("TERM", "xterm-256color");
        command.env_remove("DISPLAY");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let screen =
            Arc::new(Mutex::new(vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0)));
        let mut from = pair.master.try_clone_reader().unwrap();
        let into = Arc::clone(&screen);
        std::thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(length @ 1..) = from.read(&mut chunk) {
                into.lock().unwrap().process(&chunk[..length]);
            }
        });
        let keys = pair.master.take_writer().unwrap();
        Self { screen, keys, child, _terminal: pair.master }
    }

    fn text(&self) -> String {
        let text = self.screen.lock().unwrap().screen().contents();
        text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
    }

    #[track_caller]
    fn shows(&self, what: &str) {
        let from = Instant::now();
        while !self.text().contains(what) {
            assert!(from.elapsed() < PATIENCE, "{what} never came:\n{}", self.text());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    #[track_caller]
    fn quit(&mut self) {
        self.press("\x1b[21~");
        self.shows("Yes, leave");
        self.press("\x1b[B");
        self.shows("> Yes, leave");
        self.press("\r");
        self.shows("ended with 0");
    }

    fn press(&mut self, key: &str) {
        // A page takes keys once it has been drawn.
        std::thread::sleep(Duration::from_millis(500));
        self.keys.write_all(key.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }
}

impl Drop for Console {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

fn line(program: &Path, words: &str) -> String {
    let wine = std::env::var("QUANTALINK_WINE64").unwrap_or_else(|_| "wine64".into());
    format!("{wine} {} {words}", program.display())
}

#[test]
fn it_is_drawn_hears_keys_and_gives_the_console_back() {
    let Some(server) = Server::fresh(Which::First) else { return };
    let mut console = Console::open(&server, &line(&Server::program(), "--lang en"));
    console.shows("F10 Quit");
    let first = console.text();
    assert!(first.contains("quantalink") && first.contains("step 1 of") && first.contains('─'), "{first}");
    console.press("\x1bOP");
    console.shows("Esc close");
    console.press("\x1b");
    let from = Instant::now();
    while !console.text().contains("step 1 of") || console.text().contains("Esc close") {
        assert!(from.elapsed() < PATIENCE, "help stays:\n{}", console.text());
        std::thread::sleep(Duration::from_millis(50));
    }
    console.quit();
    let after = console.text();
    assert!(!after.contains("step 1 of") && after.contains(" echo ") && after.contains(" icanon"), "{after}");
    assert!(!console.screen.lock().unwrap().screen().hide_cursor(), "{after}");
    assert_eq!(server.log("StorageLink"), [""; 0]);
}

#[test]
fn where_lines_are_two_cells_wide_they_are_ascii() {
    let Some(server) = Server::fresh(Which::First) else { return };
    let batch = server.c("949.cmd");
    let program = Server::program().display().to_string().replace('/', "\\");
    std::fs::write(batch, format!("@chcp 949 >nul\r\n@Z:{program} --lang en\r\n")).unwrap();
    let mut console = Console::open(&server, &line(Path::new("cmd.exe"), r"/c C:\\949.cmd"));
    console.shows("F10 Quit");
    let first = console.text();
    assert!(first.contains("-----") && !first.contains('─'), "{first}");
    console.quit();
}
