"""Kills workers and the server of a team's database while they work, and looks at what is left.

Starts a throwaway PostgreSQL on loopback, hands a folder of reports over, and lets workers analyse it. At random moments a worker is killed (SIGKILL) and another
started, or the server itself is killed and started again, until both numbers are reached; reports are handed over again, in another case, while kills are left.
Then the rest is drained. Each case must be sound, hold each report once, and give the same brief as one that was never disturbed. Needs
`dotnet build -c Release src/Concord.Cli` and the package postgresql. Standard library only.
"""
import argparse
import glob
import os
import pathlib
import random
import shutil
import signal
import socket
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
DLL = ROOT / "src/Concord.Cli/bin/Release/net10.0/concord.dll"
BIN = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]


def as_postgres(*args):
    lead = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    return subprocess.run([*lead, *args], cwd="/tmp", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)


class Server:
    def __init__(self, folder):
        self.data = f"{folder}/data"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        as_postgres(f"{BIN}/initdb", "-D", self.data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C")
        self.start()
        as_postgres(f"{BIN}/createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "concord")

    @property
    def address(self):
        return f"postgres://postgres@127.0.0.1:{self.port}/concord"

    def start(self):
        as_postgres(f"{BIN}/pg_ctl", "-D", self.data, "-w", "-l", f"{self.data}.log", "-o",
                    f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={pathlib.Path(self.data).parent}", "start")

    def kill(self):
        pid = int(pathlib.Path(self.data, "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGKILL)
        # Its children end by themselves once they see that it is gone; until then the data may not be opened.
        for _ in range(100):
            try:
                self.start()
                return
            except subprocess.CalledProcessError:
                time.sleep(0.2)
        raise SystemExit("the server did not start again")

    def stop(self):
        as_postgres(f"{BIN}/pg_ctl", "-D", self.data, "-m", "immediate", "stop")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--worker-kills", type=int, default=500)
    parser.add_argument("--server-kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dll", type=pathlib.Path, default=DLL)
    options = parser.parse_args()

    def concord(*args):
        return subprocess.run(["dotnet", str(options.dll), *map(str, args)], capture_output=True, text=True, check=False)

    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory(dir="/tmp") as work:
        os.chmod(work, 0o755)
        whole = pathlib.Path(work, "whole.concord")
        concord("ingest", options.folder, "--case", whole)
        expected = concord("brief", "--case", whole, "--format", "json").stdout
        server = Server(tempfile.mkdtemp(dir=work))

        def worker():
            return subprocess.Popen(["dotnet", str(options.dll), "worker", "--store", server.address, "--threads", "1", "--lease", "5", "--tries", "100"],
                                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        def hand_over(number):
            while concord("ingest", options.folder, "--case", f"{server.address}?case=c{number}", "--queue").returncode != 0:
                time.sleep(0.5)

        running, cases, kills, server_kills, wrong = [worker() for _ in range(options.workers)], 1, 0, 0, 0
        hand_over(cases)
        handed = time.time()
        while kills < options.worker_kills or server_kills < options.server_kills:
            time.sleep(chance.uniform(0.05, 0.9))
            if kills < options.worker_kills:
                at = chance.randrange(len(running))
                running[at].send_signal(signal.SIGKILL)
                running[at].wait()
                running[at] = worker()
                kills += 1
            due = options.server_kills * kills / max(1, options.worker_kills) if options.worker_kills else options.server_kills
            if server_kills < options.server_kills and server_kills < due:
                server.kill()
                server_kills += 1
            if time.time() - handed > 20:
                cases += 1
                hand_over(cases)
                handed = time.time()
        for process in running:
            process.terminate()
            process.wait()
        drained = concord("worker", "--store", server.address, "--drain", "--lease", "5", "--tries", "100")
        for number in range(1, cases + 1):
            case = f"{server.address}?case=c{number}"
            check = concord("case", "check", case)
            same = concord("brief", "--case", case, "--format", "json").stdout == expected
            if check.returncode != 0 or not same:
                wrong += 1
                print(f"case c{number}: check {check.returncode} {check.stderr.strip()}, brief {'equal' if same else 'differs'}")
        server.stop()
    print(f"{kills} workers and {server_kills} times the server killed; {cases} cases; {drained.stderr.strip().splitlines()[-1] if drained.stderr.strip() else ''}")
    print(f"wrong {wrong}")
    raise SystemExit(1 if wrong else 0)


if __name__ == "__main__":
    main()
