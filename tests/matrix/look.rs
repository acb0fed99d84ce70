//! What every frame and every sequence has to be like, and how a screen is read.

use quantalink::base::Text;
use quantalink::i18n::{Catalogue, Lang, Letters};
use quantalink::tui::keymap::{self, Command, TABLE, name};
use vt100::{Cell, Color, Screen};

use super::cases::Case;
use super::words::English;

/// The first row below the header, its line and the word that this is practice.
pub const TOP: u16 = 3;

/// Looks at what a case writes.
pub struct Looker<'a> {
    pub case: &'a Case,
    pub catalogue: &'a Catalogue,
    pub english: &'a English,
}

/// Neighbouring cells that look alike in one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub row: u16,
    pub column: u16,
    pub text: String,
}

/// Rows and columns.
pub fn size(screen: &Screen) -> (u16, u16) {
    let (rows, columns) = screen.size();
    (rows.get(), columns.get())
}

/// A row's cells, each once; the second half of a wide one is left out.
fn cells(screen: &Screen, row: u16) -> impl Iterator<Item = (u16, &Cell)> {
    let columns = size(screen).1;
    let cell = move |column| screen.cell(row, column).map(|cell| (column, cell));
    (0..columns).filter_map(cell).filter(|(_, cell)| !cell.is_wide_continuation())
}

fn sign(cell: &Cell) -> &str {
    if cell.has_contents() { cell.contents() } else { " " }
}

/// A row from that column on.
pub fn row(screen: &Screen, row: u16, from: u16) -> String {
    cells(screen, row).filter(|(column, _)| *column >= from).map(|(_, cell)| sign(cell)).collect()
}

/// The pieces of a row for which that holds, and with `other` those between them.
fn pieces(screen: &Screen, row: u16, wanted: impl Fn(&Cell) -> bool) -> Vec<(bool, Piece)> {
    let mut pieces: Vec<(bool, Piece)> = Vec::new();
    for (column, cell) in cells(screen, row) {
        let holds = wanted(cell);
        match pieces.last_mut() {
            Some((before, piece)) if *before == holds => piece.text.push_str(sign(cell)),
            _ => pieces.push((holds, Piece { row, column, text: sign(cell).to_owned() })),
        }
    }
    pieces
}

/// What is drawn in reverse between header and keys: what has the focus.
pub fn reversed(screen: &Screen) -> Vec<Piece> {
    let rows = TOP..size(screen).0 - 2;
    let of = |row| pieces(screen, row, Cell::inverse).into_iter().filter(|(holds, _)| *holds);
    // A single cell is the sign that a line goes on.
    rows.flat_map(of).map(|(_, piece)| piece).filter(|piece| piece.text.chars().count() > 1).collect()
}

/// Keys and what they do, of the last line. Whether a blank is bold cannot be seen: one alone between bold signs belongs to them.
pub fn keys(screen: &Screen) -> Vec<(Vec<String>, String)> {
    let mut items: Vec<(String, String)> = Vec::new();
    for (bold, piece) in pieces(screen, size(screen).0 - 1, |cell| cell.bold() && sign(cell) != " ") {
        match items.last_mut() {
            Some((key, label)) if bold && label == " " => {
                *key = format!("{key} {}", piece.text);
                label.clear();
            }
            _ if bold => items.push((piece.text, String::new())),
            Some((_, label)) => *label = piece.text,
            None => {}
        }
    }
    let apart = |(key, label): (String, String)| {
        (key.split(", ").map(str::to_owned).collect(), label.trim().to_owned())
    };
    items.into_iter().map(apart).collect()
}

