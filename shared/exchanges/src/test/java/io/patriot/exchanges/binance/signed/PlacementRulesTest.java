package io.patriot.exchanges.binance.signed;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.exchanges.binance.wire.Json;
import io.patriot.exchanges.http.HttpOutcome;
import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.http.HttpOutcome.Cause;
import io.patriot.exchanges.http.HttpOutcome.NoAnswer;
import io.patriot.exchanges.venue.Placed;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementRulesTest {
  private static Placed<Long> judge(HttpOutcome outcome) {
    return PlacementRules.judge(outcome, json -> Json.wholeNumber(json, "orderId"));
  }

  private static String kind(int status, String body) {
    return judge(new Answer(status, Map.of(), body)).getClass().getSimpleName();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | {"orderId":7}                                     | Accepted
          200 | {"orderId":7                                      | Unknown
          200 | {"orderId":"seven"}                               | Unknown
          200 | {"code":-2010,"msg":"?"}                          | Unknown
          200 | <html>                                            | Unknown
          200 | ''                                                | Unknown
          201 | {"orderId":7}                                     | Unknown
          204 | ''                                                | Unknown
          302 | ''                                                | Unknown
          400 | <html>                                            | Unknown
          400 | {"code":-2019,"msg":"Margin                       | Unknown
          400 | {"code":0,"msg":"?"}                              | Unknown
          400 | {"code":-2019}                                    | Unknown
          401 | {"code":-2015,"msg":"Invalid API-key"}            | Rejected
          401 | ''                                                | Unknown
          403 | <html>                                            | Rejected
          404 | ''                                                | Unknown
          408 | ''                                                | Unknown
          408 | {"code":-1007,"msg":"Timeout"}                    | Unknown
          408 | {"code":-2019,"msg":"?"}                          | Unknown
          418 | {"code":-1003,"msg":"banned until 1"}             | Rejected
          418 | ''                                                | Rejected
          429 | {"code":-1003,"msg":"Too many requests"}          | Rejected
          429 | {"code":-1015,"msg":"Too many orders"}            | Rejected
          429 | {"code":-1008,"msg":"throttled"}                  | Rejected
          429 | {"code":-1007,"msg":"Timeout"}                    | Unknown
          500 | {"code":-1000,"msg":"?"}                          | Unknown
          500 | {"code":-2019,"msg":"?"}                          | Unknown
          502 | <html>                                            | Unknown
          503 | {"code":-1000,"msg":"Unknown error, please check your request or try again later."} | Unknown
          503 | {"code":0,"msg":"Unknown error, please check your request or try again later."}     | Unknown
          503 | Unknown error, please check your request or try again later.                        | Unknown
          503 | {"code":-1000,"msg":"Service Unavailable."}       | Rejected
          503 | Service Unavailable.                              | Rejected
          503 | {"code":-1001,"msg":"Internal error; unable to process your request. Please try again."} | Rejected
          503 | {"code":-1008,"msg":"Request throttled by system-level protection. Reduce-only exempt."} | Rejected
          503 | {"code":-1008,"msg":"other words"}                | Rejected
          503 | {"code":-1006,"msg":"?"}                          | Unknown
          503 | {"code":-1007,"msg":"?"}                          | Unknown
          503 | {"code":-2019,"msg":"?"}                          | Unknown
          503 | <html>                                            | Unknown
          503 | ''                                                | Unknown
          504 | ''                                                | Unknown
          """)
  void anAnswerProvesWhatItProves(int status, String body, String kind) {
    assertThat(kind(status, body)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        -1002, -1003, -1008, -1015, -1021, -1022, -1102, -1111, -1116, -1121, -2010, -2014, -2015,
        -2018, -2019, -2020, -2021, -2022, -2025, -2027, -2028, -4003, -4004, -4005, -4014, -4015,
        -4016, -4023, -4024, -4028, -4045, -4061, -4118, -4120, -4131, -4137, -4138, -4164, -4183,
        -4184, -5021, -5022, -5027, -5028
      })
  void aRefusalWithOneOfTheseCodesIsDefinite(int code) {
    assertThat(judge(new Answer(400, Map.of(), "{\"code\":" + code + ",\"msg\":\"no\"}")))
        .isEqualTo(new Placed.Rejected<Long>(Integer.toString(code), "no"));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1000, -1001, -1004, -1006, -1007, -1099, -4116, 0, 7})
  void aRefusalWithOneOfTheseLeavesItOpen(int code) {
    assertThat(kind(400, "{\"code\":" + code + ",\"msg\":\"?\"}")).isEqualTo("Unknown");
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void withoutAnAnswerOnlyAConnectionThatNeverStoodIsDefinite(Cause cause) {
    var placed = judge(new NoAnswer(cause, "x"));
    if (cause == Cause.NOT_CONNECTED) {
      assertThat(placed).isInstanceOf(Placed.NotSent.class);
    } else {
      assertThat(placed).isInstanceOf(Placed.Unknown.class);
    }
  }

  @Property(tries = 2_000)
  void noAnswerWhateverItsShapeIsAcceptedWithoutAnOrder(
      @ForAll @IntRange(min = 100, max = 599) int status, @ForAll String body) {
    assertThat(judge(new Answer(status, Map.of(), body)))
        .isNotInstanceOf(Placed.Accepted.class)
        .isNotInstanceOf(Placed.NotSent.class);
  }

  @Property(tries = 1_000)
  void aServersOwnFailureIsNeverProofUnlessItSaysSo(
      @ForAll @IntRange(min = 500, max = 599) int status,
      @ForAll @IntRange(min = -6000, max = 100) int code) {
    if (code != VenueCode.THROTTLED) {
      assertThat(kind(status, "{\"code\":" + code + ",\"msg\":\"words\"}")).isEqualTo("Unknown");
    }
  }
}
