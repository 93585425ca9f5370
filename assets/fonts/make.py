#!/usr/bin/env python3
"""Make the six embedded font files of Cyberday again.

Needs Python 3.9 or later, npm, and fonttools in the version pinned below:

    pip install fonttools==4.68.0
    python3 make.py            # fetch the sources, write the fonts and licences, check them
    python3 make.py --check    # only check the font files that lie beside this script
    python3 make.py --from DIR # use package archives (.tgz) that lie in DIR already

The sources are static TrueType files from npm packages. Each is checked against a
SHA-256 sum, cut down to the characters listed here, freed of hinting and glyph names,
and given a family name of our own, so that it can never be mixed up with a font that
happens to be installed. The same sources always give the same bytes.
"""

import argparse
import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import fontTools
from fontTools import subset
from fontTools.ttLib import TTFont

FONTTOOLS = "4.68.0"
HERE = Path(__file__).resolve().parent
STYLES = {"regular": ("400Regular", 400), "bold": ("700Bold", 700)}

# ---------------------------------------------------------------- characters


def span(*ranges):
    """All code points of the given inclusive ranges."""
    return {c for first, last in ranges for c in range(first, last + 1)}


def two_byte(codec, first):
    """Every character that a Japanese codec reaches with two bytes from `first` on."""
    found = set()
    for high in range(first[0], 0xFF):
        for low in range(first[1], 0xFF):
            try:
                text = bytes((high, low)).decode(codec)
            except UnicodeDecodeError:
                continue
            if len(text) == 1 and not 0xE000 <= ord(text) <= 0xF8FF:
                found.add(ord(text))
    return found


JIS_X_0208 = two_byte("euc_jp", (0xA1, 0xA1))
# Windows-31J adds the forms of kanji that people's names need (for example 髙 and 﨑).
WINDOWS_31J = two_byte("cp932", (0x81, 0x40))
# Kanji of the 2010 everyday-use list that JIS X 0208 lacks, and a common name kanji.
MORE_KANJI = {ord(c) for c in "𠮟塡剝頰𠮷"}
ASCII_LATIN1 = span((0x20, 0x7E), (0xA0, 0xFF))
TYPOGRAPHY = span((0x2010, 0x2027), (0x202F, 0x203E)) | {0x200B, 0x200C, 0x200D, 0x2060}

VIETNAMESE = {
    ord(c)
    for c in "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
    "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴĐ"
}

JAPANESE = (
    ASCII_LATIN1
    | JIS_X_0208
    | WINDOWS_31J
    | MORE_KANJI
    | TYPOGRAPHY
    | span(
        (0x0100, 0x017F),  # Latin Extended-A
        (0x01A0, 0x01B0),  # Vietnamese horn letters
        (0x0300, 0x0323),  # combining marks
        (0x1E00, 0x1EFF),  # Latin Extended Additional
        (0x2070, 0x209F),  # raised and lowered figures
        (0x20A0, 0x20BF),  # currency signs
        (0x2190, 0x21FF),  # arrows
        (0x2460, 0x24FF),  # circled figures and letters
        (0x2500, 0x25FF),  # boxes, blocks, geometric shapes
        (0x2600, 0x2606),
        (0x2713, 0x2717),  # ticks and crosses
        (0x2776, 0x277F),
        (0x3000, 0x30FF),  # CJK punctuation, hiragana, katakana
        (0x31F0, 0x31FF),
        (0xFF00, 0xFFEF),  # full-width and half-width forms
    )
)

DEVANAGARI_BLOCK = span((0x0900, 0x097F))
DEVANAGARI = (
    ASCII_LATIN1
    | DEVANAGARI_BLOCK
    | TYPOGRAPHY
    | span((0x1CD0, 0x1CFF), (0xA830, 0xA839), (0xA8E0, 0xA8FF))
    | span((0x0300, 0x0328))
    | {0x02BC, 0x20AC, 0x20B9, 0x20F0, 0x2122, 0x2212, 0x25CC}
)

# ---------------------------------------------------------------- sources

# Features of the Japanese source that are only for vertical text, or that only a user of
# a typesetting program would switch on (they bring in hundreds of further kanji).
JAPANESE_WITHOUT = (
    "vert vrt2 vhal vkrn vpal aalt dlig fwid hist hwid jp78 jp83 jp90 nlck pwid ruby".split()
)

