//! Small questions to xapi with typed answers.

use std::cell::Cell;
use std::time::Duration;

use crate::base::{Text, Untrusted};
use crate::core::facts::Keys;
use crate::host::{Ask, Cx, Host, HostError, Output, Program};

use super::{about, read, typed, xe};

/// How long one answer may take: it comes in a tenth of a second, on a busy dom0 in some seconds, or never.
pub const ANSWER_TIME: Duration = Duration::from_secs(10);

/// Objects by their uuids with the values of their fields; none: the release has no such field.
pub type Found<const N: usize> = Vec<(String, [Option<Untrusted>; N])>;

/// A question that will be asked, as the methods of [`Xe`] with the same names ask it.
#[derive(Debug, Clone, Copy)]
pub enum Question<'a> {
    /// Class and filter.
    Uuids(&'a str, &'a [(&'a str, &'a str)]),
    /// Class, uuid, name.
    Param(&'a str, &'a str, &'a str),
    /// Class, uuid, map, key.
    Key(&'a str, &'a str, &'a str, &'a str),
    /// Class, filter, fields.
    WithFields(&'a str, &'a [(&'a str, &'a str)], &'a [&'a str]),
}

impl Question<'_> {
    /// The question for [`Host::foresee`]; none where it will be refused.
    #[must_use]
    pub fn ask(self) -> Option<Ask> {
        let program = match self {
            Self::Uuids(class, filter) => uuids_of(class, filter).ok(),
            Self::Param(class, uuid, name) => got(class, uuid, &[&param_name(name)]).ok(),
            Self::Key(class, uuid, map, key) => got(class, uuid, &[&param_name(map), &param_key(key)]).ok(),
            Self::WithFields(class, filter, fields) => fields_of(class, filter, fields).ok(),
        };
        Some(Ask::Run(program?, ANSWER_TIME))
    }
}

/// xapi as one host's `xe` reaches it: any host of the pool can be asked about all of them.
pub struct Xe<'a> {
    host: &'a dyn Host,
    cx: Cx<'a>,
    calls: Cell<u32>,
}

impl<'a> Xe<'a> {
    /// To be asked until the deadline of `cx`, each question at most [`ANSWER_TIME`].
    #[must_use]
    pub const fn new(host: &'a dyn Host, cx: Cx<'a>) -> Self {
        Self { host, cx, calls: Cell::new(0) }
    }

    /// How often `xe` was run so far.
    #[must_use]
    pub const fn calls(&self) -> u32 {
        self.calls.get()
    }

    /// A parameter of an object, such as `name-label` of an `sr`; none: this release has no such field.
    ///
    /// # Errors
    /// Refused: `xe` cannot be run here. Not done: xapi says no (`xapi-says-no`). Unknown: no answer in time
    /// (`xapi-no-answer`) or cancelled.
    pub fn param(&self, class: &str, uuid: &str, name: &str) -> Result<Option<Untrusted>, HostError> {
        self.get(class, uuid, &[&param_name(name)])
    }

    /// What a map of an object has for a key; none: neither field nor key is there.
    ///
    /// # Errors
    /// As for [`Xe::param`].
    pub fn key(&self, class: &str, uuid: &str, map: &str, key: &str) -> Result<Option<Untrusted>, HostError> {
        self.get(class, uuid, &[&param_name(map), &param_key(key)])
    }

    fn get(&self, class: &str, uuid: &str, words: &[&str]) -> Result<Option<Untrusted>, HostError> {
        let program = got(class, uuid, words)?;
        let output = self.run(&program)?;
        match output.code {
            Some(0) => Ok(Some(read::value(&output.stdout).into())),
            _ if read::no_such_field(&output.stderr) || read::no_such_key(&output.stderr) => Ok(None),
            _ => Err(says_no(&program, &output)),
        }
    }

    /// A parameter that is `true` or `false`; none: this release has no such field.
    ///
    /// # Errors
    /// As for [`Xe::param`]; not done (`xapi-answer-strange`): it is neither.
    pub fn flag(&self, class: &str, uuid: &str, name: &str) -> Result<Option<bool>, HostError> {
        let Some(value) = self.param(class, uuid, name)? else { return Ok(None) };
        let command = format!("xe {class}-param-get uuid={uuid} param-name={name}");
        read::flag(value.bytes()).map(Some).ok_or_else(|| strange(&command, value.bytes()))
    }

