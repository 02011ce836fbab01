package io.patriot.bot;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patriot.bot.chat.ChatFile;
import io.patriot.domain.order.Side;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** All that is kept of a person is handed to them, after their PIN and to nobody else. */
class ExportByChatTest {
  private static final String PIN = "271828";
  private static final String BUTTON = "PIN: send my data";

  private final Conversation person = Conversation.started();

  @Test
  void theFileComesAfterThePinAndHoldsWhatTheyDid() throws IOException {
    new RoundTrips(person.portfolios)
        .trip(BTC, Side.BUY, "0.01", "60000", "61000", NOON.minus(Duration.ofDays(20)));
    person.choosesPin(PIN);
    person.says("/watch add ETH").says("/quiet 23-7").says("/alert BTC 70000");

    person.says("/export").sees("Your data", "settings, accounts", "[ " + BUTTON + " ]");
    assertThat(person.chat.files()).isEmpty();
    person.entersPin(BUTTON, PIN);

    person.sees("The file is sent", "[ Settings ] [ Home ]");
    ChatFile file = person.chat.files().getFirst();
    assertThat(file.name()).isEqualTo("patriot-" + Conversation.USER + "-2026-01-05.json");
    assertThat(file.caption()).contains("the latest 3000 trades");
    JsonNode data = new ObjectMapper().readTree(file.text());
    assertThat(data.at("/person/telegram_number").longValue()).isEqualTo(Conversation.USER);
    assertThat(data.at("/settings/language").textValue()).isEqualTo("en");
    assertThat(data.at("/settings/watched/0").textValue()).isEqualTo("ETHUSDT");
    assertThat(data.at("/settings/quiet_hours").textValue()).startsWith("23:00-07:00");
    assertThat(data.at("/alerts/0/market").textValue()).isEqualTo("BTCUSDT");
    assertThat(data.at("/accounts/0/account").textValue()).isEqualTo("paper");
    assertThat(data.at("/accounts/0/wallet").textValue()).startsWith("100000");
    assertThat(data.at("/accounts/0/days/0/closed").textValue()).isEqualTo("10 USDT");
    assertThat(data.at("/accounts/0/trades")).hasSize(2);
    assertThat(data.at("/accounts/0/trades/0").textValue()).contains("BTCUSDT at 61000");
  }

  @Test
  void aWrongPinHandsNothingOver() {
    person.choosesPin(PIN);
    person.says("/export");

    person.entersPin(BUTTON, "111222");

    assertThat(person.chat.files()).isEmpty();
  }

  @Test
  void aChatThatTakesNoFilesIsToldWhereItCanBeRead() {
    person.choosesPin(PIN);
    person.chat.takesNoFiles(true);
    person.says("/export");

    person.entersPin(BUTTON, PIN);

    person.sees("could not be sent", "/history");
  }

  @Test
  void theSettingsLeadThere() {
    person.says("/settings").presses("My data").sees("[ " + BUTTON + " ]");
  }
}