/// Without blanks: lines are broken where a screen ends.
pub fn solid(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

impl Looker<'_> {
    /// What is wrong with a sequence.
    pub fn sequence(&self, sequence: &str) -> Option<String> {
        let wrong = || Some(format!("{sequence:?} was sent"));
        let body = sequence.strip_prefix("\x1b[").unwrap_or_default();
        let (parameters, last) = body.split_at(body.len().saturating_sub(1));
        let known = match last {
            "H" => parameters.chars().all(|c| c.is_ascii_digit() || c == ';'),
            "J" => parameters == "2",
            "K" => parameters.is_empty(),
            "h" | "l" => ["?25", "?1049", "?2004"].contains(&parameters),
            // Only where lines may be two cells wide.
            "n" => parameters == "6" && self.case.lang == Lang::Ko && self.case.letters() == Letters::All,
            "m" => {
                let codes: Vec<u8> = parameters.split(';').map(|code| code.parse().unwrap_or(99)).collect();
                let plain = |code: &u8| matches!(code, 0 | 1 | 7);
                // Those that every terminal knows; 38 would take bold away on a Linux console.
                let colour = |code: &u8| matches!(code, 30..=37 | 40..=47) && self.case.colour;
                codes.first() == Some(&0) && codes.iter().all(|code| plain(code) || colour(code))
            }
            _ => false,
        };
        if known && self.case.term != "dumb" { None } else { wrong() }
    }

    /// What is wrong with a frame.
    pub fn frame(&self, screen: &Screen) -> Result<(), String> {
        if screen.contents().trim().is_empty() {
            return Err("an empty frame".into());
        }
        self.lines(screen)?;
        self.header(screen)?;
        self.bar(screen)?;
        focus(screen)?;
        edges(screen)?;
        self.letters(screen)?;
        match self.english.found(self.catalogue, &told(screen)) {
            Some(run) => Err(format!("English: {run}")),
            None => Ok(()),
        }
    }

    /// The two lines reach from the first column to the last.
    fn lines(&self, screen: &Screen) -> Result<(), String> {
        let rows = size(screen).0;
        let line = if self.case.letters().ascii() { "-" } else { "─" };
        if !cells(screen, 1).all(|(_, cell)| cell.contents() == line) {
            return Err(format!("the upper line is not whole: {}", row(screen, 1, 0)));
        }
        let lower = row(screen, rows - 2, 0);
        let whole = lower.starts_with(line) && lower.ends_with(line);
        // Between them stands at most which rows are shown.
        let rest = lower.trim_start_matches(line).trim_end_matches(line);
        if !whole || !(rest.is_empty() || position(self.catalogue, screen).is_some()) {
            return Err(format!("the lower line is not whole: {lower}"));
        }
        Ok(())
    }

    /// Bold, with the step in the language; below the line the word that this is practice, across the whole screen.
    fn header(&self, screen: &Screen) -> Result<(), String> {
        if step(self.catalogue, screen).is_none() {
            return Err(format!("no step: {}", row(screen, 0, 0)));
        }
        if !screen.cell(0, 1).is_some_and(Cell::bold) {
            return Err("the title is not bold".into());
        }
        let banner = self.catalogue.say(&Text::new("tui-practice"));
        let shown = row(screen, 2, 1);
        let all = cells(screen, 2).all(|(_, cell)| cell.inverse());
        if !all || !begins(&banner, shown.trim_end()) {
            return Err(format!("practice is not told: {shown}"));
        }
        Ok(())
    }

    /// Keys stand in the last line, bold, by the names that the catalogue has for them.
    fn bar(&self, screen: &Screen) -> Result<(), String> {
        let mut names: Vec<String> =
            TABLE.iter().flat_map(|row| row.keys).map(|key| self.catalogue.say(&name(*key))).collect();
        let items = keys(screen);
        // Where the line is too short for all of them Left is an arrow, and these stand without their words.
        let short = size(screen).1 <= 80;
        names.extend(short.then(|| "<-".to_owned()));
        let bare = [Command::Next, Command::PageUp, Command::PageDown].map(|command| {
            keymap::keys(command).first().filter(|_| short).map(|key| self.catalogue.say(&name(*key)))
        });
        let known = |(keys, label): &(Vec<String>, String)| {
            keys.iter().all(|key| names.contains(key))
                && (!label.is_empty() || matches!(&keys[..], [key] if bare.contains(&Some(key.clone()))))
        };
        if items.is_empty()
            || !items.iter().all(known)
            || screen.cell(size(screen).0 - 1, 1).is_none_or(|cell| !cell.bold())
        {
            return Err(format!("the keys: {items:?}"));
        }
        Ok(())
    }

    /// The text, and no colour where none is wanted.
    fn letters(&self, screen: &Screen) -> Result<(), String> {
        text(self.case, self.catalogue, &screen.contents())?;
        let coloured = |cell: &Cell| cell.fgcolor() != Color::Default || cell.bgcolor() != Color::Default;
        if !self.case.colour
            && (0..size(screen).0).any(|at| cells(screen, at).any(|(_, cell)| coloured(cell)))
        {
            return Err("there is colour".into());
        }
        Ok(())
    }
}

/// What has the focus is in reverse and has a mark, each never without the other.
fn focus(screen: &Screen) -> Result<(), String> {
    let reversed = reversed(screen);
    // A code to be photographed is white on black or black on white.
    let code = |piece: &&Piece| piece.text.chars().all(|c| " █▀▄".contains(c));
    for piece in reversed.iter().filter(|piece| !code(piece)) {
        let led: String = cells(screen, piece.row)
            .filter(|(column, _)| *column < piece.column)
            .map(|(_, cell)| sign(cell))
            .collect();
        let goes_on = reversed.iter().any(|other| other.row + 1 == piece.row && other.column == piece.column);
        let marked = piece.text.starts_with('>') || piece.text.starts_with("[>") || led.ends_with("> ");
        // Of a label that began above what is shown.
        if !marked && !goes_on && piece.row > TOP {
            return Err(format!("in reverse without a mark: {piece:?}"));
        }
    }
    for row_at in TOP..size(screen).0 - 2 {
        let text = row(screen, row_at, 0);
        // A blank and `>` alone may be the sign of what is still to do.
        let marked = text.contains("[>");
        if marked && !reversed.iter().any(|piece| piece.row == row_at) {
            return Err(format!("a mark that is not in reverse: {text}"));
        }
    }
    Ok(())
}