    /// The licence of a host: every key of its `license_params` that `host-license-view` prints. Empty where it prints none.
    ///
    /// # Errors
    /// As for [`Xe::param`].
    pub fn licence(&self, host: &str) -> Result<read::Record, HostError> {
        if !super::is_uuid(host) {
            return Err(HostError::Refused(Text::new("xe-uuid-broken").with("uuid", host)));
        }
        let program = xe(&["host-license-view", &format!("host-uuid={host}")]).map_err(HostError::Refused)?;
        Ok(read::table(&self.done(&program)?.stdout))
    }

    /// The uuids of all objects of a class for which these fields have these values.
    ///
    /// # Errors
    /// As for [`Xe::flag`].
    pub fn uuids(&self, class: &str, filter: &[(&str, &str)]) -> Result<Vec<String>, HostError> {
        let program = uuids_of(class, filter)?;
        let output = self.done(&program)?;
        read::uuids(&output.stdout).ok_or_else(|| strange(&typed(&program), &output.stdout))
    }

    /// These objects with these fields each (none: this release has no such field), in the order of the uuids. One call where
    /// the answer can mean one thing, else one for each value. An object that is gone meanwhile is left out.
    ///
    /// # Errors
    /// As for [`Xe::param`].
    pub fn with_fields<const N: usize>(
        &self,
        class: &str,
        filter: &[(&str, &str)],
        uuids: &[String],
        fields: [&str; N],
    ) -> Result<Found<N>, HostError> {
        if uuids.is_empty() {
            return Ok(Vec::new());
        }
        let asked = [&["uuid"], &fields[..]].concat();
        let program = fields_of(class, filter, &fields)?;
        let output = self.done(&program)?;
        if let Some(found) = matched(&output.stdout, &asked, uuids, fields) {
            return Ok(found);
        }
        let mut found: Found<N> = Vec::new();
        'objects: for uuid in uuids {
            let mut values = [const { None }; N];
            for (value, field) in values.iter_mut().zip(fields) {
                match self.param(class, uuid, field) {
                    Ok(told) => *value = told,
                    Err(HostError::NotDone(why)) if why.id == "xapi-object-gone" => continue 'objects,
                    Err(error) => return Err(error),
                }
            }
            found.push((uuid.clone(), values));
        }
        Ok(found)
    }

    /// The VMs that cannot leave a host, each with the reason in xapi's words: `CODE,parameter,…`.
    ///
    /// # Errors
    /// As for [`Xe::flag`].
    pub fn stuck(&self, host: &str) -> Result<Vec<(String, Untrusted)>, HostError> {
        let words = ["params=uuid,reason"];
        let program =
            about("host-get-vms-which-prevent-evacuation", host, &words).map_err(HostError::Refused)?;
        let output = self.done(&program)?;
        let odd = || strange(&typed(&program), &output.stdout);
        let records = read::records(&output.stdout, &["uuid", "reason"]).ok_or_else(odd)?;
        let mut stuck: Vec<(String, Untrusted)> = Vec::new();
        for record in records {
            let (Some(uuid), Some(reason)) = (record.get("uuid"), record.get("reason")) else {
                return Err(odd());
            };
            let uuid = uuid.utf8().filter(|uuid| super::is_uuid(uuid)).ok_or_else(odd)?.to_owned();
            if stuck.iter().any(|(have, _)| *have == uuid) {
                return Err(odd());
            }
            stuck.push((uuid, reason.clone()));
        }
        Ok(stuck)
    }

    /// Whether a host may start VMs.
    ///
    /// # Errors
    /// As for [`Xe::flag`].
    pub fn host_enabled(&self, host: &str) -> Result<bool, HostError> {
        self.must("host", host, "enabled")
    }

    /// Whether a PBD is plugged.
    ///
    /// # Errors
    /// As for [`Xe::flag`].
    pub fn pbd_attached(&self, pbd: &str) -> Result<bool, HostError> {
        self.must("pbd", pbd, "currently-attached")
    }

    /// A flag that every release has.
    pub(crate) fn must(&self, class: &str, uuid: &str, name: &str) -> Result<bool, HostError> {
        let command = format!("xe {class}-param-get uuid={uuid} param-name={name}");
        self.flag(class, uuid, name)?.ok_or_else(|| strange(&command, b""))
    }

    /// Multipathing of a host, as all its keys have it.
    ///
    /// # Errors
    /// As for [`Xe::flag`].
    pub fn keys(&self, host: &str) -> Result<Keys, HostError> {
        Ok(Keys {
            field: self.flag("host", host, "multipathing")?,
            multipathing: self.key("host", host, "other-config", "multipathing")?,
            handle: self.key("host", host, "other-config", "multipathhandle")?,
        })
    }

    /// The VMs that run on a host, without control domains: those that are paused too, since they are there.
    ///
    /// # Errors
    /// As for [`Xe::flag`].
    pub fn vms(&self, host: &str) -> Result<Vec<String>, HostError> {
        self.uuids("vm", &on_host(host))
    }

    /// A command that has to succeed.
    pub(crate) fn done(&self, program: &Program) -> Result<Output, HostError> {
        let output = self.run(program)?;
        if output.code == Some(0) { Ok(output) } else { Err(says_no(program, &output)) }
    }

    fn run(&self, program: &Program) -> Result<Output, HostError> {
        self.calls.set(self.calls.get().saturating_add(1));
        self.host.run(program, &self.cx.within(ANSWER_TIME)).map_err(|error| match error {
            HostError::Unknown(why) if why.id == "program-timed-out" => {
                HostError::Unknown(Text::new("xapi-no-answer").with("command", typed(program)))
            }
            error => error,
        })
    }
}

