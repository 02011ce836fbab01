package io.patriot.api.link;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
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
import io.patriot.application.secret.Secret;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
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

  @Singleton
  InitDataCheck initDataCheck(@Named("telegram-bot-token") Secret token, InstantSource clock) {
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
      InstantSource clock) {
    var rules = new KeyRules(settings.hasFixedEgress());
    return new SubmitKey(
        tickets,
        new LinkAccount(accounts, vault, check, rules, store, requests, clock),
        new RotateKey(accounts, vault, check, rules, requests, clock),
        nonces(),
        clock);
  }

  @Singleton
  LinkDesk linkDesk(InitDataCheck check, Rates rates, SubmitKey submitKey, InstantSource clock) {
    var random = new SecureRandom();
    return new LinkDesk(check, rates, submitKey, clock, random::nextInt);
  }

  private static Supplier<String> nonces() {
    var random = new SecureRandom();
    return () -> {
      byte[] bytes = new byte[NONCE_BYTES];
      random.nextBytes(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    };
  }
}
