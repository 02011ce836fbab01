// Binance's own "@binance/derivatives-trading-usds-futures", by its own ways, pointed at the simulator.
import assert from 'node:assert/strict';
import { DerivativesTradingUsdsFutures } from '@binance/derivatives-trading-usds-futures';
import { finish, step, until } from './steps.mjs';

const { REST_URL, STREAM_URL, API_KEY, API_SECRET } = process.env;
const SYMBOL = 'BTCUSDT';

const client = new DerivativesTradingUsdsFutures({
  configurationRestAPI: { apiKey: API_KEY, apiSecret: API_SECRET, basePath: REST_URL, retries: 0 },
  configurationWebsocketStreams: { wsURL: STREAM_URL },
});
const rest = client.restAPI;
const heard = [];
const hear = (message) => heard.push(typeof message === 'string' ? JSON.parse(message) : message);
const told = (what, test) => until(what, async () => heard.find(test));
const ask = async (answer) => (await answer).data();

await step('markets', async () => {
  const info = await ask(rest.exchangeInformation());
  assert.ok(info.symbols.some((market) => market.symbol === SYMBOL));
});
const bid = await step('best quote', async () =>
  Number((await ask(rest.symbolOrderBookTicker({ symbol: SYMBOL }))).bidPrice),
);
await step('bars', async () => {
  const bars = await ask(rest.klineCandlestickData({ symbol: SYMBOL, interval: '1m' }));
  assert.equal(bars.length, 500);
});
await step('balance', async () => {
  const balances = await ask(rest.futuresAccountBalanceV3());
  assert.equal(Number(balances[0].balance), 100000);
});
await step('settings', async () => {
  assert.equal((await ask(rest.changeInitialLeverage({ symbol: SYMBOL, leverage: 25 }))).leverage, 25);
  const settings = await ask(rest.symbolConfiguration({ symbol: SYMBOL }));
  assert.equal(settings[0].leverage, 25);
});
const streams = await step('streams', async () => {
  const { listenKey } = await ask(rest.startUserDataStream());
  const connection = await client.websocketStreams.connect({ mode: 'single' });
  connection.userData(listenKey).on('message', hear);
  connection.individualSymbolBookTickerStreams({ symbol: 'btcusdt' }).on('message', hear);
  connection.markPriceStream({ symbol: 'btcusdt', updateSpeed: '1s' }).on('message', hear);
  await told('best quotes', (event) => event.e === 'bookTicker');
  await told('mark prices', (event) => event.e === 'markPriceUpdate');
  return connection;
});
const orderTold = (id, execution) =>
  told(`${execution} of ${id}`, (event) =>
    event.e === 'ORDER_TRADE_UPDATE' && String(event.o.i) === String(id) && event.o.x === execution,
  );

await step('an order tried', () =>
  ask(rest.testOrder({ symbol: SYMBOL, side: 'BUY', type: 'MARKET', quantity: 0.01 })),
);
await step('market order', async () => {
  const order = await ask(
    rest.newOrder({ symbol: SYMBOL, side: 'BUY', type: 'MARKET', quantity: 0.01, newOrderRespType: 'RESULT' }),
  );
  assert.equal(order.status, 'FILLED');
  await orderTold(order.orderId, 'TRADE');
  await told('the position', (event) => event.e === 'ACCOUNT_UPDATE' && event.a.P[0]?.pa === '0.01');
});
const limit = await step('limit order', () =>
  ask(
    rest.newOrder({
      symbol: SYMBOL, side: 'BUY', type: 'LIMIT', timeInForce: 'GTC', price: Math.round(bid - 100), quantity: 0.01,
    }),
  ),
);
await step('changed', async () => {
  await ask(
    rest.modifyOrder({
      symbol: SYMBOL, side: 'BUY', orderId: limit.orderId, quantity: 0.02, price: Math.round(bid - 200),
    }),
  );
  await orderTold(limit.orderId, 'AMENDMENT');
  const open = await ask(rest.currentAllOpenOrders({ symbol: SYMBOL }));
  assert.equal(Number(open[0].origQty), 0.02);
});
await step('cancelled', async () => {
  await ask(rest.cancelOrder({ symbol: SYMBOL, orderId: limit.orderId }));
  await orderTold(limit.orderId, 'CANCELED');
});
await step('batch', async () => {
  const one = { symbol: SYMBOL, side: 'BUY', type: 'LIMIT', timeInForce: 'GTC', quantity: 0.01 };
  const placed = await ask(
    rest.placeMultipleOrders({
      batchOrders: [{ ...one, price: Math.round(bid - 100) }, { ...one, price: Math.round(bid - 110) }],
    }),
  );
  assert.deepEqual(placed.map((order) => order.status), ['NEW', 'NEW']);
  const cancelled = await ask(
    rest.cancelMultipleOrders({ symbol: SYMBOL, orderIdList: placed.map((order) => order.orderId) }),
  );
  assert.deepEqual(cancelled.map((order) => order.status), ['CANCELED', 'CANCELED']);
});
await step('stop', async () => {
  const stop = await ask(
    rest.newAlgoOrder({
      algoType: 'CONDITIONAL', symbol: SYMBOL, side: 'SELL', type: 'STOP_MARKET',
      triggerPrice: Math.round(bid - 500), quantity: 0.01, reduceOnly: 'true', clientAlgoId: 'stop',
    }),
  );
  await told('the stop', (event) => event.e === 'ALGO_UPDATE' && event.o.X === 'NEW');
  assert.equal((await ask(rest.queryAlgoOrder({ clientAlgoId: 'stop' }))).algoStatus, 'NEW');
  assert.equal((await ask(rest.cancelAlgoOrder({ algoId: stop.algoId }))).code, '200');
});
await step('what is wrong is refused', async () => {
  await assert.rejects(
    () => rest.newOrder({ symbol: SYMBOL, side: 'BUY', type: 'MARKET', quantity: 0.0001 }),
    /Precision is over the maximum/,
  );
});
await step('closed', async () => {
  const order = await ask(
    rest.newOrder({
      symbol: SYMBOL, side: 'SELL', type: 'MARKET', quantity: 0.01, reduceOnly: 'true', newOrderRespType: 'RESULT',
    }),
  );
  assert.equal(order.status, 'FILLED');
  const positions = await ask(rest.positionInformationV3({ symbol: SYMBOL }));
  assert.equal(positions.length, 0);
});
await step('trades and income', async () => {
  assert.equal((await ask(rest.accountTradeList({ symbol: SYMBOL }))).length, 2);
  const income = await ask(rest.getIncomeHistory({}));
  assert.equal(income.filter((each) => each.incomeType === 'COMMISSION').length, 2);
});
await step('streams end', async () => {
  await ask(rest.closeUserDataStream());
  await streams.disconnect();
});
finish();