/// Nothing is drawn in the last column, and the line beside the list of steps is whole.
fn edges(screen: &Screen) -> Result<(), String> {
    let (rows, columns) = size(screen);
    for at in TOP..rows - 2 {
        let last = screen.cell(at, columns - 1).map(Cell::contents).unwrap_or_default();
        let text = row(screen, at, 0);
        // The line above a question goes to the edge.
        let rule = text.chars().all(|c| c == '─' || c == '-');
        if !rule && !matches!(last, "" | " ") {
            return Err(format!("beyond the edge: {text}"));
        }
    }
    let beside: Vec<bool> = (TOP..rows - 2).map(|at| beside(screen, at)).collect();
    let length = beside.iter().rposition(|is| *is).map_or(0, |at| at + 1);
    if !beside.iter().take(length).all(|is| *is) {
        return Err("the line beside the steps is broken".into());
    }
    Ok(())
}

/// No letter that the terminal lacks, no half sequence, nothing that could not be decoded; Korean where it should be.
pub fn text(case: &Case, catalogue: &Catalogue, text: &str) -> Result<(), String> {
    let letters = case.letters();
    let allowed = |c: char| match letters {
        _ if (' '..='~').contains(&c) || c == '\n' => true,
        Letters::LinuxConsole => (c > '\u{9f}' && c <= 'ÿ') || "─│•█▀▄".contains(c),
        Letters::All | Letters::Certain => !c.is_control() && c != '\u{fffd}',
        Letters::Ascii | Letters::AsciiLocale => false,
    };
    if let Some(c) = text.chars().find(|c| !allowed(*c)) {
        return Err(format!("{c:?} is shown"));
    }
    for (at, _) in text.match_indices('[') {
        let rest = text.get(at + 1..).unwrap_or_default();
        let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ';' | '?'));
        if behind.len() < rest.len() && behind.starts_with(['m', 'H', 'J', 'K', 'h', 'l']) {
            return Err("a sequence is shown".into());
        }
    }
    // Each language is offered by its own name.
    let text = text.replace(Lang::Ko.name(), "");
    let hangul = text.chars().any(|c| ('\u{ac00}'..='\u{d7a3}').contains(&c));
    if hangul == (catalogue.lang() == Lang::Ko) { Ok(()) } else { Err(format!("Korean: {hangul}")) }
}

/// True where the line of the list of steps stands in this row.
fn beside(screen: &Screen, at: u16) -> bool {
    size(screen).1 >= 100 && screen.cell(at, 27).is_some_and(|cell| matches!(cell.contents(), "│" | "|"))
}

/// The column in which the page begins.
pub fn left(screen: &Screen) -> u16 {
    if beside(screen, TOP) { 28 } else { 0 }
}

/// What is said, without the list of steps.
pub fn told(screen: &Screen) -> String {
    let rows = TOP..size(screen).0 - 2;
    let text = rows.map(|at| row(screen, at, if beside(screen, at) { 28 } else { 0 }) + "\n");
    format!("{}\n{}{}", row(screen, 0, 0), text.collect::<String>(), row(screen, size(screen).0 - 1, 0))
}

/// True where that is shown of it: all, or as much as there is room for.
pub fn begins(whole: &str, shown: &str) -> bool {
    whole == shown || shown.strip_suffix(['»', '>']).is_some_and(|shown| whole.starts_with(shown))
}

/// Which step of how many it is.
pub fn step(catalogue: &Catalogue, screen: &Screen) -> Option<(usize, usize)> {
    let header = row(screen, 0, 0);
    let digits = |part: &&str| !part.is_empty();
    let mut numbers = header.rsplit(|c: char| !c.is_ascii_digit()).filter(digits).map(str::parse::<usize>);
    let (all, now) = (numbers.next()?.ok()?, numbers.next()?.ok()?);
    let text = Text::new("tui-step").with("now", now).with("all", all);
    header.trim_end().ends_with(&format!(" {}", catalogue.say(&text))).then_some((now, all))
}

/// Which rows of how many are shown, where not all are.
pub fn position(catalogue: &Catalogue, screen: &Screen) -> Option<(usize, usize, usize)> {
    let line = row(screen, size(screen).0 - 2, 0);
    let line = line.trim_matches(['─', '-']).trim();
    let mut numbers = line
        .split(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.'))
        .map(|part| part.replace([',', '.'], ""))
        .filter_map(|part| part.parse::<usize>().ok());
    let (from, to, all) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let text = Text::new("tui-position").with("from", from).with("to", to).with("all", all);
    (catalogue.say(&text) == line).then_some((from, to, all))
}
