package io.patriot.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.Closing;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.LimitWish;
import io.patriot.application.setting.MarginType;
import io.patriot.application.setting.Setting;
import io.patriot.domain.alert.AlertId;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.alert.Sighting;
import io.patriot.domain.indicator.Indicator;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import io.patriot.events.account.AccountEventsOnTheWire;
import io.patriot.events.link.LinkEventsOnTheWire;
import io.patriot.events.message.CauseV1;
import io.patriot.events.message.ClosingV1;
import io.patriot.events.message.OrderCommandV1;
import io.patriot.events.order.OrderEventsOnTheWire;
import io.patriot.events.outcome.OutcomesOnTheWire;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A sample once committed is a promise. Run with {@code -Dredraw=true} to write the samples of new
 * types and the catalogue.
 */
class CatalogueTest {
  private static final Path SAMPLES = Path.of("src/main/resources/samples");
  private static final Path CATALOGUE = Path.of("CATALOGUE.md");

  private final Wire wire = Wire.standard();

  @ParameterizedTest
  @EnumSource
  void everyTypeHasASampleThatIsReadAsItWasMeant(EventType type) throws IOException {
    EventEnvelope meant = SampleEvents.of(type, wire);
    Path file = SAMPLES.resolve(type.wireName() + ".json");
    if (Boolean.getBoolean("redraw") && !Files.exists(file)) {
      Files.writeString(file, wire.write(meant) + "\n");
    }

    EventEnvelope read = wire.read(Files.readString(file), EventEnvelope.class);

    assertThat(wire.write(read)).isEqualTo(wire.write(meant));
    assertThat(wire.read(read.detail(), type.detail()))
        .isEqualTo(wire.read(meant.detail(), type.detail()));
  }

  @Test
  void ordersEventsComeBackFromTheWireAsTheyWere() {
    for (var event : SampleEvents.ORDER_EVENTS) {
      EventType type = OrderEventsOnTheWire.type(event);
      var detail = SampleEvents.of(type, wire).detail();
      assertThat(OrderEventsOnTheWire.read(wire, type, detail)).isEqualTo(event);
    }
  }

  @Test
  void accountsEventsComeBackFromTheWireAsTheyWere() {
    for (var event : SampleEvents.ACCOUNT_EVENTS) {
      EventType type = AccountEventsOnTheWire.type(event);
      var detail = SampleEvents.of(type, wire).detail();
      assertThat(AccountEventsOnTheWire.read(wire, type, detail)).isEqualTo(event);
    }
  }

  @Test
  void linksEventsComeBackFromTheWireAsTheyWere() {
    for (var event : SampleEvents.LINK_EVENTS) {
      EventType type = LinkEventsOnTheWire.type(event);
      var detail = SampleEvents.of(type, wire).detail();
      assertThat(LinkEventsOnTheWire.read(wire, type, detail)).isEqualTo(event);
    }
  }

  @Test
  void outcomesComeBackFromTheWireAsTheyWere() {
    for (var outcome : SampleEvents.OUTCOMES) {
      EventType type = OutcomesOnTheWire.type(outcome);
      var detail = SampleEvents.of(type, wire).detail();
      assertThat(OutcomesOnTheWire.read(wire, type, detail)).isEqualTo(outcome);
    }
  }

  @Test
  void anAlertThatGoesOnComesBackFromTheWireWithWhatItsSampleDoesNotHave() {
    comesBack(
        new Condition.AtPrice(Way.FALLING, Price.of("100000"), Optional.of(Price.of("102000"))),
        new Sighting.Traded(Price.of("99999.9")));
  }

  @Test
  void movesAndClosesThatWereWaitedForComeBackFromTheWire() {
    Instant noon = Instant.parse("2026-01-02T12:00:00Z");
    var moved = new Sighting.Moved(Price.of("103"), noon, Price.of("100"), noon.minusSeconds(600));
    Duration hour = Duration.ofHours(1);
    comesBack(new Condition.Moves(Optional.empty(), new BigDecimal("0.03"), hour), moved);
    comesBack(new Condition.Moves(Optional.of(Way.RISING), new BigDecimal("0.03"), hour), moved);
    var measured = new Sighting.Measured(Price.of("103"), new BigDecimal("28.4"), noon);
    comesBack(
        new Condition.AtClose(
            new Indicator(Indicator.Kind.RSI, 14),
            Way.FALLING,
            Optional.of(new BigDecimal("30")),
            hour),
        measured);
    comesBack(
        new Condition.AtClose(
            new Indicator(Indicator.Kind.EMA, 50), Way.RISING, Optional.empty(), hour),
        measured);
  }

