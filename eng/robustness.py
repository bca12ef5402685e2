#!/usr/bin/env python3
"""Scores of the analyser on EWT dev written otherwise: capitals, no capitals, headline capitals, curly quotes.

    python3 eng/robustness.py --shared DIR

Tags and trees are scored by score/conllu.py, names by score/ner.py; both gold files are rewritten in the same way, so only what the
analyser makes of the changed words counts. Prints one line a style, in percent.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CONCORD = ROOT / "src/Concord.Cli/bin/Release/net10.0/concord.dll"
SMALL = {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "by", "with", "from", "as"}


def title(form, index):
    if index > 0 and form.lower() in SMALL:
        return form.lower()
    return form[:1].upper() + form[1:]


STYLES = {
    "as it is": lambda form, index: form,
    "UPPER CASE": lambda form, index: form.upper() if len(form.upper()) == len(form) else form,
    "Title Case": title,
    "lower case": lambda form, index: form.lower() if len(form.lower()) == len(form) else form,
    "curly quotes": lambda form, index: form.replace("'", "\u2019").replace('"', "\u201d"),
}


def rewrite(source, target, style, iob):
    index = 0
    with open(source, encoding="utf-8") as lines, open(target, "w", encoding="utf-8", newline="\n") as out:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if line.startswith("#"):
                index = 0
                if line.startswith("# text ="):
                    continue
            elif len(columns) > 1 and columns[0].isdigit():
                columns[1] = style(columns[1], index)
                index += 1
                line = "\t".join(columns) + "\n"
            elif len(columns) > 1 and not iob:
                columns[1] = "_" if "." in columns[0] else style(columns[1], index)
                line = "\t".join(columns) + "\n"
            out.write(line)


def score(shared, name, gold, system):
    run = subprocess.run([sys.executable, shared / "score" / name, gold, system], capture_output=True, text=True, check=True)
    return json.loads(run.stdout.strip().splitlines()[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", required=True, type=pathlib.Path)
    shared = parser.parse_args().shared
    print("style            UPOS    UAS    LAS  names", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        for name, style in STYLES.items():
            gold, names, system = work / "gold.conllu", work / "gold.iob2", work / "system.conllu"
            rewrite(shared / "corpora/ud-ewt/en_ewt-ud-dev.conllu", gold, style, False)
            rewrite(shared / "corpora/uner-ewt/en_ewt-ud-dev.iob2", names, style, True)
            with open(system, "wb") as out:
                subprocess.run(["dotnet", CONCORD, "analyze", "--conllu", gold, "--format", "conllu"], stdout=out, check=True)
            trees, entities = score(shared, "conllu.py", gold, system), score(shared, "ner.py", names, system)
            figures = [trees["UPOS"], trees["UAS"], trees["LAS"], entities["micro_f1"]]
            print(f"{name:14s} " + " ".join(f"{100 * figure:6.1f}" for figure in figures), flush=True)


if __name__ == "__main__":
    main()
