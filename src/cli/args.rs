//! What the admin typed, as values. Options before and after the command are one set.

use std::any::Any;
use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;
use clap::parser::ValueSource;

use crate::base::Text;
use crate::core::answers::{Section, StanzaChoice};
use crate::core::report::Format;
use crate::edit::scsi_ids::parse_version_at;
use crate::i18n::{Catalogue, Lang};

use super::adapter::Given;
use super::options::{COMMANDS, OPTIONS, Value, command, grammar};
use super::usage;

/// A command of the contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// No command: the wizard on this machine.
    Wizard,
    /// The wizard on the practice site.
    Demo,
    /// What would be done.
    Plan,
    /// Do it.
    Apply,
    /// Whether it holds.
    Verify,
    /// Undo a run.
    Rollback(Option<String>),
    /// Finish a run that was cut.
    Resume(Option<String>),
    /// Keep a run that was applied with `--confirm-within`.
    Confirm(Option<String>),
    /// The runs known here.
    Runs,
    /// The filter for multipath.conf; none or `-`: stdin.
    EditMultipath(Option<PathBuf>),
    /// The filter for `StorageLink`'s XML; none or `-`: stdin.
    EditScsiIds(Option<PathBuf>),
    /// The plan as an Ansible role, written into this folder.
    ExportAnsible(PathBuf),
    /// The plan as a script per node, written into this folder.
    ExportSh(PathBuf),
    /// The guide as text.
    Guide,
    /// Completions for this shell.
    Completions(String),
    /// The manual page.
    Man,
}

/// Everything that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    /// The command.
    pub command: Command,
    /// The options.
    pub options: Options,
}

/// The options of the contract, as far as this version knows what to do with them; their meaning stands there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the contract")]
pub struct Options {
    pub sections: Vec<Section>,
    pub root: Option<PathBuf>,
    /// Nodes over SSH, as they were typed.
    pub nodes: Vec<String>,
    pub pool: bool,
    pub parallel: Option<u64>,
    pub leave_out: Vec<String>,
    /// Nodes with the fingerprints of their new host keys.
    pub host_keys: Vec<(String, String)>,
    pub allow_old_ssh: bool,
    pub ssh_config: Option<PathBuf>,
    pub release: Option<String>,
    pub stanza: Option<StanzaChoice>,
    pub block: Option<PathBuf>,
    /// Line and column.
    pub version_at: Option<(usize, usize)>,
    pub activate: bool,
    /// Seconds.
    pub confirm_within: Option<u64>,
    pub answers: Option<PathBuf>,
    pub adapter: Given,
    pub allow_smb1: bool,
    pub allow_old_tls: bool,
    pub secrets: Option<PathBuf>,
    pub password_fd: Option<u64>,
    pub fail: Vec<String>,
    pub state_dir: Option<PathBuf>,
    /// Where the report goes; its name says in which form.
    pub report: Option<PathBuf>,
    pub diff: bool,
    pub yes: bool,
    pub json: bool,
    pub plain: bool,
    pub keep: bool,
    pub no_color: bool,
    pub verbose: bool,
}

/// What comes of a command line that is no work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// `--help`, `--version`: to stdout, exit code 0.
    Shown(String),
    /// Wrong usage: exit code 64.
    Wrong(Text),
}

/// Which language the command line asks for; looked up before all else, since the texts of the options depend on it.
#[must_use]
pub fn language(argv: &[OsString]) -> Option<Lang> {
    let mut words = argv.iter().skip(1).map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        match word.strip_prefix("--lang") {
            Some("") => return words.next().and_then(|next| Lang::parse(&next)),
            Some(rest) if rest.starts_with('=') => return rest.strip_prefix('=').and_then(Lang::parse),
            _ if word == "--" => return None,
            _ => {}
        }
    }
    None
}

/// True where this switch stands in the command line: for how an error in the rest of it is told.
#[must_use]
pub fn switch(argv: &[OsString], name: &str) -> bool {
    argv.iter().skip(1).take_while(|word| *word != "--").any(|word| word == name)
}

/// The command line as values.
///
/// # Errors
/// Help and version, to be shown; wrong usage.
pub fn parse(argv: &[OsString], catalogue: &Catalogue) -> Result<Args, Answer> {
    let asked = help_asked(argv);
    let argv = asked.as_deref().unwrap_or(argv);
    // Help and what is wrong need the whole table with its texts; a right command line needs neither.
    let matches = match grammar(argv).try_get_matches_from(argv) {
        Ok(matches) => matches,
        Err(_) => command(catalogue).try_get_matches_from(argv).map_err(|error| usage::answer(&error))?,
    };
    args(&matches)
}