FONTS = [
    {
        "name": "latin",
        "family": "Cyberday Latin",
        "origin": "Atkinson Hyperlegible Next",
        "package": "@expo-google-fonts/atkinson-hyperlegible-next",
        "version": "0.4.1",
        "stem": "AtkinsonHyperlegibleNext",
        "sha256": {
            "regular": "60f8c1a1b2e7da47ff7af95c3e5b5b1232ca5b3771e93eb587784f08fb1e6650",
            "bold": "4ba7415b7095e546720446b6d47daa95d6f482d9fd40c729793e21d67cc9f366",
        },
        "licence": "OFL-atkinson-hyperlegible-next.txt",
        "unicodes": None,  # everything
        "without": [],
    },
    {
        "name": "japanese",
        "family": "Cyberday Japanese",
        "origin": "Noto Sans JP",
        "package": "@expo-google-fonts/noto-sans-jp",
        "version": "0.4.3",
        "stem": "NotoSansJP",
        "sha256": {
            "regular": "d930d5d52d15231c283089760f84584272ad5e37e14607ba0d19c798e7a9caec",
            "bold": "c5b7b9d6a6eb682b0d4e6bbb38509575fd2759a28f147daa74714d1359a7909e",
        },
        "licence": "OFL-noto-sans-jp.txt",
        "unicodes": JAPANESE,
        "without": JAPANESE_WITHOUT,
    },
    {
        "name": "devanagari",
        "family": "Cyberday Devanagari",
        "origin": "Noto Sans Devanagari",
        "package": "@expo-google-fonts/noto-sans-devanagari",
        "version": "0.4.1",
        "stem": "NotoSansDevanagari",
        "sha256": {
            "regular": "084a94d89eb54aafb93a056e15425c34fd859f6342875165d304837b3bcfc2d2",
            "bold": "67f1ec9e2ac30b261090e32953b2df0adf6c942ab26ac47efb490fa7315bddab",
        },
        "licence": "OFL-noto-sans-devanagari.txt",
        "unicodes": DEVANAGARI,
        "without": [],
    },
]


def archive_of(font):
    return f"{font['package'].lstrip('@').replace('/', '-')}-{font['version']}.tgz"


