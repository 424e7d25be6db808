"""ClassIn (docs.eeo.cn, partner API version 1): signed forms in, an errno in a 200 out, and nothing can be read back."""

import hashlib
import json
import secrets
import time
import urllib.parse
from datetime import datetime

import calls
from calls import NotDone, Refused, Unknown

OK = 1
REGISTERED = (135, 461)  # somebody has that telephone number or e-mail address; data is the UID
MEMBER = 133
SAME_IDENTITY = 398  # a course or lesson with that identity is there; data is its id
IN_COURSE, NOT_IN_COURSE = (163, 133), (162, 106)
DONE_WITH_REMARK = {280, 281, 282, 283, 284, 824, 825, 841}  # done, but for the recording, the introduction, a nickname
BUSY = {131, 460, 464, 901, 101003001, 101003002}  # nothing was done; 101003002: the same parameters within five seconds
UNCLEAR = {104, 114}
REFUSED_SIGNATURE = 102  # a wrong clock, a wrong secret or a contract that has ended; version 2 has a number for each
REASONS = {
    101002005: "SID or secret are wrong: look them up in the school's settings at ClassIn, and enter both again",
    101002006: "the clock of this machine is wrong ({now}): set it, and run this again",
    None: "look at the clock of this machine ({now}) first, then at SID and secret",
}


