#!/usr/bin/env python3
"""User data that is wrapped and labelled in nasty ways, read by bootscope and by the real cloud-init's own pipeline.

usage: pipeline.py PROGRAM TREE VERSION [--count N] [--seed N] [--keep DIR] [FILE...]

TREE holds the package cloudinit of that version, unpacked. Content types and file names of the parts must be equal, the
scripts that are written must be those that bootscope says run in the final stage, and what cloud-init refuses or warns
about must be an error of ours. Boothooks are not run, addresses not fetched, part handlers not imported.
Exit status: 0 no difference, 1 differences, 77 cloud-init or what it needs is not here."""
import argparse
import base64
import gzip
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

from oracle import Pipeline, skip_without

CONFIG = b"#cloud-config\nruncmd:\n  - ls\n"
SCRIPT = b"#!/bin/sh\necho hi\n"
HOOK = b"#cloud-boothook\n#!/bin/sh\necho hook\n"
ARCHIVE = b"#cloud-config-archive\n- type: text/x-shellscript\n  content: |\n    #!/bin/sh\n    ls\n- |\n  #cloud-config\n  locale: C\n"
INCLUDE = b"#include\nhttps://example.invalid/a\n#include-once\nhttps://example.invalid/b\n"
JSONP = b'#cloud-config-jsonp\n[{"op": "add", "path": "/locale", "value": "C"}]\n'
JINJA = b"## template: jinja\n#cloud-config\nlocale: C\n"
HANDLER = b"#part-handler\ndef list_types():\n    return ['text/x']\ndef handle_part(*a):\n    pass\n"
KINDS = [CONFIG, SCRIPT, HOOK, ARCHIVE, INCLUDE, JSONP, JINJA, HANDLER, b"echo no header\n", b"", b"#cloud-config\n- a\n"]
TYPES = ["text/cloud-config", "text/x-shellscript", "text/cloud-boothook", "text/plain", "text/x-include-url",
         "text/cloud-config-archive", "text/jinja2", "text/part-handler", "text/x-shellscript-per-boot",
         "text/x-shellscript-per-once", "application/octet-stream", "text/x-unknown", "text/cloud-config-jsonp",
         "TEXT/X-ShellScript", "application/x-gzip", "text/html", "nonsense", "text/x-not-multipart", "text/x-include-once-url"]
BLANKS = [b"\n", b" ", b"\t", b"\r\n", b"\xc2\xa0", b"\x0c", b"\xe3\x80\x80", b"\xef\xbb\xbf", b"\xe2\x80\x8b", b"\n\n  ", b"\x1c", b"\x85"]


def swap_case(r, data):
    line, _, rest = data.partition(b"\n")
    return bytes(c ^ 32 if chr(c).isalpha() and r.random() < .4 else c for c in line) + b"\n" + rest


def odd_header(r, data):
    line, _, rest = data.partition(b"\n")
    at = r.randrange(len(line) + 1)
    return line[:at] + r.choice([b" ", b"-", b"_", b"#", b"!", b"\t", b"x", b"\r", b"\xff", b"  "]) + line[at:] + b"\n" + rest


def plain_change(r, data):
    return r.choice([
        lambda: r.choice(BLANKS) + data,
        lambda: swap_case(r, data),
        lambda: odd_header(r, data),
        lambda: data.replace(b"\n", b"\r\n"),
        lambda: data.replace(b"\n", b"\r\n", 1),
        lambda: data.replace(b"\n", b"\r"),
        lambda: b"---\n" + data,
        lambda: b"# comment\n" + data,
        lambda: data + r.choice([b"\xff\xfe", b"\xed\xa0\x80", b"\0", b"\x1a", "é".encode("latin-1"), "한글\n".encode()]),
        lambda: b"".join(b"  " + line for line in data.splitlines(True)),
        lambda: data.decode("utf-8", "replace").encode("utf-16"),
        lambda: data.rstrip(b"\n"),
        lambda: b"## template: jinja\n" + data,
        lambda: data,
    ])()


