"""Agreement cards and what-if answers against the marked cases of tests/agreements.

Each slot value counts once: party, signatory, kind, place, date, status, term, renewal, number of articles, lineage link, provision. Right is a value that
the gold accepts; a value of the program where the gold has none, or another, is false. A provision is right when its kind, its standing, its article (where
the gold gives one) and its words fit. Needs `dotnet build -c Release src/Concord.Cli` first. Standard library only.
"""
import argparse
import concurrent.futures
import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
DLL = ROOT / "src/Concord.Cli/bin/Release/net10.0/concord.dll"
OBLIGATIONS = {"defense", "offense", "neutrality", "nonaggression", "consultation"}


def concord(*args):
    done = subprocess.run(["dotnet", str(DLL), *map(str, args)], capture_output=True, text=True, check=False)
    return json.loads(done.stdout) if done.stdout.strip() else {}


def value(slot):
    return slot.get("value") if isinstance(slot, dict) else slot


def fits(told, accepted):
    told = (told or "").lower()
    return any(name in told or told in name for name in map(str.lower, accepted)) if told else False


def card_of(case, gold):
    named = [a for a in case.get("agreements", []) if any(fits(n, gold["name"]) for n in [a["name"], *a.get("aliases", [])])]
    return (named or case.get("agreements", []) or [None])[0]


def one_slot(rows, name, told, accepted):
    """One value of a slot against what is accepted; [] means that it is not told."""
    if told:
        rows.append((name, "right" if accepted and str(told).lower() in [a.lower() for a in accepted] else "false", told, accepted))
    if accepted and not (told and rows[-1][1] == "right"):
        rows.append((name, "missed", None, accepted))


def set_slot(rows, name, told, accepted, fit=fits, again=False):
    """Each accepted value once; with again, a second telling of a value that was right already is neither right nor false."""
    left = list(accepted)
    for item in told:
        match = next((names for names in left if fit(item, names)), None)
        if match is None and again and any(fit(item, names) for names in accepted):
            continue
        rows.append((name, "right" if match is not None else "false", item, None))
        if match is not None:
            left.remove(match)
    rows += [(name, "missed", None, names) for names in left]


def provision_fits(told, gold):
    return (told["kind"] in gold["kind"] and told["standing"] in gold["standing"]
            and (not gold.get("article") or told.get("article") in gold["article"])
            and any(word.lower() in told["text"].lower() for word in gold["words"]))


def score(case, gold):
    rows, extra = [], {"obligations": 0, "types_right": 0, "never": [], "details": []}
    card, marks = card_of(case, gold["agreement"]), gold["agreement"]
    if card is None:
        return [("card", "missed", None, marks["name"])], extra
    actors = {a["id"]: " | ".join([a["name"], *a.get("aliases", [])]) for a in case["actors"]}
    dates = {key: value(slot) for key, slot in (card.get("dates") or {}).items()}
    set_slot(rows, "party", [actors.get(i, i) for i in card["parties"]], marks["parties"])
    set_slot(rows, "signatory", [actors.get(i, i) for i in card["signatories"]], marks["signatories"])
    one_slot(rows, "kind", value(card.get("kind")), marks["kind"])
    place = value(card.get("place"))
    one_slot(rows, "place", place, marks["place"])
    for key in ["announced", "initialled", "signed", "ratified", "in-force", "ends"]:
        one_slot(rows, "date " + key, dates.get(key) or (card.get("signed") if key == "signed" and not dates else None), marks["dates"].get(key, []))
    for key, name in [("status", "status"), ("term", "term"), ("renewal", "renewal"), ("articleCount", "articles")]:
        one_slot(rows, name, value(card.get(key)), marks.get(name, []))
    # What is said not to be in there counts only where the gold marks it, or holds it to be there.
    main = [p for p in card["provisions"] if p["standing"] != "absent" or any(p["kind"] in g["kind"] and (g["standing"] == ["absent"] or provision_fits({**p, "standing": g["standing"][0]}, g)) for g in marks["provisions"])]
    set_slot(rows, "provision", main, marks["provisions"], provision_fits, again=True)
    names = {a["id"]: " | ".join([a["name"], *a.get("aliases", [])]) for a in case["agreements"]}
    set_slot(rows, "lineage", [(link["relation"], names.get(link["agreement"], "")) for link in card["lineage"]],
             marks["lineage"], lambda told, g: told[0] in g["relation"] and fits(told[1], g["earlier"]))
    for p in marks["provisions"]:
        if set(p["kind"]) & OBLIGATIONS:
            extra["obligations"] += 1
            hits = [t for t in main if t["kind"] in p["kind"] and t["standing"] != "absent"]
            extra["types_right"] += bool(hits)
            for key, field in [("trigger", "trigger"), ("strength", "strength"), ("exception", "exceptions")]:
                if p.get(key):
                    told = " ".join(str(x) for t in hits for x in (t.get(field) if isinstance(t.get(field), list) else [t.get(field)]) if x).lower()
                    extra["details"].append((key, any(word.lower() in told for word in p[key]), told, p[key]))
    for rule in gold.get("never", []):
        if "kind" in rule and any(t["kind"] == rule["kind"] and t["standing"] != "absent" for t in main):
            extra["never"].append(rule)
        if "party" in rule and any(fits(actors.get(i, i), [rule["party"]]) for i in card["parties"]):
            extra["never"].append(rule)
        if "signatory" in rule and any(fits(actors.get(i, i), [rule["signatory"]]) for i in card["signatories"]):
            extra["never"].append(rule)
        if "lineage" in rule and any(rule["lineage"] in names.get(link["agreement"], "").lower() for link in card["lineage"]):
            extra["never"].append(rule)
    return rows, extra


