//! The pictures in screenshots/ show the screens as they are: drawn by the real `view`, never by hand.
//!
//! Each PNG holds its cells as text, which is compared everywhere; its bytes are compared where the font is that
//! of tests/pictures/font.rs. To make them anew: `QUANTALINK_PICTURES=new cargo test --locked --test pictures`.

#[cfg(test)]
#[path = "pictures/cells.rs"]
mod cells;
#[cfg(test)]
#[path = "pictures/font.rs"]
mod font;
#[cfg(test)]
#[path = "pictures/image.rs"]
mod image;
#[cfg(test)]
#[path = "screens/paint.rs"]
#[expect(dead_code, reason = "only the text of a scene is made with it")]
mod paint;
#[cfg(test)]
#[path = "pages/places.rs"]
mod places;
#[cfg(test)]
#[path = "flow/pool.rs"]
mod pool;
#[cfg(test)]
#[path = "screens/scene.rs"]
#[expect(dead_code, reason = "the tests of the screens need more of it")]
mod scene;
#[cfg(test)]
#[path = "screens/scenes.rs"]
#[expect(dead_code, reason = "scenes bring their own pages")]
mod scenes;
#[cfg(test)]
#[path = "pictures/shots.rs"]
mod shots;
#[cfg(test)]
#[path = "pictures/site.rs"]
mod site;
#[cfg(test)]
#[path = "flow/walk.rs"]
mod walk;

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::PathBuf;

    use similar::TextDiff;

    use crate::cells::{self, text};
    use crate::shots::{Shot, all};
    use crate::{font, image};

    const ANEW: &str = "QUANTALINK_PICTURES=new cargo test --locked --test pictures";

    fn folder() -> PathBuf {
        [env!("CARGO_MANIFEST_DIR"), "screenshots"].iter().collect()
    }

    /// The pictures by their file names, as the screens are now.
    fn drawn(shots: &[Shot], font: Vec<u8>) -> BTreeMap<&str, Vec<u8>> {
        let signs: BTreeSet<&str> = shots
            .iter()
            .flat_map(|shot| (0..shot.buffer.area.height).flat_map(|y| cells::row(&shot.buffer, y)))
            .map(|(_, cell)| cell.symbol())
            .collect();
        let glyphs = font::glyphs(font, &signs);
        shots.iter().map(|shot| (shot.file.as_str(), image::draw(shot, &glyphs))).collect()
    }

    /// The pictures that lie there.
    fn kept() -> BTreeMap<String, Vec<u8>> {
        let Ok(entries) = std::fs::read_dir(folder()) else { return BTreeMap::new() };
        let paths = entries.map(|entry| entry.unwrap().path());
        let name = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
        paths.map(|path| (name(&path), std::fs::read(&path).unwrap())).collect()
    }

    fn make(drawn: &BTreeMap<&str, Vec<u8>>) {
        std::fs::create_dir_all(folder()).unwrap();
        for name in kept().keys().filter(|name| !drawn.contains_key(name.as_str())) {
            std::fs::remove_file(folder().join(name)).unwrap();
        }
        for (name, png) in drawn {
            std::fs::write(folder().join(name), png).unwrap();
        }
    }

    #[test]
    fn paths_of_windows_are_told_as_they_are_typed_there() {
        let shots = all();
        let told: Vec<String> = shots.iter().map(|shot| text(&shot.buffer, None)).collect();
        assert!(told.iter().any(|text| text.contains(r"C:\Program Files\Citrix")));
        for (shot, text) in shots.iter().zip(told) {
            assert!(!text.contains("C:/"), "{}: {text}", shot.file);
        }
    }

    #[test]
    fn pictures_show_the_screens_as_they_are() {
        let shots = all();
        let font = font::load();
        if std::env::var("QUANTALINK_PICTURES").is_ok_and(|value| value == "new") {
            make(&drawn(&shots, font.unwrap_or_else(|why| panic!("no picture can be drawn: {why}"))));
            return;
        }
        let kept = kept();
        let names: BTreeSet<&str> = shots.iter().map(|shot| shot.file.as_str()).collect();
        let there: BTreeSet<&str> = kept.keys().map(String::as_str).collect();
        assert_eq!(there, names, "left: screenshots/, right: the screens; to make them anew: {ANEW}");
        for shot in &shots {
            let (was, now) =
                (image::cells(&kept[&shot.file]).unwrap_or_default(), text(&shot.buffer, shot.caret));
            if was != now {
                let diff = TextDiff::from_lines(&was, &now);
                let diff = diff.unified_diff().header(&shot.file, "the screen now").to_string();
                panic!(
                    "{} is no longer what the screen looks like:\n{diff}to make them anew: {ANEW}",
                    shot.file
                );
            }
        }
        match font {
            Ok(font) => {
                for (name, png) in drawn(&shots, font) {
                    assert!(kept[name] == png, "{name} is drawn differently now; to make them anew: {ANEW}");
                }
            }
            Err(why) => {
                let required = std::env::var_os("QUANTALINK_REQUIRE").is_some();
                assert!(font::is_there() || !required, "the points of the pictures are required, but {why}");
                println!("SKIPPED: the points of the pictures (their cells were compared): {why}");
            }
        }
    }
}
