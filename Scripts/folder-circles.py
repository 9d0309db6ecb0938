#!/usr/bin/env python3
"""Finds folders of a Swift module that use each other in a circle.

    Scripts/folder-circles.py [--arrows] [MODULE …]     all modules of Sources/ when none is named

Folders are those directly below the module, each with all that is inside of it. Files of the module's own folder count
as the folder "(root)": it may use every folder, no folder may use it, but for the types of SHARED_ROOT_TYPES.
Exit status: 0 no circles, 1 circles, 2 wrong usage.

Who uses whom is read from the tokens of the code; comments and the text of strings do not count, what stands inside of
`\\(…)` does. A folder uses another one when its files name

- a type, protocol, typealias, function or constant that the other declares at the top level of a file and not privately;
- a type that an extension in the other folder nests into a type of a third, written `Outer.Inner`;
- a member that an extension in the other folder adds to a type from elsewhere, if its name is distinctive: at least two
  words (`linesOfCode`, not `count`), declared in one folder of all of Sources and under no other meaning (parameter,
  property, case …), in an extension that conforms to nothing. Members named otherwise cannot be told from those of
  the standard library, so they are passed over.

A use without a name (the type of a property that is only read) is not seen: no circle is made up, but one may be missed.
"""

import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

ROOT = "(root)"

# Types in a module's own folder that its folders may use; a module that is not here has none.
SHARED_ROOT_TYPES: dict[str, set[str]] = {}

TYPE_WORDS = {"struct", "class", "enum", "actor", "protocol", "typealias", "associatedtype"}
VALUE_WORDS = {"func", "let", "var", "case", "macro"}
PRIVATE = {"private", "fileprivate"}
MODIFIERS = PRIVATE | {
    "package", "public", "open", "internal", "static", "final", "mutating", "nonmutating", "nonisolated", "lazy",
    "override", "indirect", "borrowing", "consuming", "unowned", "weak", "convenience", "required", "dynamic",
}
STRING = re.compile(r'(#*)("""|")')
TOKEN = re.compile(r"`?[^\W\d]\w*`?|\d[\w.]*|\n|[^\s\w]")


# --- Tokens

def code_of(text: str) -> str:
    """The source without comments and without the text of strings, line breaks kept."""
    out: list[str] = []
    skip_code(text, 0, out, None)
    return "".join(out)


def skip_code(text: str, index: int, out: list[str], end: str | None) -> int:
    """Copies code up to the bracket that closes it, or to the end; returns the index behind it."""
    depth = 0
    while index < len(text):
        character = text[index]
        string = STRING.match(text, index) if character in '#"' else None
        if text.startswith("//", index):
            index = line_end(text, index)
        elif text.startswith("/*", index):
            index = skip_comment(text, index, out)
        elif string:
            index = skip_string(text, string, out)
        else:
            if end and character == "(":
                depth += 1
            if end and character == end:
                if depth == 0:
                    return index + 1
                depth -= 1
            out.append(character)
            index += 1
    return index


def line_end(text: str, index: int) -> int:
    end = text.find("\n", index)
    return len(text) if end < 0 else end


def skip_comment(text: str, index: int, out: list[str]) -> int:
    depth = 0
    while index < len(text):
        if text.startswith("/*", index):
            depth, index = depth + 1, index + 2
        elif text.startswith("*/", index):
            depth, index = depth - 1, index + 2
            if depth == 0:
                return index
        else:
            if text[index] == "\n":
                out.append("\n")
            index += 1
    return index


def skip_string(text: str, start: re.Match, out: list[str]) -> int:
    hashes, quotes = start.groups()
    close, escape = quotes + hashes, "\\" + hashes
    index = start.end()
    out.append(' "" ')
    while index < len(text):
        if text.startswith(close, index):
            return index + len(close)
        if text.startswith(escape, index):
            index += len(escape)
            if text.startswith("(", index):
                out.append(" ")
                index = skip_code(text, index + 1, out, ")")
                out.append(" ")
            else:
                index += 1
        else:
            if text[index] == "\n":
                if quotes == '"':
                    return index
                out.append("\n")
            index += 1
    return index


