"""The door that the gate knocks at: one JSON object a line on standard input, one answer a line on standard output.

python3 adapter.py [--state FILE]     What must be kept is kept in FILE; without it, in memory, until this program ends.

Behind the door (classin.py, electa.py) is what a school would run. Logs belong on standard error.
"""

import argparse
import json
import sys
import traceback

from classin import ClassIn
from electa import Electa
from store import Store

PLATFORMS = {"classin": ClassIn, "electa": Electa}


class Adapter:
    def __init__(self, state):
        self._database = Store.open(state)
        self._platforms = {}

    def describe(self, command):
        return {"name": "school-sync-python 1.0", "commands": ["provisionUser", "provisionUsers", "scheduleClass", "enroll"],
                "platforms": list(PLATFORMS)}

    def configure(self, command):
        self._platforms = {
            name: kind(command["platforms"][name], Store(self._database, command["platforms"][name]["baseUrl"]))
            for name, kind in PLATFORMS.items() if name in command["platforms"]}
        return {}

    def provisionUser(self, command):
        return self._at(command).provision([command])[0]

    def provisionUsers(self, command):
        answers = self._at(command).provision(command["items"])
        ids = [item["person"]["externalId"] for item in command["items"]]
        return {"items": [{"externalId": id, **answer} for id, answer in zip(ids, answers)]}

    def scheduleClass(self, command):
        return self._at(command).schedule(command["class"])

    def enroll(self, command):
        if command.get("role", "student") != "student":
            refusal = {"outcome": "rejected", "error": "unsupported", "message": "Teachers join a course by teaching in it"}
            return {"items": [{"externalId": person, **refusal} for person in command["people"]]}
        return self._at(command).enroll(command["course"], command["people"], command.get("action", "add"))

    def _at(self, command):
        if command["platform"] not in self._platforms:
            raise LookupError(f"{command['platform']} is not configured: there are {', '.join(self._platforms) or 'none'}")
        return self._platforms[command["platform"]]

    def answer(self, line):
        """Whatever happens in here, the gate gets an answer that says so."""
        command = {}
        try:
            command = json.loads(line)
            if command["command"] not in (*self.describe(command)["commands"], "describe", "configure"):
                raise LookupError(f"The command {command['command']} is not offered")
            answer = {"ok": True, **getattr(self, command["command"])(command)}
        except Exception as error:
            traceback.print_exc()
            answer = {"ok": False, "message": f"{type(error).__name__}: {error}"}
        answer["id"] = command.get("id", 0) if isinstance(command, dict) else 0
        return json.dumps(_without_none(answer), ensure_ascii=False)


def _without_none(value):
    if isinstance(value, dict):
        return {key: _without_none(one) for key, one in value.items() if one is not None}
    return [_without_none(one) for one in value] if isinstance(value, list) else value


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--state", metavar="FILE", default=":memory:", help="the SQLite file (default: in memory)")
    adapter = Adapter(options.parse_args().state)
    for line in sys.stdin.buffer:
        sys.stdout.buffer.write(adapter.answer(line).encode() + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
