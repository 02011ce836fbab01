package io.patriot.api.telegram;

import java.time.Instant;

/**
 * Who opened a page, as Telegram vouches for it.
 *
 * @param language an IETF tag such as en; empty when Telegram does not say
 * @param at when Telegram vouched
 */
public record MiniAppUser(long id, String language, Instant at) {}