def answer_fits(told, gold):
    if told.get("answer") != gold["answer"]:
        return False
    if gold["answer"] != "obligation":
        return True
    wanted = gold["obligors"]
    for row in told.get("obligations", []):
        conditions = " ".join(row.get("conditions", [])).lower()
        if (any(fits(row["obligor"], names) for names in wanted) and row["kind"] in gold["kind"]
                and any(word.lower() in row["clause"].lower() for word in gold["clause"])
                and (not gold.get("condition") or any(word.lower() in conditions for word in gold["condition"]))):
            return True
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "tests/agreements")
    parser.add_argument("--list", action="store_true", help="print every wrong slot and answer")
    parser.add_argument("--whatif", action="store_true", help="ask the questions too")
    parser.add_argument("--case", help="one case only")
    options = parser.parse_args()
    golds = sorted(options.folder.glob("*.gold.json"))
    golds = [g for g in golds if options.case in (None, g.name.split(".")[0])]

    def work(path):
        gold = json.loads(path.read_text(encoding="utf-8"))
        folder = path.with_name(path.name.removesuffix(".gold.json"))
        answers = [(q, concord("whatif", q["q"], folder, "--format", "json")) for q in gold["questions"]] if options.whatif else []
        return path.name, score(concord("brief", folder, "--format", "json"), gold), answers

    total, types, of, never, right, asked, good, details = {}, 0, 0, 0, 0, 0, 0, []
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for name, (rows, extra), answers in pool.map(work, golds):
            for slot, outcome, told, accepted in rows:
                count = total.setdefault(slot.split(" ")[0], {"right": 0, "false": 0, "missed": 0})
                count[outcome] += 1
                if options.list and outcome != "right":
                    print(name.split(".")[0], outcome, slot, "|", json.dumps(told, ensure_ascii=False), "|", json.dumps(accepted, ensure_ascii=False))
            types, of = types + extra["types_right"], of + extra["obligations"]
            never += len(extra["never"])
            details += extra["details"]
            if options.list:
                for rule in extra["never"]:
                    print(name.split(".")[0], "NEVER", rule)
                for row in extra["details"]:
                    if not row[1]:
                        print(name.split(".")[0], "detail", row)
            for question, told in answers:
                asked += 1
                ok = answer_fits(told, question)
                good += ok
                if options.list and not ok:
                    print(name.split(".")[0], "ANSWER", question["q"], "| wanted", question["answer"], "| got", json.dumps(told, ensure_ascii=False)[:600])
    for slot, count in total.items():
        print(slot, count)
    tp, fp, fn = (sum(c[k] for c in total.values()) for k in ("right", "false", "missed"))
    print(f"precision {tp / max(1, tp + fp):.3f}\nrecall {tp / max(1, tp + fn):.3f}\nslot_f1 {2 * tp / max(1, 2 * tp + fp + fn):.3f}")
    print(f"obligation_types {types}/{of}\ntriggers_strengths_exceptions {sum(d[1] for d in details)}/{len(details)}\nnever_violations {never}")
    if options.whatif:
        print(f"answers {good}/{asked}")


if __name__ == "__main__":
    main()
