// The bill: the panel of a line, the preview beside the lines, findings under the keys.
import {free} from './keys.js';
import {at, move} from './lists.js';

const table = () => document.querySelector('[data-lines]');
const bill = () => document.querySelector('[data-bill]')?.dataset.bill;

function fold() {
    document.querySelectorAll('tr.unfolded').forEach(row => row.remove());
    document.querySelectorAll('[data-lines] tr[aria-selected]').forEach(row => row.removeAttribute('aria-selected'));
}

async function unfold(row) {
    const line = row.dataset.line;
    const answer = await fetch(`/bills/${bill()}/lines/${line}`, {headers: {'X-Part': 'line'}});
    if (!answer.ok || answer.redirected) {
        location.reload();
        return null;
    }
    const html = await answer.text();
    fold();
    const place = document.createElement('tr');
    place.className = 'unfolded';
    const cell = place.insertCell();
    cell.colSpan = row.cells.length;
    cell.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    row.after(place);
    row.setAttribute('aria-selected', 'true');
    history.replaceState(null, '', `?line=${line}`);
    return place;
}

async function panel() {
    const row = at() ?? table()?.tBodies[0].rows[0];
    if (!row) {
        return null;
    }
    move(row);
    const next = row.nextElementSibling;
    return next?.matches('.unfolded') ? next : unfold(row);
}

async function form(key) {
    const place = await panel();
    const details = place?.querySelector(`details[data-form="${key}"]`);
    if (details) {
        place.querySelectorAll('details[data-form][open]').forEach(other => { other.open = other === details; });
        details.open = true;
        details.querySelector('input:not([type=hidden]), textarea, select')?.select?.();
        details.querySelector('input:not([type=hidden]), textarea')?.focus();
        details.scrollIntoView({block: 'nearest'});
    }
}

function nextFinding() {
    const all = [...table().tBodies[0].rows].filter(row => row.querySelector(':scope > td:last-child .sign-word'));
    const here = at();
    const after = row => here && here.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING;
    const next = all.find(after) ?? all[0];
    if (next) {
        move(next);
        unfold(next);
    }
}

document.addEventListener('keydown', event => {
    if (!table() || !bill() || !free(event)) {
        return;
    }
    switch (event.key) {
        case 'Enter': case 'y':
            if (event.key === 'Enter' && event.target.closest('a, button, summary')) { return; }
            if (at()?.nextElementSibling?.matches('.unfolded')) { fold(); } else { panel(); }
            break;
        case 'Escape': fold(); break;
        case 'f': nextFinding(); break;
        case 'o': table().toggleAttribute('data-original'); break;
        case 'e':
            if (!at()) { return; }
            form(event.key);
            break;
        case 'b': case 'c': case 'r': case 'w': case 's': case 't': case 'h': case 'x': case 'p':
            form(event.key); break;
        default: return;
    }
    event.preventDefault();
});

document.addEventListener('click', async event => {
    const link = event.target.closest('[data-lines] [data-open-row]');
    if (link && bill() && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        const row = link.closest('tr');
        if (row.nextElementSibling?.matches('.unfolded')) { fold(); } else { unfold(row); }
        return;
    }
    const chip = event.target.closest('button[data-filter]');
    if (chip) {
        filter(chip);
    }
    const later = event.target.closest('[data-next-bill]');
    if (later) {
        sessionStorage.setItem(`tenths.late ${later.dataset.nextBill}`, 'next bill');
        later.closest('.notice').hidden = true;
    }
    const button = event.target.closest('[data-preview]');
    if (button) {
        await preview(button);
    }
    const tab = event.target.closest('.preview [role=tab]');
    if (tab) {
        for (const each of tab.parentElement.children) {
            each.setAttribute('aria-selected', String(each === tab));
            document.getElementById(each.getAttribute('aria-controls')).hidden = each !== tab;
        }
        mark();
    }
    const jump = event.target.closest('[data-jump]');
    if (jump?.dataset.jump) {
        move(document.getElementById(`line-${jump.dataset.jump}`));
    }
});

