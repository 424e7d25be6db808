"""What no platform gives back, kept in SQLite: ClassIn and Electa cannot be asked who is there."""

import json
import sqlite3


class Store:
    """Rows of one school at one address: what was learned at another address says nothing here."""

    def __init__(self, database, school):
        self._database, self._school = database, school

    @staticmethod
    def open(file):
        database = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        database.execute(
            "CREATE TABLE IF NOT EXISTS kept (school TEXT, kind TEXT, key TEXT, value TEXT, PRIMARY KEY (school, kind, key))")
        return database

    def get(self, kind, key):
        row = self._database.execute(
            "SELECT value FROM kept WHERE school = ? AND kind = ? AND key = ?", (self._school, kind, key)).fetchone()
        return json.loads(row[0]) if row else None

    def put(self, kind, key, value):
        """Written at once: what is lost between two calls is made twice after the next start."""
        self._database.execute(
            "REPLACE INTO kept VALUES (?, ?, ?, ?)", (self._school, kind, key, json.dumps(value, ensure_ascii=False)))
        return value

    def values(self, kind):
        rows = self._database.execute("SELECT value FROM kept WHERE school = ? AND kind = ?", (self._school, kind))
        return [json.loads(value) for (value,) in rows]
