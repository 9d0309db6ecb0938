"""Times how much faults cost: faults LECTERN [--notes N] [--runs N].

Makes a folder of notes twice, once with ten faults in each (dead wikilinks and links, dead headings, unknown keys,
missing pictures; half of the wrong names once, half of them often) and once with the same places written right. Both
are built; the time with faults must be at most 1.3 times the time without. Exit status 1 when it is more."""
import argparse
import os
import random
import subprocess
import sys
import tempfile
import time

LIMIT = 1.3
HAN = "机器学习模型训练数据网络结构推理优化注意力语言生成检索评测对齐微调压缩部署服务缓存并行计算存储调度安全隐私图像语音视频"


def words(rng, count):
    return "".join(rng.choice(HAN) for _ in range(count))


def name(number):
    rng = random.Random(number)
    return f"{words(rng, 6)} {number}"


def mistaken(text, rng):
    """The text with one character left out or replaced."""
    place = rng.randrange(len(text) - 2)
    return text[:place] + rng.choice(["", "误"]) + text[place + 1 :] + rng.choice(["", "x"])


def note(number, count, faulty):
    rng = random.Random(number)
    paragraphs = ["".join(words(rng, rng.randint(8, 20)) + rng.choice("，。，；") for _ in range(8)) for _ in range(10)]

    def target(is_repeated):
        """The name of another note and, for a fault, one that is none."""
        right = name(rng.randrange(40 if is_repeated else count))
        wrong = mistaken(right, random.Random(right) if is_repeated else rng)
        return wrong if faulty else right

    path = lambda note: note.replace(" ", "%20") + ".md"
    places = [f"见[[{target(False)}]]。", f"见[[{target(True)}]]。", f"见[此]({path(target(False))})。", f"见[此]({path(target(True))})。"]
    places += [f"见[上文](#{'第一段落文' if faulty else '第一段落'})。", f"见[上文](#{'第' + words(rng, 4) if faulty else '第二段落'})。"]
    pictures = [f"无此图{number}.png", "无此图.png"] if faulty else ["图.png", "图.png"]
    places += [f"![图]({picture})" for picture in pictures]
    keys = [f"descripton: {number}", f"key-{number}: x"] if faulty else ["description: 说明", "weight: 1"]
    lines = ["---", *keys, "---", f"# {name(number)}", ""]
    for place, paragraph in enumerate(paragraphs):
        if place in (0, 5):
            lines += [f"## 第{'一' if place == 0 else '二'}段落", ""]
        lines += [paragraph + (places[place] if place < len(places) else ""), ""]
    return "\n".join(lines)


def write(folder, count, faulty):
    os.makedirs(folder)
    with open(os.path.join(folder, "图.png"), "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\6\0\0\0")
    for number in range(count):
        with open(os.path.join(folder, name(number) + ".md"), "w", encoding="utf8") as file:
            file.write(note(number, count, faulty))


def seconds(lectern, folder, output, runs):
    """The shortest time of some builds into empty folders, and how many faults the last one told."""
    best = float("inf")
    for run in range(runs):
        start = time.monotonic()
        build = subprocess.run([lectern, "build", folder, "--output", f"{output}-{run}"], capture_output=True)
        best = min(best, time.monotonic() - start)
        if build.returncode not in (0, 1):
            sys.exit(build.stderr.decode("utf8", "replace")[-500:])
    return best, build.stderr.count(b": error: ") + build.stderr.count(b": warning: ")


def main():
    parser = argparse.ArgumentParser(prog="faults")
    parser.add_argument("lectern")
    parser.add_argument("--notes", type=int, default=3000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--keep", help="write the folders here and build nothing")
    arguments = parser.parse_args()
    if arguments.keep:
        write(os.path.join(arguments.keep, "right"), arguments.notes, False)
        write(os.path.join(arguments.keep, "wrong"), arguments.notes, True)
        return 0
    with tempfile.TemporaryDirectory() as root:
        times = {}
        for kind in ("right", "wrong"):
            write(os.path.join(root, kind), arguments.notes, kind == "wrong")
            times[kind] = seconds(arguments.lectern, os.path.join(root, kind), os.path.join(root, "out-" + kind), arguments.runs)
            print(f"{kind}: {times[kind][0]:.2f} s, {times[kind][1]} errors and warnings")
    ratio = times["wrong"][0] / times["right"][0]
    print(f"faults: {ratio:.2f} times the time without them, at most {LIMIT}")
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
