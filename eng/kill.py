"""Kills `concord ingest` (or, with --watch, `concord watch`) at random moments and looks at what is left.

Takes a folder of reports into a case again and again, each time killed (SIGKILL) after a random time, until the number of kills is reached; each time the case
must open and be sound. A case that is whole is begun anew. At the end one more run takes in what is missing, and the brief must equal that of a case that was
never killed. Needs `dotnet build -c Release src/Concord.Cli` first. Standard library only.
"""
import argparse
import http.server
import pathlib
import random
import shutil
import signal
import subprocess
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
DLL = ROOT / "src/Concord.Cli/bin/Release/net10.0/concord.dll"


PROGRAM = DLL


def concord(*args):
    return subprocess.run(["dotnet", str(PROGRAM), *map(str, args)], capture_output=True, text=True, check=False)


def count(case):
    line = concord("case", "check", case)
    words = line.stderr.strip().split(";")
    return line.returncode, int(words[-1].split()[0]) if line.returncode == 0 else 0, line.stderr


def serve(folder):
    """The folder's files as the articles of a feed, on loopback; gives the feed's address."""
    files = sorted(f for f in folder.rglob("*") if f.is_file())

    class Handler(http.server.BaseHTTPRequestHandler):
        def log_message(self, *_):
            pass

        def do_GET(self):
            name = self.path.strip("/")
            if name == "feed.rss":
                body = ("<rss><channel>" + "".join(f"<item><link>/{i}.txt</link></item>" for i in range(len(files))) + "</channel></rss>").encode()
            elif name.removesuffix(".txt").isdigit():
                body = files[int(name.removesuffix(".txt"))].read_bytes()
            else:
                body = None
            self.send_response(200 if body else 404)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}/feed.rss"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, help="reports, at least some dozen")
    parser.add_argument("--times", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=3.0, help="seconds before a kill, at most")
    parser.add_argument("--watch", action="store_true", help="let a local server list the reports in a feed, and kill the watching of it")
    parser.add_argument("--dll", type=pathlib.Path, default=DLL, help="the program, where it is not the one just built")
    options = parser.parse_args()
    global PROGRAM
    PROGRAM = options.dll
    files = sum(1 for f in options.folder.rglob("*") if f.is_file())
    chance, wrong, rounds, stopped = random.Random(options.seed), 0, 0, []
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        whole, case = work / "whole.concord", work / "killed.concord"
        take = ["watch", serve(options.folder), "--once", "--pause", "0", "--allow-private"] if options.watch else ["ingest", str(options.folder)]
        concord(*take, "--case", whole)
        _, all_there, _ = count(whole)
        expected = concord("brief", "--case", whole, "--format", "json").stdout
        kills, last = 0, 0
        while kills < options.times:
            process = subprocess.Popen(["dotnet", str(PROGRAM), *take, "--case", str(case)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0.05, options.longest))
            done = process.poll() is not None
            if not done:
                process.send_signal(signal.SIGKILL)
                kills += 1
            process.wait()
            if case.exists():
                code, there, error = count(case)
                stopped.append(there)
                if code != 0 or there < last or there > all_there:
                    wrong += 1
                    print(f"after kill {kills}: {there} documents (before {last}), check {code}: {error.strip()}", flush=True)
                last = there
            if done or last >= all_there:
                rounds += 1
                if concord("brief", "--case", case, "--format", "json").stdout != expected:
                    wrong += 1
                    print(f"round {rounds}: the brief differs", flush=True)
                for left in work.glob("killed.concord*"):
                    left.unlink()
                last = 0
        concord(*take, "--case", case)
        same = concord("brief", "--case", case, "--format", "json").stdout == expected
        shutil.rmtree(work, ignore_errors=True)
    print(f"{files} reports, {all_there} documents; {kills} kills, {len(set(stopped))} different numbers of documents found after one, {rounds} cases made whole")
    print(f"wrong {wrong}\nbrief_equal {int(same)}")
    raise SystemExit(0 if wrong == 0 and same else 1)


if __name__ == "__main__":
    main()