def encode_body(r, body):
    kind = r.choice(["", "", "7bit", "8bit", "base64", "base64", "quoted-printable", "Base64", "x-uuencode", "binary", "bogus", "base64 "])
    low = kind.strip().lower()
    if low == "base64":
        coded = r.choice([base64.encodebytes, base64.b64encode, lambda b: base64.b64encode(b)[:-1], lambda b: base64.encodebytes(b) + b"!!\n"])(body)
        return kind, coded
    if low == "quoted-printable":
        import quopri
        return kind, quopri.encodestring(body)
    if low == "x-uuencode":
        import binascii
        lines = b"".join(binascii.b2a_uu(body[i:i + 45]) for i in range(0, len(body), 45))
        return kind, b"begin 644 x\n" + lines + b"`\nend\n"
    return kind, body


def mime_part(r, depth):
    if depth < 3 and r.random() < .15:
        return mime(r, depth + 1)
    body = r.choice(KINDS)
    if r.random() < .3:
        body = plain_change(r, body)
    if r.random() < .15:
        body = gzip.compress(body, mtime=0)
    kind, coded = encode_body(r, body)
    headers = []
    if r.random() < .9:
        value = r.choice(TYPES)
        if r.random() < .4:
            value += r.choice(['; charset="utf-8"', "; charset=us-ascii", "; charset=latin-1", "; charset=bogus", '; name="n.txt"', "; charset=utf-16"])
        headers.append("Content-Type: " + value)
    if kind:
        headers.append("Content-Transfer-Encoding: " + kind)
    if r.random() < .5:
        name = r.choice(["a.sh", "b c.txt", "../../x", "한글.txt", "a.sh", "", "%41.txt", "a;b", "#x", "-rf"])
        headers.append(r.choice(['Content-Disposition: attachment; filename="%s"', "Content-Disposition: attachment; filename=%s",
                                 "Content-Disposition: attachment;\n filename=\"%s\"", "content-disposition: inline; FILENAME=\"%s\"",
                                 "Content-Disposition: attachment; filename*=utf-8''%s"]) % name)
    if r.random() < .2:
        headers.append(r.choice(["Merge-Type: list(append)", "X-Merge-Type: dict(replace)", "MIME-Version: 1.0", "Launch-Index: 0", "bad header", ": empty"]))
    r.shuffle(headers)
    gap = r.choice(["\n\n"] * 8 + ["\n", "\r\n\r\n", "\n \n"])
    return ("\n".join(headers) + gap).encode() + coded


def mime(r, depth=0):
    boundary = r.choice(["b", "==x==", "//", "a b", "MIMEBOUNDARY", "'q'", "b" * 70])
    used = boundary if r.random() < .9 else r.choice([boundary + "x", boundary[:-1], boundary.upper(), boundary + " "])
    quoted = r.choice(['"%s"', '"%s"', "%s"]) % boundary
    top = ["Content-Type: multipart/%s; boundary=%s" % (r.choice(["mixed", "mixed", "alternative", "related", "Mixed"]), quoted)]
    if depth == 0 and r.random() < .95:
        top.append(r.choice(["MIME-Version: 1.0", "mime-version: 1.0", "MIME-Version:1.0"]))
    r.shuffle(top)
    data = "\n".join(top).encode() + r.choice([b"\n\n"] * 6 + [b"\n", b"\n\npreamble\n"])
    for _ in range(r.randrange(0, 4)):
        data += b"--" + used.encode() + r.choice([b"\n"] * 8 + [b" \n", b"\r\n", b"\t\n"]) + mime_part(r, depth) + r.choice([b"\n", b"\n", b""])
    if r.random() < .8:
        data += b"--" + used.encode() + b"--\n"
    if r.random() < .1:
        data += b"epilogue\n"
    if r.random() < .1:
        data = data.replace(b"\n", b"\r\n")
    if r.random() < .05:
        data = r.choice(BLANKS) + data
    return data