// Shows the lines that one rule marks, or all.
function filter(chip) {
    const rule = chip.dataset.filter;
    fold();
    for (const row of table().tBodies[0].rows) {
        row.hidden = rule !== '' && !(row.dataset.rules ?? '').split(' ').includes(rule);
    }
    document.querySelectorAll('button[data-filter]').forEach(each => {
        each.setAttribute('aria-pressed', String(each === chip));
    });
}

async function preview(button) {
    const aside = document.getElementById('preview');
    aside.hidden = !aside.hidden;
    button.setAttribute('aria-expanded', String(!aside.hidden));
    sessionStorage.setItem('tenths.preview', aside.hidden ? '' : 'open');
    if (!aside.hidden) {
        const answer = await fetch(aside.dataset.src, {headers: {'X-Part': 'preview'}});
        if (answer.redirected) {
            location.reload();
            return;
        }
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        aside.replaceChildren(...page.body.childNodes);
        mark();
    }
}

function mark() {
    document.querySelectorAll('.preview .at').forEach(place => place.classList.remove('at'));
    const line = at()?.dataset.line;
    if (!line) {
        return;
    }
    const places = [...document.querySelectorAll(`.preview [data-jump="${CSS.escape(line)}"]`)];
    places.forEach(place => place.classList.add('at'));
    places.find(place => place.checkVisibility())?.scrollIntoView({block: 'nearest'});
}

document.addEventListener('moved', mark);

// What is left to share out among the parts of a split, in thousandths so that no fraction is lost.
const thousandths = text => {
    const [whole, rest = ''] = text.trim().split('.');
    return Number.parseInt(whole || '0', 10) * 1000 + Number.parseInt(`${rest}000`.slice(0, 3), 10);
};
document.addEventListener('input', event => {
    const split = event.target.closest('form[data-split]');
    if (split && event.target.name.startsWith('units')) {
        const parts = [...split.querySelectorAll('input[name^=units]')].map(field => thousandths(field.value || '0'));
        const left = thousandths(split.dataset.split) - parts.reduce((sum, part) => sum + part, 0);
        const text = `${Math.floor(Math.abs(left) / 1000)}.${String(Math.abs(left) % 1000).padStart(3, '0')}`;
        split.querySelector('[data-rest]').textContent =
            left === 0 ? 'They do.' : left > 0 ? `${text} left.` : `${text} too much.`;
    }
});

// Who else is here, and whether they changed something: asked every ten seconds while the page can be seen.
const PAUSE = 10_000;

async function company() {
    const place = document.getElementById('company');
    const page = document.querySelector('[data-bill]');
    if (!place || !page || document.hidden) {
        return;
    }
    try {
        const address = `/bills/${page.dataset.bill}/company?version=${page.dataset.version}`;
        const answer = await fetch(address, {headers: {'X-Part': 'company'}});
        if (answer.ok && !answer.redirected && document.contains(place)) {
            place.replaceChildren(...new DOMParser().parseFromString(await answer.text(), 'text/html').body.childNodes);
        }
    } catch {
        // The server may be restarting: the next round asks again.
    }
}

setInterval(company, PAUSE);

function begin() {
    for (const later of document.querySelectorAll('[data-next-bill]')) {
        later.closest('.notice').hidden = sessionStorage.getItem(`tenths.late ${later.dataset.nextBill}`) !== null;
    }
    if (bill() && sessionStorage.getItem('tenths.preview') === 'open') {
        const button = document.querySelector('[data-preview]');
        if (button && document.getElementById('preview').hidden) {
            preview(button);
        }
    }
    const open = document.querySelector('tr.unfolded');
    if (open && !at()) {
        move(open.previousElementSibling);
    }
}

document.addEventListener('shown', begin);
begin();
