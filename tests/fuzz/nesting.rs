//! Inputs that are large, deep or full of one thing: nothing recurses with them, and no work grows faster than they do.

use std::time::Duration;

use super::driver::{Target, execute};

/// The processor time that this thread has taken so far.
fn taken() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// Head, what is repeated, and foot.
const SHAPES: &[(&str, &str, &str)] = &[
    ("", "{", ""),
    ("", "}", ""),
    ("2", "devices {\n", ""),
    ("2devices {\n", "device {\n", ""),
    ("2devices {\n", "device {\nvendor A\nproduct B\n}\n", "}\n"),
    ("2devices {\n", "device {\nvendor OSNEXUS\nproduct QUANTASTOR\n}\n", "}\n"),
    ("2", "foo {\n", ""),
    ("2", "foo { }\n", ""),
    ("2", "\"", ""),
    ("2a \"", "\"\"", "\"\n"),
    ("2", "\r", ""),
    ("2", "a b\r\n", ""),
    ("2#", "x", "\n"),
    ("<c v='1.0'>", "<e>", ""),
    ("<c v='1.0'>", "<e vendor='A' product='B'/>", "</c>"),
    ("<c v='1.0'>", "<e vendor='OSNEXUS' product='QUANTASTOR'/>", "</c>"),
    ("<c v='1.0'>", "<v>1.0.0.1</v>", "</c>"),
    ("<c v='1.0'><e vendor='A' product='B'>", "<x><y/></x>", "</e><e vendor='A' product='B'/></c>"),
    ("<c ", "a", "='1'/>"),
    ("<c v='1.0'>", "<p:e xmlns:p='u'>", ""),
    ("<c>", "<!---->", "</c>"),
    ("<c>", "&amp;", "</c>"),
    ("<c>", "]", "</c>"),
    ("<!DOCTYPE c [", "<!ELEMENT a ANY>", "]><c/>"),
    ("", "[", ""),
    ("", "{\"a\":", ""),
    ("", "a = [", ""),
    ("a = ", "{ a = ", ""),
    ("", "a.", ""),
    ("", "\\,", ""),
    ("", "a: b; ", ""),
    ("", "n0nce hello 1 2 - -\n", ""),
    ("<s:Envelope>", "<s:Body>", ""),
    ("", "device {\n", ""),
    ("", "  N      157  Sat Nov  7 07:37:23 2026\n", ""),
    ("", "\u{130}.exe", ""),
];

fn of_size(shape: &(&str, &str, &str), size: usize) -> Vec<u8> {
    let (head, one, foot) = shape;
    let middle = one.repeat(size / one.len());
    [head.as_bytes(), middle.as_bytes(), foot.as_bytes()].concat()
}

/// Each shape in 100 kB, in a thread with a small stack: an overflow would end the whole test.
pub fn deep(targets: &[&'static Target]) {
    for target in targets {
        for shape in SHAPES {
            let input = of_size(shape, 100_000);
            let target: &'static Target = target;
            let thread = std::thread::Builder::new().stack_size(384 << 10);
            let ended = thread.spawn(move || execute(target, &input)).unwrap().join().unwrap();
            ended.unwrap_or_else(|why| panic!("{} with {shape:?}: {why}", target.name));
        }
    }
}

/// Processor time is counted in steps, of 4 ms where a kernel looks 250 times a second: what took less than so much is done again and
/// again until it took that, so that a step more or less does not matter.
const LONG: Duration = Duration::from_millis(60);
/// What takes less than that for 32 kB is fast enough, whatever it grows like.
const SHORT: Duration = Duration::from_millis(6);

/// The processor time of one execution, by as many as have to be for [`LONG`].
fn cost(target: &Target, input: &[u8]) -> Option<Duration> {
    let from = taken()?;
    for times in 1.. {
        let _ = execute(target, input);
        let used = taken()?.saturating_sub(from);
        if used >= LONG {
            return Some(used / times);
        }
    }
    None
}

/// True where 32 kB, the eight times of 4 kB, take hardly more than eight times as long; 64 times as long would be the square.
fn is_straight(target: &Target, shape: &(&str, &str, &str)) -> Option<bool> {
    let (small, large) = (of_size(shape, 4_000), of_size(shape, 32_000));
    let from = taken()?;
    (0..3).for_each(|_| drop(execute(target, &large)));
    if taken()?.saturating_sub(from) < SHORT * 3 {
        return Some(true);
    }
    let large = cost(target, &large)?;
    Some(large < SHORT || large < cost(target, &small)? * 32)
}

/// Each target with each shape.
pub fn straight(targets: &[&'static Target]) {
    for target in targets {
        for shape in SHAPES {
            let Some(straight) = is_straight(target, shape) else {
                println!("SKIPPED: this kernel tells no processor time of a thread");
                return;
            };
            assert!(straight, "{} with {shape:?}: it grows like the square", target.name);
        }
    }
}