def archive(r):
    lines = ["#cloud-config-archive"]
    for _ in range(r.randrange(0, 5)):
        content = r.choice(KINDS + [b"#!/bin/sh\n\nls\n\n"]).decode()
        block = "|" + r.choice(["", "-", "+"]) + "\n" + "".join("    " + line for line in content.splitlines(True))
        if not content:
            block = "''\n"
        if r.random() < .25:
            lines.append("- " + block.rstrip("\n"))
            continue
        fields = ["content: " + block.rstrip("\n")]
        if r.random() < .8:
            fields.append("type: " + r.choice(TYPES + ["5", "[a]", "multipart/mixed", "text/cloud-config; charset=x"]))
        if r.random() < .4:
            fields.append("filename: " + r.choice(["a.sh", "x/y", "5", "'a b'", "한글", "~"]))
        if r.random() < .2:
            fields.append(r.choice(["launch-index: 1", "Merge-Type: x", "extra: 5", "content-transfer-encoding: base64", "launch-index: x"]))
        r.shuffle(fields)
        lines.append("- " + "\n  ".join(fields))
    if r.random() < .1:
        lines.insert(1, r.choice(["a: b", "- 5", "- [a]", "---", "\t- x"]))
    return ("\n".join(lines) + "\n").encode()


def include(r):
    lines = [r.choice(["#include", "#include-once", "#Include", "#include https://e.invalid/1", "#include-once https://e.invalid/2"])]
    for _ in range(r.randrange(0, 5)):
        lines.append(r.choice(["https://e.invalid/a", "  https://e.invalid/b  ", "# comment", "#include-once", "#include", "", "file:///x",
                               "#include-once https://e.invalid/c", "not a url", "http://e.invalid/한글"]))
    return ("\n".join(lines) + r.choice(["\n", "", "\r\n"])).encode()


def template(r):
    head = r.choice(["## template: jinja"] * 6 + ["## template:jinja", "##template: jinja", "## template: jinja2", "## Template: Jinja", "## template: basic", " ## template: jinja"])
    body = r.choice(KINDS).decode("utf-8", "replace")
    body = body.replace("ls", r.choice(["ls", "{{ v1.region }}", "{# c #}", "{% if v1.region %}x{% endif %}", "{{ nope }}", "{{ v1.", "{% raw %}{{ a }}{% endraw %}"]))
    return (head + "\n" + r.choice(["", "", "{# c #}\n", "{% set a = 1 %}\n", "\n"]) + body).encode()


def wrap(r, data):
    return r.choice([
        lambda: gzip.compress(data, mtime=0),
        lambda: gzip.compress(data, mtime=0)[:-r.randrange(1, 9)],
        lambda: gzip.compress(data, mtime=0) + r.choice([b"\0\0", b"x", gzip.compress(b"\nmore\n", mtime=0)]),
        lambda: base64.b64encode(data),
        lambda: base64.encodebytes(data),
        lambda: base64.b64encode(data) + b"\n",
        lambda: base64.b64encode(gzip.compress(data, mtime=0)),
        lambda: gzip.compress(gzip.compress(data, mtime=0), mtime=0),
    ])()


def variant(r):
    data = r.choice([lambda: plain_change(r, r.choice(KINDS)), lambda: mime(r), lambda: mime(r), lambda: archive(r),
                     lambda: include(r), lambda: template(r), lambda: plain_change(r, plain_change(r, r.choice(KINDS)))])()
    return wrap(r, data) if r.random() < .12 else data


def clean(name):
    return re.sub(r"[^A-Za-z0-9_.()-]", "", name.replace("/", "_"))


def started(script):
    return script["first"].startswith("#!")