fn args(matches: &ArgMatches) -> Result<Args, Answer> {
    let mut levels = vec![matches];
    let mut words = Vec::new();
    while let Some((name, below)) = levels.last().and_then(|level| level.subcommand()) {
        words.push(name);
        levels.push(below);
    }
    let options = options(&levels)?;
    let command = levels.last().map_or(Command::Wizard, |last| typed(&words, last));
    check(&command, &options)?;
    Ok(Args { command, options })
}

/// `help COMMAND…` as `COMMAND… --help`, which is the same.
fn help_asked(argv: &[OsString]) -> Option<Vec<OsString>> {
    let valued = |word: &OsString| {
        let name = word.to_str().and_then(|word| word.strip_prefix("--"));
        OPTIONS.iter().any(|opt| Some(opt.name) == name && opt.value != Value::None)
    };
    let is_option = |word: &OsString| word.as_encoded_bytes().first() == Some(&b'-');
    let mut before = None;
    let at = argv.iter().skip(1).position(|word| {
        let value = before.is_some_and(valued);
        before = Some(word);
        !value && !is_option(word)
    })? + 1;
    let mut asked = argv.to_vec();
    if asked.remove(at) != "help" {
        return None;
    }
    asked.push(OsString::from("--help"));
    Some(asked)
}

fn typed(words: &[&str], last: &ArgMatches) -> Command {
    let text = |id: &str| last.get_one::<String>(id).cloned();
    match words {
        ["demo"] => Command::Demo,
        ["plan"] => Command::Plan,
        ["apply"] => Command::Apply,
        ["verify"] => Command::Verify,
        ["rollback"] => Command::Rollback(text("run")),
        ["resume"] => Command::Resume(text("run")),
        ["confirm"] => Command::Confirm(text("run")),
        ["runs"] => Command::Runs,
        ["edit", what @ ("multipath" | "scsi-ids")] => {
            let file = last.get_one::<OsString>("file").filter(|file| *file != "-").map(PathBuf::from);
            if *what == "multipath" { Command::EditMultipath(file) } else { Command::EditScsiIds(file) }
        }
        ["export", what @ ("ansible" | "sh")] => {
            let dir = last.get_one::<OsString>("dir").map(PathBuf::from).unwrap_or_default();
            if *what == "ansible" { Command::ExportAnsible(dir) } else { Command::ExportSh(dir) }
        }
        ["guide"] => Command::Guide,
        ["completions"] => Command::Completions(text("shell").unwrap_or_default()),
        ["man"] => Command::Man,
        // No word; clap refuses all others, and help is shown by then.
        _ => Command::Wizard,
    }
}

/// The value of that option, before the command or behind it.
fn one<'a, T>(levels: &[&'a ArgMatches], name: &str) -> Option<&'a T>
where
    T: Any + Clone + Send + Sync + 'static,
{
    levels.iter().find_map(|level| level.try_get_one(name).ok()?)
}

