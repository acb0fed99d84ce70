//! What the program knows and decides. Data flows one way: guide > facts > answers > plan > engine > checks > report.
//!
//! * [`guard`]: puts files of a node back unless they are confirmed in time, whatever becomes of this program.
//! * [`guide`]: the steps of the guide, one table; each step says how it gathers, plans and checks.
//! * [`facts`]: what hosts said of themselves, each value with its evidence or "unknown because".
//! * [`answers`]: what the admin chose; the answer file and the wizard's answers are this one type.
//! * [`pool`]: which nodes there are, and who makes hosts of them.
//! * [`plan`]: a pure function of facts and answers: ordered changes and refusals.
//! * [`engine`]: runs a plan, which it takes by value, and writes the [`journal`] before and after each change.
//! * [`checks`]: pass / fail / manual / skipped with evidence, from facts alone; [`report`] puts all in words and JSON.
//! * [`secrets`]: the passwords of the session, which nothing of the above holds.
//! * [`side_by_side`]: one piece of work for each of many, several at a time.
//! * [`runner`]: executes the commands of the flow for both front ends, in threads of its own.

pub mod answers;
pub mod change;
pub mod checks;
pub mod engine;
pub mod event;
pub mod facts;
pub mod guard;
pub mod guide;
pub mod journal;
pub mod known;
pub mod licence;
pub mod plan;
pub mod pool;
pub mod release;
pub mod report;
pub mod runner;
pub mod secrets;
pub mod side_by_side;
pub mod state;
pub mod steps;
pub mod xapi;
