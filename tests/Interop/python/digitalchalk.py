"""A DigitalChalk client as Python programs have one: zeep, made from the WSDL.

python3 digitalchalk.py WSDL OPTIONS; the keys are in DIGITALCHALK_ACCESS_KEY and DIGITALCHALK_SECRET_KEY.
One JSON object a line: first what the WSDL offers, then for every line {"operation", "parameters"} what came of it.
"""

import base64
import hashlib
import hmac
import json
import os
import sys
from datetime import datetime, timezone

import zeep
from lxml import etree
from zeep.cache import SqliteCache
from zeep.helpers import serialize_object
from zeep.plugins import HistoryPlugin
from zeep.transports import Transport


def auth(operation, call):
    """The vendor's signature: HMAC-SHA1 of service, operation and timestamp, in Base64."""
    timestamp = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    secret = call.get("secretKey", os.environ["DIGITALCHALK_SECRET_KEY"])
    digest = hmac.new(secret.encode(), f"v4{operation}{timestamp}".encode(), hashlib.sha1).digest()
    return {
        "accessKey": call.get("accessKey", os.environ["DIGITALCHALK_ACCESS_KEY"]),
        "timestamp": timestamp,
        "signature": base64.b64encode(digest).decode(),
    }


def only_element(client, operation):
    """zeep gives the value of an answer's only element without its name."""
    return client.service._binding.get(operation).output.body.type.elements[0][0]


def answer_of(client, operation, result):
    plain = serialize_object(result, dict)
    return plain if isinstance(plain, dict) else {only_element(client, operation): plain}


def fault_of(fault):
    kind = type(fault)
    return {
        "type": f"{kind.__module__}.{kind.__name__}",
        "code": fault.code,
        "text": fault.message,
        "details": [] if fault.detail is None else [one.text for one in fault.detail],
    }


def report(entry):
    print(json.dumps(entry, default=str), flush=True)


def main(wsdl, options):
    history = HistoryPlugin()
    settings = zeep.Settings(strict=options.get("strict", True))
    folder = options.get("cacheFolder")
    transport = Transport(cache=SqliteCache(path=os.path.join(folder, "zeep.db")) if folder else None)
    client = zeep.Client(wsdl, settings=settings, transport=transport, plugins=[history])
    report({"operations": sorted(client.service._operations), "library": f"zeep {zeep.__version__}"})
    for line in sys.stdin:
        call = json.loads(line)
        operation = call["operation"]
        entry = {"operation": operation}
        try:
            result = client.service[operation](auth=auth(operation, call), **call["parameters"])
            entry["answer"] = answer_of(client, operation, result)
        except zeep.exceptions.Fault as fault:
            entry["fault"] = fault_of(fault)
        entry["sent"] = etree.tostring(history.last_sent["envelope"], encoding="unicode")
        report(entry)


if __name__ == "__main__":
    main(sys.argv[1], json.loads(sys.argv[2]))
