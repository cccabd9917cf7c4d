// Keys press what can be seen: an element with data-key is clicked when its key is pressed outside a text field.
import {go} from './swap.js';

const OFF = 'tenths.keys.off';
let going = false;

const typing = target => target.closest('input:not([type=checkbox]), textarea, select') !== null;
const on = () => localStorage.getItem(OFF) === null;

// Whether a single key means an act: not in a text field, not with a dialog open, not switched off.
export const free = event => !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey
    && !typing(event.target) && !document.querySelector('dialog[open]') && on();

const seen = element => element.offsetParent !== null && !element.disabled;

function name(event) {
    return (event.ctrlKey || event.metaKey ? 'Control+' : '') + event.key;
}

// On the line of a bill the letters belong to the line.
const onLine = () => document.querySelector('[data-lines] tr.at') !== null;

function press(key) {
    const found = [...document.querySelectorAll('[data-key]')]
        .find(element => element.dataset.key === key && seen(element) && !(onLine() && element.closest('#clock')));
    found?.click();
    return found !== undefined;
}

document.addEventListener('keydown', event => {
    const chord = event.ctrlKey || event.metaKey;
    if (event.defaultPrevented || event.altKey || document.querySelector('dialog[open]') || (!chord && !on())) {
        return;
    }
    if (typing(event.target) && !(chord && event.key === 'Enter')) {
        if (event.key === 'Escape') {
            event.target.blur();
        }
        return;
    }
    if (event.key === 'Enter' && !chord && event.target.closest('a, button, summary, tr.at')) {
        return;
    }
    if (going) {
        going = false;
        const room = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
        if (room) {
            room.click();
            event.preventDefault();
        }
        return;
    }
    if (event.key === 'g' && !chord) {
        going = true;
        setTimeout(() => { going = false; }, 1500);
    } else if (event.key === '?') {
        document.getElementById('help')?.showModal();
    } else if (event.key === '/') {
        document.getElementById('search')?.focus();
    } else if (event.key === 'z' && !document.querySelector('[data-key=z]')) {
        document.querySelector('#notice form button')?.click();
    } else if (event.key === 'n' && !chord && !document.querySelector('[data-key=n]')) {
        if (!document.querySelector('.rail [data-go=r]')) {
            return;
        }
        go('/next');
    } else if (!press(name(event))) {
        return;
    }
    event.preventDefault();
});

document.addEventListener('click', event => {
    const opener = event.target.closest('[data-open]');
    if (opener) {
        document.getElementById(opener.dataset.open)?.showModal();
    }
});

const keys = document.getElementById('keys-on');
if (keys) {
    keys.checked = on();
    keys.addEventListener('change', () => {
        if (keys.checked) {
            localStorage.removeItem(OFF);
        } else {
            localStorage.setItem(OFF, 'yes');
        }
    });
}
