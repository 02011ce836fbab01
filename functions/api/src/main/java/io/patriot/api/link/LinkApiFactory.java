package io.patriot.api.link;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.patriot.api.page.Door;
import io.patriot.api.page.PageDoor;
import io.patriot.api.telegram.InitDataCheck;
import io.patriot.application.link.KeyCheck;
import io.patriot.application.link.KeyRules;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.LinkAccount;
import io.patriot.application.link.LinkTickets;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.link.Rates;
import io.patriot.application.link.RotateKey;
import io.patriot.application.link.SubmitKey;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.TradingStore;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.aws.wiring.FreshDice;
import io.patriot.events.Wire;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;

/** The link page's parts, put together. */
@Factory
@Requires(property = "patriot.api.enabled", value = "true")
final class LinkApiFactory {
  private static final int NONCE_BYTES = 24;

  @Singleton
  LinkPage linkPage(LinkSettings settings) {
    return new LinkPage(settings.egressAddresses());
  }

  /** In a deployed function; elsewhere whoever starts the pages says it. */
  @Singleton
  @Requires(env = "function")
  LinkSettings deployed(
      @Property(name = "patriot.egress.addresses", defaultValue = "") String addresses) {
    return new LinkSettings(
        Arrays.stream(addresses.split(",")).filter(address -> !address.isBlank()).toList());
  }

  @Singleton
  InitDataCheck initDataCheck(
      @Named("telegram-bot-token") CurrentSecret token, InstantSource clock) {
    return new InitDataCheck(token, clock);
  }

  @Singleton
  SubmitKey submitKey(
      LinkSettings settings,
      LinkTickets tickets,
      LinkedAccounts accounts,
      KeyVault vault,
      KeyCheck check,
      TradingStore store,
      ReconcileRequests requests,
      InstantSource clock,
      FreshDice dice) {
    var rules = new KeyRules(settings.hasFixedEgress());
    return new SubmitKey(
        tickets,
        new LinkAccount(accounts, vault, check, rules, store, requests, clock),
        new RotateKey(accounts, vault, check, rules, requests, clock),
        nonces(dice),
        clock);
  }

  @Singleton
  LinkDesk linkDesk(
      InitDataCheck check, Rates rates, SubmitKey submitKey, InstantSource clock, FreshDice dice) {
    return new LinkDesk(check, rates, submitKey, clock, dice::nextInt);
  }

  /** The page for Lambda; a service with a port of its own has the controller. */
  @Singleton
  Door linkDoor(LinkPage page, LinkDesk desk, Wire wire) {
    return new PageDoor(
        "/app/link", "link", page.html(), page.script(), page.style(), new LinkSent(desk), wire);
  }

  private static Supplier<String> nonces(FreshDice dice) {
    return () -> {
      byte[] bytes = new byte[NONCE_BYTES];
      dice.nextBytes(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    };
  }
}
