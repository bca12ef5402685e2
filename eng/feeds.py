"""Watches 1,000 feeds of a local server, some of which misbehave, and tells what was taken in.

Each feed has an address of its own on loopback (127.0.x.y), as sites have on the web. Of every twenty, fourteen work and six do one of: hang, drip, never end, declare a wrong
encoding, answer 503, redirect to themselves; some are gzip bombs. All articles of the good feeds must be there, each bad feed told of once, and the whole
round may take little longer than the slowest single feed may. Needs `dotnet build -c Release src/Concord.Cli` first. Standard library only.
"""
import argparse
import gzip
import http.server
import pathlib
import socketserver
import subprocess
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
DLL = ROOT / "src/Concord.Cli/bin/Release/net10.0/concord.dll"
FAULTS = {14: "hang", 15: "drip", 16: "endless", 17: "charset", 18: "busy", 19: "loop"}
BOMB = gzip.compress(b"\0" * (64 << 20))


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"

    def log_message(self, *_):
        pass

    def do_GET(self):
        host = self.headers["Host"]
        number = int(self.path.split("/")[2]) if self.path.count("/") >= 2 else -1
        fault = FAULTS.get(number % 20)
        if self.path == "/robots.txt":
            self.answer(404, b"")
        elif self.path.startswith("/article/"):
            text = "".join(f"<p>Ferry {number} left the harbour of Malmo {i} minutes late on Monday, the port authority said in report {number} on delays.</p>" for i in range(6))
            self.answer(200, f"<html><head><title>Ferry {number} late</title></head><body><article><h1>Ferry {number} late</h1>{text}</article></body></html>".encode())
        elif fault == "hang":
            time.sleep(90)
        elif fault == "drip":
            self.answer(200, None)
            for _ in range(900):
                self.wfile.write(b" ")
                time.sleep(0.1)
        elif fault == "endless":
            self.answer(200, None)
            while True:
                self.wfile.write(b"<!-- and on and on -->" * 3000)
        elif fault == "busy":
            self.answer(503, b"")
        elif fault == "loop":
            self.send_response(302)
            self.send_header("Location", self.path)
            self.end_headers()
        elif number % 100 == 7:
            self.send_response(200)
            self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(BOMB)
        else:
            declared = "utf-16" if fault == "charset" else "utf-8"
            self.answer(200, f'<?xml version="1.0" encoding="{declared}"?><rss><channel><title>Feed {number}</title><item><link>http://{host}/article/{number}</link></item></channel></rss>'.encode())

    def answer(self, status, body):
        self.send_response(status)
        if body is not None:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if body:
            self.wfile.write(body)


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    request_queue_size = 512

    def handle_error(self, request, client_address):
        pass


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--dll", type=pathlib.Path, default=DLL)
    options = parser.parse_args()
    server = Server(("0.0.0.0", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_address[1]
    feeds = [f"http://127.0.{1 + i // 250}.{1 + i % 250}:{port}/feed/{i}" for i in range(options.count)]
    good = sum(1 for i in range(options.count) if FAULTS.get(i % 20) in (None, "charset") and i % 100 != 7)
    with tempfile.TemporaryDirectory() as work:
        case = f"{work}/feeds.concord"
        start = time.time()
        done = subprocess.run(["dotnet", str(options.dll), "watch", *feeds, "--case", case, "--once", "--pause", "0", "--allow-private"], capture_output=True, text=True, check=False)
        took = time.time() - start
        state = subprocess.run(["dotnet", str(options.dll), "feeds", "--case", case], capture_output=True, text=True, check=False).stdout
        sound = subprocess.run(["dotnet", str(options.dll), "case", "check", case], capture_output=True, text=True, check=False).returncode == 0
    codes = {}
    for line in state.splitlines():
        if "; CN" in line:
            code = line.split("; ")[1].split()[0]
            codes[code] = codes.get(code, 0) + 1
    works = sum(1 for line in state.splitlines() if "  works" in line)
    print(f"{options.count} feeds in {took:.0f} s; {done.stderr.strip().splitlines()[-1]}; {works} work (of {good}); failures {dict(sorted(codes.items()))}; case {'sound' if sound else 'DAMAGED'}")
    raise SystemExit(0 if works == good and sound and f"{good} taken in" in done.stderr else 1)


if __name__ == "__main__":
    main()
