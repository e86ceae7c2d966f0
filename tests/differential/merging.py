#!/usr/bin/env python3
"""Cloud-configs of several parts with merge types, right and wrong, merged by bootscope and by the real cloud-init.

usage: merging.py PROGRAM TREE VERSION [--count N] [--seed N] [--schema FILE] [FILE...]

The merged config that "bootscope check --plan" prints must hold the values of the real cloud-config.txt. With FILEs those
are compared; values that a template takes from the machine may be anything.
Exit status: 0 no difference, 1 differences, 77 cloud-init or what it needs is not here."""
import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

from oracle import Pipeline, skip_without

MARK = "\ue07b"  # stands for a value of a template
OPTIONS = {
    "dict": ["replace", "no_replace", "recurse_str", "recurse_array", "recurse_list", "allow_delete"],
    "list": ["append", "prepend", "replace", "no_replace", "recurse_str", "recurse_dict", "recurse_array"],
    "str": ["append", ""],
}
ODD = ["junk", "list", "dict()+foo()", 5, [], ["x"], {"a": 1}, "", None, " List( Append ) + DICT(Recurse_List)",
       "m_list(append)+m_dict(recurse-array)"]


def value(r, depth=0):
    kind = r.randrange(8 if depth < 3 else 5)
    if kind == 0:
        return r.choice(["a", "b c", "x:y", "0644", "yes", "", "it's", "two\nlines\n"])
    if kind == 1:
        return r.randrange(5)
    if kind == 2:
        return r.choice([None, True, 1.5])
    if kind in (3, 4):
        return r.choice(["p", "q"])
    if kind in (5, 6):
        return {r.choice("klmn"): value(r, depth + 1) for _ in range(r.randrange(4))}
    return [value(r, depth + 1) for _ in range(r.randrange(4))]


def merge_type(r):
    types = r.sample(["dict", "list", "str"], r.choice([1, 2, 3, 3, 3]))
    words = {t: r.sample(OPTIONS[t], r.randrange(0, min(4, len(OPTIONS[t])) + 1)) for t in types}
    form = r.randrange(10)
    if form < 7:
        return "+".join("%s(%s)" % (t, ",".join(words[t])) for t in types)
    if form == 7:
        return [{"name": t, "settings": words[t]} for t in types]
    return [[t] + words[t] for t in types] if form == 8 else r.choice(ODD)


def patch(r):
    places = ["/a", "/b", "/a/0", "/b/k", "/c/-", "/e/l", ""]
    return [{"op": r.choice(["add", "remove", "replace", "move", "copy", "test"]), "path": r.choice(places), "value": value(r),
             "from": r.choice(["/a", "/b/k", "/d"])} for _ in range(r.randrange(1, 3))]


def variant(r):
    import yaml

    text = 'Content-Type: multipart/mixed; boundary="B"\nMIME-Version: 1.0\n\n'
    for number in range(r.randrange(2, 5)):
        if number and r.randrange(6) == 0:
            text += "--B\nContent-Type: text/cloud-config-jsonp\n\n#cloud-config-jsonp\n%s\n" % json.dumps(patch(r))
            continue
        config = {r.choice("abcde"): value(r) for _ in range(r.randrange(1, 6))}
        header = ""
        how = r.randrange(4)
        chosen = merge_type(r) if how < 2 else None
        if how == 0:
            config[r.choice(["merge_how", "merge_type"])] = chosen
        elif isinstance(chosen, str) and chosen.strip():
            header = r.choice(["Merge-Type: ", "X-Merge-Type: ", "merge-type: "]) + chosen + "\n"
        text += "--B\nContent-Type: text/cloud-config\n%s\n#cloud-config\n" % header
        text += yaml.safe_dump(config, default_flow_style=r.choice([True, False]))
    return text + "--B--\n"


def load(text):
    import yaml

    loaded = yaml.safe_load(text)
    return loaded if isinstance(loaded, dict) else {}


def same(real, ours):
    if isinstance(ours, str) and MARK in ours:
        pattern = "".join(".*" if piece.startswith(MARK) else re.escape(piece) for piece in re.split("(%s+)" % MARK, ours))
        return re.fullmatch(pattern, str(real), re.S) is not None
    if type(real) is not type(ours):
        return False
    if isinstance(real, dict):
        return len(real) == len(ours) and all(key in ours and same(item, ours[key]) for key, item in real.items())
    if isinstance(real, list):
        return len(real) == len(ours) and all(same(a, b) for a, b in zip(real, ours))
    return repr(real) == repr(ours)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("tree")
    parser.add_argument("version")
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--seed", type=int, default=int(os.environ.get("BOOTSCOPE_SEED", "1")))
    parser.add_argument("--schema")
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    skip_without(options.tree)
    pipeline = Pipeline(options.tree)
    folder = tempfile.mkdtemp(prefix="bootscope-merging-")
    files = list(options.files)
    if not files:
        r = random.Random(options.seed)
        for number in range(options.count):
            files.append(os.path.join(folder, "%05d" % number))
            with open(files[-1], "w", encoding="utf-8") as out:
                out.write(variant(r))
    wrong = compared = 0
    for begin in range(0, len(files), 100):
        batch = files[begin:begin + 100]
        command = [options.program, "check", "--no-shellcheck", "--plan", "--format", "json", "--cloud-init", options.version]
        command += ["--schema", options.schema] if options.schema else []
        answer = subprocess.run(command + batch, capture_output=True, check=False, timeout=600)
        for name, ours in zip(batch, json.loads(answer.stdout)["files"]):
            if ours["encoding"][:1] == ["base64"]:
                continue  # that of a carrier, undone before cloud-init sees the bytes
            with open(name, "rb") as data:
                real = pipeline.run(data.read())
            merged = ours["merged_config"]
            compared += 1
            if not same(load(real.get("config", "")), load(merged["yaml"]) if merged else {}):
                wrong += 1
                print("%s: cloud-init %s, bootscope %s" % (os.path.basename(name), real.get("config", "")[:300],
                                                           merged and merged["yaml"][:300]))
    shutil.rmtree(folder)
    print("cloud-init %s, seed %d: %d user data, %d differences" % (options.version, options.seed, compared, wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
