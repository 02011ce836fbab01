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
    return say('link.page.tick');
  }
  if (!$('label-part').hidden && !/^[a-z0-9-]{1,20}$/.test($('label').value)) {
    $('label').focus();
    return say('link.page.bad-name');
  }
  if (!$('api-key').value.trim() || !$('api-secret').value.trim()) {
    return say('link.page.both');
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
  $('send').textContent = say('link.page.asking');
  try {
    show(await post('/app/link', form, ANSWER_MS_MAX));
  } catch {
    show({
      linked: false,
      title: say('frame.no-answer'),
      lines: [say('link.page.unknown-outcome')],
    });
  } finally {
    $('send').disabled = false;
    $('send').textContent = say('link.page.send');
  }
}

async function copyAddresses() {
  const addresses = [...document.querySelectorAll('#addresses code')].map((one) => one.textContent);
  try {
    await navigator.clipboard.writeText(addresses.join(','));
    $('copy').textContent = say('link.page.copied');
  } catch {
    getSelection().selectAllChildren($('addresses'));
  }
}

const account = asked.get('for') ?? '';
if (/^[a-z0-9-]{1,30}$/.test(account)) {
  $('title').textContent = say('link.page.head.new-key', { account });
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
    title: say('frame.from-chat'),
    lines: [say('link.page.write-link')],
  });
}
tellTelegram('web_app_ready');
tellTelegram('web_app_expand');
