// The page on the phone: keeps a note first, sends it when it can, and always says how many wait.
import {add, all, change, remove, wipe} from './outbox.js';
import {me, sendAll} from './sending.js';

const AGAIN_MILLIS = 30_000;
const at = id => document.getElementById(id);
const problems = new Map();
let user = null;
let changing = null;

function today() {
    const now = new Date();
    const two = number => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function words(note) {
    if (note.damaged) {
        return 'A note that this phone can no longer read.';
    }
    return user && note.owner && note.owner !== user.login ? 'A note of another person, who must sign in.' : note.text;
}

async function show() {
    const notes = await all();
    at('count').value = String(notes.length);
    at('waiting').replaceChildren(...notes.map(note => {
        const item = document.createElement('li');
        item.textContent = words(note);
        const problem = problems.get(note.key);
        if (problem || note.damaged) {
            item.append(told(problem), forgetting(note));
        }
        if (!note.damaged && (!user || !note.owner || note.owner === user.login)) {
            item.append(' ', changer(note));
        }
        return item;
    }));
    at('send').hidden = notes.length === 0;
    return notes;
}

function told(problem) {
    const line = document.createElement('p');
    line.textContent = problem ?? '';
    return line;
}

// Words that wait go back into the field; they are replaced when they are kept.
function changer(note) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Change';
    button.addEventListener('click', () => {
        changing = note;
        at('text').value = note.text;
        at('text').focus();
        say('Change the words and keep them.');
    });
    return button;
}

// Only a person forgets a note.
function forgetting(note) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Forget this note';
    button.addEventListener('click', async () => {
        if (confirm('Forget this note? It was not sent.')) {
            await remove(note.key);
            await show();
        }
    });
    return button;
}

function say(sentence) {
    at('state').textContent = sentence;
}

async function send() {
    const known = await me();
    user = known || null;
    at('sign-in').hidden = known !== false;
    at('who').textContent = user ? user.name : '';
    if (user) {
        at('leave').elements._csrf.value = user.csrf;
        await claimUnowned(user);
        await sendAll(user, (key, problem) => problems.set(key, problem));
    }
    const left = await show();
    if (left.length === 0) {
        say(user ? 'Everything is sent.' : '');
    } else {
        say(known === null ? 'No network: the notes wait on this phone.'
            : known === false ? 'Sign in, and the notes are sent.' : 'Some notes still wait.');
    }
}

// Written before anybody was known on this phone: they are of the first who signs in.
async function claimUnowned(person) {
    for (const note of await all()) {
        if (!note.owner && !note.damaged) {
            await change(note, person.login, note.text);
        }
    }
}

// A note that was sent meanwhile is the house's: what is written now is another one.
async function stillWaits(note) {
    return note !== null && (await all()).some(each => each.key === note.key);
}

async function keep(event) {
    event.preventDefault();
    const text = at('text').value.trim();
    if (!text) {
        return;
    }
    try {
        await (await stillWaits(changing) ? change(changing, changing.owner, text)
            : add({owner: user ? user.login : null, text, day: today()}));
        changing = null;
    } catch (full) {
        say('The phone could not keep the note. It is still in the field; copy it before you leave.');
        return;
    }
    say('Kept on this phone.');
    at('text').value = '';
    at('text').focus();
    await show();
    await send();
}

async function leave(event) {
    event.preventDefault();
    await send();
    const left = await all();
    if (left.length > 0 && !confirm(`${left.length} notes are not sent. Sign out and lose them?`)) {
        return;
    }
    await wipe();
    if (user) {
        at('leave').submit();
    } else {
        location.assign('/sign-in');
    }
}

at('note').addEventListener('submit', keep);
at('leave').addEventListener('submit', leave);
at('send').addEventListener('click', send);
addEventListener('online', send);
document.addEventListener('visibilitychange', () => document.hidden || send());
setInterval(() => Number(at('count').value) > 0 && send(), AGAIN_MILLIS);
navigator.storage?.persist?.();
navigator.serviceWorker?.register('/phone/worker.js', {scope: '/phone/'});
await show();
await send();
