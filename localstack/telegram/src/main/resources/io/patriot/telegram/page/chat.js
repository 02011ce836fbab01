/* The chat page: who there is, which conversation is open, and what the server tells as it happens. */

import { Bubbles } from './bubbles.js';
import { Composer } from './composer.js';
import { el, time } from './words.js';

const TOAST_MS = 3_200;
const TYPING_MS = 5_500;
const FIRST_USER = 42;

const $ = (selector) => document.querySelector(selector);
const chats = new Map();
const presses = new Map();
const earlyAnswers = new Map();
let open = 0;
let bot = { name: 'Patriot', username: '' };
let isBotThere = true;
let isServerThere = false;
let typingTimer = 0;
let toastTimer = 0;

const bubbles = new Bubbles({ press, open: openAddress, command: (text) => send(text), insert: (text) => composer.insert(text) });
const composer = new Composer({ send, start: () => send(startText()), openApp: (url) => openAddress(url, true) });

async function ask(path, body, method = body ? 'POST' : 'GET') {
  const response = await fetch(path, {
    method, body: body && JSON.stringify(body), headers: body ? { 'Content-Type': 'application/json' } : {},
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? 'The server did not agree.');
  return answer;
}

/* People */

function chatOf(userId) {
  if (!chats.has(userId)) {
    chats.set(userId, { userId, firstName: `User ${userId}`, messages: new Map(), seq: 0, unread: 0, last: null, keyboard: null, gone: new Set(), isLoaded: false });
  }
  return chats.get(userId);
}

function drawPeople() {
  const sorted = [...chats.values()].sort((a, b) => (b.last?.date ?? 0) - (a.last?.date ?? 0) || a.userId - b.userId);
  $('#people').replaceChildren(...sorted.map(personLine));
  $('#people-hint').hidden = sorted.length > 3;
}

function personLine(chat) {
  const item = el('li');
  const button = el('button', 'person');
  button.type = 'button';
  button.dataset.user = chat.userId;
  if (chat.userId === open) button.setAttribute('aria-current', 'true');
  const words = el('span', 'words');
  const top = el('span', 'top');
  top.append(el('b', '', chat.firstName), el('time', '', chat.last ? time(chat.last.date) : ''));
  const below = el('span', 'below');
  below.append(el('span', 'preview', preview(chat.last)));
  if (chat.unread > 0) below.append(el('span', 'unread', chat.unread));
  words.append(top, below);
  button.append(face(chat), words);
  button.addEventListener('click', () => { turnTo(chat.userId); document.body.classList.add('in-chat'); });
  item.append(button);
  return item;
}

function face(chat) {
  const avatar = el('span', `avatar hue-${chat.userId % 7}`, initials(chat.firstName));
  avatar.setAttribute('aria-hidden', 'true');
  return avatar;
}

function initials(name) {
  const parts = name.trim().split(/\s+/);
  return (parts.length > 1 ? [...parts[0]][0] + [...parts.at(-1)][0] : [...name].slice(0, 1).join('')).toUpperCase();
}

function preview(message) {
  if (!message) return 'Nothing said yet';
  const words = unspoiled(message) || (message.photoUrl ? 'Photo' : message.document?.name ?? '');
  return (message.from === 'user' ? 'You: ' : '') + words.replace(/\s+/g, ' ').slice(0, 80);
}

/** What is hidden in the chat stays hidden in the list. */
function unspoiled(message) {
  let words = message.caption ?? message.text;
  for (const it of message.entities.filter((entity) => entity.type === 'spoiler')) {
    words = words.slice(0, it.offset) + '▒'.repeat(it.length) + words.slice(it.offset + it.length);
  }
  return words;
}

/* The open chat */

async function turnTo(userId) {
  open = userId;
  const chat = chatOf(userId);
  chat.unread = 0;
  history.replaceState(null, '', `?user=${userId}${location.hash}`);
  composer.turnTo(userId);
  setTyping(false);
  drawPeople();
  drawChat(chat);
  try {
    await catchUp(chat);
    await loadMenu(userId);
  } catch { /* The stream reconnects and catches up. */ }
  composer.focus();
}

function drawChat(chat) {
  $('#as').replaceChildren(el('span', 'as-name', chat.firstName), face(chat));
  $('#as').title = `You are ${chat.firstName}, id ${chat.userId}`;
  bubbles.show([...chat.messages.values()].sort((a, b) => a.messageId - b.messageId));
  drawOffers(chat);
}

function drawOffers(chat) {
  const isEmpty = chat.isLoaded && chat.messages.size === 0;
  $('#welcome').hidden = !isEmpty;
  composer.offerStart(isEmpty);
  composer.offerAnswers(chat.keyboard);
}

async function catchUp(chat) {
  const answer = await ask(`/chat/${chat.userId}/messages?after=${chat.seq}`);
  const isFirst = !chat.isLoaded;
  chat.isLoaded = true;
  chat.seq = answer.seq;
  chat.keyboard = answer.keyboard;
  for (const message of answer.messages) remember(chat, message, isFirst);
  for (const gone of answer.deleted) forget(chat, gone.messageId);
  if (open === chat.userId && isFirst) drawChat(chat);
  else if (open === chat.userId) drawOffers(chat);
}

function remember(chat, message, isQuiet) {
  if (chat.gone.has(message.messageId)) return; // news of its end may come before the message
  const known = chat.messages.get(message.messageId);
  if (known && known.seq >= message.seq) return;
  if (chat.isLoaded) chat.messages.set(message.messageId, message);
  if (!chat.last || message.messageId >= chat.last.messageId) chat.last = message;
  if (isQuiet) return;
  if (open === chat.userId && chat.isLoaded) {
    bubbles.put(message);
    drawOffers(chat);
  }
  const isSeen = open === chat.userId && document.hasFocus();
  if (!known && message.from === 'bot' && !isSeen && !message.silent) chat.unread++;
}

function forget(chat, messageId) {
  chat.gone.add(messageId);
  chat.messages.delete(messageId);
  if (chat.last?.messageId === messageId) chat.last = [...chat.messages.values()].sort((a, b) => b.messageId - a.messageId)[0] ?? null;
  if (open === chat.userId) bubbles.remove(messageId);
}

async function loadMenu(userId) {
  const answer = await ask(`/chat/${userId}/commands`);
  if (open === userId) composer.offerCommands(answer.commands, answer.menuButton);
}

/* What a person does */

async function send(text) {
  const chat = chatOf(open);
  try {
    const message = await ask(`/chat/${open}/messages`, { text });
    remember(chat, message, false);
    bubbles.toEnd(false);
    drawPeople();
    return true;
  } catch (problem) {
    toast(isServerThere ? problem.message : 'Not sent: the stand-in does not answer.');
    return false;
  }
}

function startText() {
  const payload = new URLSearchParams(location.search).get('start') ?? '';
  return /^[A-Za-z0-9_-]{1,64}$/.test(payload) ? `/start ${payload}` : '/start';
}

async function press(message, button) {
  const userId = open;
  bubbles.wait(message.messageId, button.data);
  try {
    const { callbackQueryId } = await ask(`/chat/${userId}/presses`, { messageId: message.messageId, data: button.data });
    presses.set(callbackQueryId, { userId, messageId: message.messageId, data: button.data });
    if (earlyAnswers.has(callbackQueryId)) answered(earlyAnswers.get(callbackQueryId));
  } catch (problem) {
    bubbles.answered(message.messageId, button.data);
    toast(isServerThere ? problem.message : 'Not sent: the stand-in does not answer.');
  }
}

function answered(answer) {
  const pressed = presses.get(answer.callbackQueryId);
  if (!pressed) {
    earlyAnswers.set(answer.callbackQueryId, answer);
    setTimeout(() => earlyAnswers.delete(answer.callbackQueryId), TYPING_MS);
    return;
  }
  presses.delete(answer.callbackQueryId);
  earlyAnswers.delete(answer.callbackQueryId);
  if (pressed.userId !== open) return;
  bubbles.answered(pressed.messageId, pressed.data);
  if (answer.url) openAddress(answer.url, false);
  if (!answer.text) return;
  if (answer.alert) alertWith(answer.text);
  else toast(answer.text);
}

async function openAddress(url, isApp) {
  if (!/^https?:/i.test(url)) return;
  // The window first: a browser lets a page open one only at the moment of the click.
  const tab = isApp ? window.open('about:blank', '_blank') : null;
  try {
    const address = isApp ? (await ask(`/chat/${open}/mini-apps`, { url })).url : url;
    if (tab) tab.location.replace(address);
    else window.open(address, '_blank', 'noopener,noreferrer');
  } catch (problem) {
    tab?.close();
    toast(problem.message);
  }
}

/* What is told */

function toast(words) {
  clearTimeout(toastTimer);
  $('#toast').textContent = words;
  $('#toast').hidden = false;
  toastTimer = setTimeout(() => { $('#toast').hidden = true; }, TOAST_MS + words.length * 25);
}

function alertWith(words) {
  $('#alert-text').textContent = words;
  if (!$('#alert').open) $('#alert').showModal();
}

function setTyping(isTyping) {
  clearTimeout(typingTimer);
  bubbles.typing(isTyping);
  document.body.classList.toggle('typing', isTyping);
  drawStatus();
  if (isTyping) typingTimer = setTimeout(() => setTyping(false), TYPING_MS);
}

function drawStatus() {
  const isTyping = document.body.classList.contains('typing');
  const status = !isServerThere ? 'connecting…' : isTyping ? 'typing…' : isBotThere ? 'online' : 'not here yet';
  $('#status').textContent = status;
  $('#status').classList.toggle('good', isServerThere && (isBotThere || isTyping));
  $('#banner').hidden = isServerThere && isBotThere;
  $('#banner').textContent = !isServerThere
    ? 'The stand-in does not answer. This page keeps trying.'
    : `${bot.name} is not listening yet. Write away: it will find your messages when it comes.`;
}

function listen() {
  const stream = new EventSource('/stream');
  const on = (name, act) => stream.addEventListener(name, (event) => act(JSON.parse(event.data)));
  stream.addEventListener('open', () => { isServerThere = true; drawStatus(); refresh(); });
  stream.addEventListener('error', () => { isServerThere = false; drawStatus(); });
  on('pulse', (it) => { isServerThere = true; isBotThere = it.connected; drawStatus(); });
  for (const name of ['message', 'edited']) {
    on(name, (it) => {
      if (it.from === 'bot' && it.userId === open && name === 'message') setTyping(false);
      remember(chatOf(it.userId), it, false);
      drawPeople();
    });
  }
  on('deleted', (it) => { forget(chatOf(it.userId), it.messageId); drawPeople(); });
  on('answer', answered);
  on('typing', (it) => it.userId === open && setTyping(true));
  on('keyboard', (it) => {
    chatOf(it.userId).keyboard = it.keyboard;
    if (it.userId === open) drawOffers(chatOf(open));
  });
  on('person', (it) => { chatOf(it.userId).firstName = it.firstName; drawPeople(); });
  on('menu', () => loadMenu(open));
}

async function refresh() {
  const [about, { users }] = await Promise.all([ask('/about'), ask('/users')]);
  bot = about.bot;
  isBotThere = about.connected;
  document.title = `${bot.name} · local chat`;
  document.querySelectorAll('[data-bot-name]').forEach((it) => { it.textContent = bot.name; });
  $('#handle').textContent = `@${bot.username}`;
  drawStatus();
  for (const user of users) {
    const chat = chatOf(user.userId);
    chat.firstName = user.firstName;
    chat.last = user.lastMessage ?? chat.last;
  }
  if (open === 0) {
    const asked = Number(new URLSearchParams(location.search).get('user'));
    const isAsked = Number.isSafeInteger(asked) && asked > 0;
    document.body.classList.toggle('in-chat', isAsked || users.length < 2);
    await turnTo(isAsked ? asked : users[0]?.userId ?? FIRST_USER);
  } else {
    await catchUp(chatOf(open));
    await loadMenu(open);
  }
  drawPeople();
}

/* The frame */

function setUpFrame() {
  $('#back').addEventListener('click', () => document.body.classList.remove('in-chat'));
  $('#theme').addEventListener('click', () => {
    const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark'
      || (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
    setTheme(isDark ? 'light' : 'dark');
  });
  setTheme(localStorage.getItem('theme'));
  document.addEventListener('toast', (event) => toast(event.detail));
  document.addEventListener('click', (event) => event.target.closest('[data-close]')?.closest('dialog').close());
  window.addEventListener('focus', () => { if (open) { chatOf(open).unread = 0; drawPeople(); } });
  $('#new-person').addEventListener('click', () => {
    $('#person-id').value = Math.max(FIRST_USER, ...chats.keys()) + 1;
    $('#person-name').value = '';
    $('#person').showModal();
  });
  $('#person-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const userId = Number($('#person-id').value);
    const firstName = $('#person-name').value.trim() || `User ${userId}`;
    try {
      await ask(`/chat/${userId}`, { firstName, languageCode: $('#person-language').value }, 'PUT');
      chatOf(userId).firstName = firstName;
      $('#person').close();
      document.body.classList.add('in-chat');
      await turnTo(userId);
    } catch (problem) {
      toast(problem.message);
    }
  });
}

function setTheme(theme) {
  if (theme !== 'dark' && theme !== 'light') return;
  document.documentElement.dataset.theme = theme;
  localStorage.setItem('theme', theme);
}

setUpFrame();
listen();
