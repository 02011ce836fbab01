package io.patriot.telegram;

import io.patriot.telegram.bot.RateLimits;
import io.patriot.telegram.chat.Bot;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How a stand-in is set up: its port (0 for any free one), where it keeps its chats (nowhere when
 * null), the bot it serves, how fast that bot may speak, and the time.
 */
public record StandInSettings(
    int port, @Nullable Path dataDir, Bot bot, RateLimits rateLimits, InstantSource clock) {
  public static final int PORT_DEFAULT = 8080;

  /** The bot of the local stack. Its token opens nothing anywhere else. */
  public static final Bot PATRIOT =
      new Bot("100001:local-stand-in", "Patriot", "patriot_local_bot");

  /** In memory, on the usual port, without rate limits. */
  public static StandInSettings usual() {
    return new StandInSettings(PORT_DEFAULT, null, PATRIOT, RateLimits.OFF, Clock.systemUTC());
  }

  public StandInSettings onPort(int other) {
    return new StandInSettings(other, dataDir, bot, rateLimits, clock);
  }

  public StandInSettings keptIn(@Nullable Path other) {
    return new StandInSettings(port, other, bot, rateLimits, clock);
  }

  public StandInSettings serving(Bot other) {
    return new StandInSettings(port, dataDir, other, rateLimits, clock);
  }

  public StandInSettings limitedBy(RateLimits other) {
    return new StandInSettings(port, dataDir, bot, other, clock);
  }

  public StandInSettings at(InstantSource other) {
    return new StandInSettings(port, dataDir, bot, rateLimits, other);
  }
}
