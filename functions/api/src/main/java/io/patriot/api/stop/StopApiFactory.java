package io.patriot.api.stop;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.patriot.api.page.Door;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.order.StopTrading;
import io.patriot.application.order.TradingStore;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.stop.StopByLink;
import io.patriot.application.stop.StopLinks;
import io.patriot.application.stop.StopTokens;
import io.patriot.aws.wiring.FreshDice;
import io.patriot.events.Wire;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The stop page's parts, put together. */
@Factory
@Requires(property = "patriot.api.enabled", value = "true")
final class StopApiFactory {
  @Singleton
  StopPage stopPage() {
    return new StopPage();
  }

  @Singleton
  StopDesk stopDesk(
      @Named("stop-link-secret") CurrentSecret secret,
      StopLinks links,
      ChatUsers users,
      LinkedAccounts linked,
      TradingStore store,
      InstantSource clock,
      FreshDice dice) {
    return new StopDesk(
        new StopTokens(secret),
        new StopByLink(links, users, linked, new StopTrading(store, clock)),
        clock,
        dice::nextInt);
  }

  /** The page for Lambda; a service with a port of its own has the controller. */
  @Singleton
  Door stopDoor(StopPage page, StopDesk desk, Wire wire) {
    return new StopDoor(page, desk, wire);
  }
}
