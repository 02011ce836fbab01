package io.patriot.bot;

import io.patriot.application.account.SetPersonLimits;
import io.patriot.application.account.SharedLimits;
import io.patriot.application.card.ChatUser;
import io.patriot.application.link.LinkAccount;
import io.patriot.application.link.LinkEvent;
import io.patriot.application.link.LinkStep;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.SealedKey;
import io.patriot.application.order.AccountChange;
import io.patriot.application.setting.MarginType;
import io.patriot.application.setting.MarketSettings;
import io.patriot.application.setting.SeenSettings;
import io.patriot.application.setting.SettingsView;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.setting.RecordingOutcomes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Linked accounts of the person in a conversation, and what the exchange says of them. */
final class LinkedExamples {
  private LinkedExamples() {}

  static void uses(Conversation person, String label) {
    linked(person, label);
    person.users.use(AccountExamples.TENANT, account(label));
    person.users.provenForLive(AccountExamples.TENANT, ChatUser.liveDay(now(person)));
  }

  static void linked(Conversation person, String label) {
    AccountId account = account(label);
    var link =
        new LinkedAccount(
            account,
            LinkedAccount.Status.ACTIVE,
            1,
            1,
            "a1B2",
            Optional.empty(),
            List.of(),
            now(person),
            now(person));
    byte[] sealed = {1};
    person.links.add(
        new LinkStep(
            link,
            new LinkEvent.Linked("binance", "a1B2", Money.usdt("1000"), List.of(), false),
            Conversation.cause(),
            now(person)),
        new SealedKey(account, 1, SealedKey.Bytes.of(sealed), SealedKey.Bytes.of(sealed)));
    var opened = new AccountEvent.Opened(Money.usdt("1000"), LinkAccount.LIMITS);
    person
        .desk
        .store()
        .open(AccountBook.opened(account, opened), opened, Conversation.cause(), now(person));
  }

  static void holds(Conversation person, String label, String quantity) {
    AccountBook book = person.desk.store().book(account(label)).orElseThrow();
    var fill =
        new Fill(
            new TradeId("t1"),
            Price.of("61800"),
            Quantity.of(quantity),
            Money.usdt("0.1"),
            Liquidity.TAKER,
            now(person));
    person
        .desk
        .store()
        .commit(
            new AccountChange(
                book,
                new AccountEvent.ExternalFill(MarketExamples.BTC, Side.BUY, fill, "by hand"),
                null,
                Conversation.cause(),
                now(person)));
  }

  static void seen(Conversation person, int leverage, MarginType type) {
    person.settings.put(
        new SeenSettings(
            account("main"),
            MarketExamples.BTC,
            new SettingsView.Seen(new MarketSettings(leverage, type), 50, Rate.of("0.004")),
            now(person)));
  }

  static void limited(Conversation person, RiskProfile profile) {
    new SetPersonLimits(
            new SharedLimits(person.links, person.desk.store()),
            new RecordingOutcomes(),
            person.desk.clock())
        .handle(account("main"), profile, true, "card-x", Conversation.cause());
  }

  static AccountId account(String label) {
    return new AccountId(AccountExamples.TENANT, "binance-" + label);
  }

  private static Instant now(Conversation person) {
    return person.desk.clock().instant();
  }
}
