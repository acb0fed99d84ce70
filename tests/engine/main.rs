//! The engine against fake hosts: what it promises when all goes well, when something fails, and when it is killed.

#[cfg(test)]
mod crash;
#[cfg(test)]
mod durable;
#[cfg(test)]
mod failing;
#[cfg(test)]
mod mortal;
#[cfg(test)]
#[cfg(unix)]
mod real;
#[cfg(test)]
mod rig;
#[cfg(test)]
mod rules;
