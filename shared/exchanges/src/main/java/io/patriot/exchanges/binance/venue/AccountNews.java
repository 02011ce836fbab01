package io.patriot.exchanges.binance.venue;

import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.TradeId;
import io.patriot.exchanges.binance.trade.AlgoStatus;
import io.patriot.exchanges.binance.trade.OrderStatus;
import io.patriot.exchanges.binance.trade.VenueWords;
import io.patriot.exchanges.binance.userstream.UserEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an account's stream tells, as news of our orders. Whatever it tells of something else, such
 * as a trade by hand, a liquidation or funding, is no news of an order: then the account must be
 * compared with the venue, which knows exactly.
 *
 * <p>One thread at a time may use it.
 */
public final class AccountNews {
  /** Triggered orders remembered; an older one is found by the comparison. */
  private static final int TRIGGERED_MAX = 1_000;

  private static final String BY_ORDERS = "ORDER";

  private final AccountId account;
  private final Map<Long, OrderId> triggered =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, OrderId> eldest) {
          return size() > TRIGGERED_MAX;
        }
      };

  public AccountNews(AccountId account) {
    this.account = account;
  }

  /** What an event means. */
  public sealed interface Meaning {
    /** News of an order of ours. */
    record Told(ExecutionReport report) implements Meaning {}

    /** Something happened that only a comparison explains. */
    record Compare(String why) implements Meaning {}

    /** Nothing that we did not know. */
    record Nothing() implements Meaning {}
  }

  public Meaning of(UserEvent event) {
    return switch (event) {
      case UserEvent.OrderChanged order -> order(order);
      case UserEvent.AlgoChanged algo -> algo(algo);
      case UserEvent.AccountChanged changed ->
          changed.reason().equals(BY_ORDERS)
              ? new Meaning.Nothing()
              : new Meaning.Compare("money moved: " + changed.reason());
      case UserEvent.SettingsChanged changed ->
          changed.symbol().isPresent()
              ? new Meaning.Nothing()
              : new Meaning.Compare("the account is set otherwise");
      case UserEvent.MarginCalled _ -> new Meaning.Compare("the venue calls for margin");
    };
  }

  private Meaning order(UserEvent.OrderChanged event) {
    OrderId byTrigger = triggered.get(event.orderId());
    Optional<OrderId> ours =
        byTrigger != null ? Optional.of(byTrigger) : OrderId.ifOurs(event.clientId());
    if (ours.isEmpty()) {
      return event.fill().isPresent()
          ? new Meaning.Compare("a trade of an order that was not given here")
          : new Meaning.Nothing();
    }
    String id = Long.toString(event.orderId());
    return switch (event.execution()) {
      case NEW ->
          told(
              ours.get(),
              event.symbol(),
              byTrigger != null ? new News.Triggered(id) : new News.Accepted(id));
      case TRADE ->
          event
              .fill()
              .<Meaning>map(part -> traded(ours.get(), event, part))
              .orElseGet(() -> new Meaning.Compare("a trade without its figures"));
      case CANCELED ->
          told(ours.get(), event.symbol(), new News.Cancelled("cancelled at the venue"));
      case EXPIRED -> told(ours.get(), event.symbol(), new News.Expired(why(event)));
      case AMENDMENT ->
          event
              .price()
              .<Meaning>map(
                  price ->
                      told(
                          ours.get(),
                          event.symbol(),
                          new News.Amended(new Quantity(event.quantity()), new Price(price))))
              .orElseGet(Meaning.Nothing::new);
      case CALCULATED, UNHEARD_OF -> new Meaning.Compare("the venue acted by itself");
    };
  }

  private Meaning algo(UserEvent.AlgoChanged event) {
    Optional<OrderId> ours = OrderId.ifOurs(event.clientId());
    if (ours.isEmpty()) {
      return new Meaning.Nothing();
    }
    if (event.actualOrderId().isPresent()) {
      triggered.put(event.actualOrderId().getAsLong(), ours.get());
    }
    return switch (event.status()) {
      case NEW ->
          told(ours.get(), event.symbol(), new News.Accepted(Long.toString(event.algoId())));
      case CANCELED ->
          told(ours.get(), event.symbol(), new News.Cancelled("cancelled at the venue"));
      case EXPIRED -> told(ours.get(), event.symbol(), new News.Expired("expired at the venue"));
      case REJECTED ->
          told(
              ours.get(),
              event.symbol(),
              new News.Rejected(
                  AlgoStatus.REJECTED.name(),
                  "its price was reached, and the venue refused the order: " + event.reason()));
      case TRIGGERED, FINISHED ->
          event.actualOrderId().isPresent()
              ? told(
                  ours.get(),
                  event.symbol(),
                  new News.Triggered(Long.toString(event.actualOrderId().getAsLong())))
              : new Meaning.Compare("a conditional order ended without telling what it became");
      case TRIGGERING, UNHEARD_OF -> new Meaning.Nothing();
    };
  }

  private Meaning told(OrderId order, Symbol symbol, News news) {
    return new Meaning.Told(new ExecutionReport(account, symbol, order, news));
  }

  private Meaning traded(OrderId order, UserEvent.OrderChanged event, UserEvent.TradePart part) {
    var filled = new News.Filled(fill(part));
    return new Meaning.Told(
        new ExecutionReport(
            account, event.symbol(), order, filled, event.side(), event.positionSide()));
  }

  private static String why(UserEvent.OrderChanged event) {
    return event.status() == OrderStatus.EXPIRED_IN_MATCH
        ? "it would have traded with the same account"
        : "the rest found nothing at its price, or its time ran out";
  }

  private static Fill fill(UserEvent.TradePart part) {
    String coin = part.commissionAsset().map(Asset::code).orElse("");
    return new Fill(
        new TradeId(Long.toString(part.tradeId())),
        new Price(part.price()),
        new Quantity(part.quantity()),
        VenueWords.fee(part.commission(), coin),
        part.maker() ? Liquidity.MAKER : Liquidity.TAKER,
        part.at(),
        VenueWords.otherFee(part.commission(), coin));
  }
}
