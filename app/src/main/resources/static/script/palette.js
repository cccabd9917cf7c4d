// Ctrl-K: go to a page, bill, invoice or matter by a few letters.
const palette = document.getElementById('palette');
const text = document.getElementById('palette-text');
const place = document.getElementById('palette-hits');
let asked = 0;

function rooms(words) {
    const links = [...document.querySelectorAll('.rail [data-go]')]
        .filter(link => link.textContent.toLowerCase().includes(words.toLowerCase()));
    const found = document.createElement('ul');
    found.className = 'hits';
    for (const link of links) {
        const hit = found.appendChild(document.createElement('li')).appendChild(document.createElement('a'));
        hit.href = link.href;
        hit.textContent = link.firstElementChild.textContent;
    }
    return found;
}

async function look() {
    const mine = ++asked;
    const words = text.value.trim();
    const found = rooms(words);
    if (words.length > 1 && document.getElementById('search')) {
        const address = `/search?part=true&text=${encodeURIComponent(words)}`;
        const answer = await fetch(address, {headers: {'X-Part': 'hits'}});
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        found.append(...page.querySelectorAll('.hits > li'));
    }
    if (mine === asked) {
        place.replaceChildren(found);
        choose(0);
    }
}

const links = () => [...place.querySelectorAll('a')];

function choose(index) {
    const all = links();
    all.forEach((link, i) => link.setAttribute('aria-selected', String(i === (index + all.length) % all.length)));
}

if (palette) {
    document.addEventListener('keydown', event => {
        if ((event.ctrlKey || event.metaKey) && event.key === 'k') {
            event.preventDefault();
            text.value = '';
            palette.showModal();
            look();
        }
    });
    text.addEventListener('input', look);
    text.addEventListener('keydown', event => {
        const now = links().findIndex(link => link.getAttribute('aria-selected') === 'true');
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            choose(now + (event.key === 'ArrowDown' ? 1 : -1));
        } else if (event.key === 'Enter') {
            event.preventDefault();
            links()[Math.max(0, now)]?.click();
        }
    });
}
