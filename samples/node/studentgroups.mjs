// StudentGroups (Domoscio's API, version 2): lists in pages, tokens that rotate, and a PUT that changes what it carries.

import { Refused, Unknown, failed, persist, send } from './calls.mjs';

/** @import { Answer, GroupPlan, Person, PersonInRole, PlatformAccess } from './types.d.ts' */
/** @import { Store } from './store.mjs' */

const PER_PAGE = 100;

export class StudentGroups {
    #url;
    #token;
    #store;
    /** @type {Record<string, string> | undefined} */
    #pair;

    /** @param {PlatformAccess} access @param {Store} store */
    constructor(access, store) {
        this.#url = `${access.baseUrl}/v2/instances/${access.credentials.instanceId}/`;
        this.#token = access.credentials.token;
        this.#store = store;
    }

    /** @param {PersonInRole[]} items */
    async provision(items) {
        const answers = [];
        for (const { person, role } of items) answers.push(await this.#provision(person, role).catch(failed));
        return answers;
    }

    /**
     * Who has the uid is the person: looked for first, and again when an answer is lost.
     * @param {Person} person @param {string} role
     */
    async #provision(person, role) {
        if (role !== 'student') throw new Refused('unsupported', `StudentGroups has students and no ${role}`);
        const name = person.displayName || `${person.firstName} ${person.lastName}`;
        const { found, made } = await this.#once(
            () => this.#student(person.externalId),
            () => this.#call('POST', 'students', { uid: person.externalId, civil_profile_attributes: { name } }, false));
        const answer = { outcome: made ? 'created' : 'existing', userId: String(found.id), role };
        const changes = {
            ...(found.active === false && { active: true }),
            ...(found.civil_profile?.name !== name && { civil_profile_attributes: { name } }),
        };
        if (made || Object.keys(changes).length === 0) return answer;
        await this.#call('PUT', `students/${found.id}`, changes);
        return { ...answer, outcome: 'updated' };
    }

    /** @param {GroupPlan} plan */
    async saveGroup(plan) {
        try {
            const { group, outcome } = await this.#group(plan);
            this.#store.put('group', plan.externalId, { id: group.id });
            const items = plan.members ? await this.#members(group.id, plan.members) : [];
            const changed = items.some((item) => item.outcome === 'created' || item.removed);
            return { outcome: outcome === 'existing' && changed ? 'updated' : outcome, groupId: String(group.id), items };
        } catch (failure) {
            return failed(failure);
        }
    }

    /** The group as it should be named. What the plan leaves out is not sent, and so stays. @param {GroupPlan} plan */
    async #group({ externalId, name }) {
        const known = this.#store.get('group', externalId);
        if (known) {
            const group = await this.#call('GET', `student_groups/${known.id}`);
            if (name === undefined || group.name === name) return { group, outcome: 'existing' };
            return { group: await this.#call('PUT', `student_groups/${known.id}`, { name }), outcome: 'updated' };
        }
        if (name === undefined) throw new Refused('invalid', `The group ${externalId} is new and needs a name`);
        const { found, made } = await this.#once(
            () => this.#unclaimed(name),
            () => this.#call('POST', 'student_groups', { name }, false));
        return { group: found, outcome: made ? 'created' : 'existing' };
    }

