// The grid of the week: arrows move between cells; Ctrl and drag, or Ctrl C and Ctrl V, copy one to another day.
const grid = () => document.querySelector('[data-cells]');
const cell = target => target.closest?.('[data-cells] [data-day]');
let marked = null;

function focus(next) {
    if (next?.dataset.day) {
        grid().querySelectorAll('[tabindex="0"]').forEach(other => { other.tabIndex = -1; });
        next.tabIndex = 0;
        next.focus();
    }
}

function mark(from) {
    document.querySelectorAll('[data-cells] .marked').forEach(other => other.classList.remove('marked'));
    marked = from?.dataset.cell ?? null;
    from?.classList.add('marked');
}

function copy(name, to) {
    const form = document.querySelector('[data-copy] form');
    form.elements.cell.value = name;
    form.elements.to.removeAttribute('max'); // the house says why a day cannot be
    form.elements.to.value = to;
    form.requestSubmit();
}

function step(at, key) {
    const row = at.parentElement;
    const above = row.previousElementSibling;
    const below = row.nextElementSibling;
    switch (key) {
        case 'ArrowLeft': return at.previousElementSibling;
        case 'ArrowRight': return at.nextElementSibling;
        case 'ArrowUp': return above?.children[at.cellIndex];
        case 'ArrowDown': return below?.children[at.cellIndex];
        default: return null;
    }
}

document.addEventListener('keydown', event => {
    const at = cell(event.target);
    if (!at || event.altKey) {
        return;
    }
    const chord = event.ctrlKey || event.metaKey;
    if (!chord && event.key.startsWith('Arrow')) {
        focus(step(at, event.key));
    } else if (chord && event.key === 'c' && at.dataset.cell) {
        mark(at);
    } else if (chord && event.key === 'v' && marked) {
        copy(marked, at.dataset.day);
    } else if (event.key === 'Escape' && marked) {
        mark(null);
    } else {
        return;
    }
    event.preventDefault();
});

document.addEventListener('dragstart', event => {
    const from = cell(event.target);
    if (from?.dataset.cell) {
        mark(from);
        event.dataTransfer.setData('text/plain', from.dataset.cell);
        event.dataTransfer.effectAllowed = 'copy';
    }
});

document.addEventListener('dragover', event => {
    if (marked && cell(event.target) && (event.ctrlKey || event.altKey || event.metaKey)) {
        event.dataTransfer.dropEffect = 'copy';
        event.preventDefault();
    }
});

document.addEventListener('drop', event => {
    const to = cell(event.target);
    if (marked && to) {
        event.preventDefault();
        copy(marked, to.dataset.day);
    }
});

document.addEventListener('dragend', () => mark(null));

function begin() {
    const first = grid()?.querySelector('[data-cell]');
    if (first) {
        first.tabIndex = 0;
    }
    marked = null;
}

document.addEventListener('shown', begin);
begin();