fn options(levels: &[&ArgMatches]) -> Result<Options, Answer> {
    // Those that were not typed are not known there.
    let given = |name: &str| {
        let typed = |level: &&&ArgMatches| {
            let there = level.try_contains_id(name).unwrap_or(false);
            there && matches!(level.value_source(name), Some(ValueSource::CommandLine))
        };
        levels.iter().filter(typed).count()
    };
    for opt in OPTIONS {
        if !opt.many && opt.value != Value::None && given(opt.name) > 1 {
            let option = format!("--{}", opt.name);
            return Err(Answer::Wrong(Text::new("usage-twice").with("option", option)));
        }
    }
    let flag = |name: &str| given(name) > 0;
    let path = |name: &str| one::<OsString>(levels, name).map(PathBuf::from);
    let word = |name: &str| one::<String>(levels, name).cloned();
    let words = |name: &str| -> Vec<String> {
        let typed = levels.iter().filter_map(|level| level.try_get_many::<String>(name).ok()?);
        typed.flatten().cloned().collect()
    };
    let sections =
        words("section").iter().filter_map(|word| section(word)).fold(Vec::new(), |mut sections, section| {
            if !sections.contains(&section) {
                sections.push(section);
            }
            sections
        });
    let number = |name: &str| one::<u64>(levels, name).copied();
    let adapter = Given::read(|name| match OPTIONS.iter().find(|opt| opt.name == name)?.value {
        Value::Path(_) => path(name).map(|path| path.to_string_lossy().into_owned()),
        _ => word(name),
    });
    let version_at = match word("version-at") {
        Some(typed) => Some(place(&typed)?),
        None => None,
    };
    Ok(Options {
        sections,
        root: path("root"),
        nodes: words("node"),
        pool: flag("pool"),
        parallel: number("parallel"),
        leave_out: words("leave-out"),
        host_keys: words("host-key").iter().map(|typed| host_key(typed)).collect::<Result<_, _>>()?,
        allow_old_ssh: flag("allow-old-ssh"),
        ssh_config: path("ssh-config"),
        release: word("release"),
        stanza: word("stanza").as_deref().map(stanza),
        block: path("block"),
        version_at,
        activate: flag("activate"),
        confirm_within: number("confirm-within"),
        answers: path("answers"),
        adapter: adapter.map_err(Answer::Wrong)?,
        allow_smb1: flag("allow-smb1"),
        allow_old_tls: flag("allow-old-tls"),
        secrets: path("secrets"),
        password_fd: number("password-fd"),
        fail: words("fail"),
        state_dir: path("state-dir"),
        report: path("report"),
        diff: flag("diff"),
        yes: flag("yes"),
        json: flag("json"),
        plain: flag("plain"),
        keep: flag("keep"),
        no_color: flag("no-color"),
        verbose: flag("verbose"),
    })
}

/// What clap does not hold: options that exclude each other, also across the command.
fn check(command: &Command, options: &Options) -> Result<(), Answer> {
    // What is exported runs without a guard.
    let exports = matches!(command, Command::ExportAnsible(_) | Command::ExportSh(_));
    // They are about all nodes of their run: whoever is typed here would be worked on all the same.
    let left_out = !options.leave_out.is_empty();
    let pairs = [
        (left_out && matches!(command, Command::Resume(_)), "--leave-out", "resume"),
        (left_out && matches!(command, Command::Confirm(_)), "--leave-out", "confirm"),
        (options.secrets.is_some() && options.password_fd.is_some(), "--secrets", "--password-fd"),
        (options.confirm_within.is_some() && options.activate, "--confirm-within", "--activate"),
        (options.confirm_within.is_some() && exports, "--confirm-within", "export"),
        (options.pool && options.root.is_some(), "--pool", "--root"),
        (!options.nodes.is_empty() && options.root.is_some(), "--node", "--root"),
    ];
    for (both, one, other) in pairs {
        if both {
            return Err(Answer::Wrong(Text::new("usage-conflict").with("one", one).with("other", other)));
        }
    }
    for (option, path) in [
        ("--root", &options.root),
        ("--answers", &options.answers),
        ("--secrets", &options.secrets),
        ("--state-dir", &options.state_dir),
        ("--block", &options.block),
        ("--ssh-config", &options.ssh_config),
        ("--report", &options.report),
    ] {
        // A variable of a script that is not set: never the folder at hand instead.
        if path.as_ref().is_some_and(|path| path.as_os_str().is_empty()) {
            return Err(Answer::Wrong(Text::new("usage-value-missing").with("argument", option)));
        }
    }
    if matches!(command, Command::ExportAnsible(dir) | Command::ExportSh(dir) if dir.as_os_str().is_empty()) {
        return Err(Answer::Wrong(Text::new("usage-value-missing").with("argument", "DIR")));
    }
    if !options.fail.is_empty() && *command != Command::Demo {
        return Err(Answer::Wrong(Text::new("usage-only-demo").with("option", "--fail")));
    }
    edits(command, options)?;
    report(command, options)?;
    if options.json && matches!(command, Command::Wizard | Command::Demo) {
        return Err(Answer::Wrong(Text::new("usage-json-wizard")));
    }
    Ok(())
}

/// A filter works on the one file that it is given: what names machines, or says what happens there, has no meaning for it, and who
/// types that expects something else of it.
fn edits(command: &Command, options: &Options) -> Result<(), Answer> {
    let editor = match command {
        Command::EditMultipath(_) => "edit multipath",
        Command::EditScsiIds(_) => "edit scsi-ids",
        _ => return Ok(()),
    };
    let switches = [
        (options.root.is_some(), "root"),
        (!options.nodes.is_empty(), "node"),
        (options.pool, "pool"),
        (!options.leave_out.is_empty(), "leave-out"),
        (options.activate, "activate"),
        (options.confirm_within.is_some(), "confirm-within"),
    ];
    let words = options.adapter.words().map(|(name, _)| name);
    let of_xml = |name: &str| matches!(name, "block" | "version-at") && editor == "edit scsi-ids";
    let mut typed = switches.into_iter().filter_map(|(given, name)| given.then_some(name)).chain(words);
    match typed.find(|name| !of_xml(name)) {
        None => Ok(()),
        Some(name) => {
            let text = Text::new("usage-conflict").with("one", format!("--{name}"));
            Err(Answer::Wrong(text.with("other", editor)))
        }
    }
}

