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

/// The blank of French numbers, at which no line ends. Not the narrow one (U+202F) that printers take: consoles lack it.
const BLANK: char = '\u{a0}';

/// Digits in groups of three.
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
                Lang::Fr => BLANK,
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
    let blank = if french { BLANK } else { ' ' };
    let whole = |number| grouped(lang, i64::try_from(number).unwrap_or(i64::MAX));
    if bytes < 1024 {
        return format!("{}{blank}{}", whole(u128::from(bytes)), if french { "o" } else { "B" });
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
    let unit = if french { unit.replace('B', "o") } else { unit.to_owned() };
    let whole = whole(tenths / 10);
    format!("{whole}{comma}{}{blank}{unit}", tenths % 10)
}

/// A moment in UTC to the minute, as the language writes days. English has no order of its own that all who read it
/// share, so the day is written as in ISO 8601.
pub(super) fn time(lang: Lang, stamp: Stamp) -> String {
    moment(lang, stamp, 5)
}

/// The same to the second, where it is no whole minute: cut to the minute it may be over already.
pub(super) fn deadline(lang: Lang, stamp: Stamp) -> String {
    moment(lang, stamp, if stamp.unix() % 60 == 0 { 5 } else { 8 })
}

/// With so many characters of the clock.
fn moment(lang: Lang, stamp: Stamp, clock_chars: usize) -> String {
    let written = stamp.rfc3339();
    let (date, clock) = written.split_once('T').unwrap_or((&written, ""));
    let clock: String = clock.chars().take(clock_chars).collect();
    let mut parts = date.split('-');
    let [year, month, day] = std::array::from_fn(|_| parts.next().unwrap_or_default());
    let short = |part: &str| part.trim_start_matches('0').to_owned();
    match lang {
        Lang::En => format!("{date} {clock} UTC"),
        Lang::De => format!("{day}.{month}.{year} {clock} UTC"),
        Lang::Fr => format!("{day}/{month}/{year} {clock} UTC"),
        Lang::Ko => format!("{year}년 {}월 {}일 {clock} UTC", short(month), short(day)),
    }
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
        assert_eq!(grouped(Lang::Fr, 1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(grouped(Lang::De, 1_234_567), "1.234.567");
        assert_eq!(grouped(Lang::Ko, i64::MIN), "-9,223,372,036,854,775,808");
    }

    #[test]
    fn sizes() {
        for (bytes, written) in [
            (0, "0 B"),
            (1023, "1,023 B"),
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
        assert_eq!(size(Lang::Fr, 1536), "1,5\u{a0}Kio");
        assert_eq!(size(Lang::Fr, 1023), "1\u{a0}023\u{a0}o");
        assert_eq!(size(Lang::Ko, 1536), "1.5 KiB");
    }

    #[test]
    fn moments() {
        let moment = Stamp::from_unix(1_795_167_059);
        for (lang, written) in [
            (Lang::En, "2026-11-20 09:30 UTC"),
            (Lang::De, "20.11.2026 09:30 UTC"),
            (Lang::Fr, "20/11/2026 09:30 UTC"),
            (Lang::Ko, "2026년 11월 20일 09:30 UTC"),
        ] {
            assert_eq!(time(lang, moment), written);
            assert_eq!(deadline(lang, moment), written.replace(" UTC", ":59 UTC"), "{written}");
            assert_eq!(deadline(lang, Stamp::from_unix(1_795_167_000)), written);
        }
        assert_eq!(time(Lang::Ko, Stamp::from_unix(1_768_003_200)), "2026년 1월 10일 00:00 UTC");
    }
}
