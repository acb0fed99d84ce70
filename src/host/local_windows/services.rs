//! The service manager, by its own interface; what `net.exe` says of services is not asked (facts/safety.md 0.9).

use std::sync::mpsc;

use windows_service::Error;
use windows_service::service::{
    Service as Open, ServiceAccess, ServiceExitCode, ServiceStartType, ServiceState as State,
};
use windows_service::service_manager::{ServiceManager, ServiceManagerAccess};
use winsafe::ExpandEnvironmentStrings;

use super::dependents::registered;
use super::errors::{ACCESS_DENIED, number};
use crate::base::{Text, Untrusted};
use crate::host::scm::{self, Registered};
use crate::host::{Cx, Dependent, HostError, Service, ServiceOp, ServiceState, StartType};

/// Key name of `StorageLink`'s service, and how its display name begins (facts/storagelink.md section 2): where no service has
/// the key name, the one with such a display name is meant.
const STORAGELINK: (&str, &str) = ("StorageLink", "Citrix StorageLink");

// Numbers of winerror.h.
const DEPENDENTS_RUNNING: i32 = 1051;
const REQUEST_TIMEOUT: i32 = 1053;
const ALREADY_RUNNING: i32 = 1056;
const DISABLED: i32 = 1058;
const DOES_NOT_EXIST: i32 = 1060;
const CANNOT_ACCEPT: i32 = 1061;
const NOT_ACTIVE: i32 = 1062;
const INVALID_NAME: i32 = 123;
/// `RPC_S_*`: the service manager itself cannot be reached.
const RPC: std::ops::RangeInclusive<i32> = 1700..=1799;

/// How a service is; none where there is none of that name.
pub(super) fn look(name: &str, cx: &Cx<'_>) -> Result<Option<Service>, HostError> {
    let asked = name.to_owned();
    in_time(name, cx, move || looked(&asked))
}

/// Orders a service to start or stop.
pub(super) fn order(name: &str, op: ServiceOp, cx: &Cx<'_>) -> Result<(), HostError> {
    let asked = name.to_owned();
    in_time(name, cx, move || ordered(&asked, op))
}

/// What the service manager answers before the deadline; a service that does not listen can hold it for half a minute, and a
/// hung one for ever.
fn in_time<T: Send + 'static>(
    name: &str,
    cx: &Cx<'_>,
    work: impl FnOnce() -> Result<T, HostError> + Send + 'static,
) -> Result<T, HostError> {
    let silent = || HostError::Unknown(Text::new("service-no-answer").with("service", name));
    let (tell, told) = mpsc::channel();
    let thread = std::thread::Builder::new().name(String::from("services"));
    let spawned = thread.spawn(move || {
        let _ = tell.send(work());
    });
    spawned.map_err(|_| silent())?;
    told.recv_timeout(cx.deadline.left()).unwrap_or_else(|_| Err(silent()))
}

fn looked(name: &str) -> Result<Option<Service>, HostError> {
    let fails = |error: Error| told(name, &error);
    let manager = manager().map_err(fails)?;
    let services = registered().map_err(|error| told(name, &Error::Winapi(error)))?;
    let access = ServiceAccess::QUERY_STATUS | ServiceAccess::QUERY_CONFIG;
    let Some((key, service)) = open(&manager, name, access, || Ok(services.clone())).map_err(fails)? else {
        return Ok(None);
    };
    let status = service.query_status().map_err(fails)?;
    let config = service.query_config().map_err(fails)?;
    let command = config.executable_path.to_string_lossy().into_owned();
    let command = ExpandEnvironmentStrings(&command).unwrap_or(command);
    Ok(Some(Service {
        name: Untrusted::from(key.as_str()),
        display: Untrusted::from(config.display_name.to_string_lossy().into_owned()),
        state: state(status.current_state),
        start: start(config.start_type),
        folder: scm::folder(&command),
        pid: status.process_id.filter(|pid| *pid != 0),
        exit: match status.exit_code {
            ServiceExitCode::Win32(code) | ServiceExitCode::ServiceSpecific(code) => code,
        },
        dependents: dependents(&manager, &services, &key)?,
    }))
}

fn dependents(
    manager: &ServiceManager,
    services: &[Registered],
    key: &str,
) -> Result<Vec<Dependent>, HostError> {
    let mut found = Vec::new();
    for name in scm::dependents(services, key) {
        let display = services.iter().find(|one| one.name == name).map_or("", |one| one.display.as_str());
        let access = ServiceAccess::QUERY_STATUS | ServiceAccess::QUERY_CONFIG;
        let looked = manager
            .open_service(name, access)
            .and_then(|service| Ok((service.query_status()?, service.query_config()?)));
        match looked {
            Ok((status, config)) => found.push(Dependent {
                name: name.into(),
                // An indirect name (`@file,-number`) would have to be looked up in that file.
                display: if display.is_empty() || display.starts_with('@') { name } else { display }.into(),
                state: state(status.current_state),
                start: start(config.start_type),
            }),
            // The registry still has what is being removed.
            Err(error) if code(&error) == DOES_NOT_EXIST => {}
            Err(error) => return Err(told(name, &error)),
        }
    }
    Ok(found)
}

