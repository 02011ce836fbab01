// The link page: needs no script but this one. Telegram hands its launch data over in the address.
'use strict';

const $ = (id) => document.getElementById(id);
const launch = new URLSearchParams(location.hash.slice(1));
const asked = new URLSearchParams(location.search);
const initData = launch.get('tgWebAppData') ?? '';
let ticket = asked.get('t') ?? '';
const ANSWER_MS_MAX = 40_000;
const PARTS = {
  bg_color: '--paper',
  secondary_bg_color: '--card',
  text_color: '--ink',
  hint_color: '--quiet',
  button_color: '--press',
  button_text_color: '--press-ink',
};

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

function unticked() {
  return [...document.querySelectorAll('.checks li:not([hidden]) input')].filter((box) => !box.checked);
}

function missing() {
  const open = unticked();
  if (open.length > 0) {
    open[0].focus();
    return 'Please tick what you have set at Binance.';
  }
  if (!$('label-part').hidden && !/^[a-z0-9-]{1,20}$/.test($('label').value)) {
    $('label').focus();
    return 'A name has 1 to 20 small letters, digits or dashes.';
  }
  if (!$('api-key').value.trim() || !$('api-secret').value.trim()) {
    return 'Both the key and the secret are needed.';
  }
  return '';
}

function fill(list, sentences) {
  list.replaceChildren(...sentences.map((sentence) => {
    const item = document.createElement('li');
    item.textContent = sentence;
    return item;
  }));
}

function show(reply) {
  ticket = reply.ticket ?? '';
  $('form-screen').hidden = true;
  $('result-screen').hidden = false;
  $('mark').textContent = reply.linked ? '✓' : '✕';
  $('mark').classList.toggle('good', reply.linked);
  $('result-title').textContent = reply.title;
  fill($('result-lines'), reply.lines ?? []);
  const warnings = reply.warnings ?? [];
  fill($('warning-lines'), warnings);
  $('result-warnings').hidden = warnings.length === 0;
  $('again').hidden = !ticket;
  if (reply.label) $('label').value = reply.label;
  window.scrollTo(0, 0);
}

async function send(event) {
  event.preventDefault();
  const problem = missing();
  hint(problem);
  if (problem) return;
  const body = JSON.stringify({
    initData,
    ticket,
    label: $('label-part').hidden ? '' : $('label').value,
    apiKey: $('api-key').value.trim(),
    apiSecret: $('api-secret').value.trim(),
  });
  $('api-key').value = '';
  $('api-secret').value = '';
  $('send').disabled = true;
  $('send').textContent = 'Asking Binance…';
  try {
    const answer = await fetch('/app/link', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
      body,
    });
    show(await answer.json());
  } catch {
    show({
      linked: false,
      title: 'No answer',
      lines: ['Whether the account is linked, /accounts in the chat will tell. If it is not, write /link again.'],
    });
  } finally {
    $('send').disabled = false;
    $('send').textContent = 'Check and link';
  }
}

async function copyAddresses() {
  const addresses = [...document.querySelectorAll('#addresses code')].map((one) => one.textContent);
  try {
    await navigator.clipboard.writeText(addresses.join(','));
    $('copy').textContent = 'Copied';
  } catch {
    getSelection().selectAllChildren($('addresses'));
  }
}

wearTheme(launch.get('tgWebAppThemeParams'));
const account = asked.get('for') ?? '';
if (/^[a-z0-9-]{1,30}$/.test(account)) {
  $('title').textContent = `New key for ${account}`;
  $('label-part').hidden = true;
}
$('form').addEventListener('submit', send);
$('copy').addEventListener('click', copyAddresses);
$('again').addEventListener('click', () => {
  $('result-screen').hidden = true;
  $('form-screen').hidden = false;
  hint('');
});
$('close').addEventListener('click', () => tellTelegram('web_app_close'));
if (!initData || !ticket) {
  show({
    linked: false,
    title: 'Please open this page from the chat',
    lines: ['Write /link there and press the button that comes.'],
  });
}
tellTelegram('web_app_ready');
tellTelegram('web_app_expand');
