//! Numbers, sizes and moments as each language writes them. Fluent itself groups no digits.

use fluent_bundle::FluentValue;

use super::Lang;
use crate::base::Stamp;

/// What Fluent calls for each number in a sentence; a function per language, since it can hold no state. `M` is Fluent's
/// memory of plural rules, which numbers do not need.
pub(super) const fn formatter<M>(lang: Lang) -> fn(&FluentValue<'_>, &M) -> Option<String> {
    match lang {
        Lang::En => |value, _| whole(Lang::En, value),
        Lang::De => |value, _| whole(Lang::De, value),
        Lang::Fr => |value, _| whole(Lang::Fr, value),
        Lang::Ko => |value, _| whole(Lang::Ko, value),
    }
}

fn whole(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    // Fluent writes a whole number without a fraction; others (there are none in the catalogues) stay as it writes them.
    number.as_string().parse().ok().map(|number| grouped(lang, number))
}

/// Digits in groups of three. French uses a plain space: consoles lack the narrow one.
pub(super) fn grouped(lang: Lang, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() * 2);
    if number < 0 {
        out.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(match lang {
                Lang::En | Lang::Ko => ',',
                Lang::De => '.',
                Lang::Fr => ' ',
            });
        }
        out.push(digit);
    }
    out
}

/// Bytes with a binary unit and one decimal; below 1024 in bytes.
pub(super) fn size(lang: Lang, bytes: u64) -> String {
    const UNITS: [&str; 5] = ["KiB", "MiB", "GiB", "TiB", "PiB"];
    let french = lang == Lang::Fr;
    if bytes < 1024 {
        return format!("{bytes} {}", if french { "o" } else { "B" });
    }
    // In tenths, rounded, and one unit on where rounding reaches 1024.0.
    let mut scale = 1024_u128;
    let tenths = |scale: u128| (u128::from(bytes) * 10 + scale / 2) / scale;
    let mut unit = UNITS.first().copied().unwrap_or_default();
    for next in UNITS.iter().skip(1) {
        if tenths(scale) < 10240 {
            break;
        }
        scale *= 1024;
        unit = next;
    }
    let tenths = tenths(scale);
    let comma = if matches!(lang, Lang::De | Lang::Fr) { ',' } else { '.' };
    let whole = grouped(lang, i64::try_from(tenths / 10).unwrap_or(i64::MAX));
    let unit = if french { unit.replace('B', "o") } else { unit.to_owned() };
    format!("{whole}{comma}{} {unit}", tenths % 10)
}

/// `2026-11-20 09:30 UTC`, the same in every language.
pub(super) fn time(stamp: Stamp) -> String {
    let written = stamp.rfc3339();
    let (day, clock) = written.split_once('T').unwrap_or((&written, ""));
    let minutes: String = clock.chars().take(5).collect();
    format!("{day} {minutes} UTC")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_in_groups() {
        for (number, written) in
            [(0, "0"), (999, "999"), (1000, "1,000"), (-999_999, "-999,999"), (1_000_000, "1,000,000")]
        {
            assert_eq!(grouped(Lang::En, number), written);
        }
        assert_eq!(grouped(Lang::Fr, 1_234_567), "1 234 567");
        assert_eq!(grouped(Lang::Ko, i64::MIN), "-9,223,372,036,854,775,808");
    }

    #[test]
    fn sizes() {
        for (bytes, written) in [
            (0, "0 B"),
            (1023, "1023 B"),
            (1024, "1.0 KiB"),
            (1536, "1.5 KiB"),
            (1024 * 1024 - 1, "1.0 MiB"),
            (64 << 20, "64.0 MiB"),
            (200_000_000, "190.7 MiB"),
            (u64::MAX, "16,384.0 PiB"),
        ] {
            assert_eq!(size(Lang::En, bytes), written);
        }
        assert_eq!(size(Lang::De, 1536), "1,5 KiB");
        assert_eq!(size(Lang::Fr, 1536), "1,5 Kio");
    }

    #[test]
    fn moments() {
        assert_eq!(time(Stamp::from_unix(1_795_167_059)), "2026-11-20 09:30 UTC");
    }
}