fn ordered(name: &str, op: ServiceOp) -> Result<(), HostError> {
    let fails = |error: Error| told(name, &error);
    let manager = manager().map_err(fails)?;
    let access = match op {
        ServiceOp::Start => ServiceAccess::START,
        ServiceOp::Stop => ServiceAccess::STOP,
    };
    let services = || registered().map_err(Error::Winapi);
    let Some((key, service)) = open(&manager, name, access, services).map_err(fails)? else {
        return Err(HostError::Refused(Text::new("service-not-installed").with("service", name)));
    };
    let done = match op {
        ServiceOp::Start => service.start::<&str>(&[]),
        ServiceOp::Stop => service.stop().map(drop),
    };
    done.map_err(|error| match code(&error) {
        DEPENDENTS_RUNNING => {
            let text = Text::new("service-has-dependents").with("service", name);
            HostError::Refused(text.with("dependents", running(&manager, &key)))
        }
        _ => told(name, &error),
    })
}

/// The dependents that run, for a message.
fn running(manager: &ServiceManager, key: &str) -> String {
    let services = registered().unwrap_or_default();
    let found = dependents(manager, &services, key).unwrap_or_default();
    let runs = found.iter().filter(|one| one.state != ServiceState::Stopped);
    runs.map(|one| one.name.shown()).collect::<Vec<_>>().join(", ")
}

fn manager() -> Result<ServiceManager, Error> {
    ServiceManager::local_computer(None::<&str>, ServiceManagerAccess::CONNECT)
}

/// The service of that key name, or `StorageLink` by its display name; none where it is not installed.
fn open(
    manager: &ServiceManager,
    name: &str,
    access: ServiceAccess,
    services: impl FnOnce() -> Result<Vec<Registered>, Error>,
) -> Result<Option<(String, Open)>, Error> {
    match manager.open_service(name, access) {
        Ok(service) => return Ok(Some((name.to_owned(), service))),
        Err(error) if matches!(code(&error), DOES_NOT_EXIST | INVALID_NAME) => {}
        Err(error) => return Err(error),
    }
    if name != STORAGELINK.0 {
        return Ok(None);
    }
    let services = services()?;
    let Some(key) = scm::by_display(&services, STORAGELINK.1) else { return Ok(None) };
    match manager.open_service(key, access) {
        Ok(service) => Ok(Some((key.to_owned(), service))),
        Err(error) if code(&error) == DOES_NOT_EXIST => Ok(None),
        Err(error) => Err(error),
    }
}

fn code(error: &Error) -> i32 {
    match error {
        Error::Winapi(error) => number(error),
        _ => 0,
    }
}

/// What an error of the service manager means.
fn told(name: &str, error: &Error) -> HostError {
    let about = |id: &'static str| Text::of(id).with("service", name);
    let said = match error {
        Error::Winapi(error) => error.to_string(),
        other => other.to_string(),
    };
    match code(error) {
        ACCESS_DENIED => HostError::Refused(about("service-no-right")),
        DISABLED => HostError::Refused(about("service-disabled")),
        DOES_NOT_EXIST => HostError::Refused(about("service-not-installed")),
        ALREADY_RUNNING => HostError::NotDone(about("service-already-running")),
        NOT_ACTIVE => HostError::NotDone(about("service-not-running")),
        CANNOT_ACCEPT => HostError::NotDone(about("service-busy")),
        REQUEST_TIMEOUT => HostError::Unknown(about("service-no-answer")),
        code if RPC.contains(&code) => HostError::Unknown(about("service-no-answer")),
        code => {
            let text = about("service-manager-said").with("code", code.to_string());
            HostError::NotDone(text.with("error", said))
        }
    }
}

const fn state(state: State) -> ServiceState {
    match state {
        State::Stopped => ServiceState::Stopped,
        State::StartPending => ServiceState::StartPending,
        State::StopPending => ServiceState::StopPending,
        State::Running => ServiceState::Running,
        State::ContinuePending => ServiceState::ContinuePending,
        State::PausePending => ServiceState::PausePending,
        State::Paused => ServiceState::Paused,
    }
}

const fn start(start: ServiceStartType) -> StartType {
    match start {
        ServiceStartType::Disabled => StartType::Disabled,
        ServiceStartType::OnDemand => StartType::Manual,
        _ => StartType::Automatic,
    }
}