fn param_name(name: &str) -> String {
    format!("param-name={name}")
}

fn param_key(key: &str) -> String {
    format!("param-key={key}")
}

fn got(class: &str, uuid: &str, words: &[&str]) -> Result<Program, HostError> {
    about(&format!("{class}-param-get"), uuid, words).map_err(HostError::Refused)
}

fn uuids_of(class: &str, filter: &[(&str, &str)]) -> Result<Program, HostError> {
    list(class, filter, &["params=uuid", "--minimal"])
}

fn fields_of(class: &str, filter: &[(&str, &str)], fields: &[&str]) -> Result<Program, HostError> {
    list(class, filter, &[&format!("params={}", [&["uuid"], fields].concat().join(","))])
}

/// Which VMs are on a host.
pub(super) const fn on_host(host: &str) -> [(&str, &str); 2] {
    [("resident-on", host), ("is-control-domain", "false")]
}

fn list(class: &str, filter: &[(&str, &str)], more: &[&str]) -> Result<Program, HostError> {
    let verb = format!("{class}-list");
    let filter: Vec<String> = filter.iter().map(|(field, value)| format!("{field}={value}")).collect();
    let filter: Vec<&str> = filter.iter().map(String::as_str).collect();
    xe(&[&[&*verb], &*filter, more].concat()).map_err(HostError::Refused)
}

/// The records where they are exactly those of the uuids; none where anything else came.
fn matched<const N: usize>(
    output: &[u8],
    asked: &[&str],
    uuids: &[String],
    fields: [&str; N],
) -> Option<Found<N>> {
    let records = read::records(output, asked)?;
    let of = |uuid: &String| {
        let mut same = records
            .iter()
            .filter(|record| record.get("uuid").is_some_and(|have| have.bytes() == uuid.as_bytes()));
        let record = same.next().filter(|_| same.next().is_none())?;
        Some((uuid.clone(), fields.map(|field| record.get(field).cloned())))
    };
    let found: Option<Found<N>> = uuids.iter().map(of).collect();
    found.filter(|found| found.len() == records.len())
}

fn says_no(program: &Program, output: &Output) -> HostError {
    if read::no_such_object(&output.stderr) {
        return HostError::NotDone(Text::new("xapi-object-gone").with("command", typed(program)));
    }
    let said = read::complaint(&output.stderr, &output.stdout);
    HostError::NotDone(Text::new("xapi-says-no").with("command", typed(program)).with("said", said))
}

fn strange(command: &str, said: &[u8]) -> HostError {
    let said = read::complaint(said, b"");
    HostError::NotDone(Text::new("xapi-answer-strange").with("command", command).with("said", said))
}