/// A report is of a plan, a run or what was seen, and its name says in which form it is written.
fn report(command: &Command, options: &Options) -> Result<(), Answer> {
    let Some(path) = &options.report else { return Ok(()) };
    let told = matches!(
        command,
        Command::Plan | Command::Apply | Command::Verify | Command::Rollback(_) | Command::Resume(_)
    );
    if !told {
        return Err(Answer::Wrong(Text::new("usage-report-command")));
    }
    match Format::of(path) {
        Some(_) => Ok(()),
        None => Err(Answer::Wrong(Text::new("usage-report-name").with("path", super::file::raw(path)))),
    }
}

fn place(typed: &str) -> Result<(usize, usize), Answer> {
    let wrong = || Text::new("usage-version-at").with("value", typed);
    parse_version_at(typed).ok_or_else(|| Answer::Wrong(wrong()))
}

/// `NODE=FINGERPRINT`, as OpenSSH shows fingerprints: `SHA256:…`, or groups of MD5 (clients before 6.8).
fn host_key(typed: &str) -> Result<(String, String), Answer> {
    let sign = |c: char| c.is_ascii_alphanumeric() || "+/=:".contains(c);
    let taken = typed.split_once('=').filter(|(node, print)| {
        let print = print.strip_prefix("SHA256:").unwrap_or(print);
        !node.is_empty() && print.len() >= 43 && print.chars().all(sign)
    });
    let taken = taken.map(|(node, print)| (node.to_owned(), print.to_owned()));
    taken.ok_or_else(|| {
        let text = Text::new("usage-value").with("argument", "--host-key").with("value", typed);
        Answer::Wrong(text.with("valid", "NODE=SHA256:[A-Za-z0-9+/]{43}"))
    })
}

fn section(word: &str) -> Option<Section> {
    match word {
        "adapter" => Some(Section::Adapter),
        "verify" => Some(Section::Verify),
        "multipath" => Some(Section::Multipath),
        _ => None,
    }
}

fn stanza(word: &str) -> StanzaChoice {
    match word {
        "guide" => StanzaChoice::Guide,
        "modern" => StanzaChoice::Modern,
        _ => StanzaChoice::Auto,
    }
}

