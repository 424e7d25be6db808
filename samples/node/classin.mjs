// ClassIn (docs.eeo.cn, partner API version 1): signed forms in, an errno in a 200 out, and nothing can be read back.

import { createHash, randomBytes } from 'node:crypto';
import { NotDone, Refused, Unknown, failed, persist, send } from './calls.mjs';

/** @import { Answer, ClassPlan, CourseReference, Person, PersonInRole, PlatformAccess } from './types.d.ts' */
/** @import { Store } from './store.mjs' */
/** @typedef {{ errno: number, data?: any, error?: string }} Result */
/** @typedef {{ name: string, relationship?: number }} Membership */
/** @typedef {Record<string, Membership>} Roles */
/** @typedef {{ uid: string, account: string, made: boolean, reported: boolean, roles: Roles }} KnownPerson */

const OK = 1;
const REGISTERED = [135, 461]; // somebody has that telephone number or e-mail address; data is the UID
const MEMBER = 133;
const SAME_IDENTITY = 398; // a course or lesson with that identity is there; data is its id
const IN_COURSE = [163, 133];
const NOT_IN_COURSE = [162, 106];
const DONE_WITH_REMARK = [280, 281, 282, 283, 284, 824, 825, 841]; // done, but for a recording, an introduction, a nickname
const REPEATED = 101003002; // the same parameters came less than five seconds ago
const BUSY = [131, 460, 464, 901, 101003001, REPEATED]; // nothing was done
const UNCLEAR = [104, 114];
const REFUSED_SIGNATURE = 102; // a wrong clock, a wrong secret or a contract that has ended; version 2 has a number for each
const THERE_BEFORE = 'The account was there before: its password, nickname and picture stay as they are.';
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const NEEDS_DATA = [
    'register', 'registerMultiple', 'addCourse', 'addCourseClass', 'addCourseStudentMultiple', 'delCourseStudentMultiple'];

export class ClassIn {
    #base;
    #url;
    #credentials;
    #store;

    /** @param {PlatformAccess} access @param {Store} store */
    constructor(access, store) {
        this.#base = access.baseUrl;
        this.#url = `${access.baseUrl}/partner/api/course.api.php?action=`;
        this.#credentials = access.credentials;
        this.#store = store;
    }

    // People: first an account (its UID is what courses ask for), then a membership of the school, then a course.

