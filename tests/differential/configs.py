#!/usr/bin/env python3
"""Cloud-configs that were changed at random, judged by bootscope and by the real cloud-init's "schema --config-file".

usage: configs.py PROGRAM TREE VERSION [--schema FILE] [--count N] [--seed N] [--seeds FOLDER]... [--keep FOLDER]

TREE holds the package cloudinit of that version, unpacked. A third of the texts are made from the schema itself: values
that fit it, and values that nearly do. BOOTSCOPE_SEED sets the seed too.
Exit status: 0 no verdict differs, 1 some do, 77 cloud-init or what it needs is not here."""
import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

from oracle import Verdict, skip_without

SCALARS = ["0644", "644", "'0644'", "yes", "no", "on", "off", "true", "True", "y", "n", "null", "~", "", "1.10", "1e3", "1.5e+3", "22:22",
           "2024-01-01", "2024-13-45", "2001-12-14t21:59:43.10-05:00", ".inf", ".nan", "-.5", "0x1F", "0o17", "0b101", "1_000", "089",
           "52:54:00:12:34:56", "=", "<<", "*a", "&a x", "!foo x", "!!str 5", "!!int '5'", "!!binary aGk=", "!!set {a, b}", "{}", "[]",
           "[a, b]", "{a: b}", "{{ x }}", "'it''s'", "\"a\\tb\"", "\"\\x41\\u00e9\\ud83d\"", "|\n    x\n    y", ">-\n    x", "'a", "\"b", "a: b",
           "# c", "a # c", "a#c", "@x", "%x", "`x`", "- x", "? x", "'한글'", "한글", "😀", "“x”", "x" * 200, "99999999999999999999", "-5", "+5",
           "1.", "1__0", "0.1.2", "{a, b}", "[a: b]", "'", "\"\"", "<<: *a", "!!python/unicode x", "!!timestamp 2024-01-01", "!!float 1",
           "!!null ''", "!!bool yes", "!!omap [a: 1]", "!!pairs [a: 1, a: 2]", "...", "---", "\t", "|2\n     x", "@"]
PIECES = ["\t", " ", "  ", "\n", ":", ": ", "- ", "-", "#", " #", "'", "\"", "[", "]", "{", "}", ",", "&a ", "*a", "!", "|", ">", "%", "@", "`", "?",
          "? ", "\r", "\r\n", "\x85", "\u2028", "\xa0", "\0", "\x07", "\ufeff", "<<: ", "---\n", "...\n", "\\", "=", "~", "é", "가", "😀", "\x7f", "\ud83d"]


def names_of(schema):
    names = set()

    def walk(node):
        if isinstance(node, dict):
            names.update(node.get("properties", {}))
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(schema)
    return sorted(names)


class Maker:
    """Values that fit a schema, or nearly."""

    def __init__(self, r, schema):
        self.r = r
        self.schema = schema
        self.names = names_of(schema)
        tops = {}
        for part in schema.get("allOf", []):
            tops.update(self.follow(part).get("properties", {}))
        tops.update(schema.get("properties", {}))
        self.tops = sorted(tops.items(), key=lambda pair: pair[0])

    def follow(self, node):
        while isinstance(node, dict) and "$ref" in node:
            target = self.schema
            for step in node["$ref"].lstrip("#/").split("/"):
                target = target.get(step.replace("~1", "/"), {}) if isinstance(target, dict) else {}
            node = target
        return node if isinstance(node, dict) else {}

    def wrong(self):
        return self.r.choice([1, 1.5, "x", "", True, None, [], {}, ["a"], [1], {"a": "b"}, {"type": "x"}, "yes", -1, 420, [["a", 1]], "2024-01-01"])

    def value(self, node, depth=0):
        node = self.follow(node)
        r = self.r
        if depth > 6 or r.random() < .06:
            return self.wrong()
        for word in ("oneOf", "anyOf"):
            if word in node:
                chosen = self.value(r.choice(node[word]), depth + 1)
                return chosen
        if "allOf" in node:
            merged = {}
            for part in node["allOf"]:
                made = self.value(part, depth + 1)
                if isinstance(made, dict):
                    merged.update(made)
                elif len(node["allOf"]) and not merged:
                    merged = made
                    break
            return merged
        if "enum" in node:
            return r.choice(node["enum"])
        kind = node.get("type")
        if isinstance(kind, list):
            kind = r.choice(kind)
        if kind == "object" or "properties" in node or "patternProperties" in node:
            made = {}
            required = set(node.get("required", []))
            for name, inner in sorted(node.get("properties", {}).items()):
                if r.random() < (.95 if name in required else .25):
                    made[name] = self.value(inner, depth + 1)
            for pattern, inner in node.get("patternProperties", {}).items():
                for _ in range(r.randrange(0, 3)):
                    made[r.choice(["ecdsa_private", "rsa_public", "a", "/dev/sda", "x.list", "8080", pattern.strip("^$.+")])] = self.value(inner, depth + 1)
            if isinstance(node.get("additionalProperties"), dict) and r.random() < .5:
                made["extra"] = self.value(node["additionalProperties"], depth + 1)
            if r.random() < .08:
                made[r.choice(self.names)] = self.wrong()
            return made
        if kind == "array":
            items = node.get("items", {})
            if isinstance(items, list):
                return [self.value(item, depth + 1) for item in items][: r.randrange(0, len(items) + 1)] + ([1] if r.random() < .1 else [])
            made = [self.value(items, depth + 1) for _ in range(r.randrange(0, 4))]
            if made and r.random() < .1:
                made.append(made[0])
            return made
        if kind == "boolean":
            return r.random() < .5
        if kind == "integer":
            return r.choice([0, 1, 5, 420, -1, 2 ** 40, node.get("minimum", 3) - 1, node.get("maximum", 3) + 1])
        if kind == "number":
            return r.choice([1, 1.5, -2])
        if kind == "null":
            return None
        return r.choice(["x", "a b", "", "0644", "now", "+5", "on", "2024-01-01", "https://example.org/", "a:b", "20000", "RANDOM", "default", "한"])

    def config(self):
        import yaml

        made = {}
        for name, inner in self.r.sample(self.tops, self.r.randrange(1, 4)):
            made[name] = self.value(inner)
        if self.r.random() < .1:
            made[self.r.choice(self.names)] = self.wrong()
        style = self.r.choice([None, False, True])
        return "#cloud-config\n" + yaml.safe_dump(made, default_flow_style=style, allow_unicode=self.r.random() < .5, sort_keys=False)


