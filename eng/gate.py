#!/usr/bin/env python3
"""Accuracy gate: run the built program on the evaluation data and hold each figure against its floor.

The floors stand in eng/floors.json, {scorer run: {figure: floor}}. A figure below its floor fails; floors are
raised by hand after an improvement, and lowered only with a reason in the commit. Figures go to docs/accuracy.md
by hand, with this command. Needs the program and the training tool built first, in Release (the tests do that).
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def concord(arguments, out):
    """Run the program and keep its output; its own exit code 1 says that a document was left out."""
    dll = ROOT / "src/Concord.Cli/bin/Release/net10.0/concord.dll"
    with open(out, "wb") as file:
        done = subprocess.run(["dotnet", str(dll), *map(str, arguments)], stdout=file, stderr=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"concord {arguments[0]} ended with {done.returncode}: {done.stderr.decode()[-500:]}")


def scorer(shared, name, *arguments):
    done = subprocess.run([sys.executable, str(shared / "score" / name), *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{name}: {done.stderr.strip()}")
    return json.loads(done.stdout.strip().split("\n")[-1])


def make(shared, kind, source, out):
    subprocess.run([sys.executable, str(shared / "score/make_inputs.py"), kind, str(source), str(out)], check=True, stdout=subprocess.DEVNULL)


def case(texts, gold):
    def run(shared, work):
        concord(["brief", texts(shared), "--format", "json"], work / "case.json")
        return scorer(shared, "case.py", gold(shared), work / "case.json", "--texts", texts(shared))
    return run


def own_cases(names):
    """Mean figures over cases written for this project."""
    def run(shared, work):
        rows = []
        for name in names:
            concord(["brief", ROOT / "tests/cases" / name, "--format", "json"], work / "case.json")
            rows.append(scorer(shared, "case.py", ROOT / f"tests/cases/{name}.gold.json", work / "case.json",
                               "--texts", ROOT / "tests/cases" / name))
        return {key: sum(row.get(key, 0) for row in rows) / len(rows) for key in rows[0]}
    return run


def trees(folder, name):
    def run(shared, work):
        gold = shared / "corpora" / folder / name
        concord(["analyze", "--conllu", gold, "--format", "conllu", "--layers", "sentences"], work / "out.conllu")
        return scorer(shared, "conllu.py", gold, work / "out.conllu")
    return run


def raw_trees(shared, work):
    """EWT dev from raw text: documents rebuilt from the sentences' text, one file."""
    gold, parts = shared / "corpora/ud-ewt/en_ewt-ud-dev.conllu", []
    for line in gold.read_text(encoding="utf-8").split("\n"):
        if line.startswith(("# newdoc", "# newpar")):
            parts.append("\n\n")
        elif line.startswith("# text = "):
            parts.append(line[len("# text = "):] + " ")
    source = work / "raw.txt"
    source.write_text("".join(parts).strip() + "\n", encoding="utf-8")
    concord(["analyze", source, "--format", "conllu", "--layers", "sentences"], work / "raw.conllu")
    return scorer(shared, "conllu.py", gold, work / "raw.conllu")


def names(shared, work):
    concord(["analyze", "--conllu", shared / "corpora/ud-ewt/en_ewt-ud-dev.conllu", "--format", "conllu"], work / "ner.conllu")
    return scorer(shared, "ner.py", shared / "corpora/uner-ewt/en_ewt-ud-dev.iob2", work / "ner.conllu")


def attribution(shared, work):
    texts = shared / "corpora/polnear/dev/text"
    concord(["analyze", texts, "--format", "jsonl", "--layers", "attributions"], work / "polnear.jsonl")
    return scorer(shared, "attribution.py", shared / "corpora/polnear/dev", work / "polnear.jsonl")


def stories(shared, work):
    make(shared, "clusters", shared / "corpora/allsides/clusters.jsonl", work / "stories")
    concord(["stories", work / "stories", "--format", "json"], work / "stories.json")
    return scorer(shared, "stories.py", shared / "corpora/allsides/clusters.jsonl", work / "stories.json")


def extraction(shared, work):
    make(shared, "html", shared / "corpora/article-extraction/html", work / "html")
    concord(["read", *sorted((work / "html").iterdir()), "--format", "jsonl"], work / "pages.jsonl")
    return scorer(shared, "extraction.py", shared / "corpora/article-extraction/ground-truth.json", work / "pages.jsonl")


def plover(shared, work):
    make(shared, "plv", shared / "corpora/plv/PLV_train.tsv", work / "plv")
    concord(["analyze", work / "plv", "--format", "jsonl", "--layers", "events"], work / "plv.jsonl")
    return scorer(shared, "plover.py", shared / "corpora/plv/PLV_train.tsv", work / "plv.jsonl")


