#!/usr/bin/env python3
"""Takes reports into a case on a small file system in memory until it is full, and looks whether the case opens unharmed.

Needs the right to mount (root on Linux). Usage: disk_full.py FOLDER [--dll concord.dll] [--megabytes 8]
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("folder", help="reports, more than the file system holds")
parser.add_argument("--dll", default="src/Concord.Cli/bin/Release/net10.0/concord.dll")
parser.add_argument("--megabytes", type=int, default=8)
given = parser.parse_args()


def concord(*args):
    return subprocess.run(["dotnet", given.dll, *args], capture_output=True, text=True)


with tempfile.TemporaryDirectory() as place:
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={given.megabytes}m", "tmpfs", place], check=True)
    try:
        case = str(pathlib.Path(place, "case.concord"))
        full = concord("ingest", given.folder, "--case", case)
        check = concord("case", "check", case)
        again = concord("ingest", given.folder, "--case", case)
        brief = concord("brief", "--case", case, "--out", str(pathlib.Path(place, "brief.html")))
        subprocess.run(["mount", "-o", f"remount,size={given.megabytes * 20}m", place], check=True)
        rest = concord("ingest", given.folder, "--case", case)
        sound = concord("case", "check", case)
        wrong = []
        if full.returncode != 6 or "CK0003" not in full.stderr:
            wrong.append(f"a full disk was told as {full.returncode}: {full.stderr.strip()}")
        if check.returncode != 0:
            wrong.append("the case is damaged: " + check.stderr.strip())
        if again.returncode != 6:
            wrong.append(f"going on with a full disk ended with {again.returncode}")
        if brief.returncode not in (0, 1, 4) or "Unhandled" in brief.stderr:
            wrong.append(f"a brief on a full disk ended with {brief.returncode}: {brief.stderr.strip()}")
        if rest.returncode not in (0, 1) or sound.returncode != 0:
            wrong.append("with room again: " + rest.stderr.strip() + sound.stderr.strip())
        print(full.stderr.strip().splitlines()[-1], check.stderr.strip(), f"brief: {brief.returncode}", rest.stderr.strip().splitlines()[-1], sound.stderr.strip(), sep="\n")
    finally:
        subprocess.run(["umount", place], check=True)

print("\n".join(wrong) if wrong else "nothing wrong")
sys.exit(1 if wrong else 0)
