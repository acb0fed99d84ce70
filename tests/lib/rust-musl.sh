# shellcheck shell=bash
# Finds the standard library for static Linux programs, of the compiler in use, or gets it. Sourced by suites/dist.

rust_musl_there() { [ -d "$(rustc --print target-libdir --target x86_64-unknown-linux-musl)" ]; }

rust_musl_get() {
    rustup target add x86_64-unknown-linux-musl >>"$QUANTALINK_LOGS/rust-musl.log" 2>&1 </dev/null && rust_musl_there
}
