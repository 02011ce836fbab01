// The npm package "binance", by its own ways, pointed at the simulator.
import assert from 'node:assert/strict';
import { USDMClient, WebsocketClient } from 'binance';
import { finish, step, until } from './steps.mjs';

const { REST_URL, STREAM_URL, API_KEY, API_SECRET } = process.env;
const SYMBOL = 'BTCUSDT';
const KEYS = { api_key: API_KEY, api_secret: API_SECRET };
const QUIET = { trace() {}, info() {}, error: (...said) => console.log('client:', ...said) };

const client = new USDMClient({ ...KEYS, baseUrl: REST_URL });
const heard = [];
const streams = new WebsocketClient(
  { ...KEYS, wsUrl: STREAM_URL, restOptions: { baseUrl: REST_URL } },
  QUIET,
);
streams.on('message', (message) => heard.push(message?.data ?? message));
streams.on('exception', (problem) => console.log('stream:', problem?.message ?? problem));
const told = (what, test) => until(what, async () => heard.find(test));

await step('markets', async () => {
  const info = await client.getExchangeInfo();
  assert.ok(info.symbols.some((market) => market.symbol === SYMBOL));
});
const last = await step('ticker', async () => {
  const ticker = await client.get24hrChangeStatistics({ symbol: SYMBOL });
  return Number(ticker.lastPrice);
});
await step('order book', async () => {
  const book = await client.getOrderBook({ symbol: SYMBOL, limit: 50 });
  assert.ok(Number(book.bids[0][0]) < Number(book.asks[0][0]));
});
await step('balance', async () => {
  const balances = await client.getBalanceV3();
  assert.equal(Number(balances.find((balance) => balance.asset === 'USDT').balance), 100000);
});
await step('market streams', async () => {
  streams.subscribe(['btcusdt@bookTicker', 'btcusdt@depth20@100ms'], 'usdmPublic');
  streams.subscribe(['btcusdt@aggTrade', 'btcusdt@markPrice@1s'], 'usdmMarket');
  await told('best quotes', (event) => event.e === 'bookTicker');
  await told('trades', (event) => event.e === 'aggTrade');
  await told('mark prices', (event) => event.e === 'markPriceUpdate');
});
await step('user stream', () => streams.subscribeUsdFuturesUserDataStream());
await new Promise((resume) => setTimeout(resume, 1_500));
const orderTold = (id, status) =>
  told(`${status} of ${id}`, (event) => event.e === 'ORDER_TRADE_UPDATE' && event.o.i === id && event.o.X === status);

const price = (factor) => (Math.floor(last * factor * 10) / 10).toFixed(1);
const limit = await step('limit order', () =>
  client.submitNewOrder({
    symbol: SYMBOL, side: 'BUY', type: 'LIMIT', timeInForce: 'GTC', quantity: 0.01, price: price(0.9),
    newClientOrderId: 'limit-1',
  }),
);
await step('limit order on the stream', () => orderTold(limit.orderId, 'NEW'));
await step('query', async () => {
  const found = await client.getOrder({ symbol: SYMBOL, origClientOrderId: 'limit-1' });
  assert.equal(found.status, 'NEW');
});
await step('amend', async () => {
  const changed = await client.modifyOrder({
    symbol: SYMBOL, side: 'BUY', orderId: limit.orderId, quantity: 0.012, price: price(0.89),
  });
  assert.equal(Number(changed.origQty), 0.012);
});
await step('cancel', async () => {
  const gone = await client.cancelOrder({ symbol: SYMBOL, orderId: limit.orderId });
  assert.equal(gone.status, 'CANCELED');
});
await step('cancel on the stream', () => orderTold(limit.orderId, 'CANCELED'));
const market = await step('market order', () =>
  client.submitNewOrder({
    symbol: SYMBOL, side: 'BUY', type: 'MARKET', quantity: 0.01, newOrderRespType: 'RESULT',
  }),
);
await step('fill on the stream', () => orderTold(market.orderId, 'FILLED'));
await step('account on the stream', () => told('the new position', (event) => event.e === 'ACCOUNT_UPDATE'));
await step('position', async () => {
  const [position] = await client.getPositionsV3({ symbol: SYMBOL });
  assert.equal(Number(position.positionAmt), 0.01);
});
await step('stop order', async () => {
  const stop = await client.submitNewAlgoOrder({
    algoType: 'CONDITIONAL', symbol: SYMBOL, side: 'SELL', type: 'STOP_MARKET', triggerPrice: price(0.8),
    quantity: 0.01, reduceOnly: 'true', clientAlgoId: 'stop-1',
  });
  await told('the waiting stop', (event) => event.e === 'ALGO_UPDATE' && event.o.aid === stop.algoId);
  assert.equal((await client.getOpenAlgoOrders({ symbol: SYMBOL })).length, 1);
  await client.cancelAlgoOrder({ algoId: stop.algoId });
  assert.equal((await client.getOpenAlgoOrders({ symbol: SYMBOL })).length, 0);
});
await step('close the position', async () => {
  await client.submitNewOrder({ symbol: SYMBOL, side: 'SELL', type: 'MARKET', quantity: 0.01, reduceOnly: 'true' });
  const held = (await client.getPositionsV3({ symbol: SYMBOL })).filter((position) => Number(position.positionAmt) !== 0);
  assert.equal(held.length, 0);
});
await step('a refusal is told as one', async () => {
  const refused = await client
    .submitNewOrder({ symbol: SYMBOL, side: 'BUY', type: 'STOP_MARKET', stopPrice: price(1.1), quantity: 0.01 })
    .then(() => undefined, (problem) => problem);
  assert.equal(refused?.code ?? refused?.body?.code, -4120);
});
streams.closeAll(true);
finish();
