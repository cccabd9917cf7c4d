// The parts of every page. Without any of them each page still works: links are links and acts are forms.
import './timer.js';
import './swap.js';
import './inbox.js'; // before the keys of every page
import './keys.js';
import './lists.js';
import './cells.js';
import './rewrite.js';
import './bill.js';
import './palette.js';
import './progress.js';
import './drop.js';
import './leave.js';
import './formats.js';
import './rules.js';
import './entry.js'; // last: e is the bar's where no page has another use for it

document.documentElement.dataset.ready = ''; // keys are heard from here on
