package io.patriot.bot.news;

import io.patriot.application.card.ChatUser;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.news.Repeats;
import io.patriot.application.order.SuspendTrading;
import io.patriot.application.order.TradingStore;
import io.patriot.application.risk.RiskTurn;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Times;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.events.EventType;
import io.patriot.events.account.AccountExternalFillV1;
import io.patriot.events.account.AccountPositionCorrectedV1;
import io.patriot.events.account.AccountPositionModeChangedV1;
import io.patriot.events.account.AccountTradingStateChangedV1;
import io.patriot.events.account.AccountWalletCorrectedV1;
import io.patriot.events.order.OrderFilledV1;
import io.patriot.events.outcome.AccountAlertFiredV1;
import io.patriot.events.outcome.AccountAnnouncedV1;
import io.patriot.events.outcome.AccountDigestDrawnV1;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What happened to an account: what, with the numbers before and after, what the platform did about
 * it, and the next step.
 *
 * @param name of the message, the same whenever it is told again
 * @param happened oldest first, at least one
 * @param repeats how often it has happened in just the same way; empty for what is new each time
 * @param user whom it is told
 * @param orders where those are found that traded
 */
record NewsScreen(
    AccountId account,
    String name,
    List<Happening> happened,
    Optional<Repeats> repeats,
    ChatUser user,
    InstrumentCatalogue instruments,
    TradingStore orders,
    Messages words) {
  /** So many fit into one message whatever they say. */
  private static final int LINES_MAX = 24;

  /** A message, and what it is about in one line. */
  record Drawn(Screen screen, Html headline) {}

  /** What is read of orders for it is read once. */
  Drawn drawn() {
    return alert()
        .map(alert -> new Drawn(alert.screen(), alert.head()))
        .or(() -> digest().map(digest -> new Drawn(digest.screen(), digest.head())))
        .or(() -> announcement().map(said -> new Drawn(said.screen(), said.head())))
        .orElseGet(
            () -> {
              List<Html> lines = lines();
              Screen screen = Screen.of(framed(lines));
              return new Drawn(NewsButtons.under(screen, this), lines.getFirst());
            });
  }

  Screen screen() {
    return drawn().screen();
  }

  Html headline() {
    return drawn().headline();
  }

  /** So is each summary of a day. */
  private Optional<DigestScreen> digest() {
    List<AccountDigestDrawnV1> digests = all(AccountDigestDrawnV1.class);
    return digests.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DigestScreen(
                digests.getLast().toApplication().digest(),
                happened.getLast().at(),
                instruments,
                words));
  }

  /** Each alert is a message of its own. */
  private Optional<AlertScreen> alert() {
    List<AccountAlertFiredV1> alerts = all(AccountAlertFiredV1.class);
    return alerts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AlertScreen(
                alerts.getLast().toApplication(),
                happened.getLast().at(),
                new Figures(instruments, words),
                words));
  }

  private Optional<AnnouncementScreen> announcement() {
    List<AccountAnnouncedV1> said = all(AccountAnnouncedV1.class);
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AnnouncementScreen(said.getLast().text(), happened.getLast().at(), words));
  }

  private List<Html> lines() {
    var figures = new Figures(instruments, words);
    var account = new AccountWords(figures, words);
    var lines = new ArrayList<Html>();
    happened.stream()
        .filter(one -> ofTheLink(one.type()))
        .forEach(one -> lines.addAll(new LinkWords(words).lines(one.detail())));
    filled(figures).forEach(lines::addAll);
    all(AccountPositionModeChangedV1.class).forEach(one -> lines.addAll(account.mode(one)));
    lines.addAll(new TradeWords(figures, words).lines(all(AccountExternalFillV1.class)));
    lines.addAll(
        account.positions(all(AccountPositionCorrectedV1.class), has(EventType.ACCOUNT_LINKED)));
    lines.addAll(account.wallet(all(AccountWalletCorrectedV1.class)));
    happened.stream()
        .filter(one -> ofARequest(one.type()))
        .forEach(one -> lines.addAll(new OutcomeWords(words).lines(one.detail())));
    if (!has(EventType.ACCOUNT_UNLINKED)) {
      all(AccountTradingStateChangedV1.class).forEach(turn -> lines.addAll(account.turned(turn)));
    }
    return lines;
  }

  /** Of each order that traded, what it came to. */
  private List<List<Html>> filled(Figures figures) {
    return traded().stream().map(id -> filled(id, figures)).toList();
  }

  /** The orders of ours that traded, or ended without. */
  List<OrderId> traded() {
    return happened.stream()
        .filter(
            one ->
                switch (one.type()) {
                  case ORDER_FILLED, ORDER_EXPIRED, ORDER_CANCELLED, ORDER_REJECTED -> true;
                  default -> false;
                })
        .map(Happening::aggregate)
        .distinct()
        .map(OrderId::new)
        .toList();
  }

  private List<Html> filled(OrderId id, Figures figures) {
    List<OrderFilledV1> fills =
        happened.stream()
            .filter(one -> one.aggregate().equals(id.value()))
            .map(Happening::detail)
            .filter(OrderFilledV1.class::isInstance)
            .map(OrderFilledV1.class::cast)
            .toList();
    Order order =
        orders
            .order(account, id)
            .orElseThrow(() -> new IllegalStateException("It traded, and it is not there: " + id));
    var ended = new EndedWords(figures, orders, words);
    return fills.isEmpty()
        ? ended.lines(order)
        : new FillWords(figures, words)
            .lines(order, fills, isToldToHaveEnded(id) ? ended.after(order) : List.of());
  }

  /** It may have ended because its owner wanted it to, which is nothing to tell. */
  private boolean isToldToHaveEnded(OrderId id) {
    return happened.stream()
        .anyMatch(
            one -> one.type() != EventType.ORDER_FILLED && one.aggregate().equals(id.value()));
  }

  private List<Html> framed(List<Html> lines) {
    var all = new ArrayList<Html>();
    all.add(
        words
            .say("news.head", "mode", TermsWords.mode(account, words), "account", account.name())
            .bold());
    if (lines.size() <= LINES_MAX) {
      all.addAll(lines);
    } else {
      all.addAll(lines.subList(0, LINES_MAX / 2));
      all.add(words.say("news.more", "count", lines.size() - LINES_MAX));
      all.addAll(lines.subList(lines.size() - LINES_MAX / 2, lines.size()));
    }
    repeats
        .filter(same -> same.more() > 0)
        .ifPresent(
            same ->
                all.add(
                    words.say(
                        "news.again", "time", Times.clock(same.first()), "count", same.more())));
    all.add(words.say("news.named", "time", Times.clock(happened.getLast().at()), "id", id()));
    return all;
  }

  /** By which somebody who reads the same news twice sees that they are the same. */
  String id() {
    String told = repeats.map(same -> name + " " + same.rang()).orElse(name);
    return String.format(Locale.ROOT, "n-%08x", told.hashCode());
  }

  boolean has(EventType type) {
    return happened.stream().anyMatch(one -> one.type() == type);
  }

  /** Whether the switch ended in this state. */
  boolean endsIn(TradingState state) {
    List<AccountTradingStateChangedV1> turns = all(AccountTradingStateChangedV1.class);
    return !turns.isEmpty() && turns.getLast().state().equals(state.name());
  }

  /** Whether its owner stopped it, and only they release it. */
  boolean endsStoppedByOwner() {
    List<AccountTradingStateChangedV1> turns = all(AccountTradingStateChangedV1.class);
    return !turns.isEmpty()
        && turns.getLast().heldUntil() != null
        && !endsSuspended()
        && !endsIn(TradingState.ACTIVE);
  }

  /**
   * Whether only closing orders are taken because of what the account risks, until that is over.
   */
  boolean endsConfinedByRisk() {
    List<AccountTradingStateChangedV1> turns = all(AccountTradingStateChangedV1.class);
    return !turns.isEmpty() && turns.getLast().reason().equals(RiskTurn.TOO_MUCH);
  }

  /** Whether its owner is suspended and releases nothing. */
  boolean endsSuspended() {
    List<AccountTradingStateChangedV1> turns = all(AccountTradingStateChangedV1.class);
    return !turns.isEmpty() && turns.getLast().reason().equals(SuspendTrading.SUSPENDED);
  }

  boolean isOfTheAccountInUse() {
    return user.account().equals(account);
  }

  <T> List<T> all(Class<T> detail) {
    return happened.stream()
        .map(Happening::detail)
        .filter(detail::isInstance)
        .map(detail::cast)
        .toList();
  }

  private static boolean ofTheLink(EventType type) {
    return switch (type) {
      case ACCOUNT_LINKED, ACCOUNT_KEY_ROTATED, ACCOUNT_UNLINKED -> true;
      default -> false;
    };
  }

  private static boolean ofARequest(EventType type) {
    return switch (type) {
      case ACCOUNT_UNLINK_REFUSED,
          ACCOUNT_LEVERAGE_CHANGED,
          ACCOUNT_MARGIN_TYPE_CHANGED,
          ACCOUNT_SETTING_REFUSED,
          ACCOUNT_SETTING_UNCONFIRMED,
          ACCOUNT_RESUME_REFUSED,
          ACCOUNT_LIMITS_CHANGED,
          ACCOUNT_PERSON_LIMITS_CHANGED,
          ACCOUNT_DAY_ZONE_CHANGED,
          ACCOUNT_LIMITS_REFUSED,
          ACCOUNT_WIND_DOWN_CHECKED,
          ACCOUNT_GUARD_FAILED,
          ACCOUNT_PROTECTION_CHANGED,
          ACCOUNT_POSITIONS_CLOSED,
          ACCOUNT_PLATFORM_STOPPED,
          ACCOUNT_PLATFORM_RELEASED,
          ACCOUNT_RISK_CHANGED ->
          true;
      default -> false;
    };
  }
}
