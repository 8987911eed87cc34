"""Asks for one address after another and says what came of it.

Trying again, following and recognising redirects is the work of requests; here is only what
an answer means to an editor. One address of a host at a time, so that nobody is overloaded.
"""

import socket
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import NameResolutionError, ReadTimeoutError
from urllib3.util import Retry

# Many sites refuse a client that does not look like a browser at all.
HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; gids-opp-tlv linkcontrole)",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Language": "nl,en;q=0.5",
}
WRONG, ELSEWHERE = "dit is geen goed adres", "dit is de voorpagina: kijk of je tekst er nog staat"
OK, MOVED, GONE, BROKEN = range(200, 300), {301, 308}, {404, 410}, range(500, 600)


class Kind(StrEnum):
    GOED = "goed"
    DOOD = "dood"
    VERHUISD = "verhuisd"
    STIL = "stil"  # no answer that says anything: perhaps only today
    GEWEIGERD = "geweigerd"  # not for robots: nobody knows
    TRAAG = "traag"


@dataclass(frozen=True)
class Outcome:
    kind: Kind
    said: str = ""  # for an editor, after the address
    target: str = ""  # the new address, if it moved
    answered: bool = True  # did any server say anything?


@dataclass(frozen=True)
class Visit:
    """How patient to be. `pause` is between two addresses of one host."""

    timeout: float = 20
    retries: int = 2
    backoff: float = 2
    pause: float = 0.5
    slow: float = 10
    workers: int = 16

    def all(self, addresses: Iterable[str]) -> dict[str, Outcome]:
        """The outcome of every address; hosts at the same time, addresses of a host in turn."""
        hosts: dict[str, list[str]] = {}
        for address in addresses:
            hosts.setdefault(_host(address), []).append(address)
        with ThreadPoolExecutor(self.workers) as pool:
            return {address: outcome for found in pool.map(self._host, hosts.values()) for address, outcome in found}

    def _host(self, addresses: list[str]) -> list[tuple[str, Outcome]]:
        # A server may ask for hours of patience (Retry-After); this does not wait for that.
        again = Retry(
            self.retries,
            status_forcelist=BROKEN,
            backoff_factor=self.backoff,
            raise_on_status=False,
            respect_retry_after_header=False,
        )
        found: list[tuple[str, Outcome]] = []
        with requests.Session() as session:
            session.headers.update(HEADERS)
            for scheme in ("http://", "https://"):
                session.mount(scheme, HTTPAdapter(max_retries=again))
            for address in addresses:
                if found:
                    time.sleep(self.pause)
                found.append((address, self._one(session, address)))
        return found

    def _one(self, session: requests.Session, address: str) -> Outcome:
        try:
            # Only the start of the answer: nobody has to send us whole documents.
            with session.get(address, timeout=self.timeout, stream=True) as response:
                return self._answer(response)
        except requests.RequestException as error:
            return _no_answer(error, self.timeout)
        except ValueError:  # a host name that no host can have
            return Outcome(Kind.DOOD, WRONG, answered=False)

    def _answer(self, response: requests.Response) -> Outcome:
        status, chain = response.status_code, [*response.history, response]
        seconds = sum(step.elapsed.total_seconds() for step in chain)
        target = ""
        for step, after in pairwise(chain):
            if step.status_code not in MOVED:
                break
            target = after.url
        if status in GONE:
            return Outcome(Kind.DOOD, f"de pagina bestaat niet meer ({status})")
        if status in BROKEN:
            return Outcome(Kind.STIL, f"de site heeft een storing ({status})")
        if status not in OK:
            return Outcome(Kind.GEWEIGERD, f"de site laat geen automatische controle toe ({status})")
        if target:
            front = urlsplit(target).path in ("", "/") and urlsplit(chain[0].url).path not in ("", "/")
            return Outcome(
                Kind.VERHUISD, "dit is de voorpagina: kijk of je tekst er nog staat" if front else "", target
            )
        if seconds > self.slow:
            return Outcome(Kind.TRAAG, f"het duurde {seconds:.0f} seconden")
        return Outcome(Kind.GOED)


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc.lower()
    except ValueError:  # https://[x
        return address


def _no_answer(error: requests.RequestException, timeout: float) -> Outcome:
    reason = getattr(error.args[0], "reason", None) if error.args else None
    if isinstance(reason, NameResolutionError):
        cause = reason.__cause__
        # Any other fault in finding a name says more about the network here than about the site.
        gone = isinstance(cause, socket.gaierror) and cause.errno in (socket.EAI_NONAME, socket.EAI_NODATA)
        said = "deze site bestaat niet meer" if gone else "de site was niet te vinden"
        return Outcome(Kind.DOOD if gone else Kind.STIL, said, answered=False)
    if isinstance(error, requests.exceptions.SSLError):
        return Outcome(Kind.STIL, "het certificaat van de site klopt niet")
    if isinstance(error, requests.TooManyRedirects):
        return Outcome(Kind.STIL, "de site blijft doorverwijzen")
    if isinstance(error, ValueError):  # requests makes these of every kind of wrong address
        return Outcome(Kind.DOOD, WRONG, answered=False)
    late = isinstance(error, requests.Timeout) or isinstance(reason, ReadTimeoutError)
    return Outcome(
        Kind.STIL, f"geen antwoord binnen {timeout:g} seconden" if late else "geen verbinding", answered=False
    )
