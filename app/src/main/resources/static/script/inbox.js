// The inbox under the keys: j and k move between cards, a approves, numbers choose, every other key opens a form.
import {free} from './keys.js';

const PAUSE_MS = 120;
const cards = () => [...document.querySelectorAll('article.draft')];
const at = () => document.querySelector('article.draft.at');
let place = {draft: null, index: 0};

function move(card, focus = true) {
    if (!card) {
        return;
    }
    at()?.classList.remove('at');
    card.classList.add('at');
    place = {draft: card.dataset.draft, index: cards().indexOf(card)};
    if (focus) {
        card.focus({preventScroll: true});
        const box = card.getBoundingClientRect();
        if (box.top < 110 || box.bottom > window.innerHeight - 20) {
            card.scrollIntoView({block: box.height > window.innerHeight - 130 ? 'start' : 'center'});
        }
    }
}

function step(by) {
    const all = cards();
    move(at() ? all[all.indexOf(at()) + by] : all[0]);
}

function open(key, field) {
    const details = at()?.querySelector(`details[data-form="${key}"]`);
    if (!details) {
        return;
    }
    at().querySelectorAll('details[open]').forEach(other => { other.open = other === details; });
    details.open = field !== undefined || !details.open;
    const first = details.querySelector(field ? `[data-field=${field}]` : 'form :is(button, input:not([type=hidden]))');
    if (details.open) {
        first?.focus();
        first?.select?.();
    }
}

function approve() {
    const button = at()?.querySelector('[data-act=a]');
    if (button?.disabled) {
        const choice = at().querySelector('[data-choice]:not(details *)');
        if (choice) {
            choice.focus();
        } else {
            open('Enter', at().querySelector('[data-field=d]').value === '' ? 'd' : 'm');
        }
    } else {
        button?.click();
    }
}

function choose(number) {
    const open = at()?.querySelector('details[open]');
    const found = (open ?? at())?.querySelector(`[data-choice="${number}"]`);
    if (found && found.offsetParent !== null) {
        found.click();
    }
}

document.addEventListener('keydown', event => {
    if (cards().length === 0 || !free(event)) {
        return;
    }
    switch (event.key) {
        case 'j': case 'ArrowDown': step(1); break;
        case 'k': case 'ArrowUp': step(-1); break;
        case 'a': approve(); break;
        case 'm': case 'd': open('Enter', event.key); break;
        case 'r': case 's': case 'x': open(event.key); break;
        case 'u': document.querySelector('#notice form button')?.click(); break;
        case 'o': at()?.closest('.told').querySelector('.said').focus(); break;
        case 'Enter':
            if (event.target.closest('a, button, summary')) { return; }
            open('Enter');
            break;
        default:
            if (!/^[1-9]$/.test(event.key)) { return; }
            choose(event.key);
    }
    event.preventDefault();
});

document.addEventListener('keydown', event => {
    const details = event.key === 'Escape' ? event.target.closest?.('.draft details[open]') : null;
    if (details) {
        details.open = false;
        details.closest('.draft').focus({preventScroll: true});
    }
});

document.addEventListener('click', event => {
    const card = event.target.closest('.draft');
    if (card) {
        move(card, false);
    }
});

// Open matters that the letters fit, for every field in which a matter is chosen.
let pause = null;
document.addEventListener('input', event => {
    const field = event.target.closest('[data-matters]');
    if (!field) {
        return;
    }
    clearTimeout(pause);
    pause = setTimeout(async () => {
        const address = `/inbox/matters?text=${encodeURIComponent(field.value)}`;
        const answer = await fetch(address, {headers: {'X-Part': 'matters'}});
        if (answer.ok && !answer.redirected) {
            const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
            document.getElementById(field.getAttribute('list'))
                ?.replaceChildren(...page.querySelector('datalist').children);
        }
    }, PAUSE_MS);
});

// What the client would find in a proposal, while its form is filled in: one question is on its way at a time.
const reading = {underway: false, behind: null};

async function judge(form) {
    if (reading.underway) {
        reading.behind = form;
        return;
    }
    reading.underway = true;
    try {
        const body = new URLSearchParams(new FormData(form));
        const answer = await fetch(form.dataset.reading, {method: 'POST', body, headers: {'X-Part': 'reading'}});
        if (answer.ok && !answer.redirected) {
            const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
            form.querySelector('[data-found]').replaceChildren(...page.body.childNodes);
        }
    } catch {
        form.querySelector('[data-found]').replaceChildren();
    }
    reading.underway = false;
    if (reading.behind) {
        const next = reading.behind;
        reading.behind = null;
        judge(next);
    }
}

document.addEventListener('input', event => {
    const form = event.target.closest('[data-reading]');
    if (form) {
        judge(form);
    }
});

function begin() {
    const all = cards();
    const same = all.find(card => card.dataset.draft === place.draft);
    move(same ?? all[Math.min(place.index, all.length - 1)], document.activeElement === document.body);
}

document.addEventListener('shown', begin);
begin();
