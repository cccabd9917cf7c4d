// Lists under the keys: j and k move, Space ticks, Shift-Space ticks a range, Shift-A ticks all, Enter opens.
import {free} from './keys.js';
import {go} from './swap.js';

const list = () => document.querySelector('[data-list]');
const rows = () => [...(list()?.tBodies[0]?.rows ?? [])]
    .filter(row => !row.matches('.unfolded') && row.offsetParent !== null);
export const at = () => document.querySelector('[data-list] tr.at');

export function move(row) {
    if (!row) {
        return;
    }
    at()?.classList.remove('at');
    row.classList.add('at');
    const box = row.getBoundingClientRect();
    if (box.top < 120 || box.bottom > window.innerHeight - 40) {
        row.scrollIntoView({block: box.top < 120 ? 'center' : 'nearest'});
    }
    document.dispatchEvent(new CustomEvent('moved', {detail: row}));
}

export function step(by) {
    let row = at();
    if (!row) {
        move(rows()[0]);
        return;
    }
    do {
        row = by > 0 ? row.nextElementSibling : row.previousElementSibling;
    } while (row && (row.matches('.unfolded') || row.offsetParent === null));
    move(row);
}

const box = row => row?.querySelector('input[type=checkbox]:not([disabled])');
let last = null;

function tick(row, range) {
    const mine = box(row);
    if (!mine) {
        return;
    }
    mine.checked = !mine.checked;
    if (range && last) {
        const all = rows();
        const [from, to] = [all.indexOf(last), all.indexOf(row)].sort((a, b) => a - b);
        all.slice(Math.max(0, from), to + 1).map(box).filter(Boolean).forEach(each => { each.checked = mine.checked; });
    }
    last = row;
    count();
}

function tickAll() {
    const boxes = rows().map(box).filter(Boolean);
    const all = boxes.every(each => each.checked);
    boxes.forEach(each => { each.checked = !all; });
    count();
}

function count() {
    const n = document.querySelectorAll('[data-list] tbody input:checked').length;
    document.querySelectorAll('[data-ticked]').forEach(place => {
        place.textContent = n === 0 ? (place.tagName === 'OUTPUT' ? '' : 'the ticked') : `${n} ticked`;
    });
}

document.addEventListener('keydown', event => {
    if (!list() || !free(event)) {
        return;
    }
    const row = at();
    switch (event.key) {
        case 'j': case 'ArrowDown': step(1); break;
        case 'k': case 'ArrowUp': step(-1); break;
        case ' ':
            if (!row || event.target.closest('button, summary')) { return; }
            tick(row, event.shiftKey);
            break;
        case 'A': tickAll(); break;
        case 'Enter':
            if (!row || event.target.closest('a, button, summary') || list().hasAttribute('data-lines')) { return; }
            open(row);
            break;
        default: return;
    }
    event.preventDefault();
});

function open(row) {
    const link = row.querySelector('[data-open-row]');
    if (link) {
        go(link.href);
    }
}

document.addEventListener('click', event => {
    if (event.target.closest('[data-tick-all]')) {
        tickAll();
        return;
    }
    const row = event.target.closest('[data-list] tbody tr:not(.unfolded)');
    if (row) {
        move(row);
        if (event.target.matches('input[type=checkbox]')) {
            last = row;
            count();
        }
    }
});

document.addEventListener('change', event => {
    const form = event.target.closest('form.filter');
    if (form && event.target.matches('select, input[type=date]')) {
        form.requestSubmit();
    }
});

document.addEventListener('shown', event => {
    const before = event.detail;
    const all = rows();
    const same = all.find(row => row.dataset.line === before.row || box(row)?.value === before.row);
    if (before.row !== null && before.page === location.pathname) {
        move(same ?? all[Math.min(before.index, all.length - 1)]);
    }
    count();
});
