package io.patriot.bot.news;

import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.news.Bulletin;
import io.patriot.application.news.Bulletins;
import io.patriot.application.news.Loudness;
import io.patriot.application.news.Urgency;
import io.patriot.application.order.TradingStore;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Voice;
import io.patriot.domain.account.AccountId;
import io.patriot.events.EventEnvelope;
import io.patriot.events.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people what happened to their accounts. News that came of one request are one message, and
 * so are all trades of a minute that no order of ours made, and all fills of one order: the message
 * grows as they come. The same error again is counted, and rings ever more seldom.
 *
 * <p>News are kept before they are shown, and count as told only once Telegram took the message. So
 * news that are repeated are shown once, and whoever dies in between leaves them to be shown again:
 * rather twice than never. Of several who hear at once one draws, for all; the others come back to
 * see that it was done.
 */
public final class AccountNews {
  /** Longer than whoever draws can live. */
  static final Duration DRAWING_MAX = Duration.ofSeconds(15);

  private static final Logger LOG = LoggerFactory.getLogger(AccountNews.class);

  /** Shorter, with one more that waits for its turn, than whoever draws may take. */
  private static final Duration DRAWS_FOR = Duration.ofSeconds(3);

  private static final int TRIES_MAX = 12;
  private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

  private final Bulletins bulletins;
  private final ChatUsers users;
  private final NewsScreens screens;
  private final Voice voice;
  private final ByMail mail;
  private final Wire wire;
  private final InstantSource clock;

  public AccountNews(
      Bulletins bulletins,
      ChatUsers users,
      InstrumentCatalogue instruments,
      TradingStore orders,
      Voice voice,
      ByMail mail,
      Wire wire,
      InstantSource clock) {
    this.bulletins = bulletins;
    this.users = users;
    this.screens = new NewsScreens(instruments, orders, wire);
    this.voice = voice;
    this.mail = mail;
    this.wire = wire;
    this.clock = clock;
  }

  /**
   * @throws RetryLater when it is not shown yet, and whoever delivers it should do so again
   */
  public void handle(AccountId account, EventEnvelope event) {
    Optional<ChatUser> user = users.find(account.tenant());
    if (user.isEmpty()) {
      LOG.atWarn().addKeyValue("event", event.id()).log("news.nobody-to-tell");
      return;
    }
    Happening happening = Happening.of(event, wire);
    if (happening.isShownElsewhere() || !happening.concerns(account)) {
      return;
    }
    // What cannot be shown alone must not stand in the way of the news it would be shown with.
    String name = name(event, happening);
    screens.of(user.get(), Bulletin.begun(account, name), List.of(happening)).screen();
    var item = new Bulletin.Item(event.id(), wire.write(event));
    if (loudness(user.get(), happening) == Loudness.OFF) {
      keepUntold(user.get(), bulletinFor(account, name, event), item);
      return;
    }
    Bulletin told;
    try {
      told = tell(user.get(), account, name, event, item);
    } catch (RetryLater later) {
      if (mail.isDue(happening.urgency(), happening.at())) {
        byMail(user.get(), happening, bulletinFor(account, name, event).with(item), false);
      }
      throw later;
    }
    byMail(user.get(), happening, told, told.message().isPresent());
  }

  /** In the chat; without a message when its person takes none. */
  private Bulletin tell(
      ChatUser user, AccountId account, String name, EventEnvelope event, Bulletin.Item item) {
    for (int tries = 1; tries <= TRIES_MAX; tries++) {
      Bulletin found = bulletinFor(account, name, event);
      Bulletin bulletin = found.with(item);
      if (bulletin.isShown()) {
        return bulletin; // told before
      }
      Instant now = clock.instant();
      if (bulletin.isBeingDrawn(now)) {
        if (found.has(item.id()) || bulletins.save(bulletin)) {
          throw later("Somebody draws it already");
        }
      } else if (bulletins.save(bulletin.takenUntil(now.plus(DRAWING_MAX)))) {
        return draw(user, bulletin.takenUntil(now.plus(DRAWING_MAX)).next());
      }
    }
    throw later("The news come faster than they can be kept");
  }

  /** Only what was shown is worth no letter, unless it cannot wait. */
  private void byMail(ChatUser user, Happening happening, Bulletin bulletin, boolean reached) {
    if (user.mailbox().proven().isEmpty()
        || (reached && !mail.isDue(happening.urgency(), happening.at()))) {
      return;
    }
    NewsScreen screen = screens.of(user, bulletin, screens.heard(bulletin));
    if (!mail.send(user, screen, happening.urgency(), happening.at(), reached)) {
      throw later("Neither the messenger nor the post has it");
    }
  }

  /**
   * Whoever looks for it finds it. What stands beside it and was not told yet must not count as
   * told because of it; then it is told along.
   */
  private void keepUntold(ChatUser user, Bulletin bulletin, Bulletin.Item item) {
    if (bulletin.has(item.id())) {
      return;
    }
    Bulletin more = headed(user, bulletin.with(item));
    boolean nothingWaits = bulletin.items().isEmpty() || bulletin.isShown();
    if (!bulletins.save(nothingWaits ? more.showing(more.items().size(), more.message()) : more)) {
      throw later("Another piece of news came at the same moment");
    }
  }

