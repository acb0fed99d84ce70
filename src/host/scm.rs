//! What the service manager of Windows keeps of a service, read: the program's folder in its command line, and which services
//! need which, in the order in which they have to be stopped.

use super::HostPath;

/// What the registry says of a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Registered {
    /// Key name.
    pub name: String,
    /// The name that the services console shows; empty where there is none.
    pub display: String,
    /// Key names of the services that it needs.
    pub needs: Vec<String>,
}

/// Key name of the service whose display name begins so, whatever the case; the first by name where there are several.
pub(super) fn by_display<'r>(services: &'r [Registered], begins: &str) -> Option<&'r str> {
    let fits = |one: &&Registered| {
        one.display.get(..begins.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(begins))
    };
    services.iter().filter(fits).map(|one| one.name.as_str()).min()
}

/// The services that need this one, directly or through others, each before those that it needs itself.
pub(super) fn dependents<'r>(services: &'r [Registered], name: &str) -> Vec<&'r str> {
    let mut order = Vec::new();
    let mut on_the_way = vec![name.to_lowercase()];
    visit(services, name, &mut on_the_way, &mut order);
    order
}

fn visit<'r>(services: &'r [Registered], name: &str, on_the_way: &mut Vec<String>, order: &mut Vec<&'r str>) {
    let needs = |one: &&Registered| one.needs.iter().any(|need| need.eq_ignore_ascii_case(name));
    let mut direct: Vec<&Registered> = services.iter().filter(needs).collect();
    direct.sort_by(|a, b| a.name.cmp(&b.name));
    for one in direct {
        let key = one.name.to_lowercase();
        if on_the_way.contains(&key) || order.iter().any(|done| done.eq_ignore_ascii_case(&one.name)) {
            continue;
        }
        on_the_way.push(key);
        visit(services, &one.name, on_the_way, order);
        on_the_way.pop();
        order.push(&one.name);
    }
}

/// The folder of the program in a service's command line: `"C:\a b\x.exe" -k`, or without quotation marks, where Windows takes
/// the shortest beginning that is a program. None where it is no path from a drive or share on.
pub(super) fn folder(command: &str) -> Option<HostPath> {
    let command = command.trim_start();
    let command = command.strip_prefix(r"\??\").unwrap_or(command);
    let program = match command.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => shortest(command),
    };
    let whole =
        matches!(program.as_bytes(), [drive, b':', b'\\' | b'/', _, ..] if drive.is_ascii_alphabetic());
    let path = HostPath::from(program.replace('\\', "/").as_str());
    (whole || program.starts_with(r"\\")).then(|| path.parent())
}

/// Without quotation marks the program ends at the first `.exe` that a blank or nothing follows.
fn shortest(command: &str) -> &str {
    let lower = command.to_ascii_lowercase();
    let mut ends = lower.match_indices(".exe").map(|(at, end)| at + end.len());
    let end = ends.find(|end| lower.get(*end..).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
    end.and_then(|end| command.get(..end)).unwrap_or_else(|| command.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(name: &str, display: &str, needs: &[&str]) -> Registered {
        let needs = needs.iter().map(|need| (*need).to_owned()).collect();
        Registered { name: name.into(), display: display.into(), needs }
    }

    #[test]
    fn who_needs_it_is_stopped_before() {
        let services = [
            one("Agent", "", &["Web", "RpcSs"]),
            one("StorageLink", "Citrix StorageLink Gateway Service", &["RpcSs"]),
            one("Web", "", &["storagelink"]),
            one("Report", "", &["STORAGELINK", "Web"]),
            one("Other", "", &["Missing"]),
            one("Loop", "", &["Loop2"]),
            one("Loop2", "", &["Loop", "Other"]),
        ];
        assert_eq!(dependents(&services, "StorageLink"), ["Report", "Agent", "Web"]);
        assert_eq!(dependents(&services, "Agent"), [""; 0]);
        assert_eq!(dependents(&services, "Other"), ["Loop", "Loop2"], "a circle ends");
        assert_eq!(by_display(&services, "Citrix StorageLink"), Some("StorageLink"));
        assert_eq!(by_display(&services, "citrix storagelink gateway"), Some("StorageLink"));
        assert_eq!(by_display(&services, "Citrix XenServer"), None);
    }

    #[test]
    fn the_folder_is_that_of_the_program() {
        for (command, shown) in [
            (
                r#""C:\Program Files\Citrix\StorageLink\Server\csl.exe""#,
                r"C:\Program Files\Citrix\StorageLink\Server",
            ),
            (r#""C:\Program Files\Citrix\x.exe" -k "D:\y.exe""#, r"C:\Program Files\Citrix"),
            (
                r"C:\Program Files\Citrix\StorageLink\Server\csl.exe -service",
                r"C:\Program Files\Citrix\StorageLink\Server",
            ),
            (r"C:\a.exe.d\csl.EXE", r"C:\a.exe.d"),
            (r"\??\C:\Citrix\csl.exe", r"C:\Citrix"),
            (r"C:\csl", r"C:\"),
            (r"D:\저장소\csl.exe /x", r"D:\저장소"),
        ] {
            assert_eq!(folder(command).map(|path| path.shown()), Some(shown.into()), "{command}");
        }
        for command in [r"system32\svchost.exe -k x", r"\SystemRoot\x.exe", "", r#""""#, r"C:\"] {
            assert_eq!(folder(command), None, "{command}");
        }
    }
}