def differences(ours, real):
    """What disagrees, as sentences."""
    codes = {d["code"] for d in ours["diagnostics"] if d["severity"] == "error"}
    if "exception" in real:
        return [] if not ours["valid"] else ["valid, but cloud-init fails: " + real["exception"][:120]]
    found = []
    if real["parts"] == [{"type": "text/x-not-multipart", "filename": "part-001"}] and ours["format"] == "empty":
        return []  # one part that holds nothing; we count none
    # Of what is written to a file, we give the name of that file.
    want = [(p["type"], clean(p["filename"])) for p in real["parts"]]
    got = [(p["content_type"], clean(p["filename"])) for p in ours["parts"]]
    if want != got:
        found.append("parts %s, cloud-init has %s" % (got, want))
    if any("' is undefined" in m for _, m in real["log"]):
        return found
    scripts = sorted(os.path.basename(s["path"]) for s in real["scripts"])
    final = sorted({(p["module"], p["filename"]) for p in ours["parts"] if p["stage"] == "final"})
    # What is not written is said: by an error of the part.
    if len(scripts) > len(final):
        found.append("scripts %s, cloud-init writes %s" % (final, scripts))
    elif scripts != [name for _, name in sorted(final, key=lambda f: f[1])] and ours["valid"]:
        found.append("scripts %s, cloud-init writes %s" % (final, scripts))
    # Which variables there are is not known before launch.
    warnings = [m for level, m in real["log"] if not m.startswith("Could not render jinja template variables") and "' is undefined" not in m]
    # Another program of the image takes these.
    warnings = [m for m in warnings if "(application/node.eks.aws)" not in m]
    if any(p["format"] == "part-handler" for p in ours["parts"]):
        codes -= {"mime.unknown-type"}
        warnings = [m for m in warnings if not m.startswith("Unhandled unknown content-type")]  # it may take them
    if warnings and ours["valid"]:
        found.append("valid, but cloud-init warns: " + warnings[0][:160])
    broken = [s["path"] for s in real["scripts"] if not started(s)] + [b["file"] for b in real.get("boothooks", []) if not b["head"].startswith("#!")]
    if broken and ours["valid"]:
        found.append("valid, but the kernel refuses %s" % broken)
    silent = {"userdata.leading-space", "userdata.leading-newline", "mime.boundary", "mime.no-boundary", "archive.empty"}  # parts are lost without a word
    harmless = not warnings and not broken and real["parts"] and not codes & silent
    ignored = {c for c in codes if not c.startswith(("schema.", "config.", "yaml.", "include.", "userdata.too-large", "userdata.cr-only", "script.shebang", "archive.skipped"))}
    if harmless and ignored:
        found.append("error %s, but cloud-init takes it without a word" % sorted(ignored))
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("tree")
    parser.add_argument("version")
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--seed", type=int, default=int(os.environ.get("BOOTSCOPE_SEED", "1")))
    parser.add_argument("--schema")
    parser.add_argument("--keep", help="folder for what differs")
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    skip_without(options.tree)
    pipeline = Pipeline(options.tree)
    folder = tempfile.mkdtemp(prefix="bootscope-pipeline-")
    files = list(options.files)
    if not files:
        r = random.Random(options.seed)
        for i in range(options.count):
            files.append(os.path.join(folder, "%05d" % i))
            with open(files[-1], "wb") as out:
                out.write(variant(r))
    wrong = 0
    for begin in range(0, len(files), 100):
        batch = files[begin:begin + 100]
        command = [options.program, "check", "--no-shellcheck", "--format", "json", "--cloud-init", options.version]
        command += ["--schema", options.schema] if options.schema else []
        answer = subprocess.run(command + batch, capture_output=True, check=False, timeout=600)
        for name, ours in zip(batch, json.loads(answer.stdout)["files"]):
            with open(name, "rb") as data:
                content = data.read()
            # Carriers undo base64 before cloud-init sees the bytes; outermost base64 is the carrier's.
            if ours["encoding"][:1] == ["base64"]:
                continue
            for sentence in differences(ours, pipeline.run(content)):
                wrong += 1
                print("%s: %s" % (os.path.basename(name), sentence))
                if options.keep:
                    os.makedirs(options.keep, exist_ok=True)
                    shutil.copy(name, options.keep)
    shutil.rmtree(folder)
    print("cloud-init %s, seed %d: %d user data, %d differences" % (options.version, options.seed, len(files), wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
