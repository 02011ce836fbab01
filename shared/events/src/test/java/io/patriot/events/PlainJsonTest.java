package io.patriot.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.events.message.CauseV1;
import io.patriot.events.message.PageWordV1;
import io.patriot.events.message.TelegramUpdateText;
import io.patriot.events.message.TelegramUpdateV1;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {
  private static final CauseV1 CAUSE =
      new CauseV1("req_1700000000000_0a1b2c3d", "update:7", "user:5");

  @Test
  void everyKindOfValueIsRead() {
    assertThat(
            PlainJson.object("{\"a\":[1,2.50,[],{}],\"b\":null,\"c\":true,\"d\":\"\\u00e9\\n\"}"))
        .containsEntry(
            "a", List.of(new BigDecimal("1"), new BigDecimal("2.50"), List.of(), Map.of()))
        .containsEntry("b", null)
        .containsEntry("c", true)
        .containsEntry("d", "é\n")
        .hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "\"a\"",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":[1",
        "{\"a\":1}}",
        "{\"a\":1} {}",
        "{\"a\":1} x",
        "{a:1}",
        "{'a':1}",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{\"a\":1,}"
      })
  void whatIsNotOneObjectIsUnreadable(String text) {
    assertThatThrownBy(() -> PlainJson.object(text)).isInstanceOf(UnreadableMessage.class);
  }

  @Test
  void aDeepBombIsUnreadable() {
    String bomb = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThatThrownBy(() -> PlainJson.object(bomb)).isInstanceOf(UnreadableMessage.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"text\":\"a \\\"b\\\" \\\\ \\u2028\"}", "line\nline\t\u0001 é 😀 </>"})
  void anUpdateSaysWhatTheWireWouldSay(String update) {
    var message = new TelegramUpdateV1(CAUSE, 7, "2026-01-02T03:04:05Z", update);
    String text = TelegramUpdateText.of(message);
    assertThat(PlainJson.object(text)).isEqualTo(PlainJson.object(Wire.standard().write(message)));
    assertThat(Wire.standard().read(text, TelegramUpdateV1.class)).isEqualTo(message);
  }

  @Test
  void anUpdateIsWrittenWithEveryPartItHas() {
    var kept =
        Arrays.stream(TelegramUpdateV1.class.getRecordComponents())
            .map(part -> part.getName())
            .filter(part -> !part.equals("page"));
    var written =
        PlainJson.object(TelegramUpdateText.of(new TelegramUpdateV1(CAUSE, 7, "now", "{}")));
    assertThat(written.keySet()).containsExactlyElementsOf(kept.toList());
  }

  @Test
  void aWordFromAPageIsNotWrittenAsAnUpdate() {
    var word =
        TelegramUpdateV1.of(CAUSE, "now", new PageWordV1("RIGHT", "tg-1", 5, 5, "c", 3, null));
    assertThatThrownBy(() -> TelegramUpdateText.of(word))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