  private void comesBack(Condition condition, Sighting seen) {
    var fired =
        new AccountOutcome.AlertFired(
            new AlertId("k7q2m"),
            new Symbol("BTCUSDT"),
            condition,
            seen,
            Optional.empty(),
            "",
            Optional.of(Instant.parse("2026-01-02T03:09:05.678Z")));
    assertThat(
            OutcomesOnTheWire.read(
                wire, EventType.ACCOUNT_ALERT_FIRED, wire.tree(OutcomesOnTheWire.detail(fired))))
        .isEqualTo(fired);
  }

  @ParameterizedTest
  @MethodSource("wishes")
  void whatIsAskedOfAnAccountComesBackFromTheWireAsItWas(AccountWish wish) {
    var command =
        new OrderCommand.OfAccount(
            SampleEvents.INTENT.account(), wish, "you", "card abcdefghijklmnop");
    var cause = new CauseV1("req_1767323045678_0a1b2c3d", "update:1001", "user:42");

    String written = wire.write(OrderCommandV1.of(command, cause));

    assertThat(wire.read(written, OrderCommandV1.class).toApplication()).isEqualTo(command);
  }

  private static final Closing.Held HELD =
      new Closing.Held(
          new Leg(new Symbol("ETHUSDT"), PositionSide.SHORT), Direction.SHORT, Quantity.of("1.5"));

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void howFarAClosingHasComeGoesAlong(boolean closed) {
    Instant until = Instant.parse("2026-01-02T03:04:05.123Z");
    Closing begun = Closing.of("card-a", List.of(HELD), true, until);
    var seen = new TreeSet<>(closed ? List.of(HELD.leg()) : List.<Leg>of());
    var look = new Closing("card-a", begun.held(), true, until, seen, 3);

    var read = wire.read(wire.write(ClosingV1.of(look)), ClosingV1.class);

    assertThat(read.toApplication()).isEqualTo(look);
  }

  static List<AccountWish> wishes() {
    var btc = new Symbol("BTCUSDT");
    return List.of(
        new AccountWish.Unlink(),
        new AccountWish.Look(btc),
        new AccountWish.Limit(new LimitWish.OfProfile(RiskProfile.LOW), false),
        new AccountWish.Limit(new LimitWish.OfProfile(RiskProfile.HIGH), true),
        new AccountWish.Limit(new LimitWish.Stops(true), false),
        new AccountWish.Limit(new LimitWish.Stops(false), true),
        new AccountWish.Halt(),
        new AccountWish.OnlyClose(),
        new AccountWish.Resume(7),
        new AccountWish.Climb(HELD, Optional.of(SampleEvents.INTENT.orderId())),
        new AccountWish.Climb(HELD, Optional.empty()),
        new AccountWish.Close(List.of(HELD), true, Instant.parse("2026-01-02T03:04:05Z")),
        new AccountWish.Set(btc, new Setting.Leverage(20)),
        new AccountWish.Set(btc, new Setting.Margin(MarginType.CROSS)));
  }

  @Test
  void theCatalogueListsEveryEventWithItsParts() throws IOException {
    String catalogue = catalogue();
    if (Boolean.getBoolean("redraw")) {
      Files.writeString(CATALOGUE, catalogue);
    }
    assertThat(Files.readString(CATALOGUE)).isEqualTo(catalogue);
  }

  private static String catalogue() {
    var text =
        new StringBuilder(
            """
            # Event catalogue

            Every event the platform says, with the parts of its detail. The envelope around them is `EventEnvelope`. A version is never
            changed after release; another version is added beside it. Samples: `src/main/resources/samples`.

            | event | detail |
            | --- | --- |
            """);
    for (EventType type : EventType.values()) {
      text.append("| `").append(type.wireName()).append("` | ");
      text.append(
          Arrays.stream(type.detail().getRecordComponents())
              .map(RecordComponent::getName)
              .collect(Collectors.joining(", ")));
      text.append(" |\n");
    }
    return text.toString();
  }
}
