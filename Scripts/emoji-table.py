"""Writes Sources/LecternMarkdown/Syntax/EmojiTable.swift: GitHub's names of emoji and their characters.

The names are those of GitHub's gemoji, as the package pymdown-extensions carries them (both MIT):

    pip install pymdown-extensions
    python Scripts/emoji-table.py > Sources/LecternMarkdown/Syntax/EmojiTable.swift
"""

from pymdownx import gemoji_db

HEAD = '''/// GitHub's names of emoji and their characters.
///
/// Data of gemoji {version}, copyright GitHub, Inc., MIT License. Written by `Scripts/emoji-table.py`; do not edit.
/// Entries are parted by blanks; in each stands the character, then its names, with colons between.
enum EmojiTable {{
    static let text = """'''


def characters(points: str) -> str:
    return "".join(chr(int(point, 16)) for point in points.split("-"))


def main() -> None:
    names: dict[str, list[str]] = {}
    # GitHub's own pictures (`:octocat:`) have no character.
    for name, entry in gemoji_db.emoji.items():
        if "unicode" in entry:
            character = characters(entry.get("unicode_alt", entry["unicode"]))
            names.setdefault(character, []).append(name.strip(":"))
    for alias, name in gemoji_db.aliases.items():
        entry = gemoji_db.emoji[name]
        if "unicode" in entry:
            names[characters(entry.get("unicode_alt", entry["unicode"]))].append(alias.strip(":"))
    print(HEAD.format(version=gemoji_db.version))
    line = ""
    for character, words in names.items():
        entry = ":".join([character, *sorted(set(words))])
        if line and len(line) + len(entry) > 104:
            print("        " + line)
            line = ""
        line = f"{line} {entry}" if line else entry
    print("        " + line)
    print('        """\n}')


if __name__ == "__main__":
    main()