  /** With what its message says in one line. */
  private Bulletin headed(ChatUser user, Bulletin bulletin) {
    NewsScreen screen = screens.of(user, bulletin, screens.heard(bulletin));
    return bulletin.saying(Bulletin.Headline.of(screen.id(), screen.headline().plain()));
  }

  /** The first that has it, or has room for it. */
  private Bulletin bulletinFor(AccountId account, String name, EventEnvelope event) {
    for (int part = 1; ; part++) {
      String full = part == 1 ? name : name + "-" + part;
      Bulletin bulletin =
          bulletins.find(account, full).orElseGet(() -> Bulletin.begun(account, full));
      if (bulletin.has(event.id()) || !bulletin.isFull()) {
        return bulletin;
      }
    }
  }

  /** It depends on the event alone, so that its repetition finds it again. */
  private static String name(EventEnvelope event, Happening happening) {
    return switch (happening.type()) {
      case ACCOUNT_EXTERNAL_FILL -> "trades-" + happening.at().truncatedTo(ChronoUnit.MINUTES);
      case ORDER_FILLED, ORDER_EXPIRED -> "order-" + event.aggregateId();
      // It rings, although its fills were told.
      case ORDER_CANCELLED, ORDER_REJECTED -> "ended-" + event.aggregateId();
      default -> ErrorSeries.name(happening).orElseGet(event::correlationId);
    };
  }

  /** What comes while it is drawn is drawn too. */
  private Bulletin draw(ChatUser user, Bulletin taken) {
    Bulletin bulletin = taken;
    OptionalInt message = taken.message();
    Instant patient = clock.instant().plus(DRAWS_FOR);
    while (clock.instant().isBefore(patient)) {
      Put put = put(user, message, bulletin);
      message = put.message();
      if (message.isEmpty()) {
        users.missed(user.tenant(), clock.instant());
      }
      bulletin = kept(bulletin, put);
      if (bulletin.isShown()) {
        return bulletin;
      }
    }
    throw later("The news come faster than they can be drawn");
  }

  /**
   * Keeps which message shows them before anything else is done: whoever comes next must not send
   * another one.
   */
  private Bulletin kept(Bulletin drawn, Put put) {
    int count = drawn.items().size();
    Bulletin newest = drawn;
    for (int tries = 1; tries <= TRIES_MAX; tries++) {
      Bulletin showing = newest.showing(count, put.message()).saying(put.headline());
      if (bulletins.save(showing)) {
        return showing.next();
      }
      newest = bulletins.find(drawn.account(), drawn.name()).orElse(newest);
    }
    throw later("The news come faster than it can be kept what is shown");
  }

  /** A message that was sent or brought up to date, and what it says in one line. */
  private record Put(OptionalInt message, Bulletin.Headline headline) {}

  private Put put(ChatUser user, OptionalInt message, Bulletin bulletin) {
    List<Happening> heard = screens.heard(bulletin);
    NewsScreen news = screens.of(user, bulletin, heard);
    NewsScreen.Drawn drawn = news.drawn();
    return new Put(
        put(user, message, bulletin, heard, drawn.screen()),
        Bulletin.Headline.of(news.id(), drawn.headline().plain()));
  }

  private OptionalInt put(
      ChatUser user, OptionalInt message, Bulletin bulletin, List<Happening> heard, Screen screen) {
    Optional<ErrorSeries> series = screens.series(bulletin, heard);
    Chat chat = voice.at(urgency(heard));
    if (message.isPresent() && series.filter(ErrorSeries::comesAnew).isEmpty()) {
      switch (chat.edit(user.chatId(), message.getAsInt(), screen)) {
        case DONE -> {
          return message;
        }
        case BLOCKED -> {
          return OptionalInt.empty();
        }
        case GONE -> {}
      }
    }
    return series.map(ErrorSeries::rings).orElseGet(() -> rings(user, heard))
        ? chat.send(user.chatId(), screen)
        : chat.sendQuietly(user.chatId(), screen);
  }

  private boolean rings(ChatUser user, List<Happening> happened) {
    boolean asleep = user.notices().areQuietAt(clock.instant());
    return happened.stream()
        .anyMatch(
            one ->
                !one.isQuiet() && !(asleep && one.canWait()) && loudness(user, one) == Loudness.ON);
  }

  /** What needs somebody rings, whatever they chose. */
  private static Loudness loudness(ChatUser user, Happening happening) {
    return happening.kind().map(user.notices()::of).orElse(Loudness.ON);
  }

  private static Urgency urgency(List<Happening> happened) {
    return happened.stream().map(Happening::urgency).reduce(Urgency.LOW, Urgency::or);
  }

  private static RetryLater later(String why) {
    return new RetryLater(RETRY_DELAY, new IllegalStateException(why));
  }
}
