package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.simulator.binance.access.HmacSecret;
import io.patriot.simulator.binance.access.Permissions;
import io.patriot.simulator.binance.admin.NewAccount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContractTest {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{(e?bid|e?ask|mark|now)([-+*][0-9.]+)?}");

  @SuppressWarnings("NullAway.Init") // set before all
  private AnExchange exchange;

  private final HandClock clock = new HandClock("2027-03-01T11:58:30Z");
  private final Map<String, BigDecimal> prices = new HashMap<>();

  @BeforeAll
  void start() {
    exchange =
        new AnExchange(
            SimulatorSettings.defaults().withClock(clock).withRequestWeightPerMinuteMax(1_000_000));
    prices("BTCUSDT", "");
    prices("ETHUSDT", "e");
    JsonNode mark = exchange.get("/fapi/v1/premiumIndex?symbol=BTCUSDT");
    prices.put("mark", new BigDecimal(mark.path("markPrice").textValue()));
  }

  @AfterAll
  void stop() {
    exchange.close();
  }

  @TestFactory
  Stream<DynamicTest> theExchangeAnswersAsTheTableSays() {
    return ContractCase.all().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
  }

  private void check(ContractCase each) {
    var trader =
        new Trader(exchange, exchange.simulator.openAccount(NewAccount.with("10000")), clock);
    for (ContractCase.Ask ask : each.before()) {
      HttpResponse<String> done = send(trader, ask);
      assertThat(done.statusCode())
          .as("%s: %s", ask, done.body())
          .isEqualTo(ask.refusedOnPurpose() ? 400 : 200);
    }
    HttpResponse<String> response = send(trader, each.request());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(each.status());
    assertThat(response.headers().firstValue("X-MBX-USED-WEIGHT-1M")).isPresent();
    JsonNode body = Frames.read(response.body());
    for (String expected : each.expected()) {
      if (expected.startsWith("-")) {
        assertThat(body.path("code").asText()).as(response.body()).isEqualTo(expected);
        assertThat(body.path("msg").textValue()).isNotBlank();
      } else {
        String name = expected.substring(0, expected.indexOf('='));
        String value = filled(expected.substring(expected.indexOf('=') + 1));
        assertThat(value(body, name, value.startsWith("\"")))
            .as("%s in %s", name, response.body())
            .isEqualTo(value);
      }
    }
  }

  private static String value(JsonNode body, String name, boolean quoted) {
    if (name.equals("size")) {
      return Integer.toString(body.size());
    }
    JsonNode at = body;
    for (String step : name.split("\\.", -1)) {
      at = step.matches("[0-9]+") ? at.path(Integer.parseInt(step)) : at.path(step);
    }
    return quoted ? at.toString() : at.asText();
  }

  private HttpResponse<String> send(Trader owner, ContractCase.Ask ask) {
    Trader trader = withKey(owner, ask.oddity("KEY"));
    String signed = signed(trader, ask);
    String key = key(trader, ask.oddity("KEY"));
    return switch (ask.oddity("IN")) {
      case "body" -> trader.raw(ask.method(), ask.path(), signed, key);
      case "both" -> {
        // The signature is made over query and body without anything between them.
        int middle = signed.indexOf('&', signed.length() / 4);
        String query = signed.substring(0, middle);
        String body = signed.substring(middle + 1, signed.indexOf("&signature="));
        String signature = new HmacSecret(trader.secret()).sign(query + body);
        yield trader.raw(
            ask.method(), ask.path() + "?" + query, body + "&signature=" + signature, key);
      }
      default -> trader.raw(ask.method(), ask.path() + "?" + signed, "", key);
    };
  }

  private String signed(Trader trader, ContractCase.Ask ask) {
    StringBuilder text = new StringBuilder();
    for (String parameter : filled(ask.parameters()).split("&", -1)) {
      if (!parameter.isEmpty()) {
        int equals = parameter.indexOf('=');
        String value = parameter.substring(equals + 1).replace("%20", " ");
        text.append(text.isEmpty() ? "" : "&")
            .append(parameter, 0, equals + 1)
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    String time = ask.oddity("TIME");
    if (!time.equals("none")) {
      text.append(text.isEmpty() ? "" : "&").append("timestamp=").append(timestamp(time));
    }
    String signature = new HmacSecret(trader.secret()).sign(text.toString());
    return switch (ask.oddity("SIGN")) {
      case "none" -> text.toString();
      case "wrong" -> text + "&signature=" + signature.replace('a', 'b').replace('1', '2');
      case "capital" -> text + "&signature=" + signature.toUpperCase(Locale.ROOT);
      default -> text + "&signature=" + signature;
    };
  }

  private String timestamp(String oddity) {
    if (oddity.isEmpty()) {
      return Long.toString(clock.millis());
    }
    return oddity.matches("-?[0-9]+")
        ? Long.toString(clock.millis() + Long.parseLong(oddity))
        : oddity;
  }

  private static String key(Trader trader, String oddity) {
    return switch (oddity) {
      case "none" -> "";
      case "malformed" -> "abc";
      case "unknown" -> "A".repeat(64);
      default -> trader.apiKey();
    };
  }

  /** The same customer with a lesser key. */
  private Trader withKey(Trader owner, String oddity) {
    Permissions lesser = Permissions.TRADING.withFutures(false);
    return switch (oddity) {
      case "readonly" -> owner.with(exchange.simulator.newKey(owner.accountId(), lesser));
      case "blind" ->
          owner.with(exchange.simulator.newKey(owner.accountId(), lesser.withReading(false)));
      default -> owner;
    };
  }

  private String filled(String text) {
    return PLACEHOLDER.matcher(text).replaceAll(found -> number(found.group(1), found.group(2)));
  }

  private String number(String name, @Nullable String change) {
    if (name.equals("now")) {
      long by = change == null ? 0 : Long.parseLong(change.replace("+", ""));
      return Long.toString(clock.millis() + by);
    }
    BigDecimal price = Objects.requireNonNull(prices.get(name));
    if (change != null) {
      var by = new BigDecimal(change.substring(1));
      price =
          switch (change.charAt(0)) {
            case '+' -> price.add(by);
            case '-' -> price.subtract(by);
            default -> price.multiply(by);
          };
    }
    BigDecimal shown =
        price.setScale(
            name.equals("mark") ? 1 : Math.max(1, price.stripTrailingZeros().scale()),
            RoundingMode.HALF_UP);
    return shown.toPlainString();
  }

  private void prices(String symbol, String prefix) {
    // The book orders meet; the best quotes were recorded apart and may be some moments ahead of
    // it.
    JsonNode book = exchange.get("/fapi/v1/depth?limit=5&symbol=" + symbol);
    prices.put(prefix + "bid", new BigDecimal(book.at("/bids/0/0").textValue()));
    prices.put(prefix + "ask", new BigDecimal(book.at("/asks/0/0").textValue()));
  }
}
