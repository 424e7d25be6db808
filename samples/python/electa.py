"""Electa's API 3.0 (help portal, pages 50052, 50150, 50152): a token of twenty minutes, XML out, and no list of users."""

import time
import urllib.parse
import xml.etree.ElementTree as Xml
from datetime import datetime, timedelta, timezone

import calls
from calls import NotDone, Refused, Unknown

TYPES = {"student": "STD", "teacher": "MDR", "admin": "ADM"}
ROLES = {kind: role for role, kind in TYPES.items()}
LENGTHS = (*range(5, 61, 5), 90, 120, 180, 240, 300, 360, 420, 480, 540, 600, 660, 720, 1440)
ACCOUNT_TIME = timezone.utc  # the time zone under Look & Feel: no call tells it
TOKEN_LIFE = 19 * 60  # twenty minutes less what a slow call may take


class Electa:
    def __init__(self, access, store):
        self._url, self._credentials, self._store = access["baseUrl"], access["credentials"], store
        self._token, self._token_since = None, 0.0
        self._wrong_key = self._locked = None

    def provision(self, items):
        self._locked = None
        return [self._provision(item["person"], item["role"]) for item in items]

    def _provision(self, person, role):
        known = self._store.get("person", person["externalId"]) or {}
        if known.get("userId"):
            return {"outcome": "existing", "userId": known["userId"], "role": known["role"], "loginName": known["loginName"]}
        if role not in TYPES or not person.get("email"):
            return _failed(Refused("invalid", f"Electa needs an e-mail address, and one of the roles {', '.join(TYPES)}"))
        fields = {
            "Email": person["email"], "FirstName": person["firstName"], "LastName": person["lastName"], "UserType": TYPES[role]}
        try:
            user = self._call("POST", "/User/Create", fields, repeatable=False)
            made = {tag: _text(user, tag) for tag in ("UserId", "UserType", "Username", "Password")}
        except Unknown as failure:
            self._store.put("person", person["externalId"], {"lost": True})
            return _failed(Unknown(failure.code, f"{failure}. Whether {person['email']} is a user now, Electa cannot be asked"))
        except Refused as failure:
            if known.get("lost") and _is_taken(failure):  # an address is there once: it is the user of the answer that was lost
                return {"outcome": "existing", "message": f"{person['email']} is a user since an answer of Electa was lost; "
                        "which number that user has, Electa cannot be asked: look it up there"}
            return _failed(failure)
        effective = ROLES.get(made["UserType"], "student")  # a single-teacher account makes students of everybody, silently
        self._store.put("person", person["externalId"], {
            "userId": made["UserId"], "role": effective, "loginName": made["Username"],
            "firstPassword": made["Password"],  # told this once: the letter to the person takes it from here
        })
        return {
            "outcome": "created", "userId": made["UserId"], "role": effective, "loginName": made["Username"],
            "message": None if effective == role else f"Asked for {role}: this account of Electa's makes a {effective}"}

    def schedule(self, plan):
        self._locked = None
        teacher = self._store.get("person", plan["teacher"]) or {}
        known = self._store.get("class", plan["externalId"])
        start = datetime.fromisoformat(plan["startsAt"]).astimezone(ACCOUNT_TIME)
        length = next((minutes for minutes in LENGTHS if minutes >= plan["durationMinutes"]), None)
        event = {
            "StartDateTime": _moment(start), "EventType": "B", "Duration": length, "Topic": plan["title"],
            "ShowInPublicCalendar": "False", "PresenterId": teacher.get("userId"),
        }
        try:
            if not teacher.get("userId"):
                raise Refused("unknown-person", f"{plan['teacher']} was not provisioned at Electa by this integration")
            if not length:
                raise Refused("invalid", "Electa has no session of more than a day")
            if known and known["event"] != event:
                raise Refused("unsupported", "Electa's API cannot change a session: change it there, or give it another id")
            event_id, outcome = (known["eventId"], "existing") if known else self._event(plan["title"], start, event)
        except (Refused, Unknown) as failure:
            return _failed(failure)
        self._store.put("class", plan["externalId"], {"eventId": event_id, "event": event})
        listeners = [self._listener(student) for student in plan.get("students") or []]
        return {"outcome": outcome, "classId": event_id, "items": listeners}

    def _event(self, topic, start, event):
        """Looks first, and looks again when an answer is lost: the calendar can be read, and one session is enough."""
        lost = None
        for _ in range(3):
            if found := self._find(topic, start):
                return found, "created" if lost else "existing"
            try:
                return _text(self._call("POST", "/Event/Create", event, repeatable=False), "EventId"), "created"
            except Unknown as failure:
                lost = failure
        raise lost

    def _find(self, topic, start):
        claimed = {entry["eventId"] for entry in self._store.values("class")}
        span = {"StartDateTime": _moment(start), "EndDateTime": _moment(start + timedelta(minutes=1))}
        calendar = self._call("GET", "/event/list/", span, repeatable=True)
        _text(calendar, "Count")  # a page for people has none, and is no calendar without events
        ids = [event.findtext("EventId") for event in calendar.iter("Item") if event.findtext("Topic") == topic]
        return next((one for one in ids if one and one not in claimed), None)

    def _listener(self, student):
        """Sessions of type B are open to every user of the account."""
        known = self._store.get("person", student) or {}
        if known.get("userId"):
            return {"externalId": student, "outcome": "existing", "userId": known["userId"]}
        return {"externalId": student, **_failed(Refused("unknown-person", f"{student} was not provisioned at Electa"))}

    def enroll(self, course, people, action):
        refusal = _failed(Refused("unsupported", "Electa's API has no call for it: sessions of type B are open to all users"))
        return {"items": [{"externalId": person, **refusal} for person in people]}

    # The wire.

    def _call(self, method, path, fields, repeatable):
        """One whose token was refused was not carried out: it is sent once more, with a new token."""
        try:
            return self._send(method, path, {**fields, "Token": self._log_in()}, repeatable)
        except Refused as refusal:
            if "token" not in str(refusal).lower():
                raise
            self._token = None
        return self._send(method, path, {**fields, "Token": self._log_in()}, repeatable)

    def _log_in(self):
        """Five log-ins that fail lock the account for everybody, for a quarter of an hour. A key that was refused is therefore
        not tried again, and a lock not within the same order."""
        if self._wrong_key or self._locked:
            raise self._wrong_key or self._locked
        if not self._token or time.monotonic() - self._token_since > TOKEN_LIFE:
            begun = time.monotonic()
            try:
                answer = self._send("POST", "/token/", {"AppKey": self._credentials["appKey"]}, repeatable=True)
            except Unknown as failure:  # whatever was to be done after the log-in was certainly not done
                raise NotDone(failure.code, str(failure)) from failure
            except NotDone:
                raise
            except Refused as refusal:
                if "locked" in str(refusal).lower():
                    self._locked = refusal
                else:
                    self._wrong_key = refusal
                raise
            self._token, self._token_since = _text(answer, "ResponseData"), begun
        return self._token

    def _send(self, method, path, fields, repeatable):
        form = urllib.parse.urlencode({"CID": self._credentials["cid"], **{k: v for k, v in fields.items() if v is not None}})

        def attempt():
            if method == "GET":
                return _read(calls.send("GET", f"{self._url}{path}?{form}"))
            return _read(calls.send("POST", self._url + path, form.encode()))

        return calls.persist(attempt, repeatable)


def _read(body):
    """A Response with a code other than 0 is a refusal; whatever else is XML is what was asked for."""
    try:
        root = Xml.fromstring(body)
    except Xml.ParseError as error:
        raise Unknown("bad-answer", "What came is no XML") from error
    if root.tag == "Response" and root.findtext("ResponseCode") != "0":
        if root.findtext("ResponseCode") is None:
            raise Unknown("bad-answer", "What came has no ResponseCode")
        raise Refused(root.findtext("ResponseCode"), f"Electa: {root.findtext('ResponseData')}")
    return root


def _text(element, tag):
    text = element.findtext(tag)
    if not text:
        raise Unknown("bad-answer", f"What Electa answered has no {tag}")
    return text


def _moment(at):
    return at.strftime("%m/%d/%Y %H:%M:%S")


def _is_taken(failure):
    return "in use" in str(failure).lower()


def _failed(failure):
    outcome = "unknown" if isinstance(failure, Unknown) else "rejected"
    return {"outcome": outcome, "error": failure.code, "message": str(failure)}
