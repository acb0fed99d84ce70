#!/usr/bin/env python3
"""What a program of quantalink is made of: its bill of materials, and the licence texts of all its parts.

    materials.py --target TRIPLE --bill FILE --licences FILE [--part NAME:VERSION:LICENCE:FILE]...

The crates are those that cargo builds for the target, without the ones for tests only. A crate of which no licence text
can be given ends this with an error. --part names what is built in beside crates, with the file of its licence.
The output depends on Cargo.lock, the crates, the files of the parts and SOURCE_DATE_EPOCH alone.
"""
import argparse
import datetime
import html.parser
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

LICENCE_FILE = re.compile(r"(licen[sc]e|copying|copyright|notice|unlicense)", re.IGNORECASE)

# Crates whose packages carry no licence text, by the licence of those that they offer which is given in its standard
# text. Where that text names a holder, it is the authors of the crate's Cargo.toml.
WITHOUT_TEXT = {
    "asn1-rs-impl": "Apache-2.0",
    "fluent-langneg": "Apache-2.0",
    "intl_pluralrules": "Apache-2.0",
    "windows-permissions": "MIT",
    "zune-inflate": "Apache-2.0",
}
TOP = Path(__file__).resolve().parent.parent.parent


def cargo(*words):
    return subprocess.run(["cargo", *words], cwd=TOP, check=True, capture_output=True, text=True).stdout


def built(target):
    """The crates of the build by their id, the id of quantalink, and the graph from cargo's metadata."""
    tree = cargo("tree", "--locked", "--target", target, "--edges", "normal,build", "--prefix", "none", "--format", "{p}")
    wanted = {tuple(line.split()[:2]) for line in tree.splitlines()}
    meta = json.loads(cargo("metadata", "--locked", "--format-version", "1", "--filter-platform", target))
    crates = {p["id"]: p for p in meta["packages"] if (p["name"], "v" + p["version"]) in wanted}
    missing = wanted - {(p["name"], "v" + p["version"]) for p in crates.values()}
    if missing:
        sys.exit(f"materials.py: not in cargo's metadata: {missing}")
    needs = {}
    for node in meta["resolve"]["nodes"]:
        if node["id"] in crates:
            needs[node["id"]] = [d for d in node["deps"] if d["pkg"] in crates]
    return crates, meta["resolve"]["root"], needs


def linked(crates, root, needs):
    """The crates whose code is in the program: neither macros, nor needed only to build."""
    seen, todo = set(), [root]
    while todo:
        one = todo.pop()
        macro = any("proc-macro" in t["kind"] for t in crates[one]["targets"])
        if one in seen or macro:
            continue
        seen.add(one)
        todo += [d["pkg"] for d in needs[one] if any(k["kind"] is None for k in d["dep_kinds"])]
    return seen


def expression(crate):
    """Its licence as SPDX writes it; older crates separate the choices with a slash."""
    if not crate["license"]:
        sys.exit(f"materials.py: {crate['name']} names no licence")
    return re.sub(r"\s*/\s*", " OR ", crate["license"])


def purl(crate):
    return f"pkg:cargo/{crate['name']}@{crate['version']}"


def bill(crates, root, needs, parts):
    """The bill of materials: CycloneDX 1.5."""
    in_program = linked(crates, root, needs)
    lock = tomllib.loads((TOP / "Cargo.lock").read_text(encoding="utf-8"))
    sums = {(p["name"], p["version"]): p.get("checksum") for p in lock["package"]}

    def component(one):
        crate = crates[one]
        said = {"type": "library", "bom-ref": purl(crate), "name": crate["name"], "version": crate["version"]}
        said["scope"] = "required" if one in in_program else "excluded"
        if checksum := sums[(crate["name"], crate["version"])]:
            said["hashes"] = [{"alg": "SHA-256", "content": checksum}]
        said |= {"licenses": [{"expression": expression(crate)}], "purl": purl(crate)}
        return said

    def part(one):
        return {"type": "library", "bom-ref": one["name"], "name": one["name"], "version": one["version"],
                "scope": "required", "licenses": [{"expression": one["licence"]}]}

    names = sorted((i for i in crates if i != root), key=lambda i: purl(crates[i]))
    top = component(root)
    top["type"] = "application"
    del top["scope"]
    graph = [{"ref": purl(crates[i]), "dependsOn": sorted({purl(crates[d["pkg"]]) for d in needs[i]})}
             for i in [root, *names]]
    graph[0]["dependsOn"] += [p["name"] for p in parts]
    when = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "metadata": {"timestamp": when.strftime("%Y-%m-%dT%H:%M:%SZ"), "component": top},
        "components": [component(i) for i in names] + [part(p) for p in parts],
        "dependencies": graph,
    }


