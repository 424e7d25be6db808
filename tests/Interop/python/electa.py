"""An Electa client as Python programs have one: urllib for the call, ElementTree for the answer.

python3 electa.py; one JSON object a line: for every {"url", "form"?} what was read from the answer.
"""

import json
import sys
from urllib.parse import urlencode
from urllib.request import urlopen
from xml.etree import ElementTree


def report(entry):
    print(json.dumps(entry), flush=True)


def main():
    for line in sys.stdin:
        call = json.loads(line)
        form = urlencode(call["form"]).encode() if "form" in call else None
        with urlopen(call["url"], form) as answer:
            body = answer.read()
        if not body.startswith(b"<"):
            report({"fields": body.decode().split(",")})
            continue
        root = ElementTree.fromstring(body)
        report({
            "root": root.tag,
            "elements": {element.tag: element.text or "" for element in root},
            # Clients of API 2.1 read the token by its place: after the declaration, two opened elements and the code 0.
            "atItsPlace": body[92:128].decode(),
        })


if __name__ == "__main__":
    main()
