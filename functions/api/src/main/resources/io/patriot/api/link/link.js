// The link page.
let ticket = asked.get('t') ?? '';
const ANSWER_MS_MAX = 40_000;
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
  const form = {
    initData,
    ticket,
    label: $('label-part').hidden ? '' : $('label').value,
    apiKey: $('api-key').value.trim(),
    apiSecret: $('api-secret').value.trim(),
  };
  $('api-key').value = '';
  $('api-secret').value = '';
  $('send').disabled = true;
  $('send').textContent = 'Asking Binance…';
  try {
    show(await post('/app/link', form, ANSWER_MS_MAX));
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
