package io.patriot.bot;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;

import io.patriot.application.digest.Digest;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.position.Direction;
import io.patriot.testkit.AccountExamples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Summaries of a day as they are asked for, and told. */
final class DigestScenes {
  private DigestScenes() {}

  static Map<String, Consumer<Conversation>> screens() {
    var scenes = new TreeMap<String, Consumer<Conversation>>();
    scenes.put("digest", person -> person.says("/digest"));
    scenes.put("digest-wanted", person -> person.says("/digest 8:00"));
    scenes.put("digest-unknown", person -> person.says("/digest in the morning"));
    scenes.put("digest-now-flat", person -> person.says("/digest now"));
    scenes.put("digest-now", person -> holding(person).says("/digest now"));
    return scenes;
  }

  /** A position that no stop guards. */
  static Conversation holding(Conversation person) {
    person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
    person.fills(person.onlyOrder().id(), "0.010", "61800.10");
    return person;
  }

  static Map<String, Consumer<Told>> news() {
    var scenes = new TreeMap<String, Consumer<Told>>();
    scenes.put("digest-told", told -> told.hears(told.outcome(drawn())));
    return scenes;
  }

  static AccountOutcome.DigestDrawn drawn() {
    Money zero = Money.zero(Asset.USDT);
    return new AccountOutcome.DigestDrawn(
        new Digest(
            LocalDate.of(2026, 1, 4),
            List.of(
                new Digest.OfAccount(
                    AccountExamples.ACCOUNT,
                    Money.usdt("100000"),
                    zero,
                    zero,
                    0,
                    0,
                    List.of(),
                    0,
                    0),
                new Digest.OfAccount(
                    new AccountId(AccountExamples.TENANT, "binance-main"),
                    Money.usdt("20123.45"),
                    Money.usdt("-3.5"),
                    Money.usdt("123.45"),
                    4,
                    2,
                    List.of(
                        new Digest.Held(
                            BTC,
                            Direction.LONG,
                            Quantity.of("0.01"),
                            Optional.of(Money.usdt("-3.5")),
                            true),
                        new Digest.Held(
                            ETH, Direction.SHORT, Quantity.of("0.5"), Optional.empty(), false)),
                    3,
                    1)),
            false));
  }
}
