package io.patriot.bot.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CleanTextTest {
  @Test
  void digitsOfAllScriptsAreDigits() {
    assertThat(words("/buy BTC ٠٫٠١")).containsExactly("/buy", "BTC", "0.01");
    assertThat(words("/buy BTC ०.०१")).containsExactly("/buy", "BTC", "0.01");
    assertThat(words("／ｂｕｙ　ＢＴＣ　０．０１")).containsExactly("/buy", "BTC", "0.01");
    assertThat(words("١٬٢٣٤٫٥")).containsExactly("1_234.5");
  }

  @Test
  void numberSpacesBelongToTheNumber() {
    assertThat(words("/buy BTC 1\u00a0000")).containsExactly("/buy", "BTC", "1_000");
    assertThat(words("1\u202f234,5")).containsExactly("1_234,5");
    assertThat(words("a\u00a0b")).containsExactly("a", "b");
  }

  @Test
  void hiddenCharactersAtTheEdgeAreDropped() {
    assertThat(words("\ufeff/buy\u200b BTC \u200e0.01\u200f"))
        .containsExactly("/buy", "BTC", "0.01");
  }

  @Test
  void hiddenCharactersInsideAWordAreRefused() {
    assertThat(complaint("/buy BTC 1\u200b000")).isEqualTo(Complaint.HIDDEN_CHARACTERS);
    assertThat(complaint("/buy BTC \u202e10.0\u202c")).isEqualTo(Complaint.HIDDEN_CHARACTERS);
    assertThat(complaint("/buy BTC 0\u00ad1")).isEqualTo(Complaint.HIDDEN_CHARACTERS);
  }

  @Test
  void ornamentsAreNoDigits() {
    assertThat(complaint("/buy BTC 10²")).isEqualTo(Complaint.MIXED_DIGITS);
    assertThat(complaint("/buy BTC ½")).isEqualTo(Complaint.MIXED_DIGITS);
    assertThat(complaint("/buy BTC 1①")).isEqualTo(Complaint.MIXED_DIGITS);
    assertThat(complaint("/buy BTC 1٢")).isEqualTo(Complaint.MIXED_DIGITS);
  }

  @Test
  void longTextIsRefused() {
    assertThat(complaint("/buy " + "9".repeat(5000))).isEqualTo(Complaint.TOO_LONG);
  }

  @Property
  void noTextMakesItThrow(@ForAll String text) {
    assertThat(CleanText.of(text)).isNotNull();
  }

  private static List<String> words(String typed) {
    assertThat(CleanText.of(typed)).isInstanceOf(CleanText.Words.class);
    return ((CleanText.Words) CleanText.of(typed)).words();
  }

  private static Complaint complaint(String typed) {
    assertThat(CleanText.of(typed)).isInstanceOf(CleanText.Refused.class);
    return ((CleanText.Refused) CleanText.of(typed)).problem().complaint();
  }
}
