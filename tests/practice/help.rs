//! What the tests of the practice site share.

use std::time::{Duration, Instant};

use quantalink::host::{
    Cancel, Cx, Deadline, Found, HostError, HostPath, Output, Program, Service, ServiceOp, ServiceState,
};
use quantalink::practice::{AGENT, INSTALLER, Knob, Options, Practice, SERVICE};

/// So long may anything take that is waited for; no test hangs on how fast it was.
const LONG: Duration = Duration::from_mins(2);

/// A site on which everything takes that many percent of its time, in a folder that goes with it.
pub struct Rig {
    pub practice: Practice,
}

impl Rig {
    pub fn at(percent: u32, knobs: &[Knob]) -> Self {
        let options = Options { knobs: knobs.to_vec(), percent };
        Self { practice: Practice::build(&std::env::temp_dir(), &options).unwrap() }
    }

    /// A quick one.
    pub fn new(knobs: &[Knob]) -> Self {
        Self::at(2, knobs)
    }

    pub fn service(&self, name: &str) -> Service {
        service(&self.practice, name)
    }

    pub fn state(&self, name: &str) -> ServiceState {
        self.service(name).state
    }

    pub fn control(&self, name: &str, op: ServiceOp) -> Result<(), HostError> {
        calm(|cx| self.practice.server().control(name, op, cx))
    }

    pub fn wait(&self, name: &str, state: ServiceState) -> Service {
        wait(&self.practice, name, state)
    }

    /// Both services are stopped, as the guide wants it.
    pub fn stop(&self) {
        for name in [AGENT, SERVICE] {
            self.control(name, ServiceOp::Stop).unwrap();
            self.wait(name, ServiceState::Stopped);
        }
    }

    pub fn restart(&self) {
        self.stop();
        self.control(SERVICE, ServiceOp::Start).unwrap();
        self.wait(SERVICE, ServiceState::Running);
    }

    pub fn run(&self, argv: &[&str]) -> Result<Output, HostError> {
        calm(|cx| self.practice.server().run(&program(argv), cx))
    }

    pub fn install(&self) -> Output {
        self.run(&[INSTALLER]).unwrap()
    }

    pub fn file(&self, path: &str) -> Vec<u8> {
        match calm(|cx| self.practice.server().read(&HostPath::from(path), 1 << 20, cx)).unwrap().found {
            Found::File(file) => file.bytes.clone(),
            other => panic!("{other:?}"),
        }
    }
}

/// Calls without a hurry.
pub fn calm<T>(call: impl FnOnce(&Cx<'_>) -> T) -> T {
    let cancel = Cancel::default();
    call(&Cx::quiet(Deadline::after(LONG), &cancel))
}

pub fn program(argv: &[&str]) -> Program {
    Program { argv: argv.iter().map(|word| String::from(*word)).collect(), keep: 1 << 16 }
}

pub fn service(practice: &Practice, name: &str) -> Service {
    calm(|cx| practice.server().service(name, cx)).unwrap().unwrap()
}

/// Looks until the service is so.
pub fn wait(practice: &Practice, name: &str, state: ServiceState) -> Service {
    let until = Instant::now() + LONG;
    loop {
        let service = service(practice, name);
        if service.state == state {
            return service;
        }
        assert!(Instant::now() < until, "{name} stays {:?}", service.state);
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// How a refusal or failure is told: `refused`, `not done` or `unknown`, and its id.
pub fn told<T: std::fmt::Debug>(result: Result<T, HostError>) -> String {
    match result.unwrap_err() {
        HostError::Refused(text) => format!("refused {}", text.id),
        HostError::NotDone(text) => format!("not done {}", text.id),
        HostError::Unknown(text) => format!("unknown {}", text.id),
    }
}
