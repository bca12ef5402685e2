"""Planted disagreements: edit one sentence of a retold report and see whether the edit is found, with the right type.

For each edit a further report is added to a case of tests/cases: a paragraph or two of one of its reports, retold under another
name, with one sentence changed (a number, a day, a person, a state, a place, a denial, a status, a hedge), or changed so that nothing
is contradicted (a rounded number, other words, a later count, a part of the whole). Found is what was not there with the sentence unchanged.
Needs `dotnet build -c Release src/Concord.Cli` first.
"""
import argparse
import concurrent.futures
import json
import pathlib
import random
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
DLL = ROOT / "src/Concord.Cli/bin/Release/net10.0/concord.dll"
PARTS = {
    "develop": ["andes-quake", "aurelia-crew", "border-treaty", "indus-trade", "varna-ceasefire", "zarema-coup"],
    "held-out": ["astra-visit", "council-sanctions", "lusana-vote", "nordic-jets", "reef-collision", "tarsia-inspect", "beijing-2023"],
}
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
STATES = ["Norway", "Chile", "Ghana", "Portugal", "Vietnam", "Jordan"]
PEOPLE = ["Tomas Velde", "Irina Sokol", "Daniel Okoro", "Lena Marsh"]
PLACES = ["Kazan", "Oslo", "Quito", "Nairobi", "Hanoi"]
BASE = {"signed": "sign", "declared": "declare", "agreed": "agree", "ordered": "order", "approved": "approve", "accepted": "accept", "killed": "kill",
        "arrived": "arrive", "closed": "close", "opened": "open", "reopened": "reopen", "rejected": "reject", "adopted": "adopt", "announced": "announce",
        "released": "release", "resigned": "resign", "promised": "promise", "seized": "seize", "arrested": "arrest", "damaged": "damage", "lifted": "lift",
        "imposed": "impose", "suspended": "suspend", "received": "receive", "visited": "visit", "invited": "invite", "blocked": "block", "pulled": "pull",
        "won": "win", "met": "meet", "took": "take", "gave": "give", "cut": "cut", "struck": "strike", "sank": "sink", "left": "leave", "began": "begin"}
STATUS = [("signed", "initialled"), ("initialled", "signed"), ("ratified", "signed"), ("inked", "initialled"), ("approved", "drafted"), ("adopted", "tabled")]
SYNONYMS = [("signed", "inked"), ("declared", "proclaimed"), ("killed", "left dead"), ("agreed", "consented"), ("ordered", "instructed"), ("approved", "endorsed"),
            ("damaged", "wrecked"), ("accord", "pact"), ("treaty", "pact"), ("some", "about"), ("about", "some"), ("soldiers", "troops"), ("troops", "soldiers"),
            ("said", "stated"), ("struck", "hit"), ("accepted", "took up"), ("vote", "ballot"), ("begin", "start"), ("will", "is to"), ("meeting", "talks")]


def numbers(sentence):
    for found in re.finditer(r"(?<![\d:.,-])\d[\d,]*(?:\.\d+)?(?![\d:%-]|st\b|nd\b|rd\b|th\b)", sentence):
        value = float(found.group().replace(",", ""))
        before, after = sentence[:found.start()], sentence[found.end():]
        dated = re.match(rf" (?:{MONTHS}|a\.m|p\.m)", after) or re.search(rf"(?:{MONTHS}|[Rr]esolution|[Aa]rticle|No\.|in|since|of) $", before) and (value > 1900 and value < 2100 or value < 32 and not after.startswith(" "))
        if value > 2 and not dated and not (1900 < value < 2100) and not re.search(r"(?:[Rr]esolution|[Aa]rticle|[A-Z]) $", before):
            yield found, value


def show(value, like):
    if "." in like:
        return f"{value:.1f}"
    return f"{int(round(value)):,}" if "," in like else str(int(round(value)))


