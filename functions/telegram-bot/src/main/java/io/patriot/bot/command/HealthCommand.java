package io.patriot.bot.command;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Html;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the platform is, as far as can be seen from here: the store, the age of every price. Queues
 * and what was given up in them tell of themselves, by their alarms in the admins' chat.
 */
final class HealthCommand implements Command {
  private static final int NAMED_MAX = 12;

  /** By an older price no order is judged. */
  private static final Duration FRESH = Duration.ofSeconds(8);

  private final Desk desk;
  private final InstrumentCatalogue instruments;
  private final String version;
  private final InstantSource clock;

  HealthCommand(Desk desk, InstrumentCatalogue instruments, String version, InstantSource clock) {
    this.desk = desk;
    this.instruments = instruments;
    this.version = version;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "health";
  }

  @Override
  public Topic topic() {
    return Topic.PLATFORM;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.PLATFORM_READ);
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    Instant before = clock.instant();
    desk.store().book(talk.account());
    Instant read = clock.instant();
    List<Symbol> markets = instruments.all().stream().map(Instrument::symbol).toList();
    Map<Symbol, Quote> quotes = desk.prices().quotes(markets);
    var lines = new ArrayList<Html>();
    lines.add(talk.say("health.head", "version", version).bold());
    lines.add(talk.say("health.store", "ms", Duration.between(before, read).toMillis()));
    lines.addAll(prices(talk, markets, quotes, read));
    lines.add(talk.say("health.queues"));
    lines.add(Desk.updated(talk));
    return Reply.of(Screen.of(lines).row(Desk.refresh(talk, "/health"), Desk.home(talk)));
  }

  /** How many there are, and by name those that are too old, the oldest first. */
  private static List<Html> prices(
      Talk talk, List<Symbol> markets, Map<Symbol, Quote> quotes, Instant now) {
    List<Symbol> stale =
        markets.stream()
            .filter(market -> age(quotes, market, now).filter(HealthCommand::isFresh).isEmpty())
            .sorted(
                Comparator.comparing(
                        (Symbol market) ->
                            age(quotes, market, now).orElse(Duration.ofSeconds(Long.MAX_VALUE)))
                    .reversed())
            .toList();
    var lines = new ArrayList<Html>();
    lines.add(
        talk.say("health.prices", "all", markets.size(), "fresh", markets.size() - stale.size()));
    for (Symbol market : stale.stream().limit(NAMED_MAX).toList()) {
      lines.add(
          age(quotes, market, now)
              .map(age -> talk.say("ping.price", "symbol", market, "age", age.toSeconds()))
              .orElseGet(() -> talk.say("ping.no-price", "symbol", market)));
    }
    return lines;
  }

  private static Optional<Duration> age(Map<Symbol, Quote> quotes, Symbol market, Instant now) {
    return Optional.ofNullable(quotes.get(market)).map(quote -> quote.age(now));
  }

  private static boolean isFresh(Duration age) {
    return age.compareTo(FRESH) <= 0;
  }
}
