const EVERY_MS = 1000;
const byId = id => document.getElementById(id);

function cell(text, className) {
  const td = document.createElement('td');
  td.textContent = text;
  if (className) td.className = className;
  return td;
}

function row(...cells) {
  const tr = document.createElement('tr');
  tr.append(...cells);
  return tr;
}

// Redraws only what changed, so that a selection or a screen reader's place survives the next look.
const drawn = new Map();
function draw(id, data, build) {
  const key = JSON.stringify(data);
  if (drawn.get(id) === key) return;
  drawn.set(id, key);
  byId(id).replaceChildren(...build(data));
}

const time = at => new Date(at).toLocaleTimeString([], {hourCycle: 'h23'});

function address({name, uri, purpose}) {
  const dt = document.createElement('dt');
  dt.textContent = name;
  const dd = document.createElement('dd');
  const a = document.createElement('a');
  a.href = uri;
  a.textContent = uri;
  const span = document.createElement('span');
  span.textContent = ` ${purpose}`;
  dd.append(a, span);
  return [dt, dd];
}

function request(r) {
  const status = cell(r.status, `n s${String(r.status)[0]}`);
  return row(cell(time(r.at)), cell(r.service), cell(r.method), cell(r.path), status, cell(r.milliseconds, 'n'), cell(r.note, 'wide'));
}

function denial(d) {
  return row(cell(time(d.at)), cell(d.caller, 'wide'), cell(d.action), cell(d.resource, 'wide'), cell(d.because, 'wide'));
}

function message(m) {
  const article = document.createElement('article');
  const h3 = document.createElement('h3');
  h3.textContent = m.subject;
  const p = document.createElement('p');
  p.textContent = `to ${m.to} · ${time(m.at)}`;
  const pre = document.createElement('pre');
  pre.textContent = m.text;
  article.append(h3, p, pre);
  return article;
}

function none(text) {
  const p = document.createElement('p');
  p.className = 'none';
  p.textContent = text;
  return p;
}

let paused = false;
byId('pause').addEventListener('click', event => {
  paused = !paused;
  event.target.setAttribute('aria-pressed', String(paused));
  event.target.textContent = paused ? 'Resume' : 'Pause';
});

function show(state, mail) {
  draw('addresses', state.addresses, all => all.flatMap(address));
  draw('functions', state.functions, all => all.map(f =>
    row(cell(f.name), cell(f.state), cell(f.instances, 'n'), cell(f.calls, 'n'), cell(f.failures, 'n'))));
  draw('resources', state.resources, all => all.map(r =>
    row(cell(r.logicalId), cell(r.type), cell(r.support), cell(r.notApplied, 'wide'))));
  draw('request-rows', state.requests, all => all.map(request));
  draw('denial-rows', state.denials, all => all.map(denial));
  byId('denials').hidden = !state.denials.length;
  byId('no-denials').hidden = Boolean(state.denials.length);
  draw('mail', mail, all => all.length ? all.slice(0, 20).map(message) : [none('No mail yet.')]);
}

let said = '';
function say(text, lost) {
  if (text === said) return;
  said = text;
  byId('status').textContent = text;
  byId('status').classList.toggle('lost', lost);
}

async function look() {
  if (!document.hidden && !paused) {
    try {
      const [state, mail] = await Promise.all(['/api/state', '/mail'].map(async path => (await fetch(path)).json()));
      show(state, mail.messages);
      say('Running', false);
    } catch {
      say('The run has stopped. This page shows what it was at the end.', true);
    }
  }
  setTimeout(look, EVERY_MS);
}

look();
