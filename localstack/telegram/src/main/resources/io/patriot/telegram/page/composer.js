/* Where one writes: the field that grows, the menu of commands, the ready answers, and Start. */

import { el } from './words.js';

const TEXT_LENGTH_MAX = 4096;
const COUNT_FROM = 3800;
const HEIGHT_PX_MAX = 180;

export class Composer {
  #text = document.querySelector('#text');
  #line = document.querySelector('#line');
  #send = document.querySelector('#send');
  #count = document.querySelector('#count');
  #slash = document.querySelector('#slash');
  #menu = document.querySelector('#menu');
  #menuText = document.querySelector('#menu-text');
  #start = document.querySelector('#start');
  #keys = document.querySelector('#keys');
  #ready = document.querySelector('#ready');
  #commands = [];
  #menuButton = { type: 'commands' };
  #chosen = 0;
  #drafts = new Map();
  #chat = 0;
  #offered = '';
  #acts;

  /** `acts`: send(text) → promise of success, start(), openApp(url). */
  constructor(acts) {
    this.#acts = acts;
    this.#line.addEventListener('submit', (event) => { event.preventDefault(); this.#submit(); });
    this.#text.addEventListener('input', () => this.#changed());
    this.#text.addEventListener('keydown', (event) => this.#key(event));
    this.#text.addEventListener('blur', () => setTimeout(() => this.#closeSlash(), 150));
    this.#menu.addEventListener('click', () => this.#openMenu());
    this.#menu.addEventListener('mousedown', (event) => event.preventDefault());
    this.#slash.addEventListener('mousedown', (event) => event.preventDefault());
    this.#start.addEventListener('click', () => acts.start());
    this.#keys.addEventListener('click', () => { this.#ready.hidden = !this.#ready.hidden; });
  }

  /** Turns to another chat; what was begun in the last one is kept for the return. */
  turnTo(chat) {
    this.#drafts.set(this.#chat, this.#text.value);
    this.#chat = chat;
    this.#text.value = this.#drafts.get(chat) ?? '';
    this.#changed();
    this.#closeSlash();
  }

  offerStart(isOffered) {
    this.#start.hidden = !isOffered;
    this.#line.hidden = isOffered;
  }

  offerCommands(commands, menuButton) {
    this.#commands = commands;
    this.#menuButton = menuButton;
    this.#menuText.textContent = menuButton.type === 'web_app' ? menuButton.text : 'Menu';
    this.#menu.hidden = menuButton.type !== 'web_app' && commands.length === 0;
  }

  offerAnswers(keyboard) {
    const offered = `${this.#chat} ${JSON.stringify(keyboard)}`;
    if (offered === this.#offered) return;
    this.#offered = offered;
    const rows = keyboard?.rows ?? [];
    this.#ready.replaceChildren(...rows.map((row) => this.#readyRow(row)));
    this.#ready.hidden = rows.length === 0;
    this.#keys.hidden = rows.length === 0;
    this.#text.placeholder = keyboard?.placeholder ?? 'Message';
    if (keyboard?.forceReply) this.focus();
  }

  insert(text) {
    this.#text.value = text;
    this.#changed();
    this.focus();
  }

  focus() {
    if (matchMedia('(hover: hover)').matches) this.#text.focus({ preventScroll: true });
  }

  #readyRow(row) {
    const line = el('div', 'row');
    for (const words of row) {
      const button = el('button', '', words);
      button.type = 'button';
      button.addEventListener('click', () => this.#acts.send(words));
      line.append(button);
    }
    return line;
  }

  async #submit() {
    const text = this.#text.value.trim();
    if (!text || text.length > TEXT_LENGTH_MAX) return;
    this.#text.value = '';
    this.#changed();
    if (!(await this.#acts.send(text)) && this.#text.value === '') {
      this.#text.value = text;
      this.#changed();
    }
  }

  #changed() {
    const value = this.#text.value;
    this.#text.style.height = 'auto';
    this.#text.style.height = `${Math.min(this.#text.scrollHeight, HEIGHT_PX_MAX)}px`;
    const length = value.trim().length;
    this.#send.disabled = length === 0 || length > TEXT_LENGTH_MAX;
    this.#count.hidden = length < COUNT_FROM;
    this.#count.textContent = TEXT_LENGTH_MAX - length;
    this.#count.classList.toggle('over', length > TEXT_LENGTH_MAX);
    const begun = /^\/(\w*)$/.exec(value);
    if (begun) this.#showSlash(begun[1]);
    else this.#closeSlash();
  }

  #showSlash(begun) {
    const word = begun.toLowerCase();
    const fitting = this.#commands.filter((it) => it.command.startsWith(word));
    this.#chosen = 0;
    this.#slash.replaceChildren(...fitting.map((it, index) => this.#option(it, index)));
    this.#slash.hidden = fitting.length === 0;
    this.#choose(0);
  }

  #option(it, index) {
    const option = el('button', 'option');
    option.type = 'button';
    option.id = `command-${index}`;
    option.setAttribute('role', 'option');
    option.tabIndex = -1;
    option.append(el('b', '', `/${it.command}`), el('span', '', it.description));
    option.addEventListener('click', () => this.#take(index));
    option.addEventListener('mousemove', () => this.#choose(index));
    return option;
  }

  #choose(index) {
    const options = [...this.#slash.children];
    if (options.length === 0) return;
    this.#chosen = (index + options.length) % options.length;
    options.forEach((it, at) => it.setAttribute('aria-selected', at === this.#chosen));
    options[this.#chosen].scrollIntoView({ block: 'nearest' });
    this.#text.setAttribute('aria-activedescendant', options[this.#chosen].id);
  }

  #take(index) {
    const command = this.#slash.children[index]?.querySelector('b').textContent;
    this.#closeSlash();
    this.#text.value = '';
    this.#changed();
    if (command) this.#acts.send(command);
  }

  #complete() {
    const command = this.#slash.children[this.#chosen]?.querySelector('b').textContent;
    this.#text.value = `${command} `;
    this.#changed();
  }

  #closeSlash() {
    this.#slash.hidden = true;
    this.#text.removeAttribute('aria-activedescendant');
  }

  #openMenu() {
    if (this.#menuButton.type === 'web_app') {
      this.#acts.openApp(this.#menuButton.web_app.url);
    } else if (this.#slash.hidden) {
      this.#showSlash('');
      this.#text.focus();
    } else {
      this.#closeSlash();
    }
  }

  #key(event) {
    if (event.isComposing) return;
    const isOpen = !this.#slash.hidden;
    const act = {
      ArrowDown: isOpen && (() => this.#choose(this.#chosen + 1)),
      ArrowUp: isOpen && (() => this.#choose(this.#chosen - 1)),
      Tab: isOpen && !event.shiftKey && (() => this.#complete()),
      Escape: isOpen && (() => this.#closeSlash()),
      Enter: !event.shiftKey && (() => (isOpen ? this.#take(this.#chosen) : this.#submit())),
    }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  }
}