    /** @param {PersonInRole[]} items @returns {Promise<Answer[]>} */
    async provision(items) {
        const owners = new Map();
        /** @type {(Answer | undefined)[]} */
        const answers = items.map((item) => this.#mistake(item, owners));
        const fresh = items.filter((item, i) => !answers[i] && !this.#store.get('person', item.person.externalId));
        const people = [...new Map(fresh.map(({ person }) => [person.externalId, person])).values()];
        const refusals = new Map();
        for (const ten of chunks(people, 10)) await this.#register(ten, refusals);
        for (const [i, { person, role }] of items.entries()) {
            answers[i] ??= refusals.get(person.externalId) ?? await this.#join(person, role).catch(failed);
        }
        return /** @type {Answer[]} */ (answers);
    }

    /** @param {PersonInRole} item @param {Map<string, string>} owners */
    #mistake({ person, role }, owners) {
        if (role !== 'student' && role !== 'teacher') return failed(new Refused('unsupported', `ClassIn's API makes no ${role}`));
        const account = accountOf(person);
        if (!account) return failed(new Refused('invalid', 'ClassIn needs a telephone number or an e-mail address'));
        const owner = owners.get(account) ?? this.#store.get('account', account) ?? person.externalId;
        owners.set(account, owner);
        if (owner === person.externalId) return undefined;
        return failed(new Refused('invalid', `The account ${account} is that of ${owner}`)); // one account would be two people
    }

    /**
     * Without membership: only so ClassIn tells a new account from an old one. An old one keeps its password and its name.
     * @param {Person[]} people at most ten @param {Map<string, Answer>} refusals
     */
    async #register(people, refusals) {
        const forms = people.map((person) => ({
            [accountOf(person)?.includes('@') ? 'email' : 'telephone']: accountOf(person),
            nickname: nameOf(person),
            password: person.password ?? randomBytes(9).toString('base64url'),
        }));
        /** @type {Result[]} */
        let results;
        try {
            results = forms.length === 1
                ? [await this.#call('register', forms[0], REGISTERED)]
                : complete((await this.#call('registerMultiple', { userJson: JSON.stringify(forms) })).data, forms);
        } catch (failure) {
            const answer = failed(failure);
            for (const person of people) refusals.set(person.externalId, answer);
            return;
        }
        for (const [i, person] of people.entries()) {
            const { errno, data, error } = results[i];
            if (errno !== OK && !REGISTERED.includes(errno)) refusals.set(person.externalId, failed(refusal(errno, error)));
            else this.#keep(person, String(data), errno === OK);
        }
    }

    /** @param {Person} person @param {string} uid @param {boolean} made */
    #keep(person, uid, made) {
        const account = /** @type {string} */ (accountOf(person));
        this.#store.put('account', account, person.externalId);
        this.#store.put('person', person.externalId, { uid, account, made, reported: false, roles: {} });
    }

    /** @param {Person} person @param {string} role @returns {Promise<Answer>} */
    async #join(person, role) {
        /** @type {KnownPerson} */
        const known = this.#store.get('person', person.externalId);
        let changed = false;
        if (!known.roles[role]) {
            known.roles[role] = { name: nameOf(person), relationship: await this.#addMember(known.account, role, person) };
            changed = true;
        }
        for (const [kept, membership] of Object.entries(known.roles)) {
            if (membership.name === nameOf(person)) continue;
            await this.#rename(kept, known.uid, nameOf(person));
            membership.name = nameOf(person);
            changed = true;
        }
        const first = !known.reported;
        this.#store.put('person', person.externalId, { ...known, reported: true });
        return {
            outcome: first ? (known.made ? 'created' : 'existing') : changed ? 'updated' : 'existing',
            userId: known.uid,
            role,
            loginName: known.account,
            message: known.made ? undefined : THERE_BEFORE,
        };
    }

    /**
     * What this answers is the id of a relationship. It is no UID, and courses refuse it with 400: it is kept apart.
     * @param {string} account @param {string} role @param {Person} person
     */
    async #addMember(account, role, person) {
        const [action, kind] = role === 'teacher' ? ['addTeacher', 'teacher'] : ['addSchoolStudent', 'student'];
        const fields = { [`${kind}Account`]: account, [`${kind}Name`]: nameOf(person) };
        return (await this.#call(action, fields, [MEMBER])).data;
    }

    /** @param {string} role @param {string} uid @param {string} name */
    async #rename(role, uid, name) {
        if (role === 'teacher') await this.#call('editTeacher', { teacherUid: uid, teacherName: name });
        else await this.#call('editSchoolStudent', { studentUid: uid, studentName: name });
    }

    // Courses and lessons. Their identities make each call safe to repeat: the second answers 398 and the id of the first.

    /** @param {ClassPlan} plan */
    async schedule(plan) {
        const teacher = this.#store.get('person', plan.teacher);
        if (!teacher) return failed(unknownPerson(plan.teacher));
        const beginTime = Math.floor(Date.parse(plan.startsAt) / 1000);
        const lesson = {
            className: plan.title,
            beginTime,
            endTime: beginTime + 60 * plan.durationMinutes,
            teacherUid: teacher.uid,
            classIntroduce: plan.description ?? '',
        };
        try {
            const known = this.#store.get('class', plan.externalId);
            const { externalId, title, course } = plan;
            const courseId = known?.courseId ?? await this.#course(course ?? { externalId, title });
            const { classId, outcome } = await this.#lesson(plan.externalId, known, courseId, lesson);
            this.#store.put('class', plan.externalId, { classId, courseId, lesson });
            return { outcome, classId, courseId, items: await this.#students(courseId, plan.students ?? [], 'add') };
        } catch (failure) {
            return failed(failure);
        }
    }

    /** @param {string} externalId @param {any} known @param {string} courseId @param {Record<string, unknown>} lesson */
    async #lesson(externalId, known, courseId, lesson) {
        if (known) {
            if (JSON.stringify(known.lesson) === JSON.stringify(lesson)) return { classId: known.classId, outcome: 'existing' };
            await this.#call('editCourseClass', { courseId, classId: known.classId, ...lesson });
            return { classId: known.classId, outcome: 'updated' };
        }
        const fields = { courseId, courseUniqueIdentity: identity('class', externalId), ...lesson };
        const { errno, data } = await this.#call('addCourseClass', fields, [SAME_IDENTITY]);
        if (errno !== SAME_IDENTITY) return { classId: String(data), outcome: 'created' };
        await this.#call('editCourseClass', { courseId, classId: data, ...lesson }); // made by a run that could not remember it
        return { classId: String(data), outcome: 'existing' };
    }

    /** @param {CourseReference} course @param {string[]} people @param {string} action add or remove */
    async enroll(course, people, action) {
        try {
            const courseId = await this.#course(course, action === 'add');
            return { courseId, items: await this.#students(courseId, people, action) };
        } catch (failure) {
            const answer = failed(failure);
            return { items: people.map((externalId) => ({ externalId, ...answer })) };
        }
    }

    /** @param {CourseReference} reference @param {boolean} make @returns {Promise<string>} */
    async #course({ id, externalId = '', title }, make = true) {
        const known = this.#store.get('course', externalId) ?? this.#store.get('class', externalId);
        if (id || known) return id ?? known.courseId;
        if (!make) throw new Refused('unknown-course', `There is no course ${externalId}`);
        const fields = { courseName: title ?? externalId, courseUniqueIdentity: identity('course', externalId) };
        const { data } = await this.#call('addCourse', fields, [SAME_IDENTITY]);
        return this.#store.put('course', externalId, { courseId: String(data) }).courseId;
    }

    /** @param {string} courseId @param {string[]} people @param {string} action */
    async #students(courseId, people, action) {
        /** @type {Map<string, Answer>} */
        const answers = new Map();
        const known = new Map(people.map((person) => [person, this.#store.get('person', person)]));
        for (const thirty of chunks([...known.keys()].filter((person) => known.get(person)), 30)) {
            const uids = thirty.map((person) => known.get(person).uid);
            const results = await this.#changeStudents(courseId, uids, action).catch(failed);
            for (const [i, person] of thirty.entries()) {
                const answer = Array.isArray(results) ? membership(results[i], action) : results;
                answers.set(person, { userId: uids[i], ...answer });
            }
        }
        return people.map((externalId) => ({ externalId, ...(answers.get(externalId) ?? failed(unknownPerson(externalId))) }));
    }

    /**
     * That the batch succeeded says nothing of its items: each has an errno of its own.
     * @param {string} courseId @param {string[]} uids @param {string} action @returns {Promise<Result[]>}
     */
    async #changeStudents(courseId, uids, action) {
        const { data } = action === 'add'
            ? await this.#call('addCourseStudentMultiple',
                { courseId, identity: 1, studentJson: JSON.stringify(uids.map((uid) => ({ uid }))) })
            : await this.#call('delCourseStudentMultiple', { courseId, identity: 1, studentUidJson: JSON.stringify(uids) });
        return complete(data, uids);
    }

    // The wire.

    /**
     * Everything here may be sent twice: accounts, memberships and identities are unique at ClassIn.
     * @param {string} action @param {Record<string, unknown>} fields @param {number[]} accept further numbers that are no refusal
     */
    async #call(action, fields, accept = []) {
        const result = await persist(() => this.#send(action, fields), true);
        if (result.errno === REFUSED_SIGNATURE) {
            throw new Refused(result.errno, `ClassIn refuses the call (102): ${await this.#reason()}`);
        }
        if (![OK, ...DONE_WITH_REMARK, ...accept].includes(result.errno)) throw refusal(result.errno, result.error);
        return result;
    }

    /** @param {string} action @param {Record<string, unknown>} fields @returns {Promise<Result>} */
    async #send(action, fields) {
        const { sid: SID, secret } = this.#credentials;
        const timeStamp = String(Math.floor(Date.now() / 1000)); // signed anew each time: who had to wait must not be out of date
        const form = new URLSearchParams({ ...fields, SID, timeStamp, safeKey: md5(secret + timeStamp) });
        const reply = await send('POST', this.#url + action, form.toString(), FORM);
        const { info, data } = envelope(reply.text);
        const errno = Number(info.errno);
        if (BUSY.includes(errno)) throw new NotDone(errno, info.error, errno === REPEATED ? 5200 : 1000);
        if (UNCLEAR.includes(errno)) throw new Unknown(String(errno), info.error);
        const needed = errno === OK ? NEEDS_DATA.includes(action) : [SAME_IDENTITY, ...REGISTERED].includes(errno);
        if (needed && data == null) throw new Unknown('bad-answer', `ClassIn answered ${errno} to ${action} without data`);
        return { errno, data, error: info.error };
    }

    /** A call of version 2 that is signed and asks for nothing: it changes nothing, and tells what is wrong. */
    async #reason() {
        const { sid, secret } = this.#credentials;
        const timeStamp = String(Math.floor(Date.now() / 1000));
        const sign = md5(`sid=${sid}&timeStamp=${timeStamp}&key=${secret}`);
        const headers = { 'content-type': 'application/json', 'x-eeo-sign': sign, 'x-eeo-uid': sid, 'x-eeo-ts': timeStamp };
        const clock = `clock of this machine (${new Date().toISOString()})`;
        try {
            const { text } = await send('POST', `${this.#base}/school/modifySchoolConf`, '{}', headers);
            switch (JSON.parse(text).code) {
                case 101002005:
                    return 'SID or secret are wrong: look them up in the school\'s settings at ClassIn, and enter both again';
                case 101002006:
                    return `the ${clock} is wrong: set it, and run this again`;
                default:
                    return 'perhaps the school\'s contract has ended, or does not have this call: ask ClassIn';
            }
        } catch (error) {
            if (!(error instanceof Refused || error instanceof Unknown || error instanceof SyntaxError)) throw error;
            return `look at the ${clock} first, then at SID and secret`;
        }
    }
}

