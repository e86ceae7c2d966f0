#!/usr/bin/env python3
"""The plan of "bootscope check --plan" against the log of a real boot with the same user data.

usage: plans.py PROGRAM VERSION [--schema FILE] [--distro debian] BOOT...

BOOT is a folder with cloud-init.log and user-data. Every planned step must be in the log of the first boot, in the order
of the plan and with its frequency; every script, boothook and module in the log must be in the plan, or be one that the
plan calls cloud-init's own, or one that says in the log that it had nothing to do.
Exit status: 0 no difference, 1 differences."""
import argparse
import json
import os
import re
import subprocess
import sys


def canonical(name):
    name = name.replace("-", "_")
    return name[3:] if name.startswith("cc_") else name


def events(path):
    """What the first boot in the log ran: ("module", name, frequency), ("hook", file), ("script", module, file)."""
    found = []
    boots = 0
    with open(path, encoding="utf-8", errors="replace") as log:
        for line in log:
            if "Cloud-init v." in line and "running 'init-local'" in line:
                boots += 1
                if boots > 1:
                    break
            ran = re.search(r"modules\.py\[DEBUG\]: Running module (\S+) \(.* with frequency (\S+)", line)
            if ran:
                found.append(("module", canonical(ran[1]), ran[2]))
            run = re.search(r"Running command \['/var/lib/cloud/(instances?/[^']*boothooks|instance/scripts|scripts/per-\w+)/([^'/]+)'", line)
            if run and "boothooks" in run[1]:
                found.append(("hook", run[2]))
            elif run:
                folder = "scripts_user" if run[1] == "instance/scripts" else run[1].replace("/", "_").replace("-", "_")
                found.append(("script", folder, run[2]))
    return found


def differences(plan, boot):
    log = os.path.join(boot, "cloud-init.log")
    ran = events(log)
    with open(log, encoding="utf-8", errors="replace") as text:
        idle = {canonical(name) for name in re.findall(r"[Ss]kipping module named ([\w-]+)", text.read())}
    steps = []
    for step in plan["steps"]:
        if step["number"] is None:
            idle.add(step["module"])
        elif step["script"]:
            steps.append(("hook", step["script"]) if step["stage"] == "user-data" else ("script", step["module"], step["script"]))
        elif step["module"]:
            steps.append(("module", step["module"], step["frequency"]))
    at = 0
    for step in steps:
        if step in ran[at:]:
            at = ran.index(step, at) + 1
        else:
            yield "not run, not in this order, or not as often: %s" % (step,)
    planned = {step[1] for step in steps if step[0] == "module"}
    if "write_files_deferred" in planned:
        idle.add("write_files")  # it says nothing when all of its files are for later
    own = {name for names in plan["own_modules"].values() for name in names} | {"scripts_user"}
    for event in ran:
        if event[0] == "module" and event[1] not in planned | own | idle and not event[1].startswith("scripts_per"):
            yield "a module that is not in the plan: %s" % event[1]
        elif event[0] != "module" and event not in steps:
            yield "not in the plan: %s" % (event,)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("version")
    parser.add_argument("--schema")
    parser.add_argument("--distro", default="debian")
    parser.add_argument("boots", nargs="+")
    options = parser.parse_args()
    wrong = 0
    for boot in options.boots:
        command = [options.program, "check", "--no-shellcheck", "--plan", "--distro", options.distro, "--format", "json",
                   "--cloud-init", options.version] + (["--schema", options.schema] if options.schema else [])
        answer = subprocess.run(command + [os.path.join(boot, "user-data")], capture_output=True, check=False, timeout=60)
        found = list(differences(json.loads(answer.stdout)["files"][0]["plan"], boot))
        wrong += bool(found)
        for sentence in found:
            print("%s: %s" % (os.path.basename(boot.rstrip("/")), sentence))
    print("cloud-init %s: %d of %d boots went as planned" % (options.version, len(options.boots) - wrong, len(options.boots)))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
