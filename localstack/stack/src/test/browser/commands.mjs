// Says every command in the chat page, presses the first button of each answer, and lays the pictures out on one sheet.
// node commands.mjs PAGE FOLDER COMMANDS...; writes FOLDER/sheet-1.png, ...; exits 0 when each was answered well.
import { readFile, writeFile } from 'node:fs/promises';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const [page, folder, ...commands] = process.argv.slice(2);
const PATIENCE_MS = 30_000;
const SETTLE_MS = 250;
const PRESS_MS = 2_500;
const ON_A_SHEET = 16;
const PHONE = { width: 430, height: 1_500 };
// What would send an order, stop something, leave the page or change its language is read and not pressed.
const LEFT_ALONE = /^(español|confirm|yes|stop|kill|cancel|close|unlink|reset|release|open|link)/i;
const WRONG = /went wrong|not as it was written|MISSING/i;

const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
});
try {
  const tab = await browser.newPage({ viewport: PHONE, colorScheme: 'light' });
  const problems = [];
  tab.on('pageerror', (error) => problems.push(String(error)));
  await tab.goto(`${page}/?user=79`);
  const answers = tab.locator('li.message.bot:not(.dots)');

  const say = async (text) => {
    const before = await answers.count();
    await tab.getByRole('textbox').last().fill(text);
    await tab.keyboard.press('Escape');
    await tab.keyboard.press('Enter');
    await answers.nth(before).waitFor({ timeout: PATIENCE_MS });
    await tab.waitForTimeout(SETTLE_MS);
    return answers.last();
  };
  const press = async (name) => {
    await tab.getByRole('button', { name }).last().click({ timeout: PATIENCE_MS });
  };
  const see = (text) => tab.getByText(text).last().waitFor({ timeout: PATIENCE_MS });
  const pictures = [];
  const keep = async (name, answer) => {
    const words = (await answer.innerText()).trim();
    if (words.length === 0 || WRONG.test(words)) {
      problems.push(`${name}: ${words || 'nothing'}`);
    }
    const file = `${folder}/${String(pictures.length + 1).padStart(3, '0')}.png`;
    await tab.locator('#toast').evaluate((toast) => { toast.hidden = true; });
    await answer.screenshot({ path: file });
    pictures.push({ name, file });
    return words;
  };

  await press(/^start$/i);
  await see(/100,000/);
  await keep('Start', answers.last());
  await press(/buy .*btc/i);
  await press(/^confirm/i);
  await see(/FILLED/);
  await keep('Confirm', answers.last());
  const waiting = await say('/buy BTC 0.01 -5%');
  await press(/^confirm/i);
  await see(/ACCEPTED/);
  const order = /o:[A-Z2-7]{5}/.exec(await waiting.innerText())[0];
  await keep('/buy BTC 0.01 -5%  →  [Confirm]', waiting);

  let pressed = 0;
  for (const command of commands.map((it) => it.replace(/o:[A-Z2-7]{5}/, order))) {
    const answer = await say(command);
    const words = await keep(command, answer);
    const buttons = answer.locator('button.key');
    if ((await buttons.count()) === 0) {
      continue;
    }
    const first = buttons.first();
    const label = (await first.innerText()).trim();
    if (LEFT_ALONE.test(label) || !(await first.isEnabled())) {
      continue;
    }
    const before = await answers.count();
    await first.click();
    pressed += 1;
    const deadline = Date.now() + PRESS_MS;
    while (Date.now() < deadline
      && (await answers.count()) === before && (await answers.last().innerText()).trim() === words) {
      await tab.waitForTimeout(50);
    }
    await tab.waitForTimeout(SETTLE_MS);
    await keep(`${command}  →  [${label}]`, answers.last());
  }

  const sheet = await browser.newPage({ viewport: { width: 1_860, height: 900 } });
  for (let from = 0; from < pictures.length; from += ON_A_SHEET) {
    const cells = await Promise.all(pictures.slice(from, from + ON_A_SHEET).map(async ({ name, file }) => {
      const caption = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      return `<figure><figcaption>${caption}</figcaption>`
        + `<img src="data:image/png;base64,${(await readFile(file)).toString('base64')}"></figure>`;
    }));
    await sheet.setContent(
      '<!doctype html><meta charset="utf-8"><style>body{margin:12px;font:600 15px system-ui;columns:4;column-gap:14px;background:#fff}'
      + 'figure{margin:0 0 14px;break-inside:avoid;border:1px solid #ccc;border-radius:8px;overflow:hidden}'
      + 'figcaption{padding:6px 10px;background:#eee}img{width:100%;display:block}</style>' + cells.join(''));
    await sheet.screenshot({ path: `${folder}/sheet-${from / ON_A_SHEET + 1}.png`, fullPage: true });
  }
  await writeFile(`${folder}/said.txt`, pictures.map(({ name }) => name).join('\n'));
  if (problems.length > 0) {
    throw new Error(`Not well answered:\n${problems.join('\n')}`);
  }
  console.log(`${commands.length} commands answered, ${pressed} buttons pressed.`);
} finally {
  await browser.close();
}
