package io.patriot.aws.card;

import io.patriot.application.card.CardId;
import io.patriot.application.card.PressFacts;
import io.patriot.application.market.MarketSummary;
import io.patriot.aws.market.PricePages;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import io.patriot.events.Wire;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The person, the card and the market's price, from two tables at once. */
public final class DynamoPressFacts implements PressFacts {
  private final Dynamo dynamo;
  private final CardItems cards;
  private final PricePages prices;

  /**
   * @param marketVenue whose prices presses are judged by, such as binance
   */
  public DynamoPressFacts(Dynamo dynamo, Wire wire, String marketVenue) {
    this.dynamo = dynamo;
    this.cards = new CardItems(wire);
    this.prices = new PricePages(wire, marketVenue);
  }

  @Override
  public Seen read(TenantId tenant, CardId card, Symbol symbol) {
    Key page = prices.pageOf(symbol);
    Map<Key, Item> found =
        dynamo.getAll(
            Map.of(
                dynamo.tables().state(), List.of(Keys.user(tenant), Keys.card(tenant, card)),
                dynamo.tables().market(), List.of(page)));
    return new Seen(
        Optional.ofNullable(found.get(Keys.user(tenant)))
            .map(item -> DynamoChatUsers.user(tenant, item)),
        Optional.ofNullable(found.get(Keys.card(tenant, card))).map(cards::card),
        Optional.ofNullable(found.get(page))
            .flatMap(item -> prices.summary(item, symbol))
            .map(MarketSummary::quote));
  }
}
