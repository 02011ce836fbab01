// The PIN's page.
const card = asked.get('c') ?? '';
const ANSWER_MS_MAX = 20_000;
const SCREENS = {
  confirm: { act: 'confirm', pin: 'pin.page.pin', button: 'pin.page.confirm', forgot: true },
  choose: { act: 'choose', fresh: true, button: 'pin.page.set' },
  change: { act: 'change', pin: 'pin.page.old', fresh: true, button: 'pin.page.change', forgot: true },
  resetting: { act: 'remember', pin: 'pin.page.pin', button: 'pin.page.call-off' },
  locked: { forgot: true },
  result: {},
};
let now = SCREENS.result;
let seal = '';

function show(reply) {
  now = SCREENS[reply.screen] ?? SCREENS.result;
  seal = reply.seal ?? '';
  const ended = reply.screen === 'result';
  $('mark').hidden = !ended;
  $('mark').textContent = reply.good ? '✓' : '✕';
  $('mark').classList.toggle('good', Boolean(reply.good));
  $('title').textContent = reply.title;
  $('change').textContent = reply.change ?? '';
  $('change').hidden = !reply.change;
  fill($('lines'), reply.lines ?? []);
  $('form').hidden = !now.act;
  $('pin-part').hidden = !now.pin;
  $('pin-label').textContent = now.pin ? say(now.pin) : '';
  $('new-part').hidden = !now.fresh;
  $('send').textContent = now.button ? say(now.button) : '';
  $('forgot').hidden = !now.forgot;
  $('forget-part').hidden = true;
  $('close').hidden = Boolean(now.act);
  hint(reply.hint ?? '');
  const first = now.pin ? $('pin') : $('new-pin');
  if (now.act) first.focus();
  window.scrollTo(0, 0);
}

function missing() {
  if (now.pin && !/^[0-9]{6}$/.test($('pin').value)) {
    $('pin').focus();
    return say('pin.page.six-digits');
  }
  if (now.fresh && !/^[0-9]{6}$/.test($('new-pin').value)) {
    $('new-pin').focus();
    return say('pin.page.six-digits');
  }
  if (now.fresh && $('new-pin').value !== $('repeat').value) {
    $('repeat').focus();
    return say('pin.page.not-same');
  }
  return '';
}

async function ask(act) {
  const form = {
    initData,
    card,
    act,
    seal,
    pin: act === 'look' || act === 'forget' || act === 'choose' ? '' : $('pin').value,
    newPin: act === 'choose' || act === 'change' ? $('new-pin').value : '',
  };
  for (const field of ['pin', 'new-pin', 'repeat']) $(field).value = '';
  $('send').disabled = true;
  $('forget').disabled = true;
  try {
    show(await post('/app/pin', form, ANSWER_MS_MAX));
  } catch {
    show({
      screen: 'result',
      title: say('frame.no-answer'),
      lines: [say('pin.page.chat-tells')],
    });
  } finally {
    $('send').disabled = false;
    $('forget').disabled = false;
  }
}

$('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const problem = missing();
  hint(problem);
  if (!problem) ask(now.act);
});
$('forgot').addEventListener('click', () => {
  $('forgot').hidden = true;
  $('forget-part').hidden = false;
});
$('forget').addEventListener('click', () => ask('forget'));
$('close').addEventListener('click', () => tellTelegram('web_app_close'));
if (initData && card) {
  ask('look');
} else {
  show({
    screen: 'result',
    title: say('frame.from-chat'),
    lines: [say('pin.page.button')],
  });
}
tellTelegram('web_app_ready');
tellTelegram('web_app_expand');