/// The words of all commands, for messages that name what is valid.
#[must_use]
pub fn command_words() -> String {
    COMMANDS.iter().map(|cmd| cmd.name.join(" ")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<Args, Answer> {
        let argv: Vec<OsString> =
            std::iter::once("quantalink").chain(line.split_whitespace()).map(OsString::from).collect();
        parse(&argv, &Catalogue::new(Lang::En))
    }

    fn wrong(line: &str) -> String {
        match typed(line) {
            Err(Answer::Wrong(text)) => text.id.to_string(),
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn options_stand_before_and_after_the_command() {
        let args = typed("--section adapter --json plan --section multipath --root /mnt -v").unwrap();
        assert_eq!(args.command, Command::Plan);
        assert_eq!(args.options.sections, [Section::Adapter, Section::Multipath]);
        assert!(args.options.json && args.options.verbose && !args.options.yes);
        assert_eq!(args.options.root, Some("/mnt".into()));
        let edit = typed("edit --release 5.6 multipath --stanza guide -").unwrap();
        assert_eq!(edit.command, Command::EditMultipath(None));
        assert_eq!(edit.options.stanza, Some(StanzaChoice::Guide));
        assert_eq!(edit.options.release.as_deref(), Some("5.6"));
        let edit = typed("edit scsi-ids --block b.xml x.xml --version-at 2:31").unwrap();
        assert_eq!(edit.command, Command::EditScsiIds(Some("x.xml".into())));
        assert_eq!((edit.options.block, edit.options.version_at), (Some("b.xml".into()), Some((2, 31))));
        let common = "--json --lang de --plain --ascii --no-color --yes --keep -v --diff --state-dir /x --answers a.toml";
        for editor in
            ["edit multipath --release 6.2 --stanza guide", "edit scsi-ids --release 6.2 --stanza auto"]
        {
            assert!(typed(&format!("{editor} {common}")).is_ok(), "{editor}");
        }
        let export = typed("export --root /mnt ansible /tmp/x").unwrap();
        assert_eq!(export.command, Command::ExportAnsible("/tmp/x".into()));
        assert_eq!(typed("export sh x --json").unwrap().command, Command::ExportSh("x".into()));
        assert_eq!(typed("").unwrap().command, Command::Wizard);
        assert_eq!(
            typed("rollback 20261120-1").unwrap().command,
            Command::Rollback(Some("20261120-1".into()))
        );
        assert_eq!(typed("confirm").unwrap().command, Command::Confirm(None));
        let confirm = typed("confirm 20261120-1 --node a").unwrap();
        assert_eq!(confirm.command, Command::Confirm(Some("20261120-1".into())));
        assert_eq!(typed("apply --confirm-within 10").unwrap().options.confirm_within, Some(10));
        assert!(typed("apply --confirm-within 9").is_err(), "nobody confirms anything faster");
    }

    #[test]
    fn a_command_line_means_the_same_without_what_was_not_typed() {
        let (table, mut right) = (command(&Catalogue::new(Lang::En)), 0);
        for cmd in COMMANDS.iter().filter(|cmd| cmd.name != ["help"]) {
            let words = cmd.name.iter().copied().chain(cmd.arg.map(|_| "bash"));
            for opt in OPTIONS {
                let name = format!("--{}", opt.name);
                let values: &[&str] = match opt.value {
                    Value::None => &[],
                    Value::Word(words) => words.get(..1).unwrap_or_default(),
                    Value::Number(..) => &["10"],
                    Value::Path(_) | Value::Text(_) => &["x"],
                };
                let apart: Vec<&str> = std::iter::once(&*name).chain(values.iter().copied()).collect();
                let joined = [&[&*name], values].concat().join("=");
                let doubled = [&apart[..], &apart[..]].concat();
                let mut short = name.clone();
                short.pop();
                for option in [&apart[..], &[&*joined], &doubled, &[&*short]] {
                    for before in [false, true] {
                        let (first, last) = if before { (option, &[][..]) } else { (&[][..], option) };
                        let line = ["quantalink"].into_iter().chain(first.iter().copied());
                        let line = line.chain(words.clone()).chain(last.iter().copied());
                        let argv: Vec<OsString> = line.map(OsString::from).collect();
                        let Ok(quick) = grammar(&argv).try_get_matches_from(&argv) else { continue };
                        let whole = table.clone().try_get_matches_from(&argv);
                        let whole = whole.unwrap_or_else(|error| panic!("{argv:?}: {error}"));
                        assert_eq!(format!("{:?}", args(&quick)), format!("{:?}", args(&whole)), "{argv:?}");
                        right += 1;
                    }
                }
            }
        }
        assert!(right > 15 * OPTIONS.len() * 4, "{right}");
    }

    #[test]
    fn hosts_elsewhere() {
        let args = typed("apply --node root@a:22 --node b --server smb://x@y --password-fd 0");
        let args = args.unwrap();
        assert_eq!(args.options.nodes, ["root@a:22", "b"]);
        assert_eq!(args.options.password_fd, Some(0));
    }

    #[test]
    fn nodes_and_how_they_are_reached() {
        let key = "SHA256:abcdefghijklmnopqrstuvwxyz0123456789+/ABCDE";
        let line = format!("plan --pool --parallel 3 --leave-out a --leave-out b --host-key root@c={key}");
        let options = typed(&format!("{line} --allow-old-ssh")).unwrap().options;
        assert!(options.pool && options.allow_old_ssh);
        assert_eq!((options.parallel, options.leave_out), (Some(3), vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!(options.host_keys, [("root@c".to_owned(), key.to_owned())]);
    }

    #[test]
    fn wrong_usage() {
        for (line, id) in [
            ("plan --pool --root /mnt", "usage-conflict"),
            ("plan --node a --root /mnt", "usage-conflict"),
            ("plan --parallel 0", "usage-value-range"),
            ("plan --parallel 1001", "usage-value-range"),
            ("apply --confirm-within 9", "usage-value-range"),
            ("apply --confirm-within 99999999", "usage-value-range"),
            ("plan --host-key SHA256:abc", "usage-value"),
            ("plan --host-key a=yes", "usage-value"),
            ("plan --ssh-config=", "usage-value-missing"),
            ("nonsense", "usage-command"),
            ("plan --nonsense", "usage-argument"),
            ("plan extra", "usage-argument"),
            ("edit", "usage-missing"),
            ("edit nonsense", "usage-command"),
            ("export sh", "usage-missing"),
            ("export puppet x", "usage-command"),
            ("completions", "usage-missing"),
            ("completions tcsh", "usage-value"),
            ("plan --section all", "usage-value"),
            ("plan --root", "usage-value-missing"),
            ("plan --parallel many", "usage-value-range"),
            ("plan --root a --root b", "usage-twice"),
            ("--root a plan --root b", "usage-twice"),
            ("apply --confirm-within 60 --activate", "usage-conflict"),
            ("export sh /x --confirm-within 60", "usage-conflict"),
            ("apply --secrets f --password-fd 3", "usage-conflict"),
            ("apply --server here", "usage-value"),
            ("verify --gateway https://gw", "usage-value-why"),
            ("verify --gateway-fingerprint 12", "usage-value-why"),
            ("verify --storage=", "usage-value-missing"),
            ("apply --storagelink-dir=", "usage-value-missing"),
            ("apply --secrets=", "usage-value-missing"),
            ("apply --password-fd x", "usage-value-range"),
            ("plan --fail stop-slow", "usage-only-demo"),
            ("--json", "usage-json-wizard"),
            ("plan --report=", "usage-value-missing"),
            ("plan --report ticket.pdf", "usage-report-name"),
            ("runs --report ticket.html", "usage-report-command"),
            ("plan --state-dir=", "usage-value-missing"),
            ("plan --root=", "usage-value-missing"),
            ("edit scsi-ids --block=", "usage-value-missing"),
            ("edit scsi-ids --version-at 2", "usage-version-at"),
            ("edit scsi-ids --version-at 0:1", "usage-version-at"),
            ("edit multipath --block b.xml", "usage-conflict"),
            ("edit multipath --version-at 1:1", "usage-conflict"),
            ("edit multipath --root /mnt", "usage-conflict"),
            ("--node a edit multipath", "usage-conflict"),
            ("edit multipath --activate", "usage-conflict"),
            ("edit scsi-ids --pool", "usage-conflict"),
            ("edit scsi-ids --storagelink-dir /mnt", "usage-conflict"),
        ] {
            assert_eq!(wrong(line), id, "{line}");
        }
    }

    #[test]
    fn what_is_missing_or_nearly_right_is_named() {
        let text = |line: &str| match typed(line) {
            Err(Answer::Wrong(text)) => text,
            other => panic!("{line}: {other:?}"),
        };
        let meant = |word: &str| Some(Text::new("usage-meant").with("word", word).into());
        assert_eq!(text("plann").arg("meant").cloned(), meant("plan"));
        assert_eq!(text("apply --yess").arg("meant").cloned(), meant("--yes"));
        assert_eq!(text("zzz").arg("meant").cloned(), Some("".into()));
        assert_eq!(text("edit").arg("what").cloned(), Some("multipath | scsi-ids".into()));
        let shells = Some("bash | zsh | fish | powershell | elvish".into());
        assert_eq!(text("completions").arg("what").cloned(), shells);
    }

    #[test]
    fn help_and_version_are_shown() {
        for line in ["--help", "-h", "plan --help", "edit multipath -h", "--version", "-V"] {
            assert!(matches!(typed(line), Err(Answer::Shown(_))), "{line}");
        }
    }

    #[test]
    fn help_of_a_command_is_its_option_help() {
        for (line, same) in [
            ("help", "--help"),
            ("help apply", "apply --help"),
            ("--ascii help edit multipath", "edit multipath --help"),
            ("--state-dir help help runs", "runs --help"),
            ("help --help", "--help"),
        ] {
            assert_eq!(typed(line), typed(same), "{line}");
            assert!(matches!(typed(line), Err(Answer::Shown(_))), "{line}");
        }
        assert_eq!(wrong("help nonsense"), "usage-command");
        // The value of an option is no command.
        assert_eq!(typed("--root help plan").unwrap().command, Command::Plan);
    }

    #[test]
    fn the_language_is_known_before_the_rest() {
        let argv = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert_eq!(language(&argv("q plan --lang de")), Some(Lang::De));
        assert_eq!(language(&argv("q --lang=ko --help")), Some(Lang::Ko));
        assert_eq!(language(&argv("q plan")), None);
    }
}