class ClassIn:
    def __init__(self, access, store):
        self._base = access["baseUrl"]
        self._url = self._base + "/partner/api/course.api.php?action="
        self._sid, self._secret = access["credentials"]["sid"], access["credentials"]["secret"]
        self._store = store

    # People: first an account (its UID is what courses ask for), then a membership of the school, then a course.

    def provision(self, items):
        owners = {}
        answers = [self._mistake(item, owners) for item in items]
        for ten in _chunks([i for i, answer in enumerate(answers) if not answer and self._is_new(items[i])], 10):
            self._register(ten, items, answers)
        for i, item in enumerate(items):
            answers[i] = answers[i] or self._join(item["person"], item["role"])
        return answers

    def _mistake(self, item, owners):
        if item["role"] not in ("student", "teacher"):
            return _failed(Refused("unsupported", f"ClassIn's API makes nobody {item['role']}"))
        account = _account(item["person"])
        if not account:
            return _failed(Refused("invalid", "ClassIn needs a telephone number or an e-mail address"))
        owner = owners.setdefault(account, self._store.get("account", account) or item["person"]["externalId"])
        if owner != item["person"]["externalId"]:  # one account would be two people
            return _failed(Refused("invalid", f"The account {account} is that of {owner}"))
        return None

    def _is_new(self, item):
        return not self._store.get("person", item["person"]["externalId"])

    def _register(self, indexes, items, answers):
        """Without membership: only so ClassIn tells a new account from an old one. An old one keeps its password and name."""
        people = list({items[i]["person"]["externalId"]: items[i]["person"] for i in indexes}.values())
        forms = [self._form(person) for person in people]
        try:
            if len(forms) == 1:
                errno, data, text = self._call("register", forms[0], accept=REGISTERED)
                results = [{"errno": errno, "data": data, "error": text}]
            else:
                _, results, _ = self._call("registerMultiple", {"userJson": json.dumps(forms, ensure_ascii=False)})
                _check_length(results, forms)
        except (Refused, Unknown) as failure:
            results = [failure] * len(people)
        outcomes = {person["externalId"]: self._keep(person, result) for person, result in zip(people, results)}
        for i in indexes:
            answers[i] = outcomes[items[i]["person"]["externalId"]]

    def _form(self, person):
        account = _account(person)
        return {
            "email" if "@" in account else "telephone": account,
            "nickname": _name(person),
            "password": person.get("password") or secrets.token_urlsafe(12),
        }

    def _keep(self, person, result):
        """Keeps the UID of one who has an account now; says why another has none."""
        if isinstance(result, Exception):
            return _failed(result)
        if result["errno"] != OK and result["errno"] not in REGISTERED:
            return _failed(_refusal(result["errno"], result.get("error")))
        account, made = _account(person), result["errno"] == OK
        self._store.put("account", account, person["externalId"])
        self._store.put("person", person["externalId"], {
            "uid": str(result["data"]), "account": account, "made": made, "reported": False, "roles": {}})
        return None

    def _join(self, person, role):
        known = self._store.get("person", person["externalId"])
        changed = False
        try:
            if role not in known["roles"]:
                known["roles"][role] = {"name": _name(person), "relationship": self._add_member(known["account"], role, person)}
                changed = True
            for kept, entry in known["roles"].items():
                if entry["name"] != _name(person):
                    self._call(*_rename(kept, known["uid"], _name(person)))
                    entry["name"], changed = _name(person), True
        except (Refused, Unknown) as failure:
            return _failed(failure)
        first, known["reported"] = not known["reported"], True
        self._store.put("person", person["externalId"], known)
        outcome = ("created" if known["made"] else "existing") if first else "updated" if changed else "existing"
        message = None if known["made"] else "The account was there before: its password, nickname and picture stay as they are."
        return {"outcome": outcome, "userId": known["uid"], "role": role, "loginName": known["account"], "message": message}

    def _add_member(self, account, role, person):
        """What this answers is the id of a relationship. It is no UID, and courses refuse it with 400: it is kept apart."""
        action, kind = ("addTeacher", "teacher") if role == "teacher" else ("addSchoolStudent", "student")
        _, data, _ = self._call(action, {f"{kind}Account": account, f"{kind}Name": _name(person)}, accept=(MEMBER,))
        return data

    # Courses and lessons. Their identities make each call safe to repeat: the second answers 398 and the id of the first.

    def schedule(self, plan):
        teacher = self._store.get("person", plan["teacher"])
        if not teacher:
            return _failed(_unknown_person(plan["teacher"]))
        known = self._store.get("class", plan["externalId"])
        begin = int(datetime.fromisoformat(plan["startsAt"]).timestamp())
        lesson = {
            "className": plan["title"], "beginTime": begin, "endTime": begin + 60 * plan["durationMinutes"],
            "teacherUid": teacher["uid"], "classIntroduce": plan.get("description") or "",
        }
        try:
            course = known["courseId"] if known else self._course(plan.get("course") or plan)
            class_id, outcome = self._lesson(plan["externalId"], known, course, lesson)
        except (Refused, Unknown) as failure:
            return _failed(failure)
        self._store.put("class", plan["externalId"], {"classId": class_id, "courseId": course, "lesson": lesson})
        items = self._students(course, plan.get("students") or [], "add")
        return {"outcome": outcome, "classId": class_id, "courseId": course, "items": items}

    def _lesson(self, external_id, known, course, lesson):
        if known and known["lesson"] == lesson:
            return known["classId"], "existing"
        if known:
            self._call("editCourseClass", {"courseId": course, "classId": known["classId"], **lesson})
            return known["classId"], "updated"
        fields = {"courseId": course, "courseUniqueIdentity": _identity("class", external_id), **lesson}
        errno, data, _ = self._call("addCourseClass", fields, accept=(SAME_IDENTITY,))
        if errno == SAME_IDENTITY:  # made before, by a run that could not remember it: now as it should be
            self._call("editCourseClass", {"courseId": course, "classId": data, **lesson})
        return str(data), "existing" if errno == SAME_IDENTITY else "created"

    def enroll(self, course, people, action):
        try:
            course_id = self._course(course, make=action == "add")
        except (Refused, Unknown) as failure:
            return {"items": [{"externalId": person, **_failed(failure)} for person in people]}
        return {"courseId": course_id, "items": self._students(course_id, people, action)}

    def _course(self, reference, make=True):
        if reference.get("id"):
            return reference["id"]
        external_id = reference["externalId"]
        known = self._store.get("course", external_id) or self._store.get("class", external_id)
        if known:
            return known["courseId"]
        if not make:
            raise Refused("unknown-course", f"There is no course {external_id}")
        fields = {"courseName": reference.get("title") or external_id, "courseUniqueIdentity": _identity("course", external_id)}
        _, data, _ = self._call("addCourse", fields, accept=(SAME_IDENTITY,))
        return self._store.put("course", external_id, {"courseId": str(data)})["courseId"]

    def _students(self, course, people, action):
        known = {person: self._store.get("person", person) for person in people}
        answers = {person: _failed(_unknown_person(person)) for person in people if not known[person]}
        for thirty in _chunks([person for person in known if known[person]], 30):
            uids = [known[person]["uid"] for person in thirty]
            try:
                results = self._change_students(course, uids, action)
            except (Refused, Unknown) as failure:
                results = [failure] * len(thirty)
            for person, result in zip(thirty, results):
                answers[person] = {"userId": known[person]["uid"], **_membership(result, action)}
        return [{"externalId": person, **answers[person]} for person in people]

    def _change_students(self, course, uids, action):
        """That the batch succeeded says nothing of its items: each has an errno of its own."""
        if action == "add":
            fields = {"studentJson": json.dumps([{"uid": uid} for uid in uids])}
        else:
            fields = {"studentUidJson": json.dumps(uids)}
        name = "addCourseStudentMultiple" if action == "add" else "delCourseStudentMultiple"
        _, results, _ = self._call(name, {"courseId": course, "identity": 1, **fields})
        return _check_length(results, uids)

    # The wire.

    def _call(self, action, fields, accept=()):
        """Everything here may be sent twice: accounts, memberships and identities are unique at ClassIn."""
        errno, data, text = calls.persist(lambda: self._send(action, fields), repeatable=True)
        if errno == REFUSED_SIGNATURE:
            raise Refused(errno, f"ClassIn refuses the call (102): {self._reason()}")
        if errno != OK and errno not in DONE_WITH_REMARK and errno not in accept:
            raise _refusal(errno, text)
        return errno, data, text

    def _send(self, action, fields):
        now = str(int(time.time()))  # signed anew each time: a call that had to wait must not be out of date
        signed = {**fields, "SID": self._sid, "timeStamp": now, "safeKey": hashlib.md5((self._secret + now).encode()).hexdigest()}
        body = calls.send("POST", self._url + action, urllib.parse.urlencode(signed).encode())
        try:
            reply = json.loads(body)
            errno, text = int(reply["error_info"]["errno"]), reply["error_info"].get("error")
        except (ValueError, KeyError, TypeError) as error:
            raise Unknown("bad-answer", "What came is no answer of ClassIn") from error
        if errno in BUSY:
            raise NotDone(errno, text, 5.2 if errno == 101003002 else 1.0)
        if errno in UNCLEAR:
            raise Unknown(str(errno), text)
        if reply.get("data") is None and (errno in (SAME_IDENTITY, *REGISTERED) or (errno == OK and action in NEEDS_DATA)):
            raise Unknown("bad-answer", f"ClassIn answered {errno} to {action} without data")
        return errno, reply.get("data"), text

    def _reason(self):
        """A call of version 2 that is signed and asks for nothing: it changes nothing, and tells what is wrong."""
        now = str(int(time.time()))
        sign = hashlib.md5(f"sid={self._sid}&timeStamp={now}&key={self._secret}".encode()).hexdigest()
        headers = {"Content-Type": "application/json", "X-EEO-SIGN": sign, "X-EEO-UID": self._sid, "X-EEO-TS": now}
        try:
            code = json.loads(calls.send("POST", self._base + "/school/modifySchoolConf", b"{}", headers))["code"]
        except (Refused, Unknown, ValueError, KeyError, TypeError):
            code = None
        reason = REASONS.get(code, "perhaps the school's contract has ended, or does not have this call: ask ClassIn")
        return reason.format(now=time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime()))


