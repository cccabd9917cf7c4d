// The entry bar: chips as one types, Enter keeps, Tab answers what is asked, Esc leaves the words where they are.
import {free} from './keys.js';
import {show} from './swap.js';

const RETRY_MS = 15_000;
const MOST_ROWS = 8;

const bar = document.getElementById('entry');
const text = document.getElementById('entry-text');
const chips = document.getElementById('entry-chips');
const waits = document.getElementById('entry-waits');

let choices = [];
let asked = 0;
// One question is on its way at a time; what was typed behind it is asked when the answer is there.
let underway = 0;
let behind = false;
let read = {words: '', done: Promise.resolve()};
// What could not be sent. It stays in this window alone: client words have no place in the browser's storage.
const waiting = [];

function fields() {
    const all = new URLSearchParams(new FormData(bar));
    choices.forEach(choice => all.append('choice', choice));
    return all;
}

function chip(kind, value) {
    return value ? chips.querySelector(`[data-${kind}="${CSS.escape(value)}"]`) : null;
}

async function reading(mine) {
    try {
        const answer = await fetch('/entry/reading', {method: 'POST', body: fields(), headers: {'X-Part': 'chips'}});
        if (!answer.ok || answer.redirected) {
            say(answer.redirected ? 'You are signed out. The words are still here.' : 'The words could not be read.');
            return;
        }
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        if (mine === asked) {
            const held = chips.contains(document.activeElement) ? document.activeElement.dataset : null;
            chips.replaceChildren(...page.body.childNodes);
            if (held) {
                (chip('choose', held.choose) ?? chip('ask', held.ask) ?? text).focus();
            }
            chips.hidden = text.value.trim() === '';
            waited();
        }
    } catch {
        waited();
    }
}

function look() {
    behind = false;
    underway++;
    read = {words: text.value, done: reading(++asked).finally(answered)};
    return read.done;
}

function answered() {
    underway--;
    if (behind && underway === 0) {
        look();
    }
}

function typed() {
    if (underway === 0) {
        look();
    } else {
        behind = true;
    }
}

function waited() {
    say(waiting.length > 0 ? `☁ ${waiting.length} ${waiting.length === 1 ? 'waits' : 'wait'} for the network` : '');
}

function say(words) {
    waits.textContent = words;
    waits.hidden = words === '';
}

function empty() {
    text.value = '';
    text.rows = 1;
    choices = [];
    behind = false;
    asked++;
    chips.replaceChildren();
    chips.hidden = true;
}

const refreshes = () => ['/inbox', '/time'].includes(location.pathname);

// False where there is no network.
async function send(body) {
    let answer;
    try {
        answer = await fetch('/entry', {
            method: 'POST', body, headers: refreshes() ? {Accept: 'text/html'} : {'X-Part': 'entered'},
        });
    } catch {
        return false;
    }
    if (answer.redirected && new URL(answer.url).pathname === '/sign-in') {
        say('You are signed out. Sign in in another tab, then keep again.');
        text.value = text.value || body.get('text');
    } else if (!answer.ok) {
        say('That was not kept. Try again.');
        text.value = text.value || body.get('text');
    } else if (refreshes()) {
        await show(answer, {row: null, index: -1, scroll: window.scrollY, page: location.pathname});
    } else {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        if (page.querySelector('[data-bad=true]')) {
            text.value = text.value || body.get('text');
        }
        document.getElementById('notice').replaceChildren(...page.body.childNodes);
    }
    return true;
}

async function keep() {
    if (text.value.trim() === '') {
        return;
    }
    if (read.words !== text.value) {
        look();
    }
    await read.done;
    const body = fields();
    body.set('key', crypto.randomUUID());
    body.set('back', refreshes() ? location.pathname + location.search : location.pathname);
    empty();
    text.focus();
    if (!await send(body)) {
        waiting.push(body);
        waited();
    }
}

async function again() {
    while (waiting.length > 0 && await send(waiting[0])) {
        waiting.shift();
        waited();
    }
}

function choose(choice) {
    const [row, field] = choice.split('|');
    choices = choices.filter(each => !each.startsWith(`${row}|${field}|`));
    choices.push(choice);
    look().then(() => (chips.querySelector('[data-ask], [data-choose]') ?? text).focus());
}

if (bar) {
    text.addEventListener('input', () => {
        text.rows = Math.min(MOST_ROWS, text.value.split('\n').length);
        if (text.value.trim() === '') {
            empty();
        } else {
            typed();
        }
    });
    text.addEventListener('focus', () => { chips.hidden = chips.childElementCount === 0; });
    bar.addEventListener('submit', event => {
        event.preventDefault();
        keep();
    });
    bar.addEventListener('keydown', event => {
        const ask = event.target.dataset.ask;
        if (event.key === 'Enter' && ask) {
            event.preventDefault();
            if (event.target.value.trim() !== '') {
                choose(`${ask}|${event.target.value.trim()}`);
            }
        } else if (event.key === 'Enter' && event.target === text && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            keep();
        } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            chips.hidden = true;
            document.activeElement.blur();
        }
    });
    bar.addEventListener('change', event => {
        if (event.target.dataset.ask && event.target.type === 'date' && event.target.value) {
            choose(`${event.target.dataset.ask}|${event.target.value}`);
        }
    });
    chips.addEventListener('click', event => {
        const choice = event.target.closest('[data-choose]')?.dataset.choose;
        if (choice) {
            choose(choice);
        }
    });
    document.addEventListener('keydown', event => {
        if (event.key === 'e' && free(event)) {
            event.preventDefault();
            text.focus();
        }
    });
    document.addEventListener('click', event => {
        if (!event.target.closest('#entry')) {
            chips.hidden = true;
        }
    });
    window.addEventListener('online', again);
    setInterval(again, RETRY_MS);
    window.addEventListener('beforeunload', event => {
        if (waiting.length > 0) {
            event.preventDefault();
        }
    });
}
