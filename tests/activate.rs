//! Loading the new configuration of a dom0: what is planned around it, and that the host is given back however a run ends.

#[cfg(test)]
#[path = "activate/crash.rs"]
mod crash;
#[cfg(test)]
#[path = "activate/failing.rs"]
mod failing;
#[cfg(test)]
#[path = "activate/meanwhile.rs"]
mod meanwhile;
#[cfg(test)]
#[path = "engine/mortal.rs"]
mod mortal;
#[cfg(test)]
#[path = "activate/planned.rs"]
mod planned;
#[cfg(test)]
#[path = "activate/pool.rs"]
mod pool;
#[cfg(test)]
#[path = "activate/rig.rs"]
mod rig;
#[cfg(test)]
#[path = "activate/runs.rs"]
mod runs;
