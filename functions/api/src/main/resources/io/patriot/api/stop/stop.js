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
  $('stop').textContent = 'Stop again';
  $('reference').hidden = !reply.reference;
  $('reference').textContent = reply.reference ? `For support: ${reply.reference}` : '';
  window.scrollTo(0, 0);
}

async function stop() {
  $('stop').disabled = true;
  $('stop').textContent = 'Stopping…';
  try {
    const answer = await fetch('/v1/stop', {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    });
    show(await answer.json());
  } catch {
    show({
      result: 'FAILED',
      title: 'No answer',
      lines: ['Nobody can say whether anything is stopped: press again, or stop at the exchange itself.'],
    });
  } finally {
    $('stop').disabled = false;
  }
}

$('stop').addEventListener('click', stop);
if (!token) {
  show({
    result: 'NO_STOP_LINK',
    title: 'This is no stop link',
    lines: ['NOTHING WAS STOPPED. Open the link as the chat gave it; its end was lost on the way.', 'In the chat, /kill stops at once.'],
  });
}