# --- Declarations

@dataclass
class File:
    path: Path
    folder: str
    # Every name that is used, with whether a dot stands before it, what stands before the dot, and the line.
    names: list[tuple[str, str | None, int]] = field(default_factory=list)
    # What other folders can name: types and other declarations at the top level.
    declared: set[str] = field(default_factory=set)
    # Types inside of types: (outer, inner).
    nested: set[tuple[str, str]] = field(default_factory=set)
    # Types inside of types that an extension here adds to.
    extended: set[str] = field(default_factory=set)
    # Members of extensions that conform to nothing: (type, member).
    members: set[tuple[str, str]] = field(default_factory=set)
    # Every name that is declared here in any way, but for members of such extensions.
    meanings: set[str] = field(default_factory=set)


@dataclass
class Scope:
    """What a brace opened: a type, an extension, or anything else."""
    kind: str
    name: str = ""
    is_private: bool = False
    conforms: bool = False


def read(path: Path, folder: str) -> File:
    file = File(path, folder)
    tokens: list[tuple[str, int]] = []
    line = 1
    for match in TOKEN.finditer(code_of(path.read_text(encoding="utf-8"))):
        if match.group() == "\n":
            line += 1
        tokens.append((match.group().strip("`") if match.group() != "\n" else "\n", line))
    collect_declarations(file, tokens)
    collect_names(file, tokens)
    return file


def collect_declarations(file: File, tokens: list[tuple[str, int]]) -> None:
    words = [word for word, _ in tokens]
    scopes: list[Scope] = []
    pending: Scope | None = None
    modifiers: set[str] = set()
    index = 0
    while index < len(words):
        word, after = words[index], next_word(words, index)
        if word in MODIFIERS:
            # `private(set)` is about writing.
            if not (word in PRIVATE and after == "("):
                modifiers.add(word)
        elif word in TYPE_WORDS and is_name(after) and after not in VALUE_WORDS and previous(words, index) != ".":
            declare_type(file, scopes, after, bool(modifiers & PRIVATE))
            has_body = word not in ("typealias", "associatedtype")
            pending = Scope("type", qualified(scopes, after), bool(modifiers & PRIVATE)) if has_body else None
            modifiers = set()
        elif word == "extension" and is_name(after):
            name, conforms = extension_head(words, index + 1)
            file.extended.add(name)
            pending = Scope("extension", name, bool(modifiers & PRIVATE), conforms)
            modifiers = set()
        elif word in VALUE_WORDS and is_name(after) and previous(words, index) != ".":
            declare_value(file, scopes, after, bool(modifiers & PRIVATE))
            if word == "case":
                file.meanings |= further_cases(words, index + 2)
            pending = Scope("other")
            modifiers = set()
        elif word == "{":
            scopes.append(pending or Scope("other"))
            pending, modifiers = None, set()
        elif word == "}":
            if scopes:
                scopes.pop()
            pending, modifiers = None, set()
        elif word == ":" and is_name(previous(words, index)):
            # A parameter, a label, a property.
            file.meanings.add(previous(words, index))
        elif word == "in":
            file.meanings |= bound_before_in(words, index)
        index += 1


def declare_type(file: File, scopes: list[Scope], name: str, is_private: bool) -> None:
    file.meanings.add(name)
    outer = scopes[-1] if scopes else None
    if outer is None:
        if not is_private:
            file.declared.add(name)
    elif outer.kind in ("type", "extension"):
        file.nested.add((outer.name, name))


def declare_value(file: File, scopes: list[Scope], name: str, is_private: bool) -> None:
    outer = scopes[-1] if scopes else None
    if outer is None:
        file.meanings.add(name)
        if not is_private:
            file.declared.add(name)
    elif outer.kind == "extension" and not outer.conforms and not outer.is_private and not is_private:
        file.members.add((outer.name, name))
    else:
        file.meanings.add(name)


