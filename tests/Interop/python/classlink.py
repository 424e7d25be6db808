"""A OneRoster consumer on requests-oauthlib: OAuth 1.0a with both methods of signing, and OAuth 2 client credentials.

python3 classlink.py BASE; CLASSLINK_ID and CLASSLINK_SECRET. One JSON object a line, for each call one:
{"url", "with": "HMAC-SHA1" | "HMAC-SHA256" | "oauth2", "place"?: "AUTH_HEADER" | "QUERY", "scope"?}.
"""

import json
import os
import sys

from oauthlib.oauth2 import BackendApplicationClient
from requests_oauthlib import OAuth1Session, OAuth2Session

# The simulator has no TLS here, which the library else insists on.
os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"
IDENTITY, SECRET = os.environ["CLASSLINK_ID"], os.environ["CLASSLINK_SECRET"]


def session(call):
    if call["with"] != "oauth2":
        return OAuth1Session(
            IDENTITY, client_secret=SECRET, signature_method=call["with"], signature_type=call.get("place", "AUTH_HEADER"))
    found = OAuth2Session(client=BackendApplicationClient(client_id=IDENTITY, scope=call.get("scope")))
    found.fetch_token(token_url=f"{sys.argv[1]}/token", client_id=IDENTITY, client_secret=SECRET)
    return found


def main():
    for line in sys.stdin:
        call = json.loads(line)
        answer = session(call).get(sys.argv[1] + call["url"], params=call.get("parameters"))
        print(json.dumps({"status": answer.status_code, "explain": answer.headers.get("X-Simulator-Explain")}), flush=True)


if __name__ == "__main__":
    main()
