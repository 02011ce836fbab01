package io.patriot.bot.news;

import io.patriot.application.card.ChatUser;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.news.Bulletin;
import io.patriot.application.news.Repeats;
import io.patriot.application.order.TradingStore;
import io.patriot.bot.text.Messages;
import io.patriot.events.EventEnvelope;
import io.patriot.events.Wire;
import java.util.List;
import java.util.Optional;

/** What a bulletin says to its person, drawn from the events that are kept in it. */
record NewsScreens(InstrumentCatalogue instruments, TradingStore orders, Wire wire) {

  /** In the order in which they were heard. */
  List<Happening> heard(Bulletin bulletin) {
    return bulletin.items().stream()
        .map(item -> Happening.of(wire.read(item.event(), EventEnvelope.class), wire))
        .toList();
  }

  /** Nothing where it is about what is new each time. */
  Optional<ErrorSeries> series(Bulletin bulletin, List<Happening> heard) {
    return ErrorSeries.isNamed(bulletin.name())
        ? Optional.of(new ErrorSeries(heard, bulletin.shown()))
        : Optional.empty();
  }

  NewsScreen of(ChatUser user, Bulletin bulletin, List<Happening> heard) {
    Optional<Repeats> repeats = series(bulletin, heard).map(ErrorSeries::repeats);
    // All that is the same is said once, and counted.
    List<Happening> happened =
        repeats.isPresent()
            ? List.of(heard.getLast())
            : heard.stream().sorted(Happening.IN_ORDER).toList();
    return new NewsScreen(
        bulletin.account(),
        bulletin.name(),
        happened,
        repeats,
        user,
        instruments,
        orders,
        Messages.in(user.language()));
  }
}
