// The door that the gate knocks at: one JSON object a line on standard input, one answer a line on standard output; or the
// same objects posted to the address that it prints. Logs belong on standard error.
//
//   node adapter.mjs [--state FILE] [--http PORT]
//
// What must be kept is kept in FILE; without it, in memory, until this program ends. PORT 0 is a free one.
//
// Behind the door (classin.mjs, studentgroups.mjs) is what a school would run.

import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { ClassIn } from './classin.mjs';
import { StateFile, Store } from './store.mjs';
import { StudentGroups } from './studentgroups.mjs';

const { values: options } = parseArgs({ options: { state: { type: 'string' }, http: { type: 'string' } } });
const state = new StateFile(options.state);
const unsupported = { outcome: 'rejected', error: 'unsupported' };

/** @type {{ classin?: ClassIn, studentgroups?: StudentGroups }} */
let platforms = {};

/** @type {Record<string, (command: any) => object | Promise<object>>} */
const commands = {
    describe: () => ({
        name: 'school-sync-node 1.0',
        commands: Object.keys(commands).filter((name) => name !== 'describe' && name !== 'configure'),
        platforms: ['classin', 'studentgroups'],
    }),

    configure({ platforms: { classin, studentgroups } }) {
        platforms = {
            classin: classin && new ClassIn(classin, new Store(state, classin.baseUrl)),
            studentgroups: studentgroups && new StudentGroups(studentgroups, new Store(state, studentgroups.baseUrl)),
        };
        return {};
    },

    provisionUser: async (command) => (await at(command).provision([command]))[0],

    async provisionUsers(command) {
        const answers = await at(command).provision(command.items);
        return { items: answers.map((answer, i) => ({ externalId: command.items[i].person.externalId, ...answer })) };
    },

    scheduleClass(command) {
        const platform = at(command);
        if (platform instanceof ClassIn) return platform.schedule(command.class);
        return { ...unsupported, message: 'StudentGroups has no classes' };
    },

    enroll(command) {
        const platform = at(command);
        if (platform instanceof ClassIn && (command.role ?? 'student') === 'student') {
            return platform.enroll(command.course, command.people, command.action ?? 'add');
        }
        const message = platform instanceof ClassIn ? 'Teachers join a course by teaching in it' : 'StudentGroups has no courses';
        return { items: command.people.map((/** @type {string} */ externalId) => ({ externalId, ...unsupported, message })) };
    },

    saveGroup(command) {
        const platform = at(command);
        if (platform instanceof StudentGroups) return platform.saveGroup(command.group);
        return { ...unsupported, message: 'This integration keeps groups at StudentGroups only' };
    },

    listGroups(command) {
        const platform = at(command);
        if (platform instanceof StudentGroups) return platform.listGroups();
        throw new Error('ClassIn has no call that lists groups');
    },
};

/** @param {{ platform: string }} command */
function at({ platform }) {
    const found = platform === 'classin' ? platforms.classin : platform === 'studentgroups' ? platforms.studentgroups : undefined;
    if (!found) throw new Error(`${platform} is not configured`);
    return found;
}

/** Whatever happens in here, the gate gets an answer that says so. @param {string} line */
async function answer(line) {
    let command;
    try {
        command = JSON.parse(line);
        if (!Object.hasOwn(commands, command.command)) throw new Error(`The command ${command.command} is not offered`);
        return JSON.stringify({ ok: true, ...await commands[command.command](command), id: command.id });
    } catch (error) {
        console.error(error);
        return JSON.stringify({ ok: false, message: String(error), id: command?.id ?? 0 });
    }
}

if (options.http === undefined) {
    let rest = '';
    for await (const chunk of process.stdin.setEncoding('utf8')) {
        const lines = `${rest}${chunk}`.split('\n'); // by nothing else: readline would split a name with U+2028 in it
        rest = lines.pop() ?? '';
        for (const line of lines) process.stdout.write(`${await answer(line)}\n`);
    }
} else {
    let turn = Promise.resolve(); // commands come one at a time, whoever posts them
    const server = createServer((request, response) => {
        turn = turn.then(async () => {
            response.setHeader('Content-Type', 'application/json').end(await answer(await text(request)));
        }).catch((error) => console.error(error));
    });
    server.listen(Number(options.http), '127.0.0.1', () => {
        const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
        console.log(`http://127.0.0.1:${port}/`);
    });
}
