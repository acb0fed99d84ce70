//! A walk through the wizard, told by messages, with fake hosts behind it.

pub use std::path::PathBuf;
pub use std::sync::Arc;
pub use std::time::Duration;

pub use quantalink::api::fake::FakeApis;
pub use quantalink::base::{Secret, Stamp, Text, Untrusted};
pub use quantalink::core::answers::Answers;
pub use quantalink::core::change::{ChangeRef, Standing};
pub use quantalink::core::checks::verify;
pub use quantalink::core::event::{Event, Outcome, RunEnd, RunId, RunState};
pub use quantalink::core::facts::{Facts, Keys, Pbd, PoolHost, Vm, Xapi, gather};
pub use quantalink::core::journal::RunInfo;
pub use quantalink::core::known::Known;
pub use quantalink::core::plan::Plan;
pub use quantalink::core::pool::Listed;
pub use quantalink::core::runner::{Cmd, Reply, Site};
pub use quantalink::core::secrets::Keyring;
pub use quantalink::host::fake::{Fake, StillClock};
pub use quantalink::host::{
    Cancel, Cx, Deadline, Dependent, Host, HostId, Part, Progress, Service, ServiceState, StartType,
};
pub use quantalink::wizard::flow::Setup;
pub use quantalink::wizard::page::{ActionId, Choice, FieldId, Page};
pub use quantalink::wizard::{self, Flow, Msg};

pub const OLD: &str =
    "# old\n\ndevices {\n\tdevice {\n\t\tvendor\t\"CONTOSO\"\n\t\tproduct\t\"VAULT\"\n\t}\n}\n";
pub const NEW: &str = "defaults {\n    find_multipaths yes\n}\n\ndevices {\n    device {\n        vendor \"CONTOSO\"\n        product \"VAULT\"\n    }\n}";

pub fn at() -> Stamp {
    Stamp::from_unix(1_795_167_000)
}

pub fn old_node() -> Fake {
    Fake::new("dom0-a")
        .tree()
        .file("/etc/xensource-inventory", "PRODUCT_BRAND='XenServer'\nPRODUCT_VERSION='5.6.0'\n")
        .file("/etc/multipath-enabled.conf", OLD)
        .link("/etc/multipath.conf", "/etc/multipath-enabled.conf")
        .free("/", 3 << 30)
}

pub fn new_node() -> Fake {
    Fake::new("dom0-c")
        .tree()
        .file("/etc/xensource-inventory", "PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION='8.3.0'\n")
        .file("/etc/multipath.xenserver/multipath.conf", NEW)
        .link("/etc/alternatives/multipath.conf", "/etc/multipath.xenserver/multipath.conf")
        .link("/etc/multipath.conf", "/etc/alternatives/multipath.conf")
        .folder("/etc/multipath/conf.d")
}

/// A node in use: its daemon runs, and xapi answers as [`in_use`] says.
pub fn used_node() -> Fake {
    Fake::new("dom0-d")
        .file("/etc/xensource-inventory", "PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION='8.3.0'\n")
        .file("/etc/multipath.xenserver/multipath.conf", NEW)
        .link("/etc/multipath.conf", "/etc/multipath.xenserver/multipath.conf")
        .running("multipathd", &[1211])
        .free("/", 3 << 30)
}

/// A host of a pool with VMs, and storage of `QuantaStor`'s attached over one path.
pub fn in_use() -> Xapi {
    let vm = |uuid: &str, name: &str| Vm { uuid: uuid.into(), name: name.into(), stuck: None };
    let pbd = Pbd {
        uuid: "7e1c0000-0000-4000-8000-000000000001".into(),
        sr: "7e1c0000-0000-4000-8000-000000000002".into(),
        sr_name: "QuantaStor volumes".into(),
        sr_type: "lvmoiscsi".into(),
        attached: true,
        iqn: Some("iqn.2009-10.com.osnexus:pool-1".into()),
        scsi_id: Some("36001405aaaa".into()),
        paths: None,
    };
    Xapi {
        host: "5a5a5a5a-0000-4000-8000-00000000000d".into(),
        name: "dom0-d".into(),
        enabled: true,
        keys: Keys::default(),
        ha: false,
        statefiles: Vec::new(),
        upgrading: false,
        others: vec![PoolHost { uuid: "5a".into(), name: "dom0-e".into(), enabled: true }],
        vms: vec![vm("v1", "mail"), vm("v2", "wiki")],
        pbds: vec![pbd],
    }
}

