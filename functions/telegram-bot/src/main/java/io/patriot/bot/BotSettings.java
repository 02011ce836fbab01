package io.patriot.bot;

import io.patriot.application.people.Registration;
import io.patriot.domain.market.Symbol;

/**
 * What differs from one bot to another.
 *
 * @param botName the bot's name at Telegram, without the at sign
 * @param version what /ping says is running
 * @param venue the name of the venue on cards
 * @param firstMarket the market of the first order that newcomers are offered
 * @param registration who may become a trader by pressing Start
 */
public record BotSettings(
    String botName, String version, String venue, Symbol firstMarket, Registration registration) {

  /** One that takes whoever comes. */
  public BotSettings(String botName, String version, String venue, Symbol firstMarket) {
    this(botName, version, venue, firstMarket, Registration.OPEN);
  }
}
