// The page of news.
const ANSWER_MS_MAX = 20_000;

function part(kind, name, text) {
  const element = document.createElement(kind);
  element.className = name;
  element.textContent = text;
  return element;
}

function moment(at) {
  return new Date(at).toLocaleString(LANGUAGE, { dateStyle: 'medium', timeStyle: 'medium' });
}

function entry(one) {
  const item = document.createElement('li');
  const time = part('time', 'when', moment(one.at));
  time.dateTime = one.at;
  const state = part('span', one.told ? 'state' : 'state untold', one.state);
  const about = document.createElement('p');
  about.append(part('span', 'account', one.account), ' · ', state);
  const last = document.createElement('p');
  last.append(time, one.id ? ' · ' : '', part('code', 'id', one.id ?? ''));
  item.append(part('h2', 'headline', one.headline), about, last);
  return item;
}

function show(reply) {
  $('title').textContent = reply.title;
  $('news').replaceChildren(...(reply.news ?? []).map(entry));
  fill($('lines'), reply.lines ?? []);
  $('again').hidden = !initData;
  $('close').hidden = false;
  window.scrollTo(0, 0);
}

async function ask() {
  $('again').disabled = true;
  try {
    show(await post('/app/inbox', { initData }, ANSWER_MS_MAX));
  } catch {
    show({ title: say('frame.no-answer'), lines: [say('inbox.page.same-in-chat')] });
  } finally {
    $('again').disabled = false;
  }
}

$('again').addEventListener('click', ask);
$('close').addEventListener('click', () => tellTelegram('web_app_close'));
if (initData) {
  ask();
} else {
  show({
    title: say('frame.from-chat'),
    lines: [say('inbox.page.button')],
  });
}
tellTelegram('web_app_ready');
tellTelegram('web_app_expand');