/// Invented, as the format is not public.
pub const RULES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<deviceConfig version=\"2.0.0.4\">\n  <device>\n    <vendor>CONTOSO</vendor>\n    <product>VAULT</product>\n  </device>\n</deviceConfig>\n";

/// A `StorageLink` server; its services are those of [`Walk::service`].
pub fn server() -> Fake {
    Fake::new("storage-link")
        .file("/Program Files/Citrix/StorageLink/Server/scsi_device_id_config.xml", RULES)
        .file("/srv/osn_quantastor_csladapter.exe", "MZ adapter")
        .file("/srv/osn_readme.txt", "read me")
        .folder("/srv/tools")
}

pub fn service() -> Service {
    let dependent = Dependent {
        name: Untrusted::from("SLManager"),
        display: Untrusted::from("StorageLink Manager Service"),
        state: ServiceState::Running,
        start: StartType::Automatic,
    };
    Service {
        name: Untrusted::from("StorageLink"),
        display: Untrusted::from("Citrix StorageLink"),
        state: ServiceState::Running,
        start: StartType::Automatic,
        folder: None,
        pid: Some(4711),
        exit: 0,
        dependents: vec![dependent],
    }
}

pub fn setup() -> Setup {
    Setup {
        answers: Answers::default(),
        practice: false,
        practice_stays: false,
        no_host: false,
        can_reach: false,
        asks_server: false,
        folder: PathBuf::from("/root"),
        state_dir: PathBuf::from("/var/lib/quantalink"),
        root: None,
        practice_hints: Vec::new(),
    }
}

pub fn run() -> RunId {
    RunId(String::from("20261120-1"))
}

pub fn info(state: RunState) -> RunInfo {
    RunInfo {
        run: run(),
        started: at(),
        state,
        root: Untrusted::from("/"),
        hosts: vec![HostId(Untrusted::from("dom0-a"))],
        undoing: false,
        stands: true,
        made: 1,
        stopped: None,
        taken: Vec::new(),
        until: None,
    }
}

/// A walk through the wizard: the flow, the hosts behind it, and the commands that nobody has answered yet.
pub struct Walk {
    pub flow: Flow,
    pub nodes: Vec<Fake>,
    pub server: Option<Fake>,
    pub service: Service,
    /// Why the server cannot be asked; none: it can.
    pub refuses: Option<Text>,
    /// What xapi says on the nodes that execute.
    pub xapi: Option<Xapi>,
    pub apis: FakeApis,
    pub secrets: Keyring,
    pub open: Vec<Cmd>,
    /// Every command so far.
    pub all: Vec<Cmd>,
    pub runs: Vec<RunInfo>,
    /// The answers of those runs.
    pub then: Answers,
    /// What a look finds of the nodes of a pool; empty: just the nodes.
    pub listed: Vec<Listed>,
}

impl Walk {
    pub fn with(setup: Setup, nodes: Vec<Fake>, runs: Vec<RunInfo>) -> Self {
        let (flow, open) = Flow::new(setup);
        let mut walk = Self {
            flow,
            nodes,
            server: None,
            service: service(),
            refuses: None,
            xapi: None,
            apis: FakeApis::new(),
            secrets: Keyring::default(),
            all: open.clone(),
            open,
            runs,
            then: Answers::default(),
            listed: Vec::new(),
        };
        walk.tell(Msg::Now(at()));
        walk
    }

    pub fn new() -> Self {
        Self::with(setup(), vec![old_node(), new_node()], Vec::new())
    }

    /// A site with a server.
    pub fn served(setup: Setup, nodes: Vec<Fake>) -> Self {
        let mut walk = Self::with(setup, nodes, Vec::new());
        walk.server = Some(server());
        walk
    }

