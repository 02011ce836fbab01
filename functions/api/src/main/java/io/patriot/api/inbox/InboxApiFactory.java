package io.patriot.api.inbox;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.patriot.api.page.Door;
import io.patriot.api.page.PageDoor;
import io.patriot.api.telegram.InitDataCheck;
import io.patriot.application.link.Rates;
import io.patriot.application.news.Bulletins;
import io.patriot.aws.wiring.FreshDice;
import io.patriot.events.Wire;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The parts of the page of news, put together. */
@Factory
@Requires(property = "patriot.api.enabled", value = "true")
final class InboxApiFactory {
  @Singleton
  InboxPage inboxPage() {
    return new InboxPage();
  }

  @Singleton
  InboxDesk inboxDesk(
      InitDataCheck initData,
      Rates rates,
      Bulletins bulletins,
      Wire wire,
      InstantSource clock,
      FreshDice dice) {
    return new InboxDesk(initData, rates, bulletins, wire, clock, dice::nextInt);
  }

  /** The page for Lambda; a service with a port of its own has the controller. */
  @Singleton
  Door inboxDoor(InboxPage page, InboxDesk desk, Wire wire) {
    return new PageDoor(
        "/app/inbox", "inbox", page.html(), page.script(), page.style(), new InboxSent(desk), wire);
  }
}
