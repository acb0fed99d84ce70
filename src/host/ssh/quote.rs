//! Words for a shell: every byte as it is, whatever it is.

/// One word: in single quotes, which keep all bytes but themselves.
pub(super) fn word(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![b'\''];
    for &byte in bytes {
        match byte {
            b'\'' => out.extend_from_slice(b"'\\''"),
            other => out.push(other),
        }
    }
    out.push(b'\'');
    out
}

/// A command of these words on one line: a line feed in a word is given through the variable `l` of the node's shell,
/// which `node.sh` sets, because a request is read line by line.
pub(super) fn line<'a>(words: impl IntoIterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut out = Vec::new();
    for bytes in words {
        if !out.is_empty() {
            out.push(b' ');
        }
        for (n, part) in bytes.split(|byte| *byte == b'\n').enumerate() {
            if n > 0 {
                out.extend_from_slice(b"\"$l\"");
            }
            out.extend(word(part));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_comes_through_a_shell() {
        let all: Vec<u8> = (1..=255).collect();
        let words: [&[u8]; 6] = [b"", b"-n", b"a'b\"c$(id)`id`\\", b"\n\nx\n", b" *?[ ~!#", &all];
        for shell in [&["dash"][..], &["bash"], &["busybox", "sh"]] {
            let mut script = b"l='\n'; set -- ".to_vec();
            script.extend(line(words));
            assert_eq!(script.split(|byte| *byte == b'\n').count(), 2, "on one line");
            script.extend_from_slice(b"; for w do printf '%s\\0' \"$w\"; done");
            let script = std::os::unix::ffi::OsStringExt::from_vec(script);
            let script: std::ffi::OsString = script;
            let mut command = std::process::Command::new(shell[0]);
            command.args(&shell[1..]).arg("-c").arg(script).env("LC_ALL", "C");
            let Ok(output) = command.output() else { continue };
            let mut want = words.join(&b'\0');
            want.push(0);
            assert_eq!(output.stdout, want, "{shell:?}");
        }
    }
}
