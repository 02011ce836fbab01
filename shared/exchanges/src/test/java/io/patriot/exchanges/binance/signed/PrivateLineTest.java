package io.patriot.exchanges.binance.signed;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.Credential;
import io.patriot.application.secret.Secret;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.Reading.Reason;
import io.patriot.exchanges.binance.Reading.Unavailable;
import io.patriot.exchanges.binance.Reading.VenueError;
import io.patriot.exchanges.binance.wire.Json;
import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.http.HttpOutcome.Cause;
import io.patriot.exchanges.http.HttpOutcome.NoAnswer;
import io.patriot.exchanges.venue.Placed;
import io.patriot.exchanges.venue.Purpose;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateLineTest {
  private static final Request QUESTION = Request.get("/fapi/v1/q", Params.of("a", "b c"), 5);
  private static final Request CANCEL = Request.delete("/fapi/v1/order", Params.none(), 1);
  private static final Request ORDER =
      Request.post("/fapi/v1/order", Params.of("symbol", "BTCUSDT"), 0).forPurpose(Purpose.ENTRY);

  private final ScriptedVenue venue = new ScriptedVenue();

  private Placed<Long> place() {
    return venue.line().placeOnce(ScriptedVenue.key(), ORDER, json -> Json.wholeNumber(json, "id"));
  }

  private Reading<Long> ask(PrivateLine line, Request request) {
    return line.ask(ScriptedVenue.credential(), request, json -> Json.wholeNumber(json, "id"));
  }

  @Test
  void aQuestionIsSignedInItsQueryAndAnOrderInItsBody() {
    venue.then(200, "{\"id\":1}").then(200, "{\"id\":2}");
    assertThat(ask(venue.line(), QUESTION)).isEqualTo(new Reading.Read<>(1L, 0));
    assertThat(place()).isEqualTo(new Placed.Accepted<>(2L));
    var question = venue.calls.get(0);
    assertThat(question.uri().getRawQuery())
        .startsWith("a=b%20c&recvWindow=5000&timestamp=1772452810000&signature=");
    assertThat(question.headers()).containsEntry("X-MBX-APIKEY", ScriptedVenue.KEY_CANARY);
    var order = venue.calls.get(1);
    assertThat(order.uri().getRawQuery()).isNull();
    String signed = order.body().substring(0, order.body().indexOf("&signature="));
    assertThat(order.body())
        .endsWith("&signature=" + Signer.sign(Secret.of(ScriptedVenue.SECRET_CANARY), signed));
    assertThat(order.headers()).containsEntry("Content-Type", "application/x-www-form-urlencoded");
  }

  @Test
  void everyCallIsStampedByTheVenuesClock() {
    venue.clockAhead = Duration.ofSeconds(-90);
    venue.then(200, "{\"id\":1}");
    var _ = place();
    assertThat(venue.calls.getFirst().body()).contains("timestamp=1772452720000");
  }

  @Test
  void aQuestionAtTheWrongTimeIsAskedAgainOnceAndAnOrderIsNot() {
    venue.then(200, "{\"id\":1}");
    var _ = place();
    venue.clockAhead = Duration.ofSeconds(30);
    venue.then(400, "{\"code\":-1021,\"msg\":\"Timestamp\"}");
    assertThat(place()).isEqualTo(new Placed.Rejected<>("-1021", "Timestamp"));
    assertThat(venue.calls).hasSize(2);
    assertThat(venue.clock.offset()).isEqualTo(Duration.ofSeconds(30));

    venue.clockAhead = Duration.ofSeconds(-30);
    venue.then(400, "{\"code\":-1021,\"msg\":\"Timestamp\"}").then(200, "{\"id\":1}");
    assertThat(ask(venue.line(), QUESTION)).isEqualTo(new Reading.Read<>(1L, 0));
    venue
        .then(400, "{\"code\":-1021,\"msg\":\"Timestamp\"}")
        .then(400, "{\"code\":-1021,\"msg\":\"Timestamp\"}");
    assertThat(ask(venue.line(), QUESTION)).isInstanceOf(VenueError.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TIMED_OUT", "CONNECTION_BROKE", "NOT_CONNECTED", "INTERRUPTED"})
  void anOrderGoesOutOnceWhateverHappens(Cause cause) {
    venue.then(new NoAnswer(cause, "x"));
    var patient = venue.line(RepeatGuards.standard(Thread::sleep, InstantSource.system()));
    var placed = patient.placeOnce(ScriptedVenue.key(), ORDER, json -> 1L);
    assertThat(placed).isInstanceOfAny(Placed.Unknown.class, Placed.NotSent.class);
    assertThat(venue.calls).hasSize(1);
  }

  @Test
  void aLostCancelIsRepeatedWithASignatureOfItsOwn() {
    venue
        .then(new NoAnswer(Cause.TIMED_OUT, "x"))
        .then(400, "{\"code\":-1007,\"msg\":\"Timeout\"}")
        .then(200, "{\"id\":1}");
    var line = venue.line(RepeatGuards.standard(Thread::sleep, InstantSource.system()));
    assertThat(
            line.settle(ScriptedVenue.credential(), CANCEL, json -> Json.wholeNumber(json, "id")))
        .isInstanceOf(Reading.Read.class);
    assertThat(venue.calls).hasSize(3);
    assertThat(venue.calls).allMatch(call -> call.uri().getQuery().split("signature=").length == 2);
  }

  @Test
  void questionsThatFailDoNotHoldBackCancels() {
    var line = venue.line(RepeatGuards.once(InstantSource.system()));
    for (int i = 0; i < 20; i++) {
      venue.then(new NoAnswer(Cause.TIMED_OUT, "x"));
      var _ = ask(line, QUESTION);
    }
    assertThat(((Unavailable<Long>) ask(line, QUESTION)).reason()).isEqualTo(Reason.CIRCUIT_OPEN);
    int before = venue.calls.size();
    venue.then(200, "{\"id\":1}");
    var _ = line.settle(ScriptedVenue.credential(), CANCEL, json -> 1L);
    assertThat(venue.calls.size()).isEqualTo(before + 1);
  }

  @Test
  void onceTheVenueWantsSilenceNothingIsSent() {
    venue.then(new Answer(429, Map.of("Retry-After", "30"), "{\"code\":-1003,\"msg\":\"x\"}"));
    assertThat(place()).isInstanceOf(Placed.Rejected.class);
    assertThat(place())
        .isEqualTo(
            new Placed.NotSent<Long>(Placed.Reason.CLOSED, "not sent", Duration.ofSeconds(30)));
    assertThat(((Unavailable<Long>) ask(venue.line(), QUESTION)).reason())
        .isEqualTo(Reason.RATE_LIMITED);
    assertThat(venue.calls).hasSize(1);
    venue.time.turn(Duration.ofSeconds(30));
    venue.then(200, "{\"id\":1}");
    assertThat(place()).isInstanceOf(Placed.Accepted.class);
  }

  @Test
  void tooManyOrdersOfOneAccountDoNotSilenceTheOthers() {
    venue.then(429, "{\"code\":-1015,\"msg\":\"Too many new orders\"}").then(200, "{\"id\":1}");
    assertThat(place()).isInstanceOf(Placed.Rejected.class);
    assertThat(place()).isInstanceOf(Placed.NotSent.class);
    assertThat(ask(venue.line(), QUESTION)).isInstanceOf(Reading.Read.class);
  }

  @Test
  void theVenuesCountOfOrdersIsBelieved() {
    venue.then(new Answer(200, Map.of("X-MBX-ORDER-COUNT-10S", "240"), "{\"id\":1}"));
    assertThat(place()).isInstanceOf(Placed.Accepted.class);
    assertThat(place()).isInstanceOf(Placed.NotSent.class);
    assertThat(venue.calls).hasSize(1);
  }

  @Test
  void noTextThatAnybodyMayPrintTellsOfTheKey() {
    venue
        .then(200, "{\"id\":1}")
        .then(401, "{\"code\":-2015,\"msg\":\"Invalid API-key, IP, or permissions.\"}")
        .then(new NoAnswer(Cause.CONNECTION_BROKE, "reset"));
    var key = ScriptedVenue.key();
    var said = new StringBuilder().append(key).append(key.credential()).append(ORDER);
    for (int i = 0; i < 3; i++) {
      said.append(place());
    }
    venue.calls.forEach(call -> said.append(call).append(call.uri()));
    assertThat(said.toString())
        .doesNotContain(ScriptedVenue.KEY_CANARY, ScriptedVenue.SECRET_CANARY, "signature");
  }

  @Test
  void aKeyThatNoHeaderCanCarryIsRefusedWithoutRepeatingIt() {
    var bad = new Credential(Secret.of("canary\r\nX-Evil: 1"), Secret.of("canary-secret"));
    var line = venue.line();
    var key = new TradingKey(ScriptedVenue.key().account(), bad);
    assertThat(line.placeOnce(key, ORDER, json -> 1L))
        .isEqualTo(new Placed.Rejected<Long>("-2014", "the key cannot be used"));
    assertThat(line.ask(bad, QUESTION, json -> 1L)).isInstanceOf(VenueError.class);
    assertThat(venue.calls).isEmpty();
  }
}
