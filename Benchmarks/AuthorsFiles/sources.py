"""What is in a folder, told by its bytes."""
import hashlib
import os
import subprocess


def listing(root, without=()):
    """Each file and link below a folder with a hash of its bytes; `without` are paths that are left out with all below."""
    found = {}
    for folder, names, files in os.walk(os.fsencode(root)):
        inner = os.path.relpath(folder, os.fsencode(root))
        names[:] = [name for name in names if os.path.normpath(os.path.join(inner, name)) not in without]
        for name in names + files:
            path = os.path.join(folder, name)
            key = os.path.normpath(os.path.join(inner, name))
            if key in without:
                continue
            if os.path.islink(path):
                found[key] = "link to " + os.fsdecode(os.readlink(path))
            elif os.path.isfile(path):
                with open(path, "rb") as file:
                    found[key] = hashlib.sha256(file.read()).hexdigest()
    return found


def difference(before, after):
    """The paths that are not the same, in words; empty when all are."""
    return [f"{key!r} {'lost' if key not in after else 'changed' if key in before else 'added'}"
            for key in sorted(set(before) | set(after)) if before.get(key) != after.get(key)]


def run(binary, *arguments, cwd=None):
    done = subprocess.run([binary, *arguments], cwd=cwd, capture_output=True, timeout=120)
    return done.returncode, done.stderr.decode("utf-8", "replace")
