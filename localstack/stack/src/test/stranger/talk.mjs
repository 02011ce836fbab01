// node talk.mjs PORT TOKEN: a Bot API server of somebody else's, and a person who trades there.
import TelegramServer from "telegram-test-api";

const [port, token] = [Number(process.argv[2]), process.argv[3]];
const person = 4711;
const patienceMs = 90_000;
const pauseMs = 50;

const server = new TelegramServer({ port, host: "127.0.0.1", storeTimeout: 600 });
// It tells dates in milliseconds; the Bot API has seconds, and milliseconds do not fit into its type.
const added = server.addBotMessage.bind(server);
server.addBotMessage = (message, by) => ({ ...added(message, by), date: Math.floor(Date.now() / 1000) });
await server.start();
console.log("listening");

const client = server.getClient(token, { userId: person, chatId: person, firstName: "Somebody" });
const messages = () => server.storage.botMessages.filter((it) => Number(it.message.chat_id) === person);

async function sees(what, fits) {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    const found = messages().find((it) => fits(it.message));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  throw new Error(`${what} did not come; the bot said: ${messages().map((it) => it.message.text).join("\n---\n")}`);
}

const has = (...words) => (message) => words.every((word) => message.text.includes(word));
const buttons = (message) => (message.reply_markup?.inline_keyboard ?? []).flat();

await client.sendCommand(client.makeCommand("/start"));
await sees("the welcome", has("Welcome to Patriot", "100,000.00 USDT"));

await client.sendCommand(client.makeCommand("/buy BTC 0.01"));
const card = await sees("the card", (message) => buttons(message).some((it) => it.text.startsWith("Confirm")));
const confirm = buttons(card.message).find((it) => it.text.startsWith("Confirm"));
await client.sendCallback(
  client.makeCallbackQuery(confirm.callback_data, {
    message: { message_id: card.messageId, date: Math.floor(Date.now() / 1000), text: card.message.text },
  }),
);
await sees("the fill", has("FILLED", "BTCUSDT"));

await client.sendCommand(client.makeCommand("/positions"));
await sees("the position", has("LONG", "0.010 BTC"));

const wrong = messages().find((it) => it.message.text.includes("went wrong"));
if (wrong) throw new Error(wrong.message.text);
console.log("Traded through somebody else's server.");
await server.stop();
process.exit(0);
