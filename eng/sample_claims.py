#!/usr/bin/env python3
"""Draw claims from real reports for judging by hand: prints each with its sentence, but not what the program makes of it.

  sample_claims.py --shared DIR --count N --seed S --out FILE.tsv

FILE gets document, start, end and empty columns modality and polarity, to be filled in by the judge; docs/judged/README.md
says how to judge. Needs `dotnet build -c Release src/Concord.Cli` first.
"""
import argparse
import json
import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from judged import concord, texts  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        texts(arguments.shared, Path(work))
        names = sorted(path.stem for path in Path(work).iterdir())
        chooser = random.Random(arguments.seed)
        chosen = chooser.sample(names, arguments.count)
        lines = concord("analyze", *(Path(work) / f"{name}.txt" for name in sorted(chosen)), "--format", "jsonl",
                        "--layers", "sentences,claims").splitlines()
    with open(arguments.out, "w", encoding="utf-8") as out:
        out.write("document\tstart\tend\tmodality\tpolarity\n")
        number = 0
        for line in lines:
            document = json.loads(line)
            text = document["document"]["text"]
            if not document["claims"]:
                continue
            claim = chooser.choice(document["claims"])
            sentence = next((s for s in document["sentences"] if s["start"] <= claim["start"] < s["end"]), None)
            start, end = (sentence["start"], sentence["end"]) if sentence else (claim["start"], claim["end"])
            number += 1
            print(f"{number}. {text[start:claim['start']]}[[{claim['quote']}]]{text[claim['end']:end]}".replace("\n", " "))
            out.write(f"{Path(document['document']['uri']).stem}\t{claim['start']}\t{claim['end']}\t\t\n")


if __name__ == "__main__":
    main()
