package io.patriot.bot;

import java.net.URI;

/** Where the pages are that open inside Telegram; without one, no account can be linked. */
public record PagesAddress(URI base) {}
