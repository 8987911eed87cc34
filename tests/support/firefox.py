"""Debian's own Firefox over WebDriver BiDi: Playwright drives only a Firefox of its own making, which a package registry lacks."""

import base64
import json
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from websockets.sync.client import connect

PROGRAM = shutil.which("firefox-esr")
PATIENCE = 20  # seconds
PREFERENCES = {
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.normandy.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "extensions.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
}


class Firefox:
    """One running browser; `tab()` opens pages that share its storage."""

    def __init__(self) -> None:
        self.profile = Path(tempfile.mkdtemp(prefix="gids-firefox-"))
        lines = [f'user_pref("{name}", {json.dumps(value)});' for name, value in PREFERENCES.items()]
        (self.profile / "user.js").write_text("\n".join(lines), "utf-8")
        self.process = subprocess.Popen(
            [str(PROGRAM), "--headless", "--no-remote", "--profile", self.profile, "--remote-debugging-port", "0"],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
        )
        said = (re.search(r"BiDi listening on (ws://\S+)", line) for line in self.process.stderr)
        address = next(found.group(1) for found in said if found)
        self.socket = connect(f"{address}/session", max_size=None, open_timeout=30)
        self.count = 0
        self.logged: list[dict[str, Any]] = []  # all that a page put on the console, errors of scripts too
        self.call("session.new", capabilities={})
        self.call("session.subscribe", events=["log.entryAdded"])

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        self.count += 1
        self.socket.send(json.dumps({"id": self.count, "method": method, "params": params}))
        while True:
            answer = json.loads(self.socket.recv(timeout=60))
            if answer.get("method") == "log.entryAdded":
                self.logged.append(answer["params"])
            if answer.get("id") == self.count:
                assert answer["type"] == "success", f"{method}: {answer}"
                return answer["result"]

    def tab(self) -> "FirefoxTab":
        return FirefoxTab(self, self.call("browsingContext.create", type="tab")["context"])

    def close(self) -> None:
        self.socket.close()
        self.process.terminate()
        self.process.wait(30)
        shutil.rmtree(self.profile, ignore_errors=True)


class FirefoxTab:
    """What the tests ask of a tab, in the words of Playwright's Page."""

    def __init__(self, firefox: Firefox, context: str) -> None:
        self.firefox, self.context = firefox, context

    def goto(self, address: str) -> None:
        self.firefox.call("browsingContext.navigate", context=self.context, url=address, wait="complete")

    def reload(self) -> None:
        self.firefox.call("browsingContext.reload", context=self.context, wait="complete")

    def resize(self, width: int, height: int) -> None:
        size = {"width": width, "height": height}
        self.firefox.call("browsingContext.setViewport", context=self.context, viewport=size)

    def picture(self) -> bytes:
        """The whole page, as a PNG."""
        taken = self.firefox.call("browsingContext.captureScreenshot", context=self.context, origin="document")
        return base64.b64decode(taken["data"])

    def go_back(self) -> None:
        self.firefox.call("browsingContext.traverseHistory", context=self.context, delta=-1)

    def until(self, selector: str) -> None:
        """Until the page has it: going back is only asked for, and the old page may still answer for a moment."""
        end = time.monotonic() + PATIENCE
        while not self.evaluate("one => !!document.querySelector(one)", selector):
            assert time.monotonic() < end, f"no {selector}"
            time.sleep(0.05)

    def evaluate(self, function: str, argument: Any = None) -> Any:
        """The function is given its argument as JSON and gives JSON back: no other types are needed."""
        result = self.firefox.call(
            "script.callFunction",
            functionDeclaration=f"async (given) => JSON.stringify(await ({function})(JSON.parse(given)) ?? null)",
            arguments=[{"type": "string", "value": json.dumps(argument)}],
            target={"context": self.context},
            awaitPromise=True,
            userActivation=True,
        )
        assert result["type"] == "success", result
        return json.loads(result["result"]["value"])

    def close(self) -> None:
        self.firefox.call("browsingContext.close", context=self.context)