def qualified(scopes: list[Scope], name: str) -> str:
    outer = [scope.name for scope in scopes if scope.kind in ("type", "extension")]
    return f"{outer[-1]}.{name}" if outer else name


def further_cases(words: list[str], index: int) -> set[str]:
    """The names after the first in `case a, b(Int), c`."""
    found: set[str] = set()
    depth = 0
    while index < len(words) and words[index] != "\n":
        depth += {"(": 1, ")": -1}.get(words[index], 0)
        if depth == 0 and words[index] == "," and is_name(next_word(words, index)):
            found.add(words[index + 1])
        index += 1
    return found


def bound_before_in(words: list[str], index: int) -> set[str]:
    """The names that a closure's parameters or a loop bind."""
    found: set[str] = set()
    while index > 0:
        index -= 1
        word = words[index]
        if word in ("{", "for"):
            return found
        if not (is_name(word) or word in ("_", ",", "(", ")", "\n")):
            return set()
        found.add(word)
    return set()


def extension_head(words: list[str], index: int) -> tuple[str, bool]:
    """The name of the extended type and whether it is made to conform to something."""
    parts: list[str] = []
    while index < len(words) and (is_name(words[index]) or words[index] == "."):
        if words[index] == "where":
            break
        parts.append(words[index])
        index += 1
    rest = words[index:words.index("{", index)] if "{" in words[index:] else []
    head = rest[:rest.index("where")] if "where" in rest else rest
    return "".join(parts), ":" in head


def next_word(words: list[str], index: int) -> str:
    return words[index + 1] if index + 1 < len(words) else ""


def previous(words: list[str], index: int) -> str:
    return words[index - 1] if index > 0 else ""


def is_name(word: str) -> bool:
    return bool(word) and (word[0].isalpha() or word[0] == "_") and word != "_"


def collect_names(file: File, tokens: list[tuple[str, int]]) -> None:
    code = [(word, line) for word, line in tokens if word != "\n"]
    for index, (word, line) in enumerate(code):
        if not is_name(word):
            continue
        before = code[index - 1][0] if index > 0 else ""
        if before == "import":
            continue
        outer = None
        if before == ".":
            outer = code[index - 2][0] if index > 1 else ""
        file.names.append((word, outer, line))


# --- Arrows

@dataclass(frozen=True)
class Use:
    path: Path
    line: int
    name: str
    declared_in: Path


def is_distinctive(name: str) -> bool:
    return len(name) >= 6 and re.search(r"[a-z0-9][A-Z]", name) is not None


def arrows(module: Path, everything: dict[Path, list[File]]) -> dict[tuple[str, str], list[Use]]:
    files = everything[module]
    types = {name: file for file in files for name in file.declared}
    added = added_types(files, types)
    members = distinctive_members(module, everything, types)
    inner: dict[str, set[str]] = defaultdict(set)
    for file in files:
        for outer, name in file.nested:
            inner[name].add(outer.split(".")[0])
    shared = SHARED_ROOT_TYPES.get(module.name, set())
    found: dict[tuple[str, str], list[Use]] = defaultdict(list)
    for file in files:
        own = {name.split(".")[0] for name in file.declared | file.extended}
        for name, outer, line in file.names:
            if outer is None and name in types and not inner[name] & own:
                target = types[name]
            elif outer is not None and (outer, name) in added:
                target = added[outer, name]
            elif name in members:
                target = members[name]
            else:
                continue
            if target.folder != file.folder and not (target.folder == ROOT and name in shared):
                found[file.folder, target.folder].append(Use(file.path, line, name, target.path))
    return found