class Words(html.parser.HTMLParser):
    """The text of a page of HTML."""

    def __init__(self):
        super().__init__()
        self.text = []

    def handle_data(self, data):
        self.text.append(data)


def plain(path):
    """A licence file as text: UTF-8, lines that end with a line feed and nothing before it."""
    text = path.read_bytes().decode("utf-8", "replace")
    if path.suffix == ".html":
        words = Words()
        words.feed(text)
        text = re.sub(r"\n\s*\n\s*\n+", "\n\n", "".join(words.text))
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").lstrip("\ufeff").split("\n")]
    return "\n".join(lines).strip("\n") + "\n"


def standard(crate):
    """The standard text of a licence that the crate itself does not bring along."""
    name = WITHOUT_TEXT.get(crate["name"])
    if not name or name not in expression(crate):
        sys.exit(f"materials.py: no licence text for {crate['name']} {crate['version']} ({crate['license']})")
    if name == "Apache-2.0":
        return plain(TOP / "LICENSE-APACHE")
    text = plain(TOP / "LICENSE-MIT")
    start = text.index("Permission is hereby granted")
    return f"MIT License\n\nCopyright (c) {', '.join(crate['authors'])}\n\n{text[start:]}"


def texts(crate):
    """The licence texts that lie in the crate's own folder; those of this project for its own."""
    folder = Path(crate["manifest_path"]).parent if crate["source"] else TOP
    found = sorted(f for f in folder.iterdir() if LICENCE_FILE.match(f.name))
    files = [f for f in found if f.is_file()]
    for inner in (f for f in found if f.is_dir()):
        files += sorted(f for f in inner.iterdir() if f.is_file())
    return [plain(f) for f in files if f.suffix != ".rs"] or [standard(crate)]


def same(of_text, text):
    """The names noted for this text; one that differs in white space alone is the same."""
    return of_text.setdefault(" ".join(text.split()), (text, []))[1]


def licences(crates, root, parts):
    """One text: which part is under which licence, then each licence text once, with the parts that it is of."""
    rows, of_text = [], {}
    for crate in sorted((c for i, c in crates.items() if i != root), key=lambda c: (c["name"], c["version"])):
        name = f"{crate['name']} {crate['version']}"
        rows.append((name, expression(crate)))
        for text in texts(crate):
            same(of_text, text).append(name)
    for part in parts:
        name = f"{part['name']} {part['version']}"
        rows.append((name, part["licence"]))
        for path in part["files"]:
            same(of_text, plain(Path(path))).append(name)
    wide = max(len(name) for name, _ in rows) + 2
    out = ["quantalink is built from these parts. Some are needed only to build it. Their licence texts follow.\n"]
    out += [f"{name.ljust(wide)}{licence}" for name, licence in rows]
    for text, names in of_text.values():
        out += ["", "=" * 80, ", ".join(dict.fromkeys(names)), "-" * 80, "", text.rstrip("\n")]
    return "\n".join(out) + "\n"


def part_of(text):
    name, version, licence, files = text.split(":", 3)
    return {"name": name, "version": version, "licence": licence, "files": files.split(",")}


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--target", required=True)
    words.add_argument("--bill", required=True, type=Path)
    words.add_argument("--licences", required=True, type=Path)
    words.add_argument("--part", action="append", default=[], type=part_of)
    said = words.parse_args()
    crates, root, needs = built(said.target)
    said.licences.write_text(licences(crates, root, said.part), encoding="utf-8", newline="\n")
    made = json.dumps(bill(crates, root, needs, said.part), indent=1, ensure_ascii=False)
    said.bill.write_text(made + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
