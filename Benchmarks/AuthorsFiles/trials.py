"""Builds that are killed, that run at once, that fill the disk."""
import os
import random
import shutil
import subprocess
import tempfile
import time

from sources import difference, listing, run


def make_site(root, notes):
    shutil.rmtree(root, ignore_errors=True)
    os.makedirs(root)
    for number in range(notes):
        with open(os.path.join(root, f"n{number}.md"), "w") as file:
            file.write(f"# 第{number}篇\n\n[[第{(number + 1) % notes}篇]] 文字 text {number} " + "大模型的训练与推理。" * 30 + "\n")
    with open(os.path.join(root, "index.md"), "w") as file:
        file.write("# 家\n")


def change(root, notes, step):
    """Another version of the site: edited, new and lost notes."""
    for number in range(0, notes, 3):
        path = os.path.join(root, f"n{number}.md")
        if step % 2 and number % 2:
            if os.path.exists(path):
                os.remove(path)
        else:
            with open(path, "w") as file:
                file.write(f"# 第{number}篇\n\n版本 {step} " + "新的文字。" * (step % 7 * 20) + "\n")


def parts(root):
    """The author's files, and those of the output."""
    everything = listing(root)
    inner = {key: value for key, value in everything.items() if key.startswith(b"Public/")}
    return {key: value for key, value in everything.items() if key not in inner}, inner


def is_healed(binary, root):
    """What is wrong after one more build; a clean one is the measure."""
    before, _ = parts(root)
    status, said = run(binary, "build", root)
    after, site = parts(root)
    shutil.rmtree(os.path.join(root, "Public"))
    run(binary, "build", root)
    fresh = parts(root)[1]
    problems = difference(before, after) + difference(site, fresh)
    return problems[:4] if problems else (None if status in (0, 1) else said)


def kills(binary, root, count):
    """Killed at moments of their own; what is left must be whole files, and the next build heals the rest."""
    folder, notes, failures = os.path.join(root, "killed"), 60, []
    make_site(folder, notes)
    start = time.time()
    run(binary, "build", folder)
    length = time.time() - start
    for step in range(count):
        change(folder, notes, step)
        before, _ = parts(folder)
        build = subprocess.Popen([binary, "build", folder], stderr=subprocess.DEVNULL)
        time.sleep(random.random() * length * 1.1)
        build.kill()
        build.wait()
        lost = difference(before, parts(folder)[0])
        problem = lost or (is_healed(binary, folder) if step % 4 == 3 else None)
        if problem:
            failures.append(f"killed {step}: {problem}")
    print(f"{count} builds killed, {len(failures)} failed")
    return failures


def races(binary, root, count):
    """Two builds into one folder at the same time, of which one may see other notes."""
    folder, notes, failures = os.path.join(root, "raced"), 60, []
    make_site(folder, notes)
    for step in range(count):
        if step % 2:
            shutil.rmtree(os.path.join(folder, "Public"), ignore_errors=True)
        change(folder, notes, step)
        builds = [subprocess.Popen([binary, "build", folder], stderr=subprocess.PIPE) for _ in range(2)]
        if step % 3 == 0:
            time.sleep(random.random() * 0.1)
            change(folder, notes, step + 1)
        said = [build.communicate()[1] for build in builds]
        if any(build.returncode not in (0, 1) for build in builds):
            failures.append(f"race {step}: {[text[-200:] for text in said]}")
        problem = is_healed(binary, folder)
        if problem:
            failures.append(f"race {step}: {problem}")
    print(f"{count} rounds of two builds, {len(failures)} failed")
    return failures


def full_disk(binary):
    """A site that does not fit, on a disk of its own; the pages of the build before stay."""
    place, failures = tempfile.mkdtemp(prefix="small-"), []
    sizes = range(1400, 4200, 200)
    for size in sizes:
        disk = os.path.join(place, "disk")
        os.makedirs(disk)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", disk], check=True)
        try:
            site, output = os.path.join(place, "site"), os.path.join(disk, "out")
            make_site(site, 20)
            first, _ = run(binary, "build", site, "--output", output)
            old = listing(output) if os.path.isdir(output) else {}
            make_site(site, 260)
            before = listing(site)
            status, said = run(binary, "build", site, "--output", output)
            lost = [key for key in old if key not in listing(output)] if first == 0 and status == 3 else []
            if status not in (0, 3) or lost or difference(before, listing(site)):
                failures.append(f"disk of {size} KiB: status {status}, lost {lost[:3]}, {said[-200:]}")
            subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
            run(binary, "build", site, "--output", output)
            fresh = os.path.join(place, "fresh")
            run(binary, "build", site, "--output", fresh)
            if difference(listing(output), listing(fresh)):
                failures.append(f"disk of {size} KiB: not healed: {difference(listing(output), listing(fresh))[:3]}")
            shutil.rmtree(fresh, ignore_errors=True)
        finally:
            subprocess.run(["umount", disk])
            shutil.rmtree(place, ignore_errors=True)
    print(f"{len(sizes)} small disks, {len(failures)} failed")
    return failures
