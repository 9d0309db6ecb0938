"""Random folders of awkward names: built, built again, edited, renamed, cleaned."""
import os
import random
import re
import shutil

from sources import difference, listing, run

NAMES = [
    "a", "A", "b c", "index", "README", "readme", "glossary", "timeline", "search", "tags", "404", "assets", "data", "feed",
    "é", "e\u0301", "한", "\u1112\u1161\u11ab", "が", "か\u3099", "神", "\ufa19", "ß", "ss", "İ", "ſ", "K", "🎉", "👩‍👩‍👧",
    "题" * 80, "题" * 83, "-x", "--help", ".hidden", "a.b", "c#", "c++", "100%", "%41", "what?", "a&b", "<b>", "\"q\"", "'", "a\\b",
    "CON", "nul", "aux.x", "trailing.", "trailing ", " leading", "tab\tx", "line\nend", "esc\x1b[31m", "~", "~$x", "#x#", "$HOME",
    "\u202egnp", "a" * 250, "Public", "Content", "Templates", "node_modules", "lectern-new", "[x]", "{y}", "a:b", "*", "|", "\ufeffbom",
]
ENDINGS = [".md"] * 6 + [".markdown", ".MD", ".png", ".pdf", "", ".html", ".js", ".md.bak"]
TEXTS = [
    "# 题\n\n正文 [x](a.md) [[A]] ![](b.png)\n", "no heading\n", "", "---\ntitle: T\ntags: [c, C, c#, 'c++', 题]\n---\n# H\n",
    "---\naliases: [/a.html, /b.pdf, old/]\nslug: Index\n---\n# S\n", "# G\n\n## 词（word, W）\n\n释义\n\n## " + "长" * 100 + "\n\nd\n",
    "---\ndraft: true\n---\nx\n", "\ufeff# B\r\n\r\ny\r\n", "# 2017年\n\n- 2017年：事\n",
]
SETTINGS = [
    "", "", "", "", "output: .\n", "output: Content\n", "output: ..\n", "output: Content/out\n", "output: ./\n", "output: a\n",
    "urls: directory\n", "exclude: ['*.pdf', '/a']\n", "content: a\n", "baseURL: https://例子.中国/x/\n", "output: link\n",
]


def name(room):
    """A name that the disk takes: at most 255 bytes with its ending."""
    text = random.choice(NAMES)
    return text if len(text.encode()) + room <= 255 else text[:40]


def write(path, data):
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)
    except OSError:
        pass  # A file stands where the folder would be, or the disk does not take the name.


def content():
    kind = random.random()
    if kind < 0.1:
        return os.urandom(random.randrange(200))
    if kind < 0.15:
        return b"\xc4\xe3\xba\xc3 gbk"
    return random.choice(TEXTS).encode()


def make(root):
    top = root if random.random() < 0.4 else os.path.join(root, "Content")
    for _ in range(random.randrange(1, 14)):
        folder = top
        while random.random() < 0.35:
            folder = os.path.join(folder, name(0))
        ending = random.choice(ENDINGS)
        write(os.path.join(folder, name(len(ending)) + ending), content())
    if random.random() < 0.3:
        write(os.path.join(root, "lectern.yaml"), random.choice(SETTINGS).encode())
    if random.random() < 0.15:
        write(os.path.join(root, ".gitignore"), random.choice([b"*.pdf\n", b"a/\n", b"*\n", b"!x\n[\n**/b c\n"]))
    if random.random() < 0.1:
        write(os.path.join(root, "Public", random.choice(["index.html", "CNAME", "note.md"])), b"mine")
    if random.random() < 0.2:
        target = random.choice(["..", ".", "a", "Content", "nowhere", "../victim", "../victim"])
        place = os.path.join(random.choice([root, top, os.path.join(root, "Public")]), random.choice(["link", "a", "Public", "sub"]))
        try:
            os.makedirs(os.path.dirname(place), exist_ok=True)
            os.symlink(target, place)
        except OSError:
            pass