/** @param {string} text */
function envelope(text) {
    try {
        const reply = JSON.parse(text);
        if (Number.isInteger(Number(reply.error_info.errno))) return { info: reply.error_info, data: reply.data };
    } catch (error) {
        if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    }
    throw new Unknown('bad-answer', 'What came is no answer of ClassIn');
}

/** @param {Person} person */
function accountOf(person) {
    return person.phone || person.email;
}

/** @param {Person} person */
function nameOf(person) {
    return person.displayName || `${person.firstName} ${person.lastName}`;
}

/** @param {string} text */
function md5(text) {
    return createHash('md5').update(text).digest('hex');
}

/** At most 32 characters; what is longer stands for itself by its digest. @param {string} kind @param {string} externalId */
function identity(kind, externalId) {
    const plain = `${kind}-${externalId}`;
    return plain.length <= 32 ? plain : md5(plain);
}

/** @param {Result} result @param {string} action @returns {Answer} */
function membership({ errno, error }, action) {
    if (errno === OK || DONE_WITH_REMARK.includes(errno)) {
        return action === 'add' ? { outcome: 'created' } : { outcome: 'updated', removed: true };
    }
    if ((action === 'add' ? IN_COURSE : NOT_IN_COURSE).includes(errno)) return { outcome: 'existing' };
    return failed(refusal(errno, error));
}

/** @param {number} errno @param {string | undefined} text */
function refusal(errno, text) {
    return new Refused(errno, `ClassIn: ${text} (${errno})`);
}

/** @param {string} person */
function unknownPerson(person) {
    return new Refused('unknown-person', `${person} was not provisioned at ClassIn by this integration`);
}

/** @param {any} results @param {unknown[]} sent @returns {Result[]} */
function complete(results, sent) {
    if (Array.isArray(results) && results.length === sent.length) return results;
    throw new Unknown('bad-answer', `ClassIn did not answer for each of ${sent.length} items`);
}

/** @template T @param {T[]} items @param {number} size */
function chunks(items, size) {
    return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