def added_types(files: list[File], types: dict[str, File]) -> dict[tuple[str, str], File]:
    """Types that an extension nests into a type of another folder."""
    return {
        (outer, name): file
        for file in files
        for outer, name in file.nested
        if outer in file.extended and outer not in file.declared
        and (outer not in types or types[outer].folder != file.folder)
    }


def distinctive_members(
    module: Path, everything: dict[Path, list[File]], types: dict[str, File]
) -> dict[str, File]:
    homes: dict[str, set[tuple[Path, str]]] = defaultdict(set)
    meanings: set[str] = set()
    for other, files in everything.items():
        for file in files:
            meanings |= file.meanings
            for _, name in file.members:
                homes[name].add((other, file.folder))
    return {
        name: file
        for file in everything[module]
        for owner, name in file.members
        if is_distinctive(name) and name not in meanings and len(homes[name]) == 1
        and (owner not in types or types[owner].folder != file.folder)
    }


def circles(edges: set[tuple[str, str]]) -> list[list[str]]:
    """The groups of folders of which each reaches every other one, in alphabetical order."""
    reach: dict[str, set[str]] = defaultdict(set)
    for start in {edge[0] for edge in edges}:
        stack = [start]
        while stack:
            here = stack.pop()
            for source, target in edges:
                if source == here and target not in reach[start]:
                    reach[start].add(target)
                    stack.append(target)
    groups = {
        tuple(sorted({other for other in reach[folder] if folder in reach[other]}))
        for folder in list(reach) if folder in reach[folder]
    }
    return [list(group) for group in sorted(groups)]


# --- Report

def swift_files(module: Path) -> list[File]:
    files = []
    for path in sorted(module.rglob("*.swift")):
        parts = path.relative_to(module).parts
        files.append(read(path, parts[0] if len(parts) > 1 else ROOT))
    return files


def describe(source: str, target: str, uses: list[Use], base: Path) -> list[str]:
    names: dict[str, Use] = {}
    for use in uses:
        names.setdefault(use.name, use)
    lines = [f"  {source} → {target}: {len(names)} name{'' if len(names) == 1 else 's'}"]
    for name, use in list(names.items())[:6]:
        lines.append(f"      {use.path.relative_to(base)}:{use.line} uses {name} of {use.declared_in.relative_to(base)}")
    return lines + ([f"      … and {len(names) - 6} more"] if len(names) > 6 else [])


def report(module: Path, everything: dict[Path, list[File]], shows_arrows: bool) -> int:
    """Prints what is found out about a module; returns the number of its circles."""
    found = arrows(module, everything)
    if shows_arrows:
        print(f"{module.name}:")
        for source, target in sorted(found):
            print("\n".join(describe(source, target, found[source, target], module)))
    wrong = circles(set(found))
    into_root = sorted(edge for edge in found if edge[1] == ROOT and not any(set(edge) <= set(g) for g in wrong))
    for group in wrong:
        print(f"{module.name}: {', '.join(group)} use each other in a circle:")
        for edge in sorted(found):
            if set(edge) <= set(group):
                print("\n".join(describe(*edge, found[edge], module)))
    for edge in into_root:
        print(f"{module.name}: a folder uses what stands above all folders:")
        print("\n".join(describe(*edge, found[edge], module)))
    return len(wrong) + len(into_root)


def main(arguments: list[str]) -> int:
    shows_arrows = "--arrows" in arguments
    names = [argument for argument in arguments if argument != "--arrows"]
    sources = Path(__file__).resolve().parent.parent / "Sources"
    everything = {
        module: swift_files(module) for module in sorted(sources.iterdir())
        if module.is_dir() and any(module.rglob("*.swift"))
    }
    unknown = [name for name in names if sources / name not in everything]
    if unknown or any(name.startswith("-") for name in names):
        print(f"no module of Swift files in {sources}: {', '.join(unknown)}", file=sys.stderr)
        return 2
    chosen = [module for module in everything if not names or module.name in names]
    return 1 if sum(report(module, everything, shows_arrows) for module in chosen) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
