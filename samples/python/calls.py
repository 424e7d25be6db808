"""HTTP calls to a platform, and the three ways in which they end without the answer that was hoped for.

What matters is not that a call failed but what is known then: that nothing was done (Refused, NotDone), or that nobody can
tell (Unknown). A lost answer is no refusal: the account may be there.
"""

import http.client
import time
import urllib.error
import urllib.request

TIMEOUT = 10  # seconds for one call
PATIENCE = 20  # seconds after which no call is repeated
PAUSES = (0.3, 0.8, 2.0, 4.0)


class Refused(Exception):
    """The platform said no: nothing was done. The code is the platform's own, or a word of the port's README."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = str(code)


class NotDone(Refused):
    """Nothing was done this time, and it may be tried again: 429, no connection, a busy server."""

    def __init__(self, code, message, wait=0.0):
        super().__init__(code, message)
        self.wait = wait


class Unknown(Exception):
    """Nobody can tell whether it was done."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


def send(method, url, body=None, headers=None):
    """One call. Returns the body of an answer below 500, which the caller must still understand."""
    request = urllib.request.Request(url, data=body, method=method, headers=headers or {})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            return answer.read()
    except urllib.error.HTTPError as error:
        with error:
            text = error.read()
        if error.code == 429:
            after = error.headers.get("Retry-After", "")
            raise NotDone("unavailable", "429: too many calls", float(after) if after.isdigit() else 1.0) from error
        if error.code >= 500:
            raise Unknown("unavailable", f"The server failed with {error.code}") from error
        return text
    except urllib.error.URLError as error:
        if isinstance(error.reason, ConnectionRefusedError):
            raise NotDone("unavailable", f"No connection: {error.reason}") from error
        raise Unknown("no-answer", f"No answer: {error.reason}") from error
    except (OSError, http.client.HTTPException) as error:  # broken off in the middle of the answer, or too slow
        raise Unknown("no-answer", f"No answer: {error or type(error).__name__}") from error


def persist(attempt, repeatable):
    """Repeats an attempt that did nothing; one whose answer was lost only where twice is the same as once."""
    begun, lost = time.monotonic(), None
    for pause in (*PAUSES, None):
        try:
            return attempt()
        except NotDone as failure:
            last, wait = failure, failure.wait
        except Unknown as failure:
            if not repeatable:
                raise
            lost = last = failure
            wait = 0.0
        wait = max(wait, pause or 0.0)
        if pause is None or time.monotonic() - begun + wait > PATIENCE:
            break
        time.sleep(wait)
    raise lost or last
