// What all pages begin with; they need no script but ours. Telegram hands its launch data over in the address.

const $ = (id) => document.getElementById(id);
const launch = new URLSearchParams(location.hash.slice(1));
const asked = new URLSearchParams(location.search);
// The chat says in the address which language it speaks; whoever keeps a link speaks their browser's.
const LANGUAGE = [asked.get('l') ?? '', ...navigator.languages]
  .map((wish) => Object.keys(WORDS).find((one) => base(one) === base(wish)))
  .find(Boolean) ?? 'en';
const initData = launch.get('tgWebAppData') ?? '';
const PARTS = {
  bg_color: '--paper',
  secondary_bg_color: '--card',
  text_color: '--ink',
  hint_color: '--quiet',
  button_color: '--press',
  button_text_color: '--press-ink',
};

function base(tag) {
  return tag.toLowerCase().split(/[-_]/)[0];
}

function say(key, values = {}) {
  return WORDS[LANGUAGE][key].replace(/\{([a-zA-Z]+)\}/g, (_, place) => values[place]);
}

function wearLanguage() {
  document.documentElement.lang = LANGUAGE;
  for (const element of document.querySelectorAll('[data-say]')) {
    element.textContent = say(element.dataset.say);
  }
}

function wearTheme(text) {
  let theme;
  try {
    theme = JSON.parse(text || '{}');
  } catch {
    return;
  }
  for (const [name, part] of Object.entries(PARTS)) {
    if (/^#[0-9a-f]{6}$/i.test(theme[name] ?? '')) {
      document.documentElement.style.setProperty(part, theme[name]);
    }
  }
  const paper = theme.bg_color ?? '';
  if (/^#[0-9a-f]{6}$/i.test(paper)) {
    const light = [1, 3, 5].reduce((sum, at) => sum + parseInt(paper.slice(at, at + 2), 16), 0);
    document.documentElement.style.colorScheme = light > 382 ? 'light' : 'dark';
  }
}

function tellTelegram(event) {
  if (window.TelegramWebviewProxy) {
    window.TelegramWebviewProxy.postEvent(event, '{}');
  } else if (window.parent !== window) {
    window.parent.postMessage(
      JSON.stringify({ eventType: event, eventData: {} }), 'https://web.telegram.org');
  } else if (event === 'web_app_close') {
    window.close();
  }
}

function hint(words) {
  $('hint').textContent = words;
  $('hint').hidden = !words;
}

function fill(list, sentences) {
  list.replaceChildren(...sentences.map((sentence) => {
    const item = document.createElement('li');
    item.textContent = sentence;
    return item;
  }));
}

async function post(path, form, msMax) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': LANGUAGE },
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(msMax),
    body: JSON.stringify(form),
  });
  return answer.json();
}

wearLanguage();
wearTheme(launch.get('tgWebAppThemeParams'));

