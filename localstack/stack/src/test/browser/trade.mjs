// Opens the chat page, presses Start, buys and closes by pressing buttons, and keeps a picture of the chat.
// node trade.mjs PAGE PICTURE; exits 0 when everything was seen.
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const [page, picture] = process.argv.slice(2);
const PATIENCE_MS = 30_000;

const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
});
try {
  const tab = await browser.newPage({ viewport: { width: 1180, height: 860 }, colorScheme: 'light' });
  const problems = [];
  tab.on('pageerror', (error) => problems.push(String(error)));
  await tab.goto(`${page}/?user=77`);

  const press = (name) => tab.getByRole('button', { name }).last().click({ timeout: PATIENCE_MS });
  const see = (text) => tab.getByText(text).last().waitFor({ timeout: PATIENCE_MS });
  const say = async (text) => {
    await tab.getByRole('textbox').last().fill(text);
    await tab.keyboard.press('Enter');
  };

  await press(/^start$/i);
  await see(/100,000/);
  await press(/buy .*btc/i);
  await press(/^confirm/i);
  await see(/FILLED/);
  await say('/buy ETH 0.1');
  await press(/^confirm/i);
  await see(/FILLED.*ETHUSDT/s);
  await say('/positions');
  await see(/BTCUSDT/);
  await tab.waitForTimeout(500);
  await tab.screenshot({ path: picture });
  if (problems.length > 0) {
    throw new Error(`The page complained: ${problems.join('; ')}`);
  }
  console.log('Traded by pressing buttons.');
} finally {
  await browser.close();
}