def agreements(folder):
    """Agreement cards and what-if answers over marked cases written for this project."""
    def run(shared, work):
        done = subprocess.run([sys.executable, str(ROOT / "eng/agreements.py"), "--folder", str(ROOT / folder), "--whatif"], capture_output=True, text=True, check=True)
        figures = {"slot_f1": float(re.search(r"slot_f1 ([0-9.]+)", done.stdout).group(1)), "never_violations": int(re.search(r"never_violations (\d+)", done.stdout).group(1))}
        for name in ("obligation_types", "answers"):
            right, of = re.search(rf"{name} (\d+)/(\d+)", done.stdout).groups()
            figures[name] = int(right) / max(1, int(of))
        return figures
    return run


def measured(command, patterns):
    """Figures that the training tool prints: {name: pattern of the line before its F1}."""
    def run(shared, work):
        done = subprocess.run(command(shared), capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(done.stderr.strip()[-500:])
        return {name: float(re.search(pattern + r".* F1 ([0-9.]+)", done.stdout).group(1)) for name, pattern in patterns.items()}
    return run


TOOL = ROOT / "tools/Concord.Training/bin/Release/net10.0/Concord.Training.dll"
RUNS = {
    "case pyongyang-2024": case(lambda s: s / "cases/pyongyang-2024", lambda s: s / "gold/pyongyang-2024.json"),
    "trees EWT dev, gold tokens": trees("ud-ewt", "en_ewt-ud-dev.conllu"),
    "trees GUM dev, gold tokens": trees("ud-gum", "en_gum-ud-dev.conllu"),
    "trees EWT dev, raw text": raw_trees,
    "names UNER EWT dev": names,
    "attribution PolNeAR dev": attribution,
    "stories AllSides": stories,
    "extraction visible half": extraction,
    "events PLV train": plover,
    "agreements, develop": agreements("tests/agreements"),
    "agreements, held out": agreements("tests/agreements/held-out"),
    "coreference ECB+": measured(
        lambda shared: ["dotnet", str(TOOL), "events", "--ecb", str(shared / "corpora/ecbplus/ecbplus.jsonl")],
        {"f1_fitted": r"fitted on.*weights of events", "f1_aside": r"aside.*weights of events", "shipped_f1_fitted": r"fitted on.*shipped", "shipped_f1_aside": r"aside.*shipped", "lemma_f1_fitted": r"fitted on.*lemma", "lemma_f1_aside": r"aside.*lemma"}),
    "propositions QA-Align": measured(
        lambda shared: [sys.executable, str(ROOT / "eng/qaalign.py"), "--shared", str(shared)],
        {"f1_odd": r"odd half.*pair model", "f1_even": r"even half.*pair model", "lexical_f1_odd": r"odd half.*lexical", "lexical_f1_even": r"even half.*lexical"}),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with score/, corpora/, cases/, gold/")
    parser.add_argument("--only", help="run only the runs whose name contains this")
    parser.add_argument("--all-figures", action="store_true", help="print every figure, not only those with a floor")
    arguments = parser.parse_args()
    floors = json.loads((ROOT / "eng/floors.json").read_text(encoding="utf-8"))
    runs = dict(RUNS)
    for half in ("develop", "held-out", "apart"):
        if floors.get(f"own cases, {half}", {}).get("cases"):
            runs[f"own cases, {half}"] = own_cases(floors[f"own cases, {half}"]["cases"])
    passed = failed = 0
    shared = arguments.shared.resolve()
    for name, run in runs.items():
        if arguments.only and arguments.only not in name:
            continue
        with tempfile.TemporaryDirectory() as work:
            try:
                figures = run(shared, Path(work))
            except (RuntimeError, OSError, subprocess.SubprocessError, KeyError, ValueError) as error:
                print(f"fail {name}: {error}")
                failed += 1
                continue
        if arguments.all_figures:
            print(f"     {name}: {json.dumps(figures)}")
        for figure, floor in floors.get(name, {}).items():
            if figure == "cases":
                continue
            value = figures[figure]
            at_most = figure in ("dangling_ids", "without_claims", "never_violations")
            good = value <= floor if at_most else value >= floor
            print(f"{'pass' if good else 'fail'} {name}: {figure} {value:.4g} ({'at most' if at_most else 'at least'} {floor})")
            passed, failed = passed + good, failed + (not good)
    print(f"gate: {passed} held, {failed} missed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    os.environ.setdefault("DOTNET_NOLOGO", "1")
    main()
