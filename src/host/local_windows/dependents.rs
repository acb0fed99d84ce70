//! What the registry says of the services: the service manager's interface tells of one service what it needs, never who needs
//! it.

use std::io;

use winsafe::{HKEY, RegistryValue, co};

use crate::host::scm::Registered;

/// Where they are.
const SERVICES: &str = r"SYSTEM\CurrentControlSet\Services";
/// `SERVICE_WIN32`: a service is a program of its own or shares one; what has neither bit is a driver.
const PROGRAMS: u32 = 0x30;

/// All services, drivers left out.
///
/// # Errors
/// As the system says.
pub(super) fn registered() -> io::Result<Vec<Registered>> {
    let failed = |error: co::ERROR| io::Error::from_raw_os_error(i32::try_from(error.raw()).unwrap_or(0));
    let top = HKEY::LOCAL_MACHINE
        .RegOpenKeyEx(Some(SERVICES), co::REG_OPTION::default(), co::KEY::READ)
        .map_err(failed)?;
    let names: Vec<String> = top.RegEnumKeyEx().map_err(failed)?.filter_map(Result::ok).collect();
    Ok(names.into_iter().filter_map(|name| one(&top, name)).collect())
}

/// One of them; none for a driver, and for one that may not be looked at.
fn one(top: &HKEY, name: String) -> Option<Registered> {
    let key = top.RegOpenKeyEx(Some(&name), co::REG_OPTION::default(), co::KEY::READ).ok()?;
    let Ok(RegistryValue::Dword(kind)) = key.RegQueryValueEx(Some("Type")) else { return None };
    if kind & PROGRAMS == 0 {
        return None;
    }
    let display = match key.RegQueryValueEx(Some("DisplayName")) {
        Ok(RegistryValue::Sz(text) | RegistryValue::ExpandSz(text)) => text,
        _ => String::new(),
    };
    let needs = match key.RegQueryValueEx(Some("DependOnService")) {
        Ok(RegistryValue::MultiSz(names)) => names,
        Ok(RegistryValue::Sz(name)) => vec![name],
        _ => Vec::new(),
    };
    Some(Registered { name, display, needs })
}