class Changer:
    def __init__(self, r, texts, names):
        self.r = r
        self.texts = texts
        self.names = names

    def change(self, text):
        r = self.r
        lines = text.split("\n")
        at = r.randrange(len(lines))
        kind = r.randrange(15)
        if kind == 0 and len(lines) > 1:
            del lines[at]
        elif kind == 1:
            lines.insert(at, lines[r.randrange(len(lines))])
        elif kind == 2:
            lines[at] = r.choice([" ", "  ", "\t", "-", "- "]) + lines[at]
        elif kind == 3 and lines[at][:1] == " ":
            lines[at] = lines[at][r.choice([1, 2, 3]):]
        elif kind in (4, 5, 6) and ":" in lines[at]:
            key, _, _ = lines[at].partition(":")
            lines[at] = key + ": " + r.choice(SCALARS)
        elif kind == 7 and lines[at].lstrip().startswith("- "):
            lines[at] = lines[at][: lines[at].index("- ") + 2] + r.choice(SCALARS)
        elif kind == 8 and ":" in lines[at]:
            indent = len(lines[at]) - len(lines[at].lstrip(" -"))
            lines[at] = lines[at][:indent] + r.choice(self.names + ["x", "1", "yes", "~", "'a b'", "[a]", "{a: b}", "? a"]) + lines[at][lines[at].index(":"):]
        elif kind == 9:
            other = r.choice(self.texts).split("\n")
            begin = r.randrange(len(other))
            lines[at:at] = other[begin:begin + r.randrange(1, 8)]
        elif kind == 10 and at + 1 < len(lines):
            lines[at], lines[at + 1] = lines[at + 1], lines[at]
        else:
            joined = "\n".join(lines)
            where = r.randrange(len(joined) + 1)
            if kind == 11 and joined:
                return joined[:where] + joined[where + r.randrange(1, 4):]
            return joined[:where] + r.choice(PIECES) + joined[where:]
        return "\n".join(lines)


def read_seeds(folders):
    texts = []
    for folder in folders:
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            if name.endswith((".yaml", ".yml")) and os.path.getsize(path) < 20000:
                with open(path, encoding="utf-8", errors="replace") as text:
                    texts.append(text.read())
    return texts


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("tree")
    parser.add_argument("version")
    parser.add_argument("--schema")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=int(os.environ.get("BOOTSCOPE_SEED", "1")))
    parser.add_argument("--seeds", action="append", help="folder with configurations to change")
    parser.add_argument("--keep", help="folder for what differs")
    options = parser.parse_args()
    skip_without(options.tree)
    verdict = Verdict()
    r = random.Random(options.seed)
    folders = options.seeds or [os.path.join(here, "..", "data", "configs"), os.path.join(here, "../../../shared/corpus/userdata/cloud-config")]
    texts = read_seeds([folder for folder in folders if os.path.isdir(folder)])
    maker = Maker(r, verdict.schema)
    changer = Changer(r, texts, maker.names)
    folder = tempfile.mkdtemp(prefix="bootscope-configs-")
    wrong = refused = crashed = 0
    for begin in range(0, options.count, 100):
        batch = []
        for i in range(begin, min(begin + 100, options.count)):
            text = maker.config() if i % 3 == 0 else r.choice(texts)
            for _ in range(r.choice([0, 1, 1, 2, 4]) if i % 3 == 0 else r.choice([1, 1, 1, 2, 3, 5])):
                text = changer.change(text)
            batch.append(os.path.join(folder, "%06d.yaml" % i))
            with open(batch[-1], "wb") as out:
                out.write(text.encode("utf-8", "surrogatepass"))
        command = [options.program, "check", "--no-shellcheck", "--format", "json", "--cloud-init", options.version]
        command += ["--schema", options.schema] if options.schema else []
        answer = subprocess.run(command + batch, capture_output=True, check=False, timeout=600)
        for name, ours in zip(batch, json.loads(answer.stdout)["files"]):
            real = verdict.of(name)
            refused += real is False
            crashed += real is None
            # What ends in a traceback, or never, is nothing that cloud-init takes.
            same = not ours["valid"] if real is None else ours["valid"] == real
            # Another kind of user data by its first line; or nothing at all, which asks for nothing.
            if ours["format"] not in ("cloud-config", "unknown", "windows"):
                continue
            if not same:
                wrong += 1
                first = [d["message"] for d in ours["diagnostics"] if d["severity"] == "error"][:1]
                print("%s: ours %s, cloud-init %s %s" % (os.path.basename(name), ours["valid"], real, first))
                if options.keep:
                    os.makedirs(options.keep, exist_ok=True)
                    shutil.copy(name, options.keep)
            os.remove(name)
    shutil.rmtree(folder)
    print("cloud-init %s, seed %d: %d configurations, %d refused, %d crash or hang it; %d verdicts differ" %
          (options.version, options.seed, options.count, refused, crashed, wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
