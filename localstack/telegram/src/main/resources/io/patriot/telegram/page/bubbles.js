/* The conversation: one bubble for each message, changed in place, and a scroll position that never jumps away from a reader. */

import { copy, day, el, icon, size, time, write } from './words.js';

const NEAR_END_PX = 80;
const PRESS_PATIENCE_MS = 15_000;
const QUOTE_LENGTH = 90;

export class Bubbles {
  #scroll = document.querySelector('#scroll');
  #log = document.querySelector('#log');
  #chip = document.querySelector('#to-end');
  #chipCount = document.querySelector('#to-end-count');
  #picture = document.querySelector('#picture');
  #pictureImage = document.querySelector('#picture-image');
  #elements = new Map();
  #messages = new Map();
  #waiting = new Map();
  #unseen = 0;
  #atEnd = true;
  #acts;

  /** `acts`: press(message, button), open(url, isApp), command(text), insert(text). */
  constructor(acts) {
    this.#acts = acts;
    this.#scroll.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    this.#chip.addEventListener('click', () => this.toEnd(true));
    // Pictures, fonts and the keyboard of a phone change heights after the fact.
    new ResizeObserver(() => this.#atEnd && this.toEnd(false)).observe(this.#log);
    new ResizeObserver(() => this.#atEnd && this.toEnd(false)).observe(this.#scroll);
  }

  /** Shows another conversation from scratch. */
  show(messages) {
    this.#log.replaceChildren();
    this.#elements.clear();
    this.#messages.clear();
    this.#waiting.clear();
    this.#unseen = 0;
    for (const message of messages) this.#put(message, false);
    this.#regroup();
    this.#atEnd = true;
    this.toEnd(false);
  }

  /** A message is new or has changed. */
  put(message) {
    const isNew = !this.#elements.has(message.messageId);
    this.#put(message, true);
    this.#regroup();
    if (isNew && (this.#atEnd || message.from === 'user')) {
      this.toEnd(false);
    } else if (isNew) {
      this.#unseen++;
      this.#scrolled();
    }
  }

  remove(messageId) {
    this.#elements.get(messageId)?.remove();
    this.#elements.delete(messageId);
    this.#messages.delete(messageId);
    this.#regroup();
  }

  typing(isTyping) {
    const shown = this.#log.querySelector('.dots');
    if (isTyping && !shown) {
      const item = el('li', 'message bot dots');
      const bubble = el('div', 'bubble');
      bubble.append(el('i'), el('i'), el('i'));
      item.setAttribute('aria-label', 'The bot is typing');
      item.append(bubble);
      this.#log.append(item);
      if (this.#atEnd) this.toEnd(false);
    } else if (!isTyping) {
      shown?.remove();
    }
  }

  /** Marks a button as pressed until its answer comes, or patience ends. */
  wait(messageId, data) {
    const key = `${messageId} ${data}`;
    clearTimeout(this.#waiting.get(key));
    this.#waiting.set(key, setTimeout(() => this.answered(messageId, data), PRESS_PATIENCE_MS));
    this.#markWaiting(messageId);
  }

  answered(messageId, data) {
    const key = `${messageId} ${data}`;
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    this.#markWaiting(messageId);
  }

  toEnd(smooth) {
    this.#scroll.scrollTo({ top: this.#scroll.scrollHeight, behavior: smooth ? 'smooth' : 'instant' });
    this.#atEnd = true;
    if (!smooth) this.#scrolled();
  }

  #scrolled() {
    const left = this.#scroll.scrollHeight - this.#scroll.scrollTop - this.#scroll.clientHeight;
    this.#atEnd = left < NEAR_END_PX;
    if (this.#atEnd) this.#unseen = 0;
    this.#chip.hidden = this.#atEnd;
    this.#chip.classList.toggle('news', this.#unseen > 0);
    this.#chipCount.textContent = this.#unseen > 0 ? `${this.#unseen} new` : '';
  }

  #put(message, isLive) {
    const before = this.#elements.get(message.messageId);
    const wasEdited = before && isLive;
    const item = this.#item(message);
    this.#messages.set(message.messageId, message);
    this.#elements.set(message.messageId, item);
    if (before) {
      before.replaceWith(item);
    } else {
      this.#insert(item, message.messageId);
    }
    if (wasEdited) item.classList.add('changed');
    if (!before && isLive) item.classList.add('fresh');
    this.#markWaiting(message.messageId);
  }

  #insert(item, messageId) {
    const newest = this.#log.lastElementChild;
    if (!newest || Number(newest.dataset.id) < messageId) {
      this.#log.append(item);
      return;
    }
    const last = [...this.#log.querySelectorAll('.message[data-id]')].reverse();
    const before = last.find((it) => Number(it.dataset.id) < messageId);
    if (before) before.after(item);
    else this.#log.prepend(item);
    const dots = this.#log.querySelector('.dots');
    if (dots) this.#log.append(dots);
  }

  /** Neighbours of one side stand close together; a new day gets a line of its own. */
  #regroup() {
    this.#log.querySelectorAll('.day').forEach((it) => it.remove());
    let previous = null;
    let previousItem = null;
    for (const item of [...this.#log.querySelectorAll('.message[data-id]')]) {
      const message = this.#messages.get(Number(item.dataset.id));
      const isNewDay = !previous || day(previous.date) !== day(message.date);
      const joins = !isNewDay && previous.from === message.from && message.date - previous.date < 300;
      item.classList.toggle('joined', joins);
      previousItem?.classList.toggle('tail', !joins);
      if (isNewDay) {
        const line = el('li', 'day');
        line.append(el('span', '', day(message.date)));
        item.before(line);
      }
      previous = message;
      previousItem = item;
    }
    previousItem?.classList.add('tail');
  }

  #item(message) {
    const item = el('li', `message ${message.from}`);
    item.dataset.id = message.messageId;
    item.setAttribute('aria-label', message.from === 'bot' ? 'From the bot' : 'From you');
    const bubble = el('div', 'bubble');
    const words = message.caption ?? message.text;
    if (message.replyTo) this.#quote(bubble, message.replyTo);
    if (message.photoUrl) bubble.append(this.#photo(message));
    if (message.document) bubble.append(this.#file(message.document));
    const text = el('div', 'text');
    if (words) write(text, words, message.entities, this.#acts.command);
    text.append(this.#foot(message));
    if (!words && message.photoUrl) bubble.classList.add('bare');
    if (words && words.length <= 12 && /^\p{Extended_Pictographic}[\p{Extended_Pictographic}\uFE0F\u200D]*$/u.test(words)) bubble.classList.add('big');
    bubble.append(text);
    item.append(bubble);
    if (message.buttons.length) item.append(this.#keyboard(message));
    return item;
  }

  #foot(message) {
    const foot = el('span', 'foot');
    if (message.protected) foot.append(icon('lock'));
    const stamp = el('time', '', (message.editDate && message.from === 'bot' ? 'edited ' : '') + time(message.date));
    stamp.dateTime = new Date(message.date * 1000).toISOString();
    stamp.title = new Date((message.editDate ?? message.date) * 1000).toLocaleString();
    foot.append(stamp);
    return foot;
  }

  #quote(bubble, messageId) {
    const quoted = this.#messages.get(messageId);
    if (!quoted) return;
    const quote = el('button', 'quote');
    quote.type = 'button';
    quote.append(el('b', '', quoted.from === 'bot' ? document.title.split(' · ')[0] : 'You'));
    quote.append(el('span', '', (quoted.caption ?? quoted.text).slice(0, QUOTE_LENGTH) || 'Photo'));
    quote.addEventListener('click', () => {
      const target = this.#elements.get(messageId);
      target?.scrollIntoView({ block: 'center', behavior: 'smooth' });
      target?.classList.remove('changed');
      requestAnimationFrame(() => target?.classList.add('changed'));
    });
    bubble.append(quote);
  }

  #photo(message) {
    const button = el('button', 'photo');
    button.type = 'button';
    button.setAttribute('aria-label', 'Open picture');
    const image = el('img');
    image.src = message.photoUrl;
    image.alt = message.caption || 'Picture from the bot';
    image.width = message.photo.width;
    image.height = message.photo.height;
    image.decoding = 'async';
    button.append(image);
    button.addEventListener('click', () => {
      this.#pictureImage.src = message.photoUrl;
      this.#pictureImage.alt = image.alt;
      this.#picture.showModal();
    });
    return button;
  }

  #file(document) {
    const a = el('a', 'file');
    a.href = document.url;
    a.download = document.name;
    const mark = el('span', 'mark-file');
    mark.append(icon('file'));
    const about = el('span', 'about');
    about.append(el('b', '', document.name), el('small', '', size(document.size)));
    a.append(mark, about);
    return a;
  }

  #keyboard(message) {
    const keyboard = el('div', 'keyboard');
    keyboard.setAttribute('role', 'group');
    keyboard.setAttribute('aria-label', 'Buttons of this message');
    for (const row of message.buttons) {
      const line = el('div', 'row');
      for (const button of row) line.append(this.#button(message, button));
      keyboard.append(line);
    }
    return keyboard;
  }

  #button(message, button) {
    const element = el('button', 'key');
    element.type = 'button';
    element.append(el('span', '', button.text));
    if (button.data) {
      element.dataset.data = button.data;
      element.addEventListener('click', () => this.#acts.press(message, button));
    } else if (button.url) {
      element.append(icon('link'));
      element.addEventListener('click', () => this.#acts.open(button.url, false));
    } else if (button.webApp) {
      element.append(icon('app'));
      element.addEventListener('click', () => this.#acts.open(button.webApp, true));
    } else if (button.copyText) {
      element.append(icon('copy'));
      element.addEventListener('click', () => copy(button.copyText));
    } else {
      element.addEventListener('click', () => this.#acts.insert(button.insertText ?? ''));
    }
    return element;
  }

  #markWaiting(messageId) {
    for (const key of this.#elements.get(messageId)?.querySelectorAll('.key[data-data]') ?? []) {
      const isWaiting = this.#waiting.has(`${messageId} ${key.dataset.data}`);
      key.classList.toggle('waiting', isWaiting);
      key.toggleAttribute('aria-busy', isWaiting);
    }
  }
}
