//! xapi by its client `xe`: the stand-in for it answers as the real one does, and questions, facts, orders and licence are
//! what they are with it.

#![cfg(unix)]

#[cfg(test)]
#[path = "xapi/activation.rs"]
mod activation;
#[cfg(test)]
#[path = "xapi/facts.rs"]
mod facts;
#[cfg(test)]
#[path = "xapi/orders.rs"]
mod orders;
#[cfg(test)]
#[path = "xapi/real_words.rs"]
mod real_words;
#[cfg(test)]
#[path = "xapi/stand_in.rs"]
mod stand_in;
