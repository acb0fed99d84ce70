//! The engine against fake hosts: what it promises when all goes well, when something fails, and when it is killed.

#[cfg(test)]
mod adapter;
#[cfg(test)]
mod by_hand;
#[cfg(test)]
mod crash;
#[cfg(test)]
mod credentials;
#[cfg(test)]
mod dependents;
#[cfg(test)]
mod durable;
#[cfg(test)]
mod failing;
#[cfg(test)]
mod installer;
#[cfg(test)]
mod mortal;
#[cfg(test)]
mod others;
#[cfg(test)]
mod pool;
#[cfg(test)]
mod pool_crash;
#[cfg(test)]
mod pool_rig;
#[cfg(test)]
mod pool_walk;
#[cfg(test)]
mod put_back;
#[cfg(test)]
#[cfg(unix)]
mod real;
#[cfg(test)]
mod rig;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod server;
#[cfg(test)]
mod services;
#[cfg(test)]
mod unwritten;
#[cfg(test)]
mod walk;
#[cfg(test)]
mod world;
