//! Runs with guards.
