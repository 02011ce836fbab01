// The page with the one button. Who opens it is asked for nothing; who presses stops.
const token = launch.get('k') ?? '';
const ANSWER_MS_MAX = 20_000;
const DONE = ['STOPPED', 'NOTHING_TO_STOP'];
const NO_USE = ['NO_STOP_LINK', 'REPLACED'];

function show(reply) {
  const done = DONE.includes(reply.result);
  $('before').hidden = true;
  $('mark').hidden = false;
  $('mark').textContent = done ? '✓' : '!';
  $('mark').classList.toggle('good', done);
  $('title').textContent = reply.title;
  fill($('lines'), reply.lines ?? []);
  $('stop').hidden = done || NO_USE.includes(reply.result);
  $('stop').textContent = say('stop.page.again');
  $('reference').hidden = !reply.reference;
  $('reference').textContent = reply.reference ? say('frame.support', { reference: reply.reference }) : '';
  window.scrollTo(0, 0);
}

async function stop() {
  $('stop').disabled = true;
  $('stop').textContent = say('stop.page.stopping');
  try {
    const answer = await fetch('/v1/stop', {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Accept-Language': LANGUAGE },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    });
    show(await answer.json());
  } catch {
    show({
      result: 'FAILED',
      title: say('frame.no-answer'),
      lines: [say('stop.page.unknown')],
    });
  } finally {
    $('stop').disabled = false;
  }
}

$('stop').addEventListener('click', stop);
if (!token) {
  show({
    result: 'NO_STOP_LINK',
    title: say('stop.page.no-link'),
    lines: [say('stop.page.cut'), say('stop.page.kill')],
  });
}