NEEDS_DATA = {
    "register", "registerMultiple", "addCourse", "addCourseClass", "addCourseStudentMultiple", "delCourseStudentMultiple"}


def _account(person):
    return person.get("phone") or person.get("email")


def _name(person):
    return person.get("displayName") or f"{person['firstName']} {person['lastName']}"


def _identity(kind, external_id):
    """At most 32 characters; longer ones stand for themselves by their digest."""
    plain = f"{kind}-{external_id}"
    return plain if len(plain) <= 32 else hashlib.md5(plain.encode()).hexdigest()


def _rename(role, uid, name):
    kind = "Teacher" if role == "teacher" else "SchoolStudent"
    member = "teacher" if role == "teacher" else "student"
    return f"edit{kind}", {f"{member}Uid": uid, f"{member}Name": name}


def _membership(result, action):
    if isinstance(result, Exception):
        return _failed(result)
    errno = result["errno"]
    if errno == OK or errno in DONE_WITH_REMARK:
        return {"outcome": "created"} if action == "add" else {"outcome": "updated", "removed": True}
    if errno in (IN_COURSE if action == "add" else NOT_IN_COURSE):
        return {"outcome": "existing"}
    return _failed(_refusal(errno, result.get("error")))


def _refusal(errno, text):
    return Refused(errno, f"ClassIn: {text} ({errno})")


def _unknown_person(person):
    return Refused("unknown-person", f"{person} was not provisioned at ClassIn by this integration")


def _failed(failure):
    outcome = "unknown" if isinstance(failure, Unknown) else "rejected"
    return {"outcome": outcome, "error": failure.code, "message": str(failure)}


def _check_length(results, sent):
    if not isinstance(results, list) or len(results) != len(sent):
        raise Unknown("bad-answer", f"ClassIn did not answer for each of {len(sent)} items")
    return results


def _chunks(items, size):
    return [items[i:i + size] for i in range(0, len(items), size)]
