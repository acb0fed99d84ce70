# shellcheck shell=bash
# What every suite begins with: the top folder of the project, one target folder, and the words of tests/run.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
export QUANTALINK_LOGS=${QUANTALINK_LOGS:-$CARGO_TARGET_DIR/tests-run}
mkdir -p "$QUANTALINK_LOGS" || exit 1

required() { [ -n "${QUANTALINK_REQUIRE:-}" ]; }

# unable REASON: ends the suite: skipped where parts may be missing, failed where they are required.
unable() {
    if required; then
        echo "FAILED: $1"
        exit 1
    fi
    skip "$1"
}

# skip REASON: ends the suite as skipped, required or not.
skip() {
    echo "SKIPPED: $1"
    exit 77
}

# cargo_tests [--loud] ARG...: cargo test with these arguments. A test that skips itself says so on its output, which
# the test harness keeps back unless asked; of what passing tests print, only those lines are let through. --loud: all.
cargo_tests() {
    if [ "${1:-}" = --loud ]; then
        shift
        cargo test --locked "$@" -- --nocapture
    else
        cargo test --locked --no-fail-fast "$@" -- --show-output | awk '
            /^successes:$/ { quiet = 1; next }
            /^failures:$/ || /^test result: / { quiet = 0 }
            !quiet || /SKIPPED: / { print; fflush() }'
    fi
}
