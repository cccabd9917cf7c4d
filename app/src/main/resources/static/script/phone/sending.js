// Sends what waits, one after the other, each until the house says that it has it.
import {all, remove} from './outbox.js';

// Who is signed in: null without a network, false when nobody is.
export async function me() {
    try {
        const answer = await fetch('/phone/me', {headers: {Accept: 'application/json'}, redirect: 'manual'});
        return answer.ok ? await answer.json() : false;
    } catch (unreachable) {
        return null;
    }
}

async function sendOne(note, csrf) {
    const body = new URLSearchParams({key: note.key, text: note.text, day: note.day, _csrf: csrf});
    const answer = await fetch('/phone/notes', {method: 'POST', body, redirect: 'manual'});
    if (answer.ok) {
        await remove(note.key);
        return '';
    }
    return answer.status === 422 ? (await answer.json()).said : 'The house did not take it; it stays here.';
}

// One window sends at a time. What another person wrote on this phone waits for that person.
export function sendAll(user, said) {
    return navigator.locks.request('tenths-phone-sending', async () => {
        for (const note of await all()) {
            if (note.owner !== user.login) {
                continue;
            }
            try {
                const problem = await sendOne(note, user.csrf);
                if (problem) {
                    said(note.key, problem);
                }
            } catch (unreachable) {
                return; // the rest waits with it
            }
        }
    });
}