    /** A group of that name that belongs to no other id of the school's: names need not be unique. @param {string} name */
    async #unclaimed(name) {
        const claimed = new Set(this.#store.entries('group').map(([, group]) => group.id));
        return (await this.#list('student_groups')).find((group) => group.name === name && !claimed.has(group.id));
    }

    /** A student is in one group or in none. @param {number} group @param {string[]} members */
    async #members(group, members) {
        const before = await this.#list('students', { student_group_id: String(group) });
        const items = [];
        for (const externalId of members) {
            items.push({ externalId, ...await this.#move(externalId, group).catch(failed) });
        }
        for (const student of before.filter((one) => !members.includes(one.uid))) {
            await this.#call('PUT', `students/${student.id}`, { student_group_id: null });
            items.push({ externalId: String(student.uid), outcome: 'updated', userId: String(student.id), removed: true });
        }
        return items;
    }

    /** @param {string} externalId @param {number} group @returns {Promise<Answer>} */
    async #move(externalId, group) {
        const student = await this.#student(externalId);
        if (!student) throw new Refused('unknown-person', `${externalId} is no student at StudentGroups`);
        if (student.student_group_id === group) return { outcome: 'existing', userId: String(student.id) };
        await this.#call('PUT', `students/${student.id}`, { student_group_id: group });
        return { outcome: 'created', userId: String(student.id) };
    }

    async listGroups() {
        const ids = new Map(this.#store.entries('group').map(([externalId, group]) => [group.id, externalId]));
        const groups = await this.#list('student_groups');
        return { groups: groups.map(({ id, name }) => ({ id: String(id), externalId: ids.get(id), name })) };
    }

    /** @param {string} uid */
    async #student(uid) {
        return (await this.#list('students', { uid })).find((student) => student.uid === uid);
    }

    /**
     * Looks, and makes what is not there. When the answer is lost, looks again instead of making it twice.
     * @param {() => Promise<any>} look @param {() => Promise<any>} make
     */
    async #once(look, make) {
        for (let attempt = 1; ; attempt++) {
            const found = await look();
            if (found) return { found, made: attempt > 1 };
            try {
                return { found: await make(), made: true };
            } catch (failure) {
                if (!(failure instanceof Unknown) || attempt === 3) throw failure;
            }
        }
    }

    /**
     * All rows. How many there are is in the header Total; a page may be smaller than was asked for, as Per-Page says; and the
     * last one is a page that is not full.
     * @param {string} path @param {Record<string, string>} filter @returns {Promise<any[]>}
     */
    async #list(path, filter = {}) {
        const rows = new Map();
        for (let page = 1; ; page++) {
            const query = new URLSearchParams({ ...filter, page: String(page), per_page: String(PER_PAGE), sort_by: 'id.asc' });
            const { answer, headers } = await this.#ask('GET', `${path}?${query}`);
            if (!Array.isArray(answer) || !headers.get('total')) throw new Unknown('bad-answer', `${path}: what came is no list`);
            for (const row of answer) rows.set(row.id, row);
            const isFull = answer.length >= Number(headers.get('per-page') ?? PER_PAGE);
            if (rows.size >= Number(headers.get('total')) && !isFull) return [...rows.values()];
            if (answer.length === 0) throw new Unknown('bad-answer', `${path}: the list ended before all rows had come`);
        }
    }

    // The wire.

    /**
     * What answers with one object.
     * @param {string} method @param {string} path @param {unknown} [body] @param {boolean} [repeatable] @returns {Promise<any>}
     */
    async #call(method, path, body, repeatable = true) {
        const { answer } = await this.#ask(method, path, body, repeatable);
        if (typeof answer.id !== 'number') throw new Unknown('bad-answer', `${method} ${path}: what came has no id`);
        return answer;
    }

    /** @param {string} method @param {string} path @param {unknown} [body] @param {boolean} [repeatable] */
    async #ask(method, path, body, repeatable = true) {
        return persist(async () => {
            let reply = await this.#send(method, path, body);
            if ([401, 403].includes(reply.status) && this.#pair) { // both tokens are over: the key brings new ones
                this.#pair = undefined;
                reply = await this.#send(method, path, body);
            }
            return { answer: understood(reply), headers: reply.headers };
        }, repeatable);
    }

    /**
     * Each answer may bring new tokens: the last ones count.
     * @param {string} method @param {string} path @param {unknown} body
     */
    async #send(method, path, body) {
        const reply = await send(method, this.#url + path, body === undefined ? undefined : JSON.stringify(body), {
            ...(this.#pair ?? { Authorization: `Token token=${this.#token}` }),
            ...(body !== undefined && { 'Content-Type': 'application/json' }),
        });
        const [access, refresh] = [reply.headers.get('accesstoken'), reply.headers.get('refreshtoken')];
        if (access && refresh) this.#pair = { AccessToken: access, RefreshToken: refresh };
        return reply;
    }
}

/** @param {{ status: number, text: string }} reply */
function understood({ status, text }) {
    let answer;
    try {
        answer = JSON.parse(text);
    } catch {
        throw new Unknown('bad-answer', `What came (${status}) is no JSON`);
    }
    if (status === 200 && answer !== null && typeof answer === 'object') return answer;
    const reason = answer?.error?.message ?? answer?.message ?? text.slice(0, 200);
    if (status === 400) throw new Refused('invalid', `StudentGroups: ${reason}`);
    if (status === 401 || status === 403) throw new Refused('credentials', `StudentGroups: ${reason}`);
    if (status >= 400) throw new Refused(status, `StudentGroups: ${reason}`);
    throw new Unknown('bad-answer', `What came (${status}) is no answer of StudentGroups`);
}