def fetch(folder):
    wanted = [f"{f['package']}@{f['version']}" for f in FONTS]
    subprocess.run(
        ["npm", "pack", "--silent", "--pack-destination", str(folder), *wanted],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def member(folder, font, path):
    with tarfile.open(folder / archive_of(font)) as archive:
        return archive.extractfile(f"package/{path}").read()


# ---------------------------------------------------------------- making


def rename(font, spec, style, weight):
    """Give the file our family name; keep who made it, and its licence."""
    names = font["name"]
    kept = {i: names.getDebugName(i) for i in (0, 5, 7, 8, 9, 11, 13, 14)}
    family, title = spec["family"], style.capitalize()
    postscript = f"{family.replace(' ', '')}-{title}"
    version = kept[5]
    names.names = []
    entries = {
        **kept,
        1: family,
        2: title,
        3: f"{postscript};{version}",
        4: f"{family} {title}",
        5: version,
        6: postscript,
        10: f"Made from {spec['origin']} {title} for Cyberday; renamed, and not the original.",
        16: family,
        17: title,
    }
    for name_id, text in sorted(entries.items()):
        if text:
            names.setName(text, name_id, 3, 1, 0x409)

    os2, head = font["OS/2"], font["head"]
    bold = weight >= 700
    os2.usWeightClass = weight
    # Bits: 0 italic, 5 bold, 6 regular. The others stay as they are.
    os2.fsSelection = (os2.fsSelection & ~0b110_0001) | (0b10_0000 if bold else 0b100_0000)
    head.macStyle = 1 if bold else 0


def make(data, spec, style, weight, target):
    options = subset.Options()
    options.layout_features = ["*"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.harfbuzz_repacker = False  # the bytes must not depend on what is installed
    options.name_IDs = ["*"]
    options.drop_tables += ["STAT", "vhea", "vmtx", "VORG", "DSIG"]

    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    if spec["without"]:
        tags = {
            record.FeatureTag
            for table in ("GSUB", "GPOS")
            if table in font
            for record in font[table].table.FeatureList.FeatureRecord
        }
        options.layout_features = sorted(tags - set(spec["without"]))

    subsetter = subset.Subsetter(options)
    if spec["unicodes"] is None:
        subsetter.populate(glyphs=font.getGlyphOrder(), unicodes=font.getBestCmap())
    else:
        subsetter.populate(unicodes=spec["unicodes"])
    subsetter.subset(font)
    rename(font, spec, style, weight)
    subset.save_font(font, target, options)


def build(folder):
    for spec in FONTS:
        licence = member(folder, spec, "LICENSE_FONT")
        (HERE / spec["licence"]).write_bytes(licence)
        for style, (directory, weight) in STYLES.items():
            path = f"{directory}/{spec['stem']}_{directory}.ttf"
            data = member(folder, spec, path)
            if hashlib.sha256(data).hexdigest() != spec["sha256"][style]:
                sys.exit(f"{path}: the checksum is not the expected one")
            make(data, spec, style, weight, file_of(spec, style))


# ---------------------------------------------------------------- checking


def file_of(spec, style):
    return HERE / f"cyberday-{spec['name']}-{style}.ttf"


def show(points):
    return " ".join(f"U+{c:04X} {chr(c)}" for c in sorted(points)) or "none"


def check():
    wrong, total, covered = [], 0, {}
    for spec in FONTS:
        for style, (_, weight) in STYLES.items():
            path = file_of(spec, style)
            font = TTFont(path)
            size = path.stat().st_size
            total += size
            points = set(font.getBestCmap())
            covered[spec["name"], style] = points
            names = font["name"]
            families = {names.getDebugName(i) for i in (1, 16)}
            if families != {spec["family"]}:
                wrong.append(f"{path.name}: family {families}")
            if font["OS/2"].usWeightClass != weight:
                wrong.append(f"{path.name}: weight {font['OS/2'].usWeightClass}")
            if names.getDebugName(2) != style.capitalize():
                wrong.append(f"{path.name}: style {names.getDebugName(2)}")
            print(
                f"{path.name:34} {size:>9,} bytes  {font['maxp'].numGlyphs:>6} glyphs  "
                f"{len(points):>6} characters  {hashlib.sha256(path.read_bytes()).hexdigest()[:16]}"
            )
    print(f"{'together':34} {total:>9,} bytes")
    for style in STYLES:
        japanese = covered["japanese", style]
        latin = covered["latin", style]
        print(f"{style}: JIS X 0208 ({len(JIS_X_0208)} characters) lacks", show(JIS_X_0208 - japanese))
        print(f"{style}: Windows-31J ({len(WINDOWS_31J)} characters) lacks", show(WINDOWS_31J - japanese))
        print(f"{style}: Latin lacks {len(VIETNAMESE - latin)} of {len(VIETNAMESE)} Vietnamese letters")
        for label, missing in (
            ("Vietnamese, in Latin or Japanese", VIETNAMESE - latin - japanese),
            ("Devanagari block", DEVANAGARI_BLOCK - covered["devanagari", style]),
            ("further kanji", MORE_KANJI - japanese),
        ):
            print(f"{style}: {label} lacks", show(missing))
            if missing:
                wrong.append(f"{style}: {label} lacks {show(missing)}")
        if len(JIS_X_0208 - japanese) > 1:
            wrong.append(f"{style}: too much of JIS X 0208 is missing")
    for name in {spec["name"] for spec in FONTS}:
        if covered[name, "regular"] != covered[name, "bold"]:
            wrong.append(f"{name}: Regular and Bold have different characters")
    if wrong:
        sys.exit("\n".join(wrong))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only check the finished files")
    parser.add_argument("--from", dest="folder", type=Path, help="folder with the package archives")
    arguments = parser.parse_args()
    if not arguments.check:
        if fontTools.version != FONTTOOLS:
            sys.exit(f"needs fonttools {FONTTOOLS}, found {fontTools.version}")
        if arguments.folder:
            build(arguments.folder)
        else:
            with tempfile.TemporaryDirectory() as folder:
                fetch(Path(folder))
                build(Path(folder))
    check()


if __name__ == "__main__":
    main()
