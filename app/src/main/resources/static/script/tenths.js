// The parts of every page. Without any of them each page still works: links are links and acts are forms.
import './swap.js';
import './keys.js';
import './lists.js';
import './bill.js';
import './palette.js';
import './progress.js';