    /// What a look brings; the service manager is the walk's own.
    pub fn facts_for(&self, answers: &Answers) -> Arc<Facts> {
        let out = |node: &&Fake| self.left_out(&node.id(), answers);
        let nodes =
            self.nodes.iter().filter(|node| !out(node)).map(|node| Arc::new(node.clone()) as _).collect();
        let mut site = Site::of(nodes, Arc::new(StillClock(at())), Untrusted::from("/"));
        site.listed.clone_from(&self.listed);
        for listed in &mut site.listed {
            listed.left_out = self.left_out(&listed.host, answers);
        }
        site.server = self.server.as_ref().map(|server| Arc::new(server.clone()) as _);
        site.apis = Arc::new(self.apis.clone());
        site.secrets = self.secrets.clone();
        let cancel = Cancel::default();
        let cx = Cx::quiet(Deadline::after(Duration::from_mins(10)), &cancel);
        let mut facts = gather(&site, answers, &["/var/lib/quantalink".into()], &cx);
        for server in facts.hosts.iter_mut().filter_map(|host| host.server.as_mut()) {
            server.service = match &self.refuses {
                Some(why) => Known::Unknown(why.clone()),
                None => Known::Is(Some(self.service.clone()), Text::new("services-not-here")),
            };
        }
        let nodes = facts.hosts.iter_mut().filter(|host| host.server.is_none() && host.executes);
        for (host, xapi) in nodes.zip(self.xapi.iter().cycle()) {
            host.xapi = Known::Is(xapi.clone(), Text::new("evidence-command").with("command", "xe"));
        }
        Arc::new(facts)
    }

    /// Whether a node is left out: by its name, or by what the pool calls it.
    fn left_out(&self, host: &HostId, answers: &Answers) -> bool {
        let member = self.listed.iter().find(|listed| listed.host == *host);
        let member = member.and_then(|listed| listed.member.as_ref());
        let names = member.into_iter().flat_map(|member| [&member.name, &member.address]);
        let mut names = names.chain([&host.0]).filter_map(Untrusted::utf8);
        names.any(|name| answers.nodes.leaves_out(name))
    }

    pub fn tell(&mut self, msg: Msg) -> &mut Self {
        let cmds = wizard::update(&mut self.flow, msg);
        self.all.extend(cmds.clone());
        self.open.extend(cmds);
        self
    }

    pub fn reply(&mut self, reply: Reply) -> &mut Self {
        self.tell(Msg::Reply(reply))
    }

    pub fn event(&mut self, event: Event) -> &mut Self {
        self.reply(Reply::Event(event))
    }

    pub fn act(&mut self, action: ActionId) -> &mut Self {
        self.tell(Msg::Do(action))
    }

    /// Carries out the plan, and agrees to what is asked first.
    pub fn apply(&mut self) -> &mut Self {
        self.act(ActionId::Apply);
        if self.page().ask.is_some() { self.tell(Msg::Choose(Choice::Yes)) } else { self }
    }

    /// Answers everything that is asked, except runs.
    pub fn answer(&mut self) -> &mut Self {
        for cmd in std::mem::take(&mut self.open) {
            let reply = match cmd {
                Cmd::Gather(number, answers) => Reply::Facts(number, self.facts_for(&answers)),
                Cmd::Verify(number, answers) => {
                    let facts = self.facts_for(&answers);
                    let checks = verify(&facts, &answers);
                    Reply::Checks(number, facts, checks)
                }
                Cmd::VerifyRun(number, _) => {
                    let answers = self.then.clone();
                    let facts = self.facts_for(&answers);
                    let checks = verify(&facts, &answers);
                    Reply::Checks(number, facts, checks)
                }
                Cmd::List(number, folder) => {
                    let cancel = Cancel::default();
                    let cx = Cx::quiet(Deadline::after(Duration::from_mins(1)), &cancel);
                    let found = self.server.as_ref().unwrap().list(&folder, &cx).unwrap();
                    Reply::Listed(number, folder, found)
                }
                Cmd::Secret(which, secret) => {
                    self.secrets.put(which, secret);
                    continue;
                }
                Cmd::Runs(number) => Reply::Runs(number, self.runs.clone(), Vec::new()),
                Cmd::Report(number, path) | Cmd::Save(number, path, _) => Reply::Written(number, path),
                _ => continue,
            };
            self.reply(reply);
        }
        self
    }

