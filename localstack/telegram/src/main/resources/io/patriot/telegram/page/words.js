/* Turns what a message says into elements. Words only ever become text nodes: nothing the bot writes is read as HTML. */

const SIMPLE = {
  bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', code: 'code', blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
};
const BLOCKS = new Set(['pre', 'blockquote', 'expandable_blockquote']);
const SAFE_ADDRESS = /^(?:https?:\/\/|tg:\/\/|mailto:|tel:)/i;

export function el(name, className, text) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

export function icon(name) {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  const use = document.createElementNS(ns, 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}

/** Fills an element with dressed words; `onCommand` hears of a command that is clicked. */
export function write(into, text, entities, onCommand) {
  fill(into, text, entities, 0, text.length, onCommand);
  return into;
}

function fill(into, text, entities, from, to, onCommand) {
  let at = from;
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i];
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at || entity.offset >= to) continue;
    into.append(text.slice(at, entity.offset));
    const inner = entities.slice(i + 1).filter((it) => it.offset < end);
    into.append(dressed(entity, text, end, inner, onCommand));
    // A block ends its line by itself; the line end after it would show as an empty line.
    at = BLOCKS.has(entity.type) && text[end] === '\n' && entities.every((it) => it.offset !== end) ? end + 1 : end;
  }
  into.append(text.slice(at, to));
}

function dressed(entity, text, end, inner, onCommand) {
  const words = text.slice(entity.offset, end);
  const element = shell(entity, words, onCommand);
  const body = element.querySelector?.('code') ?? element;
  fill(body, text, inner, entity.offset, end, onCommand);
  return element;
}

function shell(entity, words, onCommand) {
  switch (entity.type) {
    case 'pre': return block(entity, words);
    case 'spoiler': return spoiler();
    case 'text_link': return link(entity.url);
    case 'url': return link(words);
    case 'email': return link(`mailto:${words}`);
    case 'bot_command': return command(words, onCommand);
    case 'mention': case 'hashtag': case 'cashtag': case 'text_mention': return el('span', 'mark');
    default: return el(SIMPLE[entity.type] ?? 'span');
  }
}

function block(entity, words) {
  const pre = el('pre');
  const bar = el('button', 'copy');
  bar.type = 'button';
  bar.title = 'Copy';
  bar.setAttribute('aria-label', 'Copy this block');
  bar.append(icon('copy'));
  bar.addEventListener('click', () => copy(words));
  if (entity.language) pre.append(el('span', 'language', entity.language));
  pre.append(bar, el('code'));
  return pre;
}

function spoiler() {
  const span = el('span', 'spoiler');
  span.tabIndex = 0;
  span.setAttribute('role', 'button');
  span.setAttribute('aria-label', 'Hidden words, press to show');
  const show = (event) => {
    if (span.classList.contains('shown')) return;
    event.preventDefault();
    span.classList.add('shown');
    span.removeAttribute('aria-label');
    span.removeAttribute('role');
  };
  span.addEventListener('click', show);
  span.addEventListener('keydown', (event) => (event.key === 'Enter' || event.key === ' ') && show(event));
  return span;
}

function link(address) {
  if (!SAFE_ADDRESS.test(address ?? '')) return el('span', 'mark');
  const a = el('a');
  a.href = address;
  a.target = '_blank';
  a.rel = 'noopener noreferrer';
  return a;
}

function command(words, onCommand) {
  const button = el('button', 'command');
  button.type = 'button';
  button.addEventListener('click', () => onCommand(words));
  return button;
}

export async function copy(words) {
  await navigator.clipboard?.writeText(words);
  document.dispatchEvent(new CustomEvent('toast', { detail: 'Copied' }));
}

export function time(seconds) {
  return new Date(seconds * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

export function day(seconds) {
  const date = new Date(seconds * 1000);
  const today = new Date();
  const yesterday = new Date(Date.now() - 86_400_000);
  if (date.toDateString() === today.toDateString()) return 'Today';
  if (date.toDateString() === yesterday.toDateString()) return 'Yesterday';
  const sameYear = date.getFullYear() === today.getFullYear();
  return date.toLocaleDateString([], { day: 'numeric', month: 'long', year: sameYear ? undefined : 'numeric' });
}

export function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1 << 20 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / (1 << 20)).toFixed(1)} MB`;
}
