package io.patriot.aws.setting;

import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.MarginType;
import io.patriot.application.setting.MarketSettings;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.application.setting.SeenSettings;
import io.patriot.application.setting.SettingRefusal;
import io.patriot.application.setting.SettingsView;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.bus.Outbox;
import io.patriot.aws.bus.OutboxText;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Rate;
import io.patriot.events.EventEnvelope;
import io.patriot.events.EventType;
import io.patriot.events.outcome.OutcomesOnTheWire;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SettingsInDynamoTest {
  private static final AccountId MAIN = new AccountId(TENANT, "binance-main");
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final AccountOutcome RAISED = new AccountOutcome.LeverageChanged(BTC, 5, 10);

  private final Dynamo dynamo = LocalCloud.freshTables();

  @Test
  void whatWasSeenLastIsReadBack() {
    var known = new DynamoKnownSettings(dynamo, LocalCloud.WIRE);
    assertThat(known.find(MAIN, BTC)).isEmpty();

    known.put(seen(5));
    known.put(seen(10));

    assertThat(known.find(MAIN, BTC)).contains(seen(10));
    assertThat(known.find(MAIN, new Symbol("ETHUSDT"))).isEmpty();
  }

  @Test
  void whyNothingWasSeenIsReadBackToo() {
    var known = new DynamoKnownSettings(dynamo, LocalCloud.WIRE);
    for (SettingsView view :
        List.of(
            new SettingsView.Refused(SettingRefusal.KEY_REFUSED, "-2015", "Invalid API-key"),
            new SettingsView.Refused(SettingRefusal.OTHER, "-1", ""),
            new SettingsView.Unavailable("NO_ANSWER"),
            new SettingsView.Unavailable(""))) {
      var seen = new SeenSettings(MAIN, BTC, view, NOON);
      known.put(seen);
      assertThat(known.find(MAIN, BTC)).contains(seen);
    }
  }

  @Test
  void anOutcomeIsKeptOnceAndWaitsToBePublished() {
    var outcomes = new DynamoAccountOutcomes(dynamo, LocalCloud.WIRE);

    assertThat(outcomes.record(step("card-a", RAISED))).isTrue();
    assertThat(outcomes.record(step("card-a", new AccountOutcome.LeverageChanged(BTC, 10, 10))))
        .isFalse();
    assertThat(outcomes.record(step("card-b", RAISED))).isTrue();

    EventEnvelope kept = kept("card-a");
    assertThat(OutcomesOnTheWire.read(LocalCloud.WIRE, EventType.of(kept.type()), kept.detail()))
        .isEqualTo(RAISED);
    assertThat(kept.id()).isEqualTo(MAIN + "/asked/card-a:1");
    Item outbox =
        dynamo
            .get(dynamo.tables().events(), Keys.outbox(MAIN, NOON, MAIN + "/asked/card-a", 1))
            .orElseThrow();
    assertThat(OutboxText.read(outbox.text(Outbox.EVENTS)))
        .contains("LeverageChanged")
        .contains("\"before\":5");
  }

  private EventEnvelope kept(String request) {
    Item item = dynamo.get(dynamo.tables().events(), Keys.outcome(MAIN, request)).orElseThrow();
    return LocalCloud.WIRE.read(item.text(Item.JSON), EventEnvelope.class);
  }

  private static OutcomeStep step(String request, AccountOutcome outcome) {
    return new OutcomeStep(MAIN, request, outcome, aCause(), NOON);
  }

  private static SeenSettings seen(int leverage) {
    return new SeenSettings(
        MAIN,
        BTC,
        new SettingsView.Seen(
            new MarketSettings(leverage, MarginType.ISOLATED), 125, Rate.of("0.004")),
        NOON);
  }
}