    pub fn page(&self) -> Page {
        wizard::page(&self.flow)
    }

    pub fn id(&self) -> &'static str {
        self.page().id.0
    }

    /// Forward to that page, with everything answered on the way.
    pub fn to(&mut self, id: &str) -> &mut Self {
        self.answer();
        for _ in 0..30 {
            if self.id() == id {
                return self;
            }
            self.act(ActionId::Next).answer();
        }
        panic!("{id} was not reached, but {}", self.id());
    }

    pub fn started(&self) -> Plan {
        let plan = self.all.iter().rev().find_map(|cmd| match cmd {
            Cmd::Start(plan) => Some((**plan).clone()),
            _ => None,
        });
        plan.expect("no run was begun")
    }

    /// The changes of the plan that was begun.
    pub fn changes(&self) -> Vec<ChangeRef> {
        let plan = self.started();
        plan.changes().filter(|c| c.standing == Standing::Pending).map(|c| c.at.clone()).collect()
    }

    /// A run that is at work on its first change.
    pub fn working(&mut self) -> &mut Self {
        self.to("plan").apply();
        let first = self.changes()[0].clone();
        self.event(Event::Started(run()));
        self.event(Event::Progress(first, progress(1)))
    }

    /// The run at work ends; the first `made` changes are made, the next one ended as `then`.
    pub fn ends(&mut self, made: usize, then: Option<&Outcome>, state: RunState) -> &mut Self {
        let mut outcomes = Vec::new();
        for (number, at) in self.changes().into_iter().enumerate() {
            let outcome = match then {
                _ if number < made => Outcome::Applied { notes: Vec::new() },
                Some(outcome) if number == made => outcome.clone(),
                _ => Outcome::Skipped,
            };
            self.event(Event::Ended(at.clone(), outcome.clone()));
            outcomes.push((at, outcome));
        }
        self.runs = vec![info(state)];
        self.event(Event::Finished(RunEnd {
            run: Some(run()),
            state,
            outcomes,
            notes: Vec::new(),
            error: None,
        }))
    }

    pub fn done(&mut self) -> &mut Self {
        self.working().ends(9, None, RunState::Complete).answer()
    }
}

pub fn progress(part: u64) -> Progress {
    let what = Text::new("gather-files").with("host", "dom0-a");
    Progress { what, part: Some(Part::Steps(part, 4)) }
}

pub fn failed() -> Outcome {
    Outcome::Failed { why: Text::new("changed-since-plan").with("path", "/etc/multipath-enabled.conf") }
}

/// A page, and what leads there.
pub type Place = (&'static str, fn() -> Walk);

/// Every page.
pub const PLACES: &[Place] = &[
    ("unfinished", || {
        let mut walk = Walk::with(setup(), vec![old_node(), new_node()], vec![info(RunState::Unfinished)]);
        walk.answer();
        walk
    }),
    ("start", || {
        let mut walk = Walk::new();
        walk.answer();
        walk
    }),
    ("nodes", || {
        let mut walk = Walk::new();
        walk.to("nodes");
        walk
    }),
    ("multipath", || {
        let mut walk = Walk::new();
        walk.to("multipath");
        walk
    }),
    ("activate", || {
        let mut walk = Walk::new();
        walk.to("activate");
        walk
    }),
    ("plan", || {
        let mut walk = Walk::new();
        walk.to("plan");
        walk
    }),
    ("progress", || {
        let mut walk = Walk::new();
        walk.done();
        walk
    }),
    ("verification", || {
        let mut walk = Walk::new();
        walk.done().to("verification");
        walk
    }),
    ("finish", || {
        let mut walk = Walk::new();
        walk.done().to("finish");
        walk
    }),
];