def rounded(value):
    unit = 10 ** max(0, len(str(int(value))) - 2)
    return int(value // unit * unit)


def plant(kind, sentence, rng):
    """The sentence with one thing changed, or None where it has nothing of that kind."""
    if kind in ("number", "rounding", "later", "scope"):
        rows = list(numbers(sentence))
        if not rows:
            return None
        found, value = rng.choice(rows)
        head, tail = sentence[:found.start()], sentence[found.end():]
        if kind == "number":
            new = value * 2.2 + (1 if value < 10 else 0)
            bound = re.search(r"(?:[Aa]t least|[Mm]ore than|[Oo]ver) $", head)
            return None if bound else head + show(new, found.group()) + tail
        head = re.sub(r"(?:[Aa]t least|[Mm]ore than|[Oo]ver|[Aa]bout|[Ss]ome|[Nn]early) $", "", head)
        if kind == "rounding":
            if value < 20 or rounded(value) == value and value < 100:
                return None
            low = rounded(value * 0.999)
            return head + rng.choice(["more than ", "about "] if head else ["More than ", "About "]) + show(low if low < value else low, found.group()) + tail
        if kind == "later":
            return head + show(value * 1.4 + 1, found.group()) + tail if re.search(r"kill|dead|die|injur|toll|missing|hurt|wound|arrest|evacuat|displac", sentence) else None
        if not re.search(r"kill|dead|die|injur|hurt|wound|arrest|evacuat|displac|homes|houses|households|people|soldiers|troops|families", tail) or not head[:1].isupper() or head.count(" ") > 9:
            return None
        lower = head if re.match(r"(?:[A-Z][a-z]+ ){2}|[A-Z]{2}", head) else head[:1].lower() + head[1:]
        return "In the capital alone, " + lower + show(max(3, value / 3), found.group()) + tail
    if kind == "date":
        rows = list(re.finditer("|".join(DAYS), sentence)) or list(re.finditer(rf"\b\d{{1,2}}(?= (?:{MONTHS})\b)", sentence))
        if not rows:
            return None
        found = rng.choice(rows)
        word = found.group()
        new = DAYS[(DAYS.index(word) + 4) % 7] if word in DAYS else str((int(word) + 8) % 27 + 1)
        return sentence[:found.start()] + new + sentence[found.end():]
    if kind == "name":
        rows = list(re.finditer(r"(?<=(?:ster|dent|eral|hief) )(?:[A-Z][a-z]+ [A-Z][a-z]+)(?= (?:signed|said|declared|ordered|met|told|arrived|announced|resigned|won|agreed|called|was|had|has|will|visited))|^(?:(?:President|Prime Minister|Foreign Minister|General|Minister) )(?P<n>[A-Z][a-z]+ [A-Z][a-z]+)", sentence))
        if not rows:
            return None
        found = rng.choice(rows)
        span = found.span("n") if found.group("n") else found.span()
        return sentence[:span[0]] + rng.choice(PEOPLE) + sentence[span[1]:]
    if kind == "place":
        rows = [m for m in re.finditer(r"(?<=[a-z] in )[A-Z][a-z]+(?=[,.]| on | and | after )", sentence) if m.group() not in DAYS and not re.search(r"diplomat|official|analyst|spokes", sentence) and not re.match(MONTHS, m.group())]
        if not rows:
            return None
        found = rng.choice(rows)
        return sentence[:found.start()] + rng.choice(PLACES) + sentence[found.end():]
    if kind == "negation":
        found = re.search(r"\b(was|were|has|have|will|is|are)\b(?! not| only| n't| also| been no)", sentence)
        if found and rng.random() < 0.5:
            return sentence[:found.end()] + " not" + sentence[found.end():]
        rows = [m for m in re.finditer(r"(?<=[a-z] )(?:" + "|".join(BASE) + r")\b(?! by)", sentence) if not re.search(r"\b(?:was|were|been|be|has|have|had|is|are|not|and|who|which)(?: \w+)? $", sentence[:m.start()])]
        if rows:
            m = rows[0]
            return sentence[:m.start()] + "did not " + BASE[m.group()] + sentence[m.end():]
        return sentence[:found.end()] + " not" + sentence[found.end():] if found else None
    if kind == "status":
        for old, new in STATUS:
            found = re.search(rf"\b{old}\b", sentence)
            if found and not re.search(r"(?:not|never) $", sentence[:found.start()]):
                return sentence[:found.start()] + new + sentence[found.end():]
        return None
    if kind == "modality":
        rows = [m for m in re.finditer(r"(?<=[a-z] )(?:" + "|".join(w for w in BASE if w.endswith("ed")) + r") (?:a|an|the|its|his|her|their|\d)\b", sentence) if not re.search(r"\b(?:be|not|and|who|which|to|remain|the|a|may|said)(?: \w+)? $|, $", sentence[:m.start()])]
        return sentence[:rows[0].start()] + "allegedly " + sentence[rows[0].start():] if rows else None
    if kind == "rewording":
        new = sentence
        for old, other in SYNONYMS:
            new, n = re.subn(rf"\b{old}\b", other, new, count=1)
            if n:
                return new
        return None
    raise ValueError(kind)


CONFLICTS = {"number": "value", "date": "time", "name": "actor", "place": "place", "negation": "negation", "status": "status", "modality": "modality"}
HARMLESS = ["rounding", "rewording", "later", "scope"]


def sentences(text):
    for paragraph in text.split("\n\n")[1:]:
        for sentence in re.split(r"(?<=[.!?]) (?=[A-Z])", paragraph.strip()):
            if 40 < len(sentence) < 240 and "\n" not in sentence and '"' not in sentence:
                yield paragraph, sentence


def cases(part, root, each, seed):
    rng = random.Random(seed)
    rows = []
    for kind in [*CONFLICTS, *HARMLESS]:
        found = []
        for name in PARTS[part] if isinstance(part, str) else sorted(path.name for path in part.iterdir() if path.is_dir()):
            for path in sorted((root / name).glob("*.txt")):
                for paragraph, sentence in sentences(path.read_text(encoding="utf-8")):
                    new = plant(kind, sentence, rng)
                    if new and new != sentence:
                        found.append((kind, name, path.name, paragraph, sentence, new))
        rng.shuffle(found)
        seen, kept = {}, []
        for row in found:
            if seen.get(row[1], 0) < -(-each // 4) and row[4] not in {other[4] for other in kept}:
                kept.append(row)
                seen[row[1]] = seen.get(row[1], 0) + 1
        rows += kept[:each]
    return rows


def head(publisher, day):
    return f"---\npublisher: {publisher}\npublished: 2024-05-{day:02d}\n---\n"


def run(root, name, text, day):
    """Disagreements that bear on the added report, each as its kind and the words of its claims."""
    with tempfile.TemporaryDirectory() as folder:
        for path in (root / name).glob("*.txt"):
            publisher = path.stem.split("_", 1)[-1].replace("_", " ").title()
            pathlib.Path(folder, path.name).write_text(head(publisher, 8) + path.read_text(encoding="utf-8"), encoding="utf-8")
        pathlib.Path(folder, "zz_added.txt").write_text(head("Evening Telegraph", day) + "What is known so far\n\n" + text + "\n", encoding="utf-8")
        done = subprocess.run(["dotnet", str(DLL), "brief", folder, "--format", "json"], capture_output=True, text=True, check=False)
    case = json.loads(done.stdout)
    added = next(document["id"] for document in case["documents"] if document["uri"].endswith("zz_added.txt"))
    claims = {claim["id"]: claim for claim in case["claims"]}
    return {(row["kind"], quote) for row in case["disagreements"]
            for quote in [" / ".join(sorted({claims[i]["quote"] for i in row["claims"] if claims[i]["document"] == added}))] if quote}


def judge(root, row):
    kind, name, _, paragraph, sentence, new = row
    day = 10 if kind == "later" else 8
    before = run(root, name, paragraph, 8)
    after = run(root, name, paragraph.replace(sentence, new), day)
    return row, sorted(key for key in after if key not in before)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=[*PARTS], default="develop")
    parser.add_argument("--each", type=int, default=10, help="edits of each kind, at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="print every edit and what was found")
    parser.add_argument("--folder", type=pathlib.Path, help="other cases, a folder each, in place of our own")
    options = parser.parse_args()
    root = options.folder or ROOT / "tests/cases"
    rows = cases(options.folder or options.part, root, options.each, options.seed)
    table = {}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for row, found in pool.map(lambda row: judge(root, row), rows):
            kind = row[0]
            wanted = CONFLICTS.get(kind)
            kinds = {key[0] for key in found}
            good = wanted in kinds if wanted else not kinds
            total = table.setdefault(kind, [0, 0, 0])
            total[0] += 1
            total[1] += good
            total[2] += bool(kinds)
            if options.list:
                print("ok  " if good else "MISS" if wanted else "FLAG", kind, row[1], "|", row[4], "|", row[5], "|", sorted(kinds))
    conflicts = [row for kind, row in table.items() if kind in CONFLICTS]
    harmless = [row for kind, row in table.items() if kind not in CONFLICTS]
    for kind, (count, good, any_) in table.items():
        print(f"{kind}: {count} planted, {good} {'found with the right type' if kind in CONFLICTS else 'left alone'}, {any_} flagged")
    print(json.dumps({"conflicts": sum(r[0] for r in conflicts), "found": round(sum(r[1] for r in conflicts) / sum(r[0] for r in conflicts), 3),
                      "harmless": sum(r[0] for r in harmless), "flagged": round(sum(r[2] for r in harmless) / sum(r[0] for r in harmless), 3)}))


if __name__ == "__main__":
    main()
