#!/usr/bin/env python3
"""Hold the program against verdicts made by hand on real reports.

  judged.py copies --shared DIR   docs/judged/copies-*.tsv: pairs of reports, copy, rewrite or independent
  judged.py claims --shared DIR   docs/judged/claims-*.tsv: claims by document and offsets, modality and polarity

DIR holds corpora/allsides and score/. The verdict files name documents and offsets only: the reports are not part of
this repository. Prints each difference and the accuracy. Needs `dotnet build -c Release src/Concord.Cli` first.
"""
import argparse
import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def concord(*arguments):
    dll = ROOT / "src/Concord.Cli/bin/Release/net10.0/concord.dll"
    done = subprocess.run(["dotnet", str(dll), *map(str, arguments)], capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr.decode()[-500:])
    return done.stdout.decode("utf-8")


def texts(shared, folder):
    subprocess.run([sys.executable, str(shared / "score/make_inputs.py"), "clusters", str(shared / "corpora/allsides/clusters.jsonl"),
                    str(folder)], check=True, stdout=subprocess.DEVNULL)


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def copies(folder):
    for path in sorted((ROOT / "docs/judged").glob("copies-*.tsv")):
        judge_copies(folder, path.stem, rows(path))


def judge_copies(folder, name, all_pairs):
    right = 0
    for row in all_pairs:
        case = json.loads(concord("brief", folder / f"{row['first']}.txt", folder / f"{row['second']}.txt", "--format", "json"))
        kinds = {derivation["kind"] for document in case["documents"] for derivation in document["derivedFrom"]}
        told = next((kind for kind in ("copy", "rewrite") if kind in kinds), "independent")
        right += told == row["verdict"]
        if told != row["verdict"]:
            print(f"differs: {row['first']} {row['second']}: {row['verdict']} by hand, {told} by the program ({row['what they share']})")
    print(f"{name}: {right} of {len(all_pairs)} right, accuracy {right / len(all_pairs):.3f}")


def claims(folder):
    for path in sorted((ROOT / "docs/judged").glob("claims-*.tsv")):
        verdicts = rows(path)
        names = sorted({row["document"] for row in verdicts})
        found = {}
        for line in concord("analyze", *(folder / f"{name}.txt" for name in names), "--format", "jsonl", "--layers", "claims").splitlines():
            document = json.loads(line)
            name = Path(document["document"]["uri"]).stem
            for claim in document["claims"]:
                found[name, claim["start"], claim["end"]] = claim
        modality = polarity = both = present = 0
        for row in verdicts:
            claim = found.get((row["document"], int(row["start"]), int(row["end"])))
            if claim is None:
                continue
            present += 1
            good = claim["modality"] in row["modality"].split("|"), claim["polarity"] == row["polarity"]
            modality, polarity, both = modality + good[0], polarity + good[1], both + all(good)
            if not all(good):
                print(f"differs: {row['document']} {row['start']}–{row['end']}: {row['modality']} {row['polarity']} by hand, "
                      f"{claim['modality']} {claim['polarity']} by the program: {claim['quote'][:120]!r}")
        print(f"{path.stem}: {present} of {len(verdicts)} claims are still claims; modality {modality / present:.3f}, "
              f"polarity {polarity / present:.3f}, both {both / present:.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("copies", "claims"))
    parser.add_argument("--shared", type=Path, required=True)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        texts(arguments.shared, Path(work))
        (copies if arguments.what == "copies" else claims)(Path(work))


if __name__ == "__main__":
    main()
