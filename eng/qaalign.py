"""Proposition alignment on QA-Align, beside lexical overlap.

Reads qaalign_dev_gold_official.csv, hands sentences, propositions and gold to the training tool, and prints its figures.
Needs `dotnet build -c Release tools/Concord.Training` first.
"""
import argparse
import ast
import csv
import json
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOOL = ROOT / "tools/Concord.Training/bin/Release/net10.0/Concord.Training.dll"


def proposition(question, tokens):
    ranges = [tuple(map(int, part.split(":"))) for part in str(question["answer_range"]).split("~!~")]
    first = min(ranges[0][0], len(tokens) - 1)
    last = min(max(first, ranges[0][1] - 1), len(tokens) - 1)
    return {"verb": min(question["verb_idx"], len(tokens) - 1), "first": first, "last": last, "question": question["question"]}


def convert(row):
    tokens = [row["tokens_1"].split(), row["tokens_2"].split()]
    questions = [ast.literal_eval(row["qas_1"]), ast.literal_eval(row["qas_2"])]
    number = [{question["qa_uuid"]: i for i, question in enumerate(side)} for side in questions]
    gold, unmatched = [], 0
    for alignment in ast.literal_eval(row["alignments"]):
        for a in alignment["sent1"]:
            for b in alignment["sent2"]:
                if a["qa_uuid"] in number[0] and b["qa_uuid"] in number[1]:
                    gold.append([number[0][a["qa_uuid"]], number[1][b["qa_uuid"]]])
                else:
                    unmatched += 1
    propositions = [[proposition(question, tokens[side]) for question in questions[side]] for side in (0, 1)]
    return {"tokens": tokens, "propositions": propositions, "gold": gold, "unmatched": unmatched}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", required=True, help="folder with corpora/qaalign")
    options = parser.parse_args()
    csv.field_size_limit(1 << 30)
    source = pathlib.Path(options.shared) / "corpora/qaalign/qaalign_dev_gold_official.csv"
    with source.open(newline="", encoding="utf-8") as file, tempfile.TemporaryDirectory() as folder:
        pairs = pathlib.Path(folder) / "pairs.jsonl"
        pairs.write_text("".join(json.dumps(convert(row)) + "\n" for row in csv.DictReader(file)), encoding="utf-8")
        subprocess.run(["dotnet", str(TOOL), "propositions", "--in", str(pairs)], check=True)


if __name__ == "__main__":
    main()
