"""The YAML language server that editors have in their program, spoken to as such a program does."""

import json
import os
import queue
import subprocess
import threading
from pathlib import Path
from typing import Any

from conftest import ROOT

SERVER = ROOT / "node_modules/yaml-language-server/bin/yaml-language-server"
OFFLINE = ROOT / "tests/checks/js/no-network.js"
# The one setting that matters: no list of schemas from elsewhere.
SETTINGS = {"yaml": {"schemaStore": {"enable": False}, "validate": True, "hover": True, "completion": True}}
SECONDS = 60


class LanguageServer:
    """Started on a folder; `online` gets a line for each time that it wanted the network."""

    def __init__(self, root: Path, online: Path, settings: dict[str, Any] = SETTINGS) -> None:
        self.root, self.settings = root, settings
        self.typed = 0
        self.process = subprocess.Popen(
            ["node", "--import", OFFLINE.as_uri(), str(SERVER), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"NETWORK_LOG": str(online)},
        )
        self.incoming: queue.Queue[dict[str, Any]] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.last = 0
        self.diagnostics: dict[str, list[dict[str, Any]]] = {}
        folder = {"uri": root.as_uri(), "name": "gids"}
        can = {"workspace": {"configuration": True}, "textDocument": {"hover": {"contentFormat": ["markdown"]}}}
        start = {"processId": os.getpid(), "rootUri": folder["uri"], "workspaceFolders": [folder], "capabilities": can}
        self.request("initialize", start)
        self.configured = False
        self.notify("initialized", {})
        while not self.configured:
            self._handle(self.incoming.get(timeout=SECONDS))

    def open(self, file: str) -> str:
        """Open a file as it is; its address."""
        return self._open(self.root / file, (self.root / file).read_text("utf-8"))

    def type(self, beside: str, text: str) -> str:
        """Open a new file with `text` in the folder of another; its address."""
        self.typed += 1
        return self._open((self.root / beside).with_name(f"getypt-{self.typed}.yaml"), text)

    def _open(self, path: Path, text: str) -> str:
        item = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})
        return path.as_uri()

    def faults(self, uri: str) -> list[tuple[int, str]]:
        """The red lines of an open file: line from 1, and what is said of it."""
        while uri not in self.diagnostics:
            self._handle(self.incoming.get(timeout=SECONDS))
        return [(item["range"]["start"]["line"] + 1, item["message"]) for item in self.diagnostics[uri]]

    def completion(self, uri: str, line: int, column: int) -> dict[str, str]:
        """What may be typed there, each with its explanation."""
        found = self.request("textDocument/completion", _at(uri, line, column))
        return {item["label"]: _words(item.get("documentation", "")) for item in found["items"]}

    def hover(self, uri: str, line: int, column: int) -> str:
        return _words(self.request("textDocument/hover", _at(uri, line, column))["contents"])

    def close(self) -> None:
        self.request("shutdown", None)
        self.notify("exit", None)
        self.process.wait(SECONDS)

    def request(self, method: str, params: Any) -> Any:
        self.last += 1
        self._send({"id": self.last, "method": method, "params": params})
        while True:
            message = self.incoming.get(timeout=SECONDS)
            if message.get("id") == self.last and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            self._handle(message)

    def notify(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _handle(self, message: dict[str, Any]) -> None:
        """What the server asks or tells of its own accord."""
        if message["method"] == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        if "id" not in message:
            return
        result = None
        if message["method"] == "workspace/configuration":
            result = [self.settings.get(item.get("section")) for item in message["params"]["items"]]
            self.configured = True
        self._send({"id": message["id"], "result": result})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def _read(self) -> None:
        while header := self.process.stdout.readline():
            length = int(header.split(b":")[1]) if header.lower().startswith(b"content-length") else 0
            while self.process.stdout.readline().strip():
                pass
            self.incoming.put(json.loads(self.process.stdout.read(length)))


def _at(uri: str, line: int, column: int) -> dict[str, Any]:
    return {"textDocument": {"uri": uri}, "position": {"line": line - 1, "character": column}}


def _words(content: str | dict[str, str]) -> str:
    return content if isinstance(content, str) else content["value"]
