// ccxt, by its own ways: REST and streams of Binance USD-M futures, pointed at the simulator.
import assert from 'node:assert/strict';
import ccxt from 'ccxt';
import { finish, step, until } from './steps.mjs';

const { REST_URL, STREAM_URL, API_KEY, API_SECRET } = process.env;
const SYMBOL = 'BTC/USDT:USDT';
const rest = (path) => `${REST_URL}/${path}`;

const exchange = new ccxt.pro.binanceusdm({
  apiKey: API_KEY,
  secret: API_SECRET,
  enableRateLimit: false,
  options: { fetchCurrencies: false },
  urls: {
    api: {
      fapiPublic: rest('fapi/v1'),
      fapiPublicV2: rest('fapi/v2'),
      fapiPublicV3: rest('fapi/v3'),
      fapiPrivate: rest('fapi/v1'),
      fapiPrivateV2: rest('fapi/v2'),
      fapiPrivateV3: rest('fapi/v3'),
      fapiData: rest('futures/data'),
      ws: { future: `${STREAM_URL}/ws`, 'ws-api': { future: `${STREAM_URL}/ws-fapi/v1` } },
    },
  },
});
await exchange.loadHttpProxyAgent();

await step('markets', async () => {
  await exchange.loadMarkets();
  assert.equal(exchange.market(SYMBOL).linear, true);
});
const ticker = await step('ticker', () => exchange.fetchTicker(SYMBOL));
await step('order book', async () => {
  const book = await exchange.fetchOrderBook(SYMBOL, 20);
  assert.ok(book.bids[0][0] < book.asks[0][0]);
});
await step('bars', async () => assert.ok((await exchange.fetchOHLCV(SYMBOL, '1m', undefined, 50)).length > 10));
await step('balance', async () => {
  const balance = await exchange.fetchBalance();
  assert.equal(balance.USDT.total, 100000);
});
await step('ticker stream', async () => assert.ok((await exchange.watchTicker(SYMBOL)).last > 0));
await step('order book stream', async () => {
  const book = await exchange.watchOrderBook(SYMBOL);
  assert.ok(book.bids.length > 0 && book.asks.length > 0);
});
await step('trade stream', async () => assert.ok((await exchange.watchTrades(SYMBOL)).length > 0));

const updates = new Map();
let watching = true;
(async () => {
  while (watching) {
    try {
      for (const order of await exchange.watchOrders()) {
        updates.set(order.id, [...(updates.get(order.id) ?? []), order.status]);
      }
    } catch (error) {
      if (watching) {
        console.log(`watchOrders: ${error}`);
      }
    }
  }
})();
await new Promise((resume) => setTimeout(resume, 1_500));
const heard = (order, status) =>
  until(`the stream to say ${status} of ${order.id}`, async () => updates.get(order.id)?.includes(status));

const price = exchange.priceToPrecision(SYMBOL, ticker.last * 0.9);
const limit = await step('limit order', () => exchange.createOrder(SYMBOL, 'limit', 'buy', 0.01, price));
await step('limit order on the stream', () => heard(limit, 'open'));
await step('query', async () => {
  const found = await exchange.fetchOrder(limit.id, SYMBOL);
  assert.equal(found.status, 'open');
  assert.equal(found.amount, 0.01);
});
await step('open orders', async () => assert.equal((await exchange.fetchOpenOrders(SYMBOL)).length, 1));
await step('amend', async () => {
  const lower = exchange.priceToPrecision(SYMBOL, ticker.last * 0.89);
  await exchange.editOrder(limit.id, SYMBOL, 'limit', 'buy', 0.012, lower);
  assert.equal((await exchange.fetchOrder(limit.id, SYMBOL)).amount, 0.012);
});
await step('cancel', async () => {
  await exchange.cancelOrder(limit.id, SYMBOL);
  assert.equal((await exchange.fetchOrder(limit.id, SYMBOL)).status, 'canceled');
});
await step('cancel on the stream', () => heard(limit, 'canceled'));

const market = await step('market order', () => exchange.createOrder(SYMBOL, 'market', 'buy', 0.01));
await step('fill on the stream', () => heard(market, 'closed'));
await step('own trades', async () => {
  const trades = await exchange.fetchMyTrades(SYMBOL);
  const bought = trades.filter((trade) => trade.order === market.id);
  assert.equal(Number(bought.reduce((sum, trade) => sum + trade.amount, 0).toFixed(3)), 0.01);
});
await step('position', async () => {
  const [position] = await exchange.fetchPositions([SYMBOL]);
  assert.equal(position.contracts, 0.01);
  assert.equal(position.side, 'long');
});
await step('stop order', async () => {
  const trigger = exchange.priceToPrecision(SYMBOL, ticker.last * 0.8);
  const stop = await exchange.createOrder(SYMBOL, 'market', 'sell', 0.01, undefined, {
    stopLossPrice: trigger,
    reduceOnly: true,
  });
  assert.equal((await exchange.fetchOpenOrders(SYMBOL, undefined, undefined, { trigger: true })).length, 1);
  await exchange.cancelOrder(stop.id, SYMBOL, { trigger: true });
  assert.equal((await exchange.fetchOpenOrders(SYMBOL, undefined, undefined, { trigger: true })).length, 0);
});
await step('close the position', async () => {
  await exchange.createOrder(SYMBOL, 'market', 'sell', 0.01, undefined, { reduceOnly: true });
  const held = (await exchange.fetchPositions([SYMBOL])).filter((position) => position.contracts > 0);
  assert.equal(held.length, 0);
});
await step('a refusal is told as one', async () => {
  await assert.rejects(() => exchange.createOrder(SYMBOL, 'market', 'buy', 100), /margin|insufficient|Margin/i);
});
watching = false;
await exchange.close();
finish();
