package io.patriot.bot.news;

import io.patriot.application.card.ChatUser;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.news.Bulletin;
import io.patriot.application.news.Bulletins;
import io.patriot.application.order.TradingStore;
import io.patriot.bot.text.Html;
import io.patriot.domain.account.AccountId;
import io.patriot.events.Wire;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The latest news of all accounts of a person, told or not, read from what is kept of each message
 * anyway.
 */
public final class Inbox {
  /** The newest of so many are shown; whoever has more had an eventful two days. */
  private static final int READ_MAX = 500;

  private final Bulletins bulletins;
  private final NewsScreens screens;

  public Inbox(
      Bulletins bulletins, InstrumentCatalogue instruments, TradingStore orders, Wire wire) {
    this.bulletins = bulletins;
    this.screens = new NewsScreens(instruments, orders, wire);
  }

  /** Whether a piece of news reached its person. */
  public enum State {
    TOLD,
    /** It is on its way, or the messenger is away. */
    NOT_YET,
    /** They did not want to be told such things then, or took no messages. */
    NOT_TOLD
  }

  /**
   * One message.
   *
   * @param id the name that stands under the message
   * @param at when the last of it happened
   */
  public record Entry(String id, Instant at, AccountId account, State state, Html headline) {}

  /** Newest first. */
  public List<Entry> latest(ChatUser user, int count) {
    return bulletins.of(user.tenant(), READ_MAX).stream()
        .filter(bulletin -> !bulletin.items().isEmpty())
        .map(this::read)
        .sorted(Comparator.comparing(Read::at).reversed().thenComparing(Read::name))
        .limit(count)
        .map(read -> entry(user, read))
        .toList();
  }

  private record Read(Bulletin bulletin, List<Happening> heard, Instant at) {
    String name() {
      return bulletin.account() + " " + bulletin.name();
    }
  }

  private Read read(Bulletin bulletin) {
    List<Happening> heard = screens.heard(bulletin);
    Instant last = heard.stream().map(Happening::at).max(Comparator.naturalOrder()).orElseThrow();
    return new Read(bulletin, heard, last);
  }

  private Entry entry(ChatUser user, Read read) {
    NewsScreen screen = screens.of(user, read.bulletin(), read.heard());
    return new Entry(
        screen.id(),
        read.at(),
        read.bulletin().account(),
        state(read.bulletin()),
        screen.headline());
  }

  private static State state(Bulletin bulletin) {
    if (bulletin.message().isPresent()) {
      return State.TOLD;
    }
    return bulletin.isShown() ? State.NOT_TOLD : State.NOT_YET;
  }
}