def edit(root):
    """Renames, edits and removes files of the author, anywhere but in the output."""
    output = os.fsencode(output_of(root))
    files = [os.path.join(root, os.fsdecode(key)) for key in listing(root, without=(b"Public", output))]
    random.shuffle(files)
    for path in files[:4]:
        if os.path.islink(path) or path.endswith("lectern.yaml"):
            continue
        try:
            kind = random.random()
            if kind < 0.3:
                os.remove(path)
            elif kind < 0.5:
                swapped = os.path.join(os.path.dirname(path), os.path.basename(path).swapcase())
                os.rename(path, swapped)
            elif kind < 0.6:
                os.remove(path)
                write(os.path.join(path, "inner.md"), b"# inner\n")
            else:
                write(path, content())
        except OSError:
            pass


def output_of(root):
    """The folder that builds write to, as far as the harness has to know it, relative to the root."""
    for folder, _, files in os.walk(root):
        if ".lectern-files" in files:
            return os.path.relpath(folder, root)
    return "Public"


def trial(binary, root, number):
    random.seed(number)
    victim = os.path.join(os.path.dirname(root), "victim")
    shutil.rmtree(victim, ignore_errors=True)
    write(os.path.join(victim, "index.html"), b"mine")
    write(os.path.join(victim, "key"), b"mine")
    make(root)
    untouched = listing(victim)
    for step in range(3):
        before = listing(root)
        own = product(root)
        before = {key: value for key, value in before.items() if key not in own}
        status, said = run(binary, "build", root)
        if status not in (0, 1, 3):
            return f"status {status} at step {step}: {said[-300:]}"
        problem = compare(root, before) or difference(untouched, listing(victim))
        if problem:
            return f"step {step}: {problem[:5]}"
        if status != 3:
            fresh = clean_build_differs(binary, root)
            if fresh:
                return f"step {step}: not as a clean build: {fresh}"
            _, said = run(binary, "build", root)
            if ": 0 written" not in said:
                return f"step {step}: built again, and {said[-200:]}"
        edit(root)
    own = product(root)
    before = {key: value for key, value in listing(root).items() if key not in own}
    run(binary, "clean", root)
    problem = compare(root, before) or difference(untouched, listing(victim))
    return f"clean: {problem[:5]}" if problem else None


def product(root):
    """The paths that the list of a build names, and the list."""
    folder = output_of(root)
    try:
        with open(os.path.join(root, folder, ".lectern-files"), "rb") as file:
            lines = [decoded(line) for line in file.read().split(b"\n") if not line.startswith(b"#")]
    except OSError:
        return set()
    inner = os.fsencode(folder)
    return {os.path.normpath(os.path.join(inner, line)) for line in lines if line} | {
        os.path.normpath(os.path.join(inner, b".lectern-files"))}


def decoded(line):
    """A backslash stands before what would not be read as it is written."""
    return re.sub(rb"\\(.)", lambda match: b"\n" if match[1] == b"n" else match[1], line)


def compare(root, before):
    """What of the author's files is not as it was."""
    after = listing(root)
    return [line for line in difference(before, {key: after[key] for key in before if key in after})]


def clean_build_differs(binary, root):
    """How a build into an empty folder differs from the one that is there."""
    folder = output_of(root)
    fresh = os.path.join(os.path.dirname(root), "fresh")
    shutil.rmtree(fresh, ignore_errors=True)
    own = product(root)
    there = {os.path.relpath(key, os.fsencode(folder)): value for key, value in listing(root).items() if key in own}
    status, said = run(binary, "build", root, "--output", fresh)
    if status == 3:
        return None if "notes" in said else said[-200:]
    new = listing(fresh)
    if folder != "Public" or os.path.islink(os.path.join(root, folder)):
        return None
    there.pop(b".lectern-files", None)
    new.pop(b".lectern-files", None)
    return difference(there, new)[:5]


def try_all(binary, root, count, seed):
    failures = []
    for number in range(seed * 100000, seed * 100000 + count):
        folder = os.path.join(root, f"f{number}", "site")
        os.makedirs(folder)
        problem = trial(binary, folder, number)
        if problem:
            failures.append(f"folder {number}: {problem}")
        shutil.rmtree(os.path.dirname(folder), ignore_errors=True)
    print(f"{count} folders of awkward names, {len(failures)} failed")
    return failures

