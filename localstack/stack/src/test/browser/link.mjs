// Links an account at the simulated exchange from the chat page and the page for keys, trades it and unlinks it again.
// node link.mjs CHAT OFFICE FOLDER [PERSON]; keeps a picture of each step in FOLDER; exits 0 when everything was seen.
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const [page, office, folder] = process.argv.slice(2);
const PATIENCE_MS = 30_000;

// What the exchange's operator hands out.
const ask = async (path) => {
  const answer = await fetch(`${office}${path}`, { method: 'POST' });
  if (!answer.ok) {
    throw new Error(`The exchange's office says ${answer.status} to ${path}: ${await answer.text()}`);
  }
  return answer.json();
};
const mayWithdraw = await ask('/accounts?balance=25000&withdrawals=true');
const good = await ask(`/accounts/keys?account=${mayWithdraw.account}`);

const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
});
try {
  const context = await browser.newContext({ viewport: { width: 1180, height: 860 }, colorScheme: 'dark' });
  const problems = [];
  context.on('page', (opened) => opened.on('pageerror', (error) => problems.push(String(error))));
  const chat = await context.newPage();
  await chat.goto(`${page}/?user=${process.argv[5] ?? 78}`);

  const press = (name) => chat.getByRole('button', { name }).last().click({ timeout: PATIENCE_MS });
  const see = (text) => chat.getByText(text).last().waitFor({ timeout: PATIENCE_MS });
  const say = async (text) => {
    await chat.getByRole('textbox').last().fill(text);
    await chat.keyboard.press('Enter');
  };
  const keep = async (tab, name) => {
    await tab.waitForTimeout(400);
    await tab.screenshot({ path: `${folder}/${name}.png` });
  };
  const handIn = async (keys, key) => {
    for (const box of await keys.getByRole('checkbox').all()) {
      if (await box.isVisible()) {
        await box.check();
      }
    }
    await keys.getByLabel('API key').fill(key.apiKey);
    await keys.getByLabel('Secret key').fill(key.secret);
    await keys.getByRole('button', { name: 'Check and link' }).click();
  };

  await press(/^start$/i);
  await see(/100,000/);

  // A key does not belong in the chat.
  await say(`${good.apiKey} ${good.secret}`);
  await see(/looked like an exchange key|new key|key.*taken/i);
  await chat.getByText(good.secret).waitFor({ state: 'detached', timeout: PATIENCE_MS });
  await keep(chat, 'key-in-chat');

  await say('/link');
  await see(/Link your Binance futures account/);
  const opening = context.waitForEvent('page');
  await press(/open|link/i);
  const keys = await opening;
  await keys.getByText('Check and link').waitFor({ timeout: PATIENCE_MS });
  await keep(keys, 'link-page');
  await handIn(keys, mayWithdraw);
  await keys.getByText(/withdraw/i).last().waitFor({ timeout: PATIENCE_MS });
  await keep(keys, 'link-refused');
  await keys.getByRole('button', { name: 'Try again' }).click();
  await handIn(keys, good);
  await keys.getByText(/linked/i).first().waitFor({ timeout: PATIENCE_MS });
  await keep(keys, 'link-done');
  await keys.close();

  await see(/Account linked/);
  await press(/^use binance-main/i);
  const pageOf = async (button) => {
    const opens = context.waitForEvent('page');
    await press(button);
    return opens;
  };
  const PIN = '483920';

  // Whoever has no PIN yet chooses one on the way, and goes on.
  const first = await pageOf(/PIN: real money/);
  await first.getByText('First choose a PIN').waitFor({ timeout: PATIENCE_MS });
  await keep(first, 'pin-choose');
  await first.getByLabel('New PIN').fill('123456');
  await first.getByLabel('The same again').fill('123456');
  await first.getByRole('button', { name: 'Set this PIN' }).click();
  await first.getByText(/among the first/).waitFor({ timeout: PATIENCE_MS });
  await first.getByLabel('New PIN').fill(PIN);
  await first.getByLabel('The same again').fill(PIN);
  await first.getByRole('button', { name: 'Set this PIN' }).click();
  await first.getByText('Trade with real money?').waitFor({ timeout: PATIENCE_MS });
  await keep(first, 'pin-live');
  await first.getByLabel('Your PIN').fill(PIN);
  await first.getByRole('button', { name: 'Confirm' }).click();
  await first.getByText('Confirmed').waitFor({ timeout: PATIENCE_MS });
  await first.close();
  await see(/everything here is about LIVE|from now on/i);
  await say('/buy BTC 0.01');
  await press(/^confirm/i);
  await see(/LIVE · FILLED/);
  await see(/Bought 0.010 BTC/);
  await keep(chat, 'linked-trade');
  await say('/close BTC all');
  await press(/^confirm/i);
  await see(/Sold 0.010 BTC/);

  await say('/unlink main');
  await keep(chat, 'unlink-asked');
  const unlinking = await pageOf(/PIN: unlink binance-main/);
  await unlinking.getByText('Unlink binance-main?').waitFor({ timeout: PATIENCE_MS });
  await unlinking.getByLabel('Your PIN').fill('000001');
  await unlinking.getByRole('button', { name: 'Confirm' }).click();
  await unlinking.getByText(/That PIN is wrong/).waitFor({ timeout: PATIENCE_MS });
  await keep(unlinking, 'pin-wrong');
  await see(/A wrong PIN was entered/);
  await unlinking.getByRole('button', { name: 'I forgot my PIN' }).click();
  await keep(unlinking, 'pin-forgot');
  await unlinking.getByLabel('Your PIN').fill(PIN);
  await unlinking.getByRole('button', { name: 'Confirm' }).click();
  await unlinking.getByText('Confirmed').waitFor({ timeout: PATIENCE_MS });
  await keep(unlinking, 'pin-confirmed');
  await unlinking.close();
  await see(/Account unlinked/);
  await keep(chat, 'unlinked');

  // The same news stand on a page, whether they were told or not.
  await say('/inbox');
  const news = await pageOf(/As a page/);
  await news.setViewportSize({ width: 390, height: 844 });
  await news.getByText('Account unlinked').waitFor({ timeout: PATIENCE_MS });
  await news.getByText('Account linked').waitFor({ timeout: PATIENCE_MS });
  await keep(news, 'inbox-page');
  await news.emulateMedia({ colorScheme: 'light' });
  await news.getByRole('button', { name: 'Look again' }).click();
  await news.getByText('Your latest news').waitFor({ timeout: PATIENCE_MS });
  await keep(news, 'inbox-page-light');
  await news.close();

  // Pages speak the language of the chat.
  await say('/lang ru');
  await see(/Теперь я говорю по-русски/);
  await say('/inbox');
  const inRussian = await pageOf(/Страницей/);
  await inRussian.setViewportSize({ width: 390, height: 844 });
  await inRussian.getByText('Ваши последние новости').waitFor({ timeout: PATIENCE_MS });
  await keep(inRussian, 'inbox-page-ru');
  await inRussian.close();
  await say('/pin');
  const pin = await pageOf(/Открыть страницу PIN/);
  await pin.setViewportSize({ width: 390, height: 844 });
  await pin.getByText('Смените PIN').waitFor({ timeout: PATIENCE_MS });
  await pin.getByRole('button', { name: 'Я не помню PIN' }).click();
  await pin.getByText('Сбросить PIN?').waitFor({ timeout: PATIENCE_MS });
  await keep(pin, 'pin-page-ru');
  await pin.close();
  await say('/lang es');
  await say('/link');
  const enlace = await pageOf(/^Abrir la página$/);
  await enlace.setViewportSize({ width: 390, height: 844 });
  await enlace.getByText('Comprobar y vincular').waitFor({ timeout: PATIENCE_MS });
  await keep(enlace, 'link-page-es');
  await enlace.getByRole('button', { name: 'Comprobar y vincular' }).click();
  await enlace.getByText('Marca lo que has puesto en Binance.').waitFor({ timeout: PATIENCE_MS });
  await enlace.close();

  // The page that stops everything needs no Telegram.
  await say('/kill link');
  const message = await chat.getByText(/\/app\/stop\?l=es#k=/).last().textContent({ timeout: PATIENCE_MS });
  const parada = await context.newPage();
  await parada.setViewportSize({ width: 390, height: 844 });
  await parada.goto(message.match(/https?:\S+#k=[\w.-]+/)[0]);
  await parada.getByText('¿Parar todo?').waitFor({ timeout: PATIENCE_MS });
  await parada.getByRole('button', { name: 'Parar todo' }).click();
  await parada.getByText('Todo está parado').waitFor({ timeout: PATIENCE_MS });
  await keep(parada, 'stop-page-es');
  await parada.close();

  if (problems.length > 0) {
    throw new Error(`A page complained: ${problems.join('; ')}`);
  }
  console.log('Linked, traded and unlinked by pressing buttons.');
} catch (problem) {
  await browser.contexts()[0]?.pages()[0]?.screenshot({ path: `${folder}/failed.png` });
  throw problem;
} finally {
  await browser.close();
}
