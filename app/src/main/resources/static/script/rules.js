// The words that are selected in the text of a guideline become the quote of a new card: q.
import {free} from './keys.js';
import {go} from './swap.js';

const LONGEST_QUOTE = 400;

document.addEventListener('keydown', event => {
    if (event.key !== 'q' || !free(event)) {
        return;
    }
    const picked = getSelection();
    const paragraph = picked?.anchorNode?.parentElement?.closest('[data-paragraph]');
    const text = paragraph?.closest('[data-guide]');
    const words = picked?.toString().replace(/\s+/g, ' ').trim() ?? '';
    if (!text || words === '' || words.length > LONGEST_QUOTE) {
        return;
    }
    event.preventDefault();
    const address = new URL(text.dataset.guide, location.href);
    address.searchParams.set('paragraph', paragraph.dataset.paragraph);
    address.searchParams.set('quote', words);
    go(address.pathname + address.search);
});
